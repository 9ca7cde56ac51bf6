"""Every kind of file that can be read: one small module each in ``kinds``, named as the kind is.

Listing them imports none of them. Adding one is adding its file, with ``LABEL``, ``score`` and ``map_rows``.
"""

import pkgutil
from importlib import import_module
from typing import Protocol, cast

from models.errors import UserError
from models.importing import ImportOptions, Mapped
from storage.importers import kinds
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.tables.raw_table import RawTable

SURE = 0.5
ROWS_BEFORE_HEADER = 30


class Kind(Protocol):
    """A kind of file. ``LABEL`` is its name for people, in the plural where that reads best."""

    LABEL: str

    def score(self, header: Header) -> float:
        """How surely the header is of this kind, from 0 to 1; above one half it may be."""

    def map_rows(self, found: Found, options: ImportOptions) -> Mapped:
        """The rows as drafts; ``UserError`` where the whole file is to be refused."""


def names() -> tuple[str, ...]:
    """The kinds' names, as ``--kind`` takes them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


def kind_named(name: str) -> Kind:
    """The kind of that name; ``UserError`` lists what there is."""
    if name not in names():
        raise UserError(f"There is no kind of file called “{name}”.", f"There is {', '.join(names())}.")
    return cast("Kind", import_module(f"{kinds.__name__}.{name}"))


def readable() -> str:
    """What can be read, as the end of a sentence: "Influencer lists, … and …"."""
    *labels, last = [kind_named(name).LABEL for name in names()]
    return f"{', '.join(labels)} and {last}" if labels else last


def recognise(table: RawTable, name: str | None = None) -> tuple[str, Found]:
    """Which kind the table is and where its header stands; ``UserError`` where nobody knows it."""
    candidates = {kind: kind_named(kind) for kind in ((name,) if name else names())}
    best: tuple[float, int, str] = (0.0, 0, "")
    for at, record in enumerate(table.records[:ROWS_BEFORE_HEADER]):
        header = Header(record.cells, record.row)
        for kind, module in candidates.items():
            best = max(best, (module.score(header), -at, kind))
    score, place, kind = best
    if score < SURE:
        raise _unknown(table, name)
    at = -place
    record = table.records[at]
    return kind, Found(table, Header(record.cells, record.row), at, kind)


def _unknown(table: RawTable, name: str | None) -> UserError:
    if name:
        label = kind_named(name).LABEL
        return UserError(
            f"“{table.name}” has no columns of the kind “{label}”.", "Leave the kind out, or check the file."
        )
    return UserError(f"“{table.name}” is no kind of file that can be read yet.", f"These can: {readable()}.")
