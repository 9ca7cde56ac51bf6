"""The table below one header: what a kind maps."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from models.importing import Columns
from storage.importers.header import Header
from storage.importers.tables.parts import own_rows
from storage.importers.tables.raw_table import RawTable, Record

Told = Callable[[int, int], None]
"""Hears how many rows of how many are mapped."""

ROWS_ABOVE = 30
"""Rows above a header that belong to its table at most."""

TOO_MANY = "This row has {} cells and the header only {}, so it cannot be told what the last ones mean."


@dataclass(frozen=True)
class Found:
    """A header and the records below it, of a kind; ``header_at`` is the header's place among the records.

    A table that has no header has ``NO_HEADER``, at -1: all its records are below. ``columns`` is what the owner said
    that its columns hold, now or before; then no title counts. ``heads`` are the places where the header of some kind
    stands; where they and the shape of the rows show another table below, its rows are not the kind's, unless it
    ``spans`` every table of the file.

    The rows that an import counts are all records below the header: ``records``, and ``others`` with their reasons.
    """

    table: RawTable
    header: Header
    header_at: int
    kind: str
    columns: Columns | None = None
    tell: Told | None = None
    heads: frozenset[int] = frozenset()
    spans: bool = False

    def telling(self, tell: Told) -> "Found":
        """The same table with somebody who hears how far its mapping has come."""
        return replace(self, tell=tell)

    @property
    def records(self) -> Sequence[Record]:
        """The rows of the table; one with more cells than the header has a problem."""
        return self._rows[0]

    @property
    def others(self) -> Sequence[tuple[Record, str]]:
        """The records below the header that are no rows of the table (remarks, other tables), and why not."""
        return self._rows[1]

    @cached_property
    def _rows(self) -> tuple[Sequence[Record], Sequence[tuple[Record, str]]]:
        if self.header_at < 0 or self.spans:
            return self.table.records[self.header_at + 1 :], ()
        own, others = own_rows(self.table.records, self.header_at, self.heads)
        width = len(self.header.names)
        return [record if len(record.cells) <= width else self._told(record, width) for record in own], others

    def _told(self, record: Record, width: int) -> Record:
        if record.problem or not any(map(str.strip, record.cells[width:])):
            return record
        return record._replace(problem=TOO_MANY.format(len(record.cells), width))

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
