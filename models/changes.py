"""What one edit changed, as a value that can be inverted."""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import chain

from models.record import record

Values = Mapping[str, object]


class JsonValues(Mapping[str, object]):
    """Columns of a row as the JSON they were recorded as, read when somebody asks: a large undo holds 300,000."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self) -> dict[str, object]:
        """All columns at once, which is what a caller with several questions wants."""
        found: dict[str, object] = json.loads(self.text)
        return found

    def __getitem__(self, name: str) -> object:
        return self.read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())

    def __repr__(self) -> str:
        return f"JsonValues({self.text!r})"


class ChangeKind(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


INVERSE = {
    ChangeKind.INSERT: ChangeKind.DELETE,
    ChangeKind.DELETE: ChangeKind.INSERT,
    ChangeKind.UPDATE: ChangeKind.UPDATE,
}


@record(frozen=True)
class RowChange:
    """A change of the rows ``first`` to ``last`` of a table (one row, but for runs of inserted ones).

    ``before`` and ``after`` hold the changed columns of an update and all columns of a deleted (or restored) row.
    An insert keeps its keys only: taking it back records what it deletes.
    """

    kind: ChangeKind
    table: str
    first: int
    last: int
    before: Values | None = None
    after: Values | None = None

    @property
    def rows(self) -> int:
        """How many rows were changed."""
        return self.last - self.first + 1

    def inverted(self) -> "RowChange":
        """The change that takes this one back."""
        return RowChange(INVERSE[self.kind], self.table, self.first, self.last, self.after, self.before)


@record(frozen=True)
class ChangeSet:
    """All changes of one edit, in the order they happened; the message every view hears."""

    changes: tuple[RowChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.changes)

    def inverted(self) -> "ChangeSet":
        """The changes that take these back, last first."""
        return ChangeSet(tuple(change.inverted() for change in reversed(self.changes)))

    @cached_property
    def tables(self) -> frozenset[str]:
        """Names of the tables touched."""
        return frozenset(table for table, _ in self._sorted)

    @property
    def rows(self) -> int:
        """How many rows were changed, one that was changed twice counting twice."""
        return sum(change.rows for change in self.changes)

    def touches(self, *tables: str) -> bool:
        """Whether any of the tables was touched."""
        return not self.tables.isdisjoint(tables)

    def ids(self, table: str, kind: ChangeKind | None = None) -> frozenset[int]:
        """Ids of the touched rows of a table, all or of one kind of change."""
        kinds = ChangeKind if kind is None else (kind,)
        found = (change for each in kinds for change in self._sorted.get((table, each), ()))
        return frozenset(chain.from_iterable(range(change.first, change.last + 1) for change in found))

    def count(self, table: str, kind: ChangeKind) -> int:
        """How many rows of a table were changed in one way."""
        return sum(change.rows for change in self._sorted.get((table, kind), ()))

    @cached_property
    def _sorted(self) -> dict[tuple[str, ChangeKind], list[RowChange]]:
        """The changes by table and kind: every view asks, and a large undo has 300,000."""
        found: dict[tuple[str, ChangeKind], list[RowChange]] = {}
        for change in self.changes:
            found.setdefault((change.table, change.kind), []).append(change)
        return found
