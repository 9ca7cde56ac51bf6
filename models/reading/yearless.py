"""The years of days that are written without one ("July 16"), from their order and from a day they cannot be after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

MonthDay = tuple[int, int]

HALF_A_YEAR: Final = 183
"""Days within which one such day lies of any other."""

_YEARS_BACK: Final = 9  # between two leap days lie at most eight years
_LOOP: Final = 366
_FEW: Final = 6
_USUAL_STEP: Final = 45


def latest(day: MonthDay, until: date) -> date:
    """Return the last such day that is not after ``until``."""
    return next(found for found in _years_of(day, until.year, -1) if found <= until)


def first_from(day: MonthDay, since: date) -> date:
    """Return the first such day that is not before ``since``."""
    return next(found for found in _years_of(day, since.year, 1) if found >= since)


def nearest(day: MonthDay, to: date, within: int) -> date | None:
    """Return such a day at most ``within`` days away from another, None where there is none."""
    for year in (to.year - 1, to.year, to.year + 1):
        found = _day(year, day)
        if found and abs((found - to).days) <= within:
            return found
    return None


def are_in_order(days: Sequence[MonthDay]) -> bool:
    """Say whether rows stand from old to new or from new to old, rather than by something else.

    Few rows can stand so by chance; of many, those that jump about go round the year again and again.
    """
    if len(days) < _FEW:
        return False
    way = min(_way(days), _way(days[::-1]))
    return way <= _LOOP or way <= _USUAL_STEP * len(days)


def in_order(days: Sequence[MonthDay], until: date) -> list[date]:
    """Return the days of rows that stand in order, the newest as late as ``until`` allows.

    The years are those in which every day exists, so that 29 February falls in a leap year.
    """
    is_newest_first = _way(days) > _way(days[::-1])
    newest_first = days if is_newest_first else days[::-1]
    if not newest_first:
        return []
    last = latest(newest_first[0], until)
    for back in range(_YEARS_BACK):
        if found := _backwards(newest_first, last.year - back):
            return found if is_newest_first else found[::-1]
    return [latest(day, until) for day in days]


def _backwards(newest_first: Sequence[MonthDay], year: int) -> list[date]:
    """Return the days from the newest in a year on back, none where one does not exist."""
    found: list[date] = []
    for number, day in enumerate(newest_first):
        if number and day > newest_first[number - 1]:
            year -= 1
        exact = _day(year, day)
        if exact is None:
            return []
        found.append(exact)
    return found


def _way(days: Sequence[MonthDay]) -> int:
    """Return how many days lie between the first and the last, going forward from each to the next."""
    return sum((_number(later) - _number(earlier)) % _LOOP for earlier, later in pairwise(days))


def _number(day: MonthDay) -> int:
    return date(2024, *day).timetuple().tm_yday


def _years_of(day: MonthDay, year: int, step: int) -> list[date]:
    years = (_day(year + step * back, day) for back in range(-1, _YEARS_BACK))
    return [found for found in years if found]


def _day(year: int, day: MonthDay) -> date | None:
    try:
        return date(year, *day)
    except ValueError:
        return None
