"""Every kind of file that can be read: one small module each in ``kinds``, named as the kind is.

Listing them imports none of them. Adding one is adding its file, with ``LABEL``, ``score`` and ``map_rows``; a kind
whose files may have no header has ``score_headerless`` too, one of tables kept by hand ``score_cells``.
"""

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast, runtime_checkable

from models.errors import UserError
from models.importing import (
    ImportOptions,
    Mapped,
    Noun,
    TableSample,
    are_names,
    header_key,
    unknown_table,
)
from storage.importers import kinds
from storage.importers.found_table import Found
from storage.importers.header import NO_HEADER, Header
from storage.importers.header_places import ROWS_BEFORE_HEADER, header_places, headers_at
from storage.importers.table_columns import KINDS, fields_by_name, likeliest, sample_of, suggested
from storage.importers.table_top import Top, tells_of_somebody, top_at, top_of
from storage.importers.tables.raw_table import RawTable, Record

SURE = 0.5
NO_HEADER_ROW = "It has no row with the names of its columns, such as Name, Handle, Platform, Followers."
RENAME = "Say what its columns hold (File → Import…), or rename them: {} and the like."
NAME = "Say what its columns hold (File → Import…), or write their names above: {} and the like."
EXAMPLES = {Noun.INFLUENCERS: "Name, Handle, Platform, Followers", Noun.TALLIES: "Date, Code, Orders, Revenue"}


class Kind(Protocol):
    """A kind of file. ``LABEL`` is its name for people, in the plural where that reads best.

    One that reads all tables of a file, not only the one below its header, says ``EVERY_TABLE = True`` besides; one
    that is known only to be refused ``REFUSED = True``.
    """

    LABEL: str

    def score(self, header: Header) -> float:
        """How surely the header is of this kind, from 0 to 1; above one half it may be."""

    def map_rows(self, found: Found, options: ImportOptions) -> Mapped:
        """The rows as drafts; ``UserError`` where the whole file is to be refused."""


@runtime_checkable
class HeaderlessKind(Protocol):
    """What a kind has besides if its files need no header."""

    def score_headerless(self, records: Sequence[Record]) -> float:
        """How surely the records, without a header, are of this kind, from 0 to 1; above one half they may be."""


@runtime_checkable
class KindToldByCells(Protocol):
    """What a kind of table kept by hand has besides if cells tell it where the names of columns mislead."""

    def score_cells(self, header: Header, records: Sequence[Record]) -> float:
        """How surely the records below a header are of this kind, from 0 to 1; above one half they may be."""


