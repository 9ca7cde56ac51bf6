"""What a platform's file adds up to, for the report beside its import."""

from collections.abc import Iterable, Sequence

from models.errors import UnreadableError
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record


def count_or_none(sheet: Sheet, record: Record, name: str) -> int | None:
    """A whole number of a cell, ``None`` where there is none that can be read."""
    try:
        return sheet.count(record, name)
    except UnreadableError:
        return None


def sums(sheet: Sheet, names: Iterable[str], records: Sequence[Record]) -> dict[str, int | None]:
    """The sum of every column that the file has, ``None`` for one without a number."""
    return {
        name: sum_of(count_or_none(sheet, record, name) for record in records) for name in names if sheet.has(name)
    }


def sum_of(counts: Iterable[int | None]) -> int | None:
    """The sum of those that are known, ``None`` where none is."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
