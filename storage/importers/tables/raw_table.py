"""A file as rows of text, before anybody knows what it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
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
