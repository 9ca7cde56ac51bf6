"""Days as they are typed into a field: "3/4/2026" is read in the order in which this system writes days.

What files hold is read by their own columns instead (`models.reading.dates.day_order`).
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from models.reading import system_style
from models.reading.dates import Kind, month_and_day, parse_day
from models.reading.yearless import HALF_A_YEAR, MonthDay, first_from, nearest

_IN_FIGURES: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")


def typed_day(text: str, *, near: date | None = None, since: date | None = None) -> date | None:
    """The day of a typed text; ``None`` for a blank. Raises ``UnreadableError`` for what is no day.

    The year may be left out beside a known day: "3 Apr" and "3.4." are the nearest such day to ``near``, or the first
    from ``since`` on.
    """
    order = system_style.in_use().day_order
    found = _without_year(text.strip(), order) if near or since else None
    if found and since:
        return first_from(found, since)
    return (nearest(found, near, HALF_A_YEAR) if found and near else None) or parse_day(text, order)


def _without_year(text: str, order: Kind | None) -> MonthDay | None:
    """Month and day of a text with neither year nor doubt."""
    match = _IN_FIGURES.fullmatch(text)
    if not match or order not in {"dmy", "mdy"}:
        return month_and_day(text)
    day, month = match.groups() if order == "dmy" else reversed(match.groups())
    return month_and_day(f"{day}.{month}.")
