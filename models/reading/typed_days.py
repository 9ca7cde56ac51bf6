"""Days as they are typed into a field: "3/4/2026" is read in the order in which this system writes days.

What files hold is read by their own columns instead (`models.reading.dates.day_order`).
"""

from __future__ import annotations

from datetime import date

from models.reading import system_style
from models.reading.dates import parse_day
from models.reading.yearless import parse_day_from, parse_day_near


def typed_day(text: str, *, near: date | None = None, ahead: date | None = None) -> date | None:
    """The day of a typed text; ``None`` for a blank. Raises ``UnreadableError`` for what is no day.

    Where it is given what the day is ``near`` or ``ahead`` of, the year may be left out: "3 Apr" is the nearest, or
    the next.
    """
    order = system_style.in_use().day_order
    if ahead is not None:
        return parse_day_from(text, ahead, order)
    return parse_day(text, order) if near is None else parse_day_near(text, near, order)
