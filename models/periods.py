"""The periods that results are usually looked at for."""

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
        Period("Last year", date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    ]
