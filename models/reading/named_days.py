"""Days as they are shown, with the month by its English name, and examples of how they may be typed.

Where the owner's system writes the month before the day, so does all here.
"""

from datetime import date
from typing import Final

from models.reading.system_style import in_use

_MONTHS_IN_FULL: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS_IN_FULL: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = tuple(name[:3] for name in _MONTHS_IN_FULL)
WEEKDAYS: Final = tuple(name[:3] for name in _WEEKDAYS_IN_FULL)


def echo(day: date) -> str:
    """Return a day as it was understood, beyond doubt in every country: "3 Apr 2026", "Apr 3, 2026"."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if in_use().is_month_first else f"{day.day} {month} {day.year}"


def without_year(day: date) -> str:
    """Return a day of a year that is plain: "3 Apr", "Apr 3"."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}" if in_use().is_month_first else f"{day.day} {month}"


def in_full(day: date) -> str:
    """Return a day as it is read out: "Friday, 3 April 2026", "Friday, April 3, 2026"."""
    month = MONTHS[day.month - 1]
    return f"{_WEEKDAYS_IN_FULL[day.weekday()]}, {echo(day).replace(month, _MONTHS_IN_FULL[day.month - 1])}"


def month_in_full(day: date) -> str:
    """Return the month of a day: "April 2026"."""
    return f"{_MONTHS_IN_FULL[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    """Return a day in figures as the owner's system has them, that any reader understands after the 12th: "24.12.2026".

    Where the month comes first it is "12/24/2026".
    """
    return f"{_short(day)}/{day.year}" if in_use().is_month_first else f"{_short(day)}{day.year}"


def examples() -> str:
    """Return how a day may be typed, with its year and without: "1 Sep 2026 or 1.9.", "Sep 1, 2026 or 9/1"."""
    day = date(2026, 9, 1)
    return f"{echo(day)} or {_short(day)}"


def _short(day: date) -> str:
    return f"{day.month}/{day.day}" if in_use().is_month_first else f"{day.day}.{day.month}."
