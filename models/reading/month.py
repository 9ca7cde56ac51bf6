"""A month as whole weeks, beginning on the weekday that a place begins its weeks with."""

from calendar import monthrange
from datetime import date, timedelta

from models.reading.dates import FIRST_YEAR, LAST_YEAR

Week = tuple[date, ...]
DAYS_OF_A_WEEK = 7


def weeks_of_month(month: date, first_weekday: int) -> tuple[Week, ...]:
    """The weeks that touch a month (any day of it), each of seven days; ``first_weekday`` is 0 for Monday."""
    first = month.replace(day=1)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    start = first - timedelta(days=(first.weekday() - first_weekday) % DAYS_OF_A_WEEK)
    number = (last - start).days // DAYS_OF_A_WEEK + 1
    return tuple(
        tuple(start + timedelta(days=DAYS_OF_A_WEEK * week + day) for day in range(DAYS_OF_A_WEEK))
        for week in range(number)
    )


def month_beside(month: date, step: int) -> date:
    """The first day of a month some months later (or earlier); the years the program knows end it."""
    place = month.year * 12 + month.month - 1 + step
    place = min(max(place, FIRST_YEAR * 12 + 1), LAST_YEAR * 12 + 10)
    return date(place // 12, place % 12 + 1, 1)


def day_to_begin_with(month: date, today: date, starts_on: date | None, ends_on: date | None) -> date | None:
    """Where a calendar begins for a run that does not touch the month shown; ``None`` where the month may stay.

    What is ahead is prepared for today, so it counts from today on; what is over begins at its last day.
    """
    first = min(starts_on or date.min, today)
    last = ends_on or date.max
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return None if first <= end and last >= month.replace(day=1) else min(today, last)
