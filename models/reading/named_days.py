"""Days as they are shown: with the month by its name."""

from datetime import date
from typing import Final

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def echo(day: date) -> str:
    """Return a day as it was understood, beyond doubt in every country: "3 Apr 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
