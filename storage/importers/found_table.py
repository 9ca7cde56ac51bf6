"""The table below one header: what a kind maps."""

from dataclasses import dataclass

from storage.importers.header import Header
from storage.importers.tables.raw_table import RawTable, Record


@dataclass(frozen=True)
class Found:
    """A header and the records below it, of a kind; ``header_at`` is the header's place among the records.

    A table that has no header has ``NO_HEADER``, at -1: all its records are below.
    """

    table: RawTable
    header: Header
    header_at: int
    kind: str

    @property
    def records(self) -> list[Record]:
        """The records below the header."""
        return list(self.table.records[self.header_at + 1 :])
