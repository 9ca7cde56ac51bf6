"""A file as rows of text, before anybody knows what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from models.importing import ReadAs
from storage.importers.tables.record import Cells, Record
from storage.importers.tables.rectangle import rectangle

__all__ = ["Cells", "RawTable", "Record"]


@dataclass(frozen=True)
class RawTable:
    """Everything below and above the header of one file or sheet; it can be pickled.

    ``read_as`` is how it was taken apart, ``encodings`` what else the text could be, the likeliest first;
    ``modified_on`` the day the file was last changed; ``others`` the further sheets of a workbook that hold anything.
    Whoever knows nothing of kinds reads ``header`` and ``rows``.
    """

    name: str
    records: Sequence[Record]
    read_as: ReadAs
    modified_on: date
    encodings: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    others: tuple["RawTable", ...] = ()

    @property
    def header(self) -> list[str]:
        """The names of the first table's columns; where it has no header, its first row."""
        return self._rectangle[0]

    @property
    def rows(self) -> list[list[str]]:
        """The rows of the first table, all as wide as the header."""
        return self._rectangle[1]

    def with_cells(self, mended: Mapping[int, Cells]) -> "RawTable":
        """The same table with other cells in some rows, by their numbers."""
        if not mended:
            return self
        records = [Record(each.row, mended[each.row]) if each.row in mended else each for each in self.records]
        return replace(self, records=records, others=tuple(other.with_cells(mended) for other in self.others))

    @cached_property
    def _rectangle(self) -> tuple[list[str], list[list[str]]]:
        return rectangle(self.records)
