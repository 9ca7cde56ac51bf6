"""Likely values and 80 % ranges that stay honest with small numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WITHIN = 0.7
"""Spread of one creator's post rates around her own, in logs: our assumption, between published 0.5 and 0.9."""

BETWEEN = 0.6
"""Spread of creators around the rate usual for their size, in logs: our assumption."""

Z80 = 1.2816
"""Standard deviations on each side of the middle that hold 80 % of a normal distribution."""

ZERO = 0.5
"""Engagements that stand for a post with none: the log of 0 does not exist, half a like is the usual stand-in."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A likely value with the range that holds the truth 8 times in 10, and how much it rests on."""

    low: float
    likely: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class PostRate:
    """Engagements of one post and the followers its creator had when it went live (more than 0)."""

    engagements: int
    followers: int

    @property
    def rate(self) -> float:
        """Engagements per follower; a post without any counts as half a one."""
        return max(float(self.engagements), ZERO) / self.followers


def creator_rate(posts: Sequence[PostRate], usual: float | None) -> Estimate | None:
    """The engagement rate of a creator, drawn to what is usual for her size while she has few posts.

    Post rates are taken as log-normal around the creator's own rate, creators as log-normal around the usual one
    (partial pooling with known spreads). Without a usual rate the posts stand alone; without posts there is nothing.
    """
    if not posts:
        return None
    logs = [math.log(post.rate) for post in posts]
    precision = len(logs) / WITHIN**2
    middle = math.fsum(logs) / len(logs)
    if usual is not None:
        prior = 1 / BETWEEN**2
        middle = (middle * precision + math.log(usual) * prior) / (precision + prior)
        precision += prior
    reach = Z80 / math.sqrt(precision)
    return Estimate(math.exp(middle - reach), math.exp(middle), math.exp(middle + reach), len(posts))


def share_range(hits: int, of: int) -> Estimate | None:
    """A share of ``of`` cases with its 80 % range by Wilson (1927), which stays within 0 and 1; ``None`` without cases.

    ``likely`` is the share as counted, not the middle of the range.
    """
    if of <= 0:
        return None
    share, square = hits / of, Z80**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = Z80 / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of**2))
    # At 0 and 1 rounding would leave the share itself a hair outside of its range.
    return Estimate(max(min(middle - reach, share), 0.0), share, min(max(middle + reach, share), 1.0), of)


def return_range(orders: Sequence[int], cost: int, given_back: int = 0) -> Estimate | None:
    """Revenue per unit of cost: ``orders`` are revenues in minor units, ``cost`` is in the same (more than 0).

    ``given_back`` is what refunds without an order come to, below nothing; the spread is that of the orders.
    The count varies like Poisson, the amounts by their own spread; both together by the compound Poisson variance
    (sum of squared amounts), taken log-normal. ``None`` without cost or orders; 0 where orders brought nothing.
    """
    if cost <= 0:
        return None
    revenue = sum(orders) + given_back
    if revenue <= 0:
        return Estimate(0.0, 0.0, 0.0, len(orders)) if orders else None
    relative = math.sqrt(math.fsum(float(amount) ** 2 for amount in orders)) / revenue
    spread = math.sqrt(math.log1p(relative**2))
    likely = revenue / cost
    return Estimate(likely * math.exp(-Z80 * spread), likely, likely * math.exp(Z80 * spread), len(orders))


def goal_forecast(done: int, days_gone: int, days_left: int) -> Estimate | None:
    """The total expected at the end date from the pace so far; ``None`` before a day has passed.

    Gamma-Poisson: the pace is only as well known as the count is large, and what is still to come varies by itself.
    """
    if days_gone <= 0:
        return None
    ahead = done * max(days_left, 0) / days_gone
    share = max(days_left, 0) / days_gone
    spread = Z80 * math.sqrt((done + 0.5) * share * (1 + share))
    return Estimate(max(float(done), done + ahead - spread), done + ahead, done + ahead + spread, done)
