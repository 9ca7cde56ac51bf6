"""A period as a portfolio is called by it: a year, a quarter, or days."""

from datetime import date

from models.results.periods import quarter_name, quarter_of, year_of
from models.show import day_range

BEGINNING = "since the beginning"


def period_name(since: date | None, until: date | None) -> str:
    """How a period is called: "2026", "Q3 2026", "1 Feb – 12 Oct 2026", "since the beginning"."""
    if since is None and until is None:
        return BEGINNING
    if since is not None and (since, until) == year_of(since.year):
        return str(since.year)
    if since is not None and (since, until) == quarter_of(since):
        return quarter_name(since)
    return day_range(since, until)
