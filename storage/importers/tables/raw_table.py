"""A file as rows of text, before anybody knows what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.importing import ReadAs

Cells = Sequence[str]


@dataclass(frozen=True)
class Record:
    """One row of a file: its number as a spreadsheet counts (the first is 1) and its cells.

    ``problem`` says why the row could not be taken apart; its cells are then whatever was found.
    """

    row: int
    cells: Cells
    problem: str = ""


@dataclass(frozen=True)
class RawTable:
    """Everything below and above the header of one file or sheet; it can be pickled.

    ``read_as`` is how it was taken apart, ``encodings`` what else the text could be, the likeliest first;
    ``modified_on`` the day the file was last changed.
    """

    name: str
    records: Sequence[Record]
    read_as: ReadAs
    modified_on: date
    encodings: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()

    def with_cells(self, mended: Mapping[int, Cells]) -> "RawTable":
        """The same table with other cells in some rows, by their numbers."""
        if not mended:
            return self
        records = [Record(each.row, mended[each.row]) if each.row in mended else each for each in self.records]
        return replace(self, records=records)
