"""A table as it is printed: columns and rows of text, ready made."""

from dataclasses import dataclass, replace
from typing import Self

UNKNOWN = "–"
"""What stands where a number is not known: never 0."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``width`` is its share of the page, numbers stand right."""

    title: str
    width: float
    is_number: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says, a smaller line below it, and whether it is set back (too early to tell, n/a).

    ``link`` is where the text leads (http, https), empty for nowhere.
    """

    text: str
    note: str = ""
    is_faint: bool = False
    link: str = ""


NOTHING = Cell(UNKNOWN, is_faint=True)
"""A number that is not known."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below their columns, a row of totals where there is one, and what explains the marks used.

    Without rows only the legend is shown, which then says why there are none.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    total: tuple[Cell, ...] = ()
    legend: str = ""

    def without(self, place: int) -> Self:
        """The same without one column."""
        rows = tuple((*row[:place], *row[place + 1 :]) for row in self.rows)
        columns = (*self.columns[:place], *self.columns[place + 1 :])
        return replace(self, columns=columns, rows=rows, total=(*self.total[:place], *self.total[place + 1 :]))
