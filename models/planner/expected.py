"""What one partnership is expected to bring, from the rate of its creator as it is estimated everywhere."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from models.estimates.estimates import BETWEEN, WITHIN, Estimate, PostRate, Trend, creator_rate, log_normal
from models.planner.candidate import spread_of

KNOWN_ENOUGH = 10.0
"""A rate whose high end is more than ten times its low one tells too little to plan with."""

FEWEST_ORDERS = 5
"""Orders by code that the workspace needs before it can be said what an engagement brings."""


@dataclass(frozen=True, slots=True)
class Brought:
    """Orders and engagements of partnerships whose orders can be told."""

    orders: int
    engagements: int


def rate_of(posts: Sequence[PostRate], trend: Trend, followers: int | None) -> Estimate | None:
    """The rate of a creator; without any post of hers that of somebody new of her size, where that is known at all."""
    if posts:
        return creator_rate(posts, trend)
    return trend.newcomer(followers) if followers and trend.is_known else None


def is_too_wide(rate: Estimate) -> bool:
    """Whether a rate is known too little to plan with."""
    return rate.low <= 0 or rate.high / rate.low > KNOWN_ENOUGH


def posts_total(rate: Estimate, followers: int, posts: int, within: float = WITHIN) -> Estimate:
    """What ``posts`` posts bring together: the rate is not quite known, and single posts scatter around it.

    ``within`` is how far they do, in logs. The sum of log-normal posts is taken log-normal with the same average and
    variance (Fenton, 1960); for one post that is exact.
    """
    unsure, scatter = spread_of(rate) ** 2, within**2
    average = posts * followers * rate.likely * math.exp((unsure + scatter) / 2)
    spread = unsure + math.log1p(math.expm1(scatter) / posts)
    return log_normal(average * math.exp(-spread / 2), math.sqrt(spread), rate.n)


def orders_rate(own: Brought, everybody: Brought) -> Estimate | None:
    """Orders an engagement brings: her own drawn to everybody's while she brought few; ``None`` while those are few.

    Counts vary like Poisson, creators as they do in their engagement.
    """
    if everybody.orders < FEWEST_ORDERS or everybody.engagements <= 0:
        return None
    usual = math.log(everybody.orders / everybody.engagements)
    unsure = BETWEEN**2 + 1 / everybody.orders
    middle, precision = usual / unsure, 1 / unsure
    if own.engagements > 0:
        # Half an order stands for none: the log of 0 does not exist.
        seen = max(own.orders, 0.5)
        middle += math.log(seen / own.engagements) * seen
        precision += seen
    return log_normal(math.exp(middle / precision), 1 / math.sqrt(precision), own.orders)


def orders_total(engagements: Estimate, rate: Estimate) -> Estimate:
    """Orders expected of expected engagements; as a count they vary by themselves, too."""
    likely = engagements.likely * rate.likely
    spread = spread_of(engagements) ** 2 + spread_of(rate) ** 2 + math.log1p(1 / max(likely, 0.5))
    return log_normal(likely, math.sqrt(spread), rate.n)
