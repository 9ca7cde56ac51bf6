"""Tables that the owner says the columns of: where their header stands, and a sample of each column to choose by."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from itertools import islice

from models.importing import IGNORED, TABLE_NOUNS, ColumnSample, Noun, TableSample, fields_of
from models.numbers import is_blank
from models.text import one_line
from storage.importers.header import Header, cell, key_of
from storage.importers.lists.meanings import meaning
from storage.importers.tables.raw_table import Record

KINDS = {Noun.INFLUENCERS: "influencer_list", Noun.POSTS: "post_list", Noun.ORDERS: "order_list"}
"""The kind that reads a table of each noun by what the owner said of its columns."""

ROWS_LOOKED_AT = 200
VALUES_SHOWN = 5
LONGEST_VALUE = 80
WORDS_OF_A_CELL = 4
"""How many words the cells of a table of one column have at most; more are a letter or an essay."""

NEAR = 0.86
"""How like a known header one with a slip of the pen must be, of 1."""

SHORTEST_NEAR = 5


def header_place(records: Sequence[Record], most: int) -> int | None:
    """Which of the first ``most`` records is the header where no kind knows it; ``None`` where there is no table.

    It is the first row with as many words as most rows have cells; titles above a table are shorter.
    """
    widths = sorted(_filled(record) for record in records[:ROWS_LOOKED_AT] if any(map(str.strip, record.cells)))
    if not widths:
        return None
    usual = widths[len(widths) // 2]
    if usual == 1 and any(len(text.split()) > WORDS_OF_A_CELL for record in records[:most] for text in record.cells):
        return None
    for place, record in enumerate(records[:most]):
        if _filled(record) >= max(1, usual * 0.6) and _is_words(record):
            return place
    return None


def sample_of(file: str, header: Header, records: Sequence[Record], noun: Noun, fields: Sequence[str]) -> TableSample:
    """The columns of a table, each with a few different values and the field it seems to hold."""
    columns = []
    for place, name in enumerate(header.names):
        field = fields[place] if place < len(fields) else IGNORED
        columns.append(ColumnSample(name, tuple(_values(place, records)), field))
    return TableSample(file, noun, tuple(columns))


def suggested(sample: TableSample, noun: Noun) -> TableSample:
    """The same table with its rows taken for another noun: each column with the field that its name suggests."""
    fields = fields_by_name(noun, [column.name for column in sample.columns], near=True)
    columns = tuple(replace(column, field=field) for column, field in zip(sample.columns, fields, strict=True))
    return replace(sample, noun=noun, columns=columns)


def likeliest(sample: TableSample) -> TableSample:
    """The same table with the noun whose fields most of its columns are called by."""
    return max((suggested(sample, noun) for noun in TABLE_NOUNS), key=_known)


def fields_by_name(noun: Noun, names: Sequence[str], *, near: bool = False) -> tuple[str, ...]:
    """The field of each column by its name, "" where none is known by it; ``near`` takes slips of the pen too."""
    taken: set[str] = set()
    found = []
    for name in names:
        field = _field_by_name(noun, key_of(one_line(name)), near=near)
        if noun is not Noun.INFLUENCERS:  # a list of people may have several columns of niches, notes, accounts
            field = IGNORED if field in taken else field
            taken.add(field)
        found.append(field)
    return tuple(found)


def _field_by_name(noun: Noun, key: str, *, near: bool) -> str:
    field = meaning(key).field if noun is Noun.INFLUENCERS else _headers(noun).get(key, IGNORED)
    if field or not near or len(key) < SHORTEST_NEAR:
        return field
    return next((_headers(noun)[like] for like in get_close_matches(key, _headers(noun), 1, NEAR)), IGNORED)


@cache
def _headers(noun: Noun) -> dict[str, str]:
    return {header: field.name for field in fields_of(noun) for header in field.headers}


def _values(place: int, records: Sequence[Record]) -> list[str]:
    texts = (one_line(cell(record.cells, place))[:LONGEST_VALUE] for record in records[:ROWS_LOOKED_AT])
    return list(islice(dict.fromkeys(text for text in texts if text), VALUES_SHOWN))


def _known(sample: TableSample) -> int:
    return sum(column.field != IGNORED for column in sample.columns)


def _filled(record: Record) -> int:
    return sum(bool(text.strip()) for text in record.cells)


def _is_words(record: Record) -> bool:
    """Whether every cell that is not blank has a letter and is no number, as the names of columns are."""
    texts = [text for text in record.cells if not is_blank(text)]
    return bool(texts) and all(any(map(str.isalpha, text)) for text in texts)
