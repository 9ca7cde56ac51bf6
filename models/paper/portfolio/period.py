"""A period as a portfolio is called by it: a year, a quarter, or days."""

from calendar import monthrange
from datetime import date

from models.show import day_range

BEGINNING = "since the beginning"


def period_name(since: date | None, until: date | None) -> str:
    """ "2026", "Q3 2026", "1 Feb – 12 Oct 2026", "since the beginning"."""
    if since is None and until is None:
        return BEGINNING
    if since is not None and until is not None and since.year == until.year:
        if (since, until) == (date(since.year, 1, 1), date(since.year, 12, 31)):
            return str(since.year)
        if (since, until) == quarter_of(since):
            return f"Q{_quarter(since)} {since.year}"
    return day_range(since, until)


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter that a day lies in."""
    last = 3 * _quarter(day)
    return date(day.year, last - 2, 1), date(day.year, last, monthrange(day.year, last)[1])


def _quarter(day: date) -> int:
    return (day.month + 2) // 3
