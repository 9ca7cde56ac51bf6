"""Days as they are shown, with the month by its name, and examples of how they may be typed."""

from datetime import date
from typing import Final

from models.reading import system_style

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def echo(day: date) -> str:
    """Return a day as it was understood, beyond doubt in every country: "3 Apr 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    """Return a day in figures as the owner's system has them, that any reader understands after the 12th: "24.12.2026".

    Where the month comes first it is "12/24/2026".
    """
    return f"{day.month}/{day.day}/{day.year}" if _is_month_first() else f"{day.day}.{day.month}.{day.year}"


def examples() -> str:
    """Return how a day may be typed, with its year and without: "1 Sep 2026 or 1.9.", "9/1/2026 or 9/1"."""
    day = date(2026, 9, 1)
    if _is_month_first():
        return f"{in_figures(day)} or {day.month}/{day.day}"
    return f"{echo(day)} or {day.day}.{day.month}."


def _is_month_first() -> bool:
    return system_style.in_use().day_order == "mdy"
