"""One row of a file."""

from collections.abc import Sequence
from typing import NamedTuple

Cells = Sequence[str]


class Record(NamedTuple):
    """One row of a file: its number as a spreadsheet counts (the first is 1) and its cells.

    ``problem`` says why the row could not be taken apart for certain; its cells are then the best guess.
    """

    row: int
    cells: Cells
    problem: str = ""
