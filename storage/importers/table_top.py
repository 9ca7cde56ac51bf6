"""Where a table that no kind knows begins: at the names of its columns, or at its first row where there are none."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.importing import NAMELESS, Columns, Holds
from models.reading.numbers import is_blank
from storage.importers.column_cells import held_by, names_somebody, sort_of
from storage.importers.found_table import Found
from storage.importers.header import Header, key_of
from storage.importers.lists.meanings import meaning
from storage.importers.tables.raw_table import RawTable, Record

ROWS_LOOKED_AT = 200
WORDS_OF_A_CELL = 4
"""How many words the cells of a table of one column have at most; more are a letter or an essay."""

NEARLY = 0.6
"""Which part of the usual number of cells the first row of a table has at least; titles above it are shorter."""


@dataclass(frozen=True)
class Top:
    """The header of a table and the place above its rows; ``has_header`` is false where the columns are numbered."""

    header: Header
    at: int
    has_header: bool = True

    def found(self, table: RawTable, kind: str, columns: Columns | None = None) -> Found:
        """The table as a kind maps it; without a header nothing tells where another one would begin."""
        return Found(table, self.header, self.at, kind, columns, spans=not self.has_header)


def top_at(records: Sequence[Record], place: int) -> Top:
    """The table below a header at that place."""
    record = records[place]
    return Top(Header(record.cells, record.row), place)


def top_of(records: Sequence[Record], most: int) -> Top | None:
    """Where among the first ``most`` records the table begins that no kind knows; ``None`` where there is none.

    Its header is the first row with as many words as most rows have cells. A row with somebody's handle, address or
    link in it is none, nor is one with a day and a count: where one comes first, the table has no header.
    """
    widths = sorted(filled for record in records[:ROWS_LOOKED_AT] if (filled := _filled(record)))
    if not widths:
        return None
    usual = widths[len(widths) // 2]
    if usual == 1 and any(len(text.split()) > WORDS_OF_A_CELL for record in records[:most] for text in record.cells):
        return None
    wide = [place for place, record in enumerate(records[:most]) if _filled(record) >= max(1, usual * NEARLY)]
    for place in wide:
        if usual > 1 and (tells_of_somebody(records[place]) or _counts_on_a_day(records[place])):
            return _without_header(records, wide[0])
        if _is_words(records[place]):
            return top_at(records, place)
    return None


def tells_of_somebody(record: Record) -> bool:
    """Whether a row has somebody's handle, address or link in it, so that it is no header; "@username" may be one."""
    return any(names_somebody(text) and not meaning(key_of(text)).field for text in record.cells)


def _counts_on_a_day(record: Record) -> bool:
    """Whether a row has a day, a count and a word, as one of a tally has."""
    sorts = [sort_of(text) for text in record.cells if not is_blank(text)]
    return {Holds.DAY, Holds.COUNT} <= set(sorts) and not {Holds.WORDS, Holds.NAME, Holds.HANDLE}.isdisjoint(sorts)


def _without_header(records: Sequence[Record], first: int) -> Top | None:
    """The table whose first row stands at that place, if one of its columns says by itself what it holds, or some
    count by day.
    """
    rows = records[first:]
    width = max(map(_width, rows))
    held = {held_by(place, rows) for place in range(width)}
    if not (any(each and each.is_plain for each in held) or {Holds.DAY, Holds.COUNT} <= held):
        return None
    return Top(Header([NAMELESS.format(number) for number in range(1, width + 1)], 0), first - 1, has_header=False)


def _filled(record: Record) -> int:
    return sum(bool(text.strip()) for text in record.cells)


def _width(record: Record) -> int:
    return next((place for place in range(len(record.cells), 0, -1) if record.cells[place - 1].strip()), 0)


def _is_words(record: Record) -> bool:
    """Whether every cell that is not blank has a letter and is no number ("12k"), as the names of columns are."""
    texts = [text.strip() for text in record.cells if not is_blank(text)]
    return bool(texts) and all(any(map(str.isalpha, text)) and not _is_number(text) for text in texts)


def _is_number(text: str) -> bool:
    return text[0].isdecimal() and sort_of(text) is Holds.COUNT
