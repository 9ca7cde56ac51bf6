"""What looks odd about an order: a flag with a sentence of what it may mean, never a verdict."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models import show
from models.orders.order import Order
from models.plural import counted

MOST_OF_VIEWS: Final = 0.001
"""Orders of one day in each view of her posts that are still generous: one buyer in 1,000 views (our assumption).

Where 2 % of viewers follow a link and 5 % of those buy, as many come over all days together; most posts bring fewer.
"""
ABOVE_OWN_DAYS: Final = 3.0
"""How many times her own usual day a day may bring before it is far above it."""
RARE: Final = 0.001
"""A day is a burst where a Poisson count of the generous mean is that high less often than this."""
FEWEST: Final = 8
"""Fewer orders than this on one day are no burst."""


class FlagKind(StrEnum):
    """What is odd."""

    EARLY = "before the post"
    LATE = "after the campaign"
    BURST = "burst"


@dataclass(frozen=True, slots=True)
class Flag:
    """One oddity, with what it may mean in a sentence."""

    kind: FlagKind
    sentence: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one partnership beside its orders.

    ``views`` are those of each of its posts by the day it went live, ``None`` where nobody read them; a post without a
    day is not among them. ``ends_on`` is the last day of the campaign.
    """

    name: str
    views: Sequence[tuple[date, int | None]] = ()
    ends_on: date | None = None

    @property
    def first_post(self) -> date | None:
        """The day of the first post."""
        return min((day for day, _ in self.views), default=None)

    def views_by(self, day: date) -> int | None:
        """Views of the posts that were live on a day; ``None`` where one of them was not read."""
        live = [views for posted, views in self.views if posted <= day]
        known = [views for views in live if views is not None]
        return sum(known) if known and len(known) == len(live) else None


def flags_of(orders: Iterable[Order], known: Known) -> dict[int, tuple[Flag, ...]]:
    """The flags of one partnership's orders by id; orders without any are not in it."""
    real = [order for order in orders if not order.is_refund]
    by_day: dict[date, int] = {}
    for order in real:
        by_day[order.placed_on] = by_day.get(order.placed_on, 0) + 1
    bursts = {day: flag for day in by_day if (flag := burst_on(day, by_day, known)) is not None}
    found = {}
    for order in real:
        flags = (_early(order, known), _late(order, known), bursts.get(order.placed_on))
        if there := tuple(flag for flag in flags if flag is not None):
            found[order.id] = there
    return found


def burst_on(day: date, by_day: Mapping[date, int], known: Known) -> Flag | None:
    """A burst: more orders on a day than views explain, and far above her other days.

    Both must be true: P(X ≥ orders) < ``RARE`` for a Poisson X of mean ``MOST_OF_VIEWS`` × the views of her posts
    live by then, and of mean ``ABOVE_OWN_DAYS`` × her mean of the other days from her first order to her last. Where
    views are not known nothing is said.
    """
    count, views = by_day[day], known.views_by(day)
    if count < FEWEST or views is None:
        return None
    days = (max(by_day) - min(by_day)).days
    usual = (sum(by_day.values()) - count) / days if days else 0.0
    generous = max(MOST_OF_VIEWS * views, ABOVE_OWN_DAYS * usual)
    if poisson_tail(count, generous) >= RARE:
        return None
    seen = counted(views, "view")
    return Flag(
        FlagKind.BURST,
        f"{counted(count, 'order')} on {show.day(day, year=True)}, far above {known.name}’s other days and what {seen}"
        " would bring: a coupon site may have the code, or a post is missing here.",
    )


def poisson_tail(count: int, mean: float) -> float:
    """P(X ≥ count) of a Poisson X: exact for counts above the mean, 1 for those that are not above it."""
    if count <= mean:
        return 1.0
    if mean <= 0:
        return 0.0
    term = math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))
    total, k = 0.0, count
    while term > total * 1e-12:
        total += term
        k += 1
        term *= mean / k
    return min(total, 1.0)


def _early(order: Order, known: Known) -> Flag | None:
    first = known.first_post
    if first is None or order.placed_on >= first:
        return None
    return Flag(
        FlagKind.EARLY,
        f"Placed on {show.day(order.placed_on, year=True)}, before {known.name}’s first post of"
        f" {show.day(first, year=True)}: the code may have gone round early, or an earlier post is missing here.",
    )


def _late(order: Order, known: Known) -> Flag | None:
    if known.ends_on is None or order.placed_on <= known.ends_on:
        return None
    days = (order.placed_on - known.ends_on).days
    return Flag(
        FlagKind.LATE,
        f"Placed {counted(days, 'day')} after the campaign ended on {show.day(known.ends_on, year=True)}: the code"
        " still works, or the post is still seen.",
    )
