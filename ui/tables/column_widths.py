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
    def lacking(self) -> int:
        """What its words lack, as far as it may grow before others have what they are made for."""
        return max(min(self.needed, self.roomy) - self.made, 0)

    @property
    def spare(self) -> int:
        """What its words leave free."""
        return max(self.made - self.needed, 0)


def shared(room: int, columns: Sequence[Wanted]) -> list[int]:
    """Widths of columns for a room in pixels.

    What words lack is taken from columns whose own leave room, from the right, and given to figures first. What is left
    over makes those that may grow roomy, then as wide as all of their words, from the left.
    """
    widths = [column.made for column in columns]
    free = room - sum(widths)
    short = sum(column.lacking for column in columns) - max(free, 0)
    for place in reversed(range(len(columns))):
        given = min(columns[place].spare, max(short, 0))
        widths[place] -= given
        short, free = short - given, free + given
    for place, column in enumerate(columns):
        if column.is_figure:
            widths[place] += column.lacking
            free -= column.lacking
    roomy = [column.roomy - column.made for column in columns]
    whole = [max(column.needed - column.made, 0) if more else 0 for column, more in zip(columns, roomy, strict=True)]
    for most in ([column.lacking for column in columns], roomy, whole):
        for place, column in enumerate(columns):
            gain = min(max(free, 0), max(column.made + most[place] - widths[place], 0))
            if most[place]:
                widths[place] += gain
                free -= gain
    return widths


def needed_width(model: RowModel[Any], section: int, head: SortHeader, ink: Ink) -> int:
    """What the head of a column and the words of its first rows need, in pixels."""
    column = model.columns[section]
    rows = [model.row_at(place) for place in range(min(model.rowCount(), _LOOKED_AT))]
    beside = 2 * PADDING + _ROUNDED
    widths = [column.cell.needs(row, column.text(row), ink) + beside for row in rows if row is not None]
    return max([head.sectionSizeHint(section), *widths])
