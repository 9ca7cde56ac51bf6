"""The first table of a file as a clean rectangle, for whoever knows nothing of its kind."""

from collections import Counter
from collections.abc import Sequence

from storage.importers.tables.parts import end_of_table, filled, is_comment, is_nearly, is_same, names_figures
from storage.importers.tables.record import Cells, Record

SAMPLE = 50


def rectangle(records: Sequence[Record]) -> tuple[list[str], list[list[str]]]:
    """Header and rows, all of one width: without remarks, titles, the rows of later tables and what is empty below.

    A header over several rows is joined with blanks; a table without a header has its first row instead.
    """
    kept = [record for record in records if not is_comment(record.cells)]
    if not kept:
        return [], []
    first = _header_at(kept)
    last = _last_header_row(kept, first)
    rows = [record.cells for record in _own_rows(kept, first, last)]
    while rows and not any(rows[-1]):
        rows.pop()
    header = _joined([record.cells for record in kept[first : last + 1]])
    width = max([len(header), *map(_width, rows)])
    return _evened(header, width), [_evened(row, width) for row in rows]


def _header_at(records: Sequence[Record]) -> int:
    """The first record that is about as wide as most are; what stands above are titles."""
    widths = Counter(len(record.cells) for record in records[:SAMPLE])
    width = max(widths, key=widths.__getitem__)
    needed = min(width, max(2, width / 2))
    return next((at for at, record in enumerate(records) if filled(record.cells) >= needed), 0)


def _last_header_row(records: Sequence[Record], first: int) -> int:
    at = first
    while at + 1 < len(records) and _goes_on(records, first, at + 1):
        at += 1
    return at


def _goes_on(records: Sequence[Record], first: int, at: int) -> bool:
    cells = records[at].cells
    return is_same(cells, records[first].cells) or names_figures(cells, records[at + 1 :])


def _own_rows(records: Sequence[Record], first: int, last: int) -> Sequence[Record]:
    header = records[first].cells
    end = end_of_table(records, last)
    again = (at for at in range(last + 1, end) if is_nearly(records[at].cells, header))
    return records[last + 1 : next(again, end)]


def _joined(rows: Sequence[Cells]) -> list[str]:
    if len(rows) == 1:
        return list(rows[0])
    places = range(max(map(len, rows)))
    columns = ([row[place].strip() for row in rows if place < len(row)] for place in places)
    return [" ".join(filter(None, column)) for column in columns]


def _width(cells: Cells) -> int:
    """How many cells there are up to the last that holds anything."""
    return next((place for place in range(len(cells), 0, -1) if cells[place - 1]), 0)


def _evened(cells: Cells, width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]
