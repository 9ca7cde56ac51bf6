"""Tables that the owner says the columns of: a sample of each column to choose by, and the field it seems to hold."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from itertools import islice

from models.importing import IGNORED, TABLE_NOUNS, Columns, ColumnSample, Holds, Noun, TableSample, fields_of
from models.importing.still_needed import WHOSE, WHOSE_COUNTS, still_needed
from models.importing.tally_fields import COUNTS, counts_told
from models.reading.text import one_line
from storage.importers.column_cells import fields_by_cells, held_by
from storage.importers.header import Header, cell, key_of
from storage.importers.lists.meanings import meaning
from storage.importers.tables.raw_table import Record

KINDS = {
    Noun.INFLUENCERS: "influencer_list",
    Noun.POSTS: "post_list",
    Noun.ORDERS: "order_list",
    Noun.TALLIES: "hand_tally",
}
"""The kind that reads a table of each noun by what the owner said of its columns."""

ROWS_LOOKED_AT = 200
VALUES_SHOWN = 5
LONGEST_VALUE = 80

SMALL = 3
"""Figures of a count of orders at most; followers have more."""

OF_PEOPLE = frozenset({Holds.EMAIL, Holds.PROFILE, Holds.POST, Holds.PLATFORM})

NEAR = 0.86
"""How like a known header one with a slip of the pen must be, of 1."""

SHORTEST_NEAR = 5


def sample_of(file: str, header: Header, records: Sequence[Record], noun: Noun, fields: Sequence[str]) -> TableSample:
    """The columns of a table, each with a few different values and the field it seems to hold."""
    columns = []
    for place, name in enumerate(header.names):
        field = fields[place] if place < len(fields) else IGNORED
        columns.append(ColumnSample(name, tuple(_values(place, records)), field, held_by(place, records)))
    return TableSample(file, noun, tuple(columns))


def suggested(sample: TableSample, noun: Noun) -> TableSample:
    """The same table with its rows taken for another noun: each column with the field that its name suggests, else its
    cells.
    """
    names = [column.name for column in sample.columns]
    by_name = fields_by_name(noun, names, near=True) if sample.has_names else None
    fields = fields_by_cells(noun, sample.columns, by_name)
    columns = tuple(replace(column, field=field) for column, field in zip(sample.columns, fields, strict=True))
    return replace(sample, noun=noun, columns=columns)


def told_of_counts(names: Sequence[str], columns: Columns) -> str:
    """What is to be said of a table of orders that counts them instead of numbering them, "" for any other."""
    if columns.noun is not Noun.ORDERS:
        return ""
    numbers = [name for name, field in zip(names, columns.fields, strict=True) if field == "number"]
    title = next((name for name in numbers or names if key_of(one_line(name)) in COUNTS), "")
    return counts_told(title) if title else ""


def likeliest(sample: TableSample) -> TableSample:
    """The same table with the noun whose fields most of its columns seem to hold; links to posts make posts of it."""
    if any(column.holds is Holds.POST for column in sample.columns):
        return suggested(sample, Noun.POSTS)
    if not sample.has_names:
        return suggested(sample, Noun.TALLIES if _counts_by_day(sample) else Noun.INFLUENCERS)
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
    if field or not near or len(key) < SHORTEST_NEAR or (noun is Noun.ORDERS and key in COUNTS):
        return field
    return next((_headers(noun)[like] for like in get_close_matches(key, _headers(noun), 1, NEAR)), IGNORED)


@cache
def _headers(noun: Noun) -> dict[str, str]:
    return {header: field.name for field in fields_of(noun) for header in field.headers}


def _values(place: int, records: Sequence[Record]) -> list[str]:
    texts = (one_line(cell(record.cells, place)) for record in records[:ROWS_LOOKED_AT])
    return list(islice(dict.fromkeys(_shown(text) for text in texts if text), VALUES_SHOWN))


def _shown(text: str) -> str:
    """A value, cut at its end where it is long, as the mark says."""
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1].rstrip()}…"


def _counts_by_day(sample: TableSample) -> bool:
    """Whether columns without names hold days, small counts, and words of whose they are."""
    held = {column.holds for column in sample.columns}
    fields = suggested(sample, Noun.TALLIES).as_columns.fields
    counts = [column for column, field in zip(sample.columns, fields, strict=True) if field == "orders"]
    is_small = all(len(value) <= SMALL for column in counts for value in column.values)
    return held.isdisjoint(OF_PEOPLE) and not still_needed(Noun.TALLIES, fields) and is_small


def _known(sample: TableSample) -> int:
    fields = [column.field for column in sample.columns if column.field != IGNORED]
    says_only_whose = sample.noun is Noun.POSTS and WHOSE.issuperset(fields)
    counts_nobodys = sample.noun is Noun.TALLIES and ("orders" not in fields or WHOSE_COUNTS.isdisjoint(fields))
    return 0 if says_only_whose or counts_nobodys else len(fields)
