"""How columns share the room of a table: first what their words need, then what is comfortable."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ui.tables.cells import PADDING
from ui.tables.ink import Ink
from ui.tables.row_model import RowModel
from ui.tables.sort_header import SortHeader

_LOOKED_AT = 40
"""Rows from the top whose words are measured: as many as a screen shows. Scrolling moves no column."""

_ROUNDED = 1
"""What is painted is cut at its true width, which may be a part of a pixel more than Qt says in whole ones."""


class Wanted(NamedTuple):
    """Widths of a column in pixels: as it is ``made``, what head and words ``needed``, and how far it grows at once.

    One that does not grow beyond what it is made for is as ``roomy`` as it is made. A figure is never cut: it grows
    though the table is then wider than its room.
    """

    made: int
    needed: int
    roomy: int
    is_figure: bool = False

    @property
    def least(self) -> int:
        """What it is given at least: what its words need within what it is made for; a figure as far as it grows."""
        return min(self.needed, self.roomy if self.is_figure else self.made)


def shared(room: int, columns: Sequence[Wanted]) -> list[int]:
    """Widths of columns for a room in pixels.

    First words have room: as far as columns are roomy, from the left, then whole, where the least is lacking first.
    What is left over gives columns what they are made for, makes those that may grow roomy, then as wide as their
    words, from the left.
    """
    widths = [column.least for column in columns]
    free = room - sum(widths)
    growing = [place for place, column in enumerate(columns) if column.roomy > column.made]

    def widen(place: int, width: int, *, is_whole: bool = False) -> None:
        nonlocal free
        lacking = max(width - widths[place], 0)
        gain = min(lacking, max(free, 0))
        if gain == lacking or not is_whole:
            widths[place] += gain
            free -= gain

    for place, column in enumerate(columns):
        widen(place, min(column.needed, column.roomy))
    for place in sorted(growing, key=lambda place: columns[place].needed - widths[place]):
        widen(place, columns[place].needed, is_whole=True)
    for place, column in enumerate(columns):
        widen(place, column.made)
    for place in growing:
        widen(place, columns[place].roomy)
    for place in growing:
        widen(place, columns[place].needed)
    return widths


def needed_width(model: RowModel[Any], section: int, head: SortHeader, ink: Ink) -> int:
    """What the head of a column and the words of its first rows need, in pixels."""
    column = model.columns[section]
    rows = [model.row_at(place) for place in range(min(model.rowCount(), _LOOKED_AT))]
    beside = 2 * PADDING + _ROUNDED
    widths = [column.cell.needs(row, column.text(row), ink) + beside for row in rows if row is not None]
    return max([head.sectionSizeHint(section), *widths])
