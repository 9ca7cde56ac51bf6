"""The table below one header: what a kind maps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.importing import Columns
from storage.importers.header import Header
from storage.importers.tables.raw_table import RawTable, Record

Told = Callable[[int, int], None]
"""Hears how many rows of how many are mapped."""

ROWS_ABOVE = 30
"""Rows above a header that belong to its table at most."""


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

    @property
    def above(self) -> tuple[tuple[str, ...], ...]:
        """The cells of the rows right above the header: a title, a period, comments."""
        rows = self.table.records[max(self.header_at - ROWS_ABOVE, 0) : max(self.header_at, 0)]
        return tuple(tuple(record.cells) for record in rows)

    def places(self, titles: Mapping[str, Sequence[str]]) -> dict[str, int | None]:
        """Where each of a kind's columns stands: as the owner said, else by its titles."""
        if self.columns is None:
            return {name: self.header.find(*known) for name, known in titles.items()}
        fields = self.columns.fields
        return {name: fields.index(name) if name in fields else None for name in titles}
