"""The table below one header: what a kind maps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.importing import Columns
from storage.importers.header import Header
from storage.importers.tables.raw_table import RawTable, Record

Told = Callable[[int, int], None]
"""Hears how many rows of how many are mapped."""


@dataclass(frozen=True)
class Found:
    """A header and the records below it, of a kind; ``header_at`` is the header's place among the records.

    A table that has no header has ``NO_HEADER``, at -1: all its records are below. ``columns`` is what the owner said
    that its columns hold, now or before; then no title counts.
    """

    table: RawTable
    header: Header
    header_at: int
    kind: str
    columns: Columns | None = None
    tell: Told | None = None

    def telling(self, tell: Told) -> "Found":
        """The same table with somebody who hears how far its mapping has come."""
        return replace(self, tell=tell)

    @property
    def records(self) -> list[Record]:
        """The records below the header."""
        return list(self.table.records[self.header_at + 1 :])

    def places(self, titles: Mapping[str, Sequence[str]]) -> dict[str, int | None]:
        """Where each of a kind's columns stands: as the owner said, else by its titles."""
        if self.columns is None:
            return {name: self.header.find(*known) for name, known in titles.items()}
        fields = self.columns.fields
        return {name: fields.index(name) if name in fields else None for name in titles}
