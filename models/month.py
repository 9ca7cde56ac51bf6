"""A month as whole weeks, beginning on the weekday that a place begins its weeks with."""

from calendar import monthrange
from datetime import date, timedelta

from models.dates import FIRST_YEAR, LAST_YEAR

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
