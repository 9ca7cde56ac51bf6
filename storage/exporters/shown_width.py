"""How wide a cell of a workbook is when it is shown, in letters of usual width."""

from datetime import date, datetime
from decimal import Decimal
from unicodedata import east_asian_width

from storage.exporters.column import Cell

WIDEST = 60
"""A column is no wider: a caption or a brief is read in its cell."""

BUTTON = 4
"""What the button of a filter takes of a header."""

MARGIN = 2
"""What parts a text from the number beside it."""

DIGITS = 2
"""Digits behind the point that are usually shown."""


def shown_width(cell: Cell, shown_as: str = "") -> int:
    """Letters that the cell needs; a text of several lines as many as its longest line, wide letters count twice."""
    if isinstance(cell, str):
        return min(max(map(_letters, cell.splitlines()), default=0) + MARGIN, WIDEST)
    if isinstance(cell, date):
        return len("2026-04-03 09:05") if isinstance(cell, datetime) else len("2026-04-03")
    return _number(cell, shown_as)


def _number(cell: int | Decimal | None, shown_as: str) -> int:
    if cell is None:
        return 0
    sign = len(shown_as.split('"')[1]) if '"' in shown_as else 0
    digits = 0 if isinstance(cell, int) else max(DIGITS, shown_as.count("#") - 3)
    return len(f"{cell:,.0f}") + (digits + 1 if digits else 0) + sign + 1


def _letters(line: str) -> int:
    return len(line) if line.isascii() else sum(2 if east_asian_width(one) in "WF" else 1 for one in line)