@cache
def names() -> tuple[str, ...]:
    """The kinds' names, as ``--kind`` takes them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


def kind_named(name: str) -> Kind:
    """The kind of that name; ``UserError`` lists what there is."""
    if name not in names():
        raise UserError(f"There is no kind of file called “{name}”.", f"There is {', '.join(names())}.")
    return cast("Kind", import_module(f"{kinds.__name__}.{name}"))


def recognise(table: RawTable, name: str | None = None, options: ImportOptions | None = None) -> tuple[str, Found]:
    """Which kind the table is and where its header stands; ``UserError`` where nobody knows it.

    A kind that is told by its rows alone is only asked where no header is known. What the owner said of the columns,
    now or of an earlier table with this header, goes before every kind; ``UnknownTableError`` asks her.
    """
    candidates = _candidates(name)
    found = _by_itself((table, *table.others), candidates)
    found = _as_chosen(table, found, options or ImportOptions(), name) or found or _as_wished(table, name)
    if found is None:
        raise _unknown(table, name)
    return found.kind, found


def known_besides(found: Found, table: RawTable) -> dict[str, str]:
    """The kinds of a workbook's other sheets, by the sheets' names: of those that are tables of a kind that is read."""
    besides = [sheet for sheet in (table, *table.others) if sheet.read_as.sheet != found.table.read_as.sheet]
    known = {str(sheet.read_as.sheet): _by_itself([sheet], _candidates()) for sheet in besides}
    is_read = {kind: not getattr(kind_named(kind), "REFUSED", False) for kind in names()}
    return {sheet: other.kind for sheet, other in known.items() if other and is_read[other.kind]}


def _candidates(name: str | None = None) -> dict[str, Kind]:
    return {kind: kind_named(kind) for kind in ((name,) if name else names())}


def _by_itself(sheets: Sequence[RawTable], candidates: Mapping[str, Kind]) -> Found | None:
    """The table that a kind knows in one of the sheets, whatever the owner said of columns."""
    found = _by_header(sheets, candidates) or _by_rows(sheets, candidates)
    return _by_cells(sheets[0], found, candidates)


def _as_chosen(table: RawTable, known: Found | None, options: ImportOptions, name: str | None) -> Found | None:
    """The table as the owner said what its columns hold, if she did; what she said before of rows of another kind than
    the wished one is void.
    """
    table = known.table if known else table
    if (known and known.header_at < 0) or not (options.columns or options.remembered):
        return None
    top = top_at(table.records, known.header_at) if known else top_of(table.records, ROWS_BEFORE_HEADER)
    if top is None:
        return None
    columns = options.columns or options.remembered.get(header_key(top.header.names))
    is_void = columns and columns is not options.columns and name not in (None, KINDS[columns.noun])
    return top.found(table, KINDS[columns.noun], columns) if columns and not is_void else None


def _as_wished(table: RawTable, name: str | None) -> Found | None:
    """A table of the owner's own as the kind that she says it is, where it has a column that the kind has.

    Columns without names hold what their cells say.
    """
    noun = next((noun for noun, kind in KINDS.items() if kind == name), None)
    top = top_of(table.records, ROWS_BEFORE_HEADER)
    if noun is None or top is None:
        return None
    names = top.header.names
    if are_names(names):
        return top.found(table, str(name)) if any(fields_by_name(noun, names)) else None
    columns = suggested(_sample(table, top), noun).as_columns
    return top.found(table, str(name), columns) if any(columns.fields) else None


@dataclass(frozen=True, order=True)
class _Known:
    """A header that some kind knows; of equally sure ones that over two rows, else the upper one, is taken."""

    score: float
    is_over_two_rows: bool
    above: int
    kind: str
    header: Header = field(compare=False)
    table: RawTable = field(compare=False)


def _by_header(sheets: Sequence[RawTable], candidates: Mapping[str, Kind]) -> Found | None:
    """The table below the header that a kind is surest of, in any sheet."""
    known = [one for sheet in sheets for one in _known_headers(sheet, candidates)]
    if not known:
        return None
    best = _fullest(max(known), known)
    heads = frozenset(-one.above for one in known if one.table is best.table)
    spans = getattr(candidates[best.kind], "EVERY_TABLE", False)
    return Found(best.table, best.header, -best.above, best.kind, heads=heads, spans=spans)


def _fullest(best: _Known, known: Sequence[_Known]) -> _Known:
    """Of several sheets that are kept by hand and of the same kind, the one with most rows.

    A short list with few columns, all of them known, would be surer than the long one with columns of the owner's own.
    """
    if best.kind not in KINDS.values():
        return best
    of_sheets = {id(one.table): one for one in sorted(known)}.values()
    alike = [one for one in of_sheets if one.kind == best.kind]
    return max(alike, key=lambda one: (len(one.table.records) + one.above, one))


def _known_headers(sheet: RawTable, candidates: Mapping[str, Kind]) -> Iterator[_Known]:
    for at in header_places(sheet.records):
        for rows, header in enumerate(headers_at(sheet.records, at), 1):
            for kind, module in candidates.items():
                score = module.score(header)
                if score >= SURE and not tells_of_somebody(sheet.records[at]):
                    yield _Known(score, rows > 1, -at, kind, header, sheet)


def _by_rows(sheets: Sequence[RawTable], candidates: Mapping[str, Kind]) -> Found | None:
    """The kind that the records show where they have no header: its ``score_headerless`` says how surely."""
    ask = {kind: module.score_headerless for kind, module in candidates.items() if isinstance(module, HeaderlessKind)}
    scores = {(at, kind): score(sheet.records) for at, sheet in enumerate(sheets) for kind, score in ask.items()}
    at, kind = max(scores, key=scores.__getitem__, default=(0, ""))
    return Found(sheets[at], NO_HEADER, -1, kind) if scores.get((at, kind), 0.0) >= SURE else None


def _by_cells(table: RawTable, known: Found | None, candidates: Mapping[str, Kind]) -> Found | None:
    """A table kept by hand as the kind that its cells show, else as what it is known for."""
    if known and (known.header_at < 0 or known.kind not in KINDS.values()):
        return known
    top = None if known else top_of(table.records, ROWS_BEFORE_HEADER)
    found = known or (top.found(table, "") if top and top.has_header else None)
    if found is None:
        return None
    ask = {kind: module.score_cells for kind, module in candidates.items() if isinstance(module, KindToldByCells)}
    scores = {kind: score(found.header, found.records) for kind, score in ask.items()}
    kind = max(scores, key=scores.__getitem__, default="")
    return replace(found, kind=kind) if scores.get(kind, 0.0) >= SURE else known


def _unknown(table: RawTable, name: str | None) -> UserError:
    if name:
        label = kind_named(name).LABEL
        return UserError(
            f"“{table.name}” has no columns of the kind “{label}”.", "Leave the kind out, or check the file."
        )
    top = top_of(table.records, ROWS_BEFORE_HEADER)
    if top is None:
        return UserError(f"“{table.name}” is no kind of file that can be read yet.", NO_HEADER_ROW)
    sample = likeliest(_sample(table, top))
    hint = RENAME if are_names(top.header.names) else NAME
    return unknown_table(sample, hint.format(EXAMPLES.get(sample.noun, EXAMPLES[Noun.INFLUENCERS])))


def _sample(table: RawTable, top: Top) -> TableSample:
    return sample_of(table.name, top.header, table.records[top.at + 1 :], Noun.INFLUENCERS, ())


def sample_of_kind(found: Found) -> TableSample | None:
    """The columns of a table that a kind reads by their names, so that the owner can say otherwise of them."""
    noun = next((noun for noun, kind in KINDS.items() if kind == found.kind), None)
    if noun is None:
        return None
    fields = found.columns.fields if found.columns else fields_by_name(noun, found.header.names)
    return sample_of(found.table.name, found.header, found.records, noun, fields)
