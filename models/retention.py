"""Which backups are kept: all of the last two days that have some, then fewer the older they are."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import date

WHOLE_DAYS = 2
DAYS = 7
WEEKS = 4
MONTHS = 12


class Stamp(NamedTuple):
    """When a backup was made: by its number in their order, and by a clock that may have been wrong."""

    number: int
    day: date


def to_keep(stamps: Sequence[Stamp]) -> set[int]:
    """The numbers to keep: all of two days, then the newest of 7 days, 4 weeks and 12 months.

    Days, weeks and months are counted that have a backup, from the newest on: what the clock says now is not asked,
    and a leap of it is worth one day. A date that contradicts the order of numbers counts as the day before it.
    """
    left = _by_their_order(stamps)
    kept: set[int] = set()
    for many, period, is_whole in (
        (WHOLE_DAYS, _day, True),
        (DAYS, _day, False),
        (WEEKS, _week, False),
        (MONTHS, _month, False),
    ):
        left = _take(left, kept, many, period, is_whole=is_whole)
    return kept


def _take(
    left: list[Stamp], kept: set[int], many: int, period: Callable[[date], Hashable], *, is_whole: bool
) -> list[Stamp]:
    """Keep what is to be kept of the newest ``many`` periods; returns those of before them."""
    seen: set[Hashable] = set()
    for place, (number, day) in enumerate(left):
        is_new = period(day) not in seen
        if is_new and len(seen) == many:
            return left[place:]
        if is_new or is_whole:
            kept.add(number)
        seen.add(period(day))
    return []


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def _by_their_order(stamps: Sequence[Stamp]) -> list[Stamp]:
    """Newest number first, with days that never contradict it."""
    ordered = sorted(stamps)
    right = _longest_in_order([day for _, day in ordered])
    told, last = [], min((ordered[place].day for place in right), default=None)
    for place, (number, day) in enumerate(ordered):
        last = day if place in right or last is None else last
        told.append(Stamp(number, last))
    return told[::-1]


def _longest_in_order(days: Sequence[date]) -> set[int]:
    """Places of the longest series of days none of which is before the one ahead of it."""
    ends: list[date] = []
    places: list[int] = []
    before: list[int | None] = []
    for at, day in enumerate(days):
        length = bisect_right(ends, day)
        before.append(places[length - 1] if length else None)
        ends[length : length + 1] = [day]
        places[length : length + 1] = [at]
    series: set[int] = set()
    place: int | None = places[-1] if places else None
    while place is not None:
        series.add(place)
        place = before[place]
    return series
