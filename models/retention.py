"""Which backups are kept: all of the last two days that have some, then fewer the older they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from datetime import date

WHOLE_DAYS = 2
DAYS = 7
WEEKS = 4
MONTHS = 12
MOST_OF_WHOLE_DAYS = 200
"""A clock that stands still makes one day of all time: that must not fill the disk."""


class Stamp(NamedTuple):
    """When a backup was made: by its number in their order, and by a clock that may have been wrong."""

    number: int
    day: date


def to_keep(stamps: Sequence[Stamp]) -> set[int]:
    """The numbers to keep: all of two days, then the newest of 7 days, 4 weeks and 12 months.

    Days, weeks and months are counted that have a backup, back from the newest number: what the clock says now is not
    asked, so that a leap of it costs no more than one day of work would. A date that contradicts the order of the
    numbers ends no whole day, and is a day, week or month of its own beyond those.
    """
    left = sorted(stamps, reverse=True)
    left, kept = _whole_days(left)
    for many, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        left = _newest_of_each(left, kept, many, period)
    return kept


def _whole_days(left: list[Stamp]) -> tuple[list[Stamp], set[int]]:
    """Those of before the last two days, and the numbers of those that are to be kept of these days."""
    right = _longest_in_order([day for _, day in reversed(left)])
    seen: set[date] = set()
    for place, (_, day) in enumerate(left):
        if len(left) - 1 - place in right:
            seen.add(day)
        if len(seen) > WHOLE_DAYS:
            return left[place:], _numbers(left[:place])
    return [], _numbers(left)


def _numbers(stamps: list[Stamp]) -> set[int]:
    return {number for number, _ in stamps[:MOST_OF_WHOLE_DAYS]}


def _newest_of_each(
    left: list[Stamp], kept: set[int], many: int, period: Callable[[date], Hashable]
) -> list[Stamp]:
    """Keep the newest of each of so many periods; returns those of before them."""
    seen: set[Hashable] = set()
    for place, (number, day) in enumerate(left):
        if period(day) in seen:
            continue
        if len(seen) == many:
            return left[place:]
        kept.add(number)
        seen.add(period(day))
    return []


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def _longest_in_order(days: Sequence[date]) -> set[int]:
    """Places of the longest series of days none of which is before the one ahead of it; of several the shortest span.

    Whoever contradicts most of the others has the wrong date.
    """
    best: list[_Series] = []
    for place, day in enumerate(days):
        before = [series for series in best if days[series.last] <= day]
        longest = max(before, key=lambda series: (series.length, series.since), default=None)
        best.append(_Series(place, longest.length + 1, longest.since, longest) if longest else _Series(place, 1, day))
    found = max(best, key=lambda series: (series.length, series.since - days[series.last]), default=None)
    places: set[int] = set()
    while found is not None:
        places.add(found.last)
        found = found.before
    return places


class _Series(NamedTuple):
    """The best series that ends at a place: its length, its first day, and the series that it goes on."""

    last: int
    length: int
    since: date
    before: _Series | None = None
