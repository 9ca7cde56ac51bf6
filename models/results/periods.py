"""The periods that results are usually looked at for, and those of the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days with its name, both ends included."""

    label: str
    since: date
    until: date


def periods(today: date) -> list[Period]:
    """The usual periods as seen on a day, the shortest first."""
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    return [
        *(Period(f"Last {days} days", today - timedelta(days=days - 1), today) for days in (7, 30, 90)),
        Period("This month", month, today),
        Period("Last month", before.replace(day=1), before),
        Period("This year", today.replace(month=1, day=1), today),
        Period("Last year", *year_of(today.year - 1)),
    ]


def calendar_periods(today: date) -> list[Period]:
    """Years and quarters as they stand in a calendar, with the days of them that are still to come; the newest first.

    Two years, and the quarter of today with the three before it.
    """
    years = [Period(label, *year_of(today.year - back)) for back, label in enumerate(("This year", "Last year"))]
    quarters = []
    first = today
    for _ in range(4):
        since, until = quarter_of(first)
        quarters.append(Period(quarter_name(since), since, until))
        first = since - timedelta(days=1)
    return [*years, *quarters]


def year_of(year: int) -> tuple[date, date]:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter that a day lies in."""
    last = 3 * _quarter(day)
    return date(day.year, last - 2, 1), date(day.year, last, monthrange(day.year, last)[1])


def quarter_name(day: date) -> str:
    """The quarter that a day lies in, with its year: "Q3 2026"."""
    return f"Q{_quarter(day)} {day.year}"


def _quarter(day: date) -> int:
    return (day.month + 2) // 3
