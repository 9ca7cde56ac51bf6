"""How the tables of a workspace are laid out, and whether values that were read can be a row of one."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from types import NoneType

from storage.checks.pictures import is_whole
from storage.checks.values import rule_of
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.description import Table
from storage.migrations.steps import STEPS
from storage.rescue.records import Value

KINDS: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,)}


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column as the schema has it; ``default`` is what a blank becomes where none is allowed."""

    name: str
    kind: str
    is_needed: bool
    default: Value
    has_default: bool

    @property
    def can_be_blank(self) -> bool:
        """Whether there is something that stands in for a value that was lost."""
        return self.has_default or not self.is_needed


@dataclass(frozen=True)
class Layout:
    """One table. Columns were only ever added at the end: a row of an older version has fewer values."""

    table: Table
    columns: tuple[ColumnLayout, ...]
    _known: dict[tuple[type, ...], bool] = field(default_factory=dict)
    """Types that were asked about before: rows of a table are alike."""

    @property
    def name(self) -> str:
        """The table's name."""
        return self.table.name

    @cached_property
    def rules(self) -> dict[str, str]:
        """What SQL says of a cell that is right, by column."""
        return {one.name: rule for one in self.table.fields if (rule := rule_of(one))}

    @cached_property
    def _kinds(self) -> list[tuple[type, ...]]:
        return [(*KINDS[column.kind], *(() if column.is_needed else (NoneType,))) for column in self.columns]

    @cached_property
    def _fewest(self) -> int:
        """How many values a row has at least: what was added later has something that stands in for it."""
        return max((2, *(place for place, column in enumerate(self.columns, 1) if not column.can_be_blank)))

    def may_hold(self, values: list[Value]) -> bool:
        """Whether the values have the types of this table's columns; the first one is the row's number."""
        types = tuple(map(type, values))
        if types not in self._known:
            fits = self._fewest <= len(types) <= len(self.columns) and types[0] is NoneType
            self._known[types] = fits and all(one in kinds for kinds, one in zip(self._kinds, types, strict=False))
        return self._known[types]

    def whole(self, row_id: int, values: list[Value]) -> tuple[list[Value], bool] | None:
        """The values as a row can be written, and whether some had to be left blank; ``None`` if it is no row of this.

        Of a row in which most values are of another type this is not the table.
        """
        known = [row_id, *values[1 : len(self.columns)]]
        misfits = [
            type(value) not in kinds or (isinstance(value, bytes) and not is_whole(value))
            for kinds, value in zip(self._kinds, known, strict=False)
        ]
        if row_id < 1 or not 1 < len(values) <= len(self.columns) or sum(misfits) > len(known) // 3:
            return None
        written = list[Value]()
        for place, column in enumerate(self.columns):
            is_lost = place >= len(known) or misfits[place]
            if is_lost and not column.can_be_blank:
                return None
            written.append(column.default if is_lost else known[place])
        return written, any(misfits)


def layouts() -> dict[str, Layout]:
    """Each table that holds what was typed or imported, as this version lays it out."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for _, sql in STEPS:
            fresh.executescript(sql)
        return {table.name: Layout(table, tuple(_columns(fresh, table.name))) for table in KEPT}


def _columns(fresh: sqlite3.Connection, table: str) -> Iterable[ColumnLayout]:
    for _, name, kind, is_needed, default, _ in fresh.execute(f"PRAGMA table_info({table})"):
        value = None if default is None else fresh.execute(f"SELECT {default}").fetchone()[0]
        yield ColumnLayout(name, kind, bool(is_needed), value, default is not None)
