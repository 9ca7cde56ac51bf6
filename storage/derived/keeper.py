"""Values that take long to make from the file, each kept until something changes one of the tables it is made from."""

import sqlite3
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import TypeVar, cast

from models.changes import ChangeSet

Kept = TypeVar("Kept")


class Keeper:
    """Keeps values by name. An edit drops those that it bears on; what was written past any edit drops all of them.

    Within an edit every value is made anew and none is kept: it may still be rolled back.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._values: dict[str, object] = {}
        self._tables: dict[str, AbstractSet[str]] = {}
        self._versions: dict[str, int] = {}
        self._written = self._counters()

    def get(self, name: str, tables: AbstractSet[str], make: Callable[[], Kept]) -> Kept:
        """The value of a name, as these tables stand."""
        if self._connection.in_transaction:
            return make()
        if self.kept(name) is None:
            self.version(name, tables)
            self._values[name] = make()
        return cast("Kept", self._values[name])

    def kept(self, name: str) -> object | None:
        """The value of a name where it is kept and holds, else ``None``: nothing is made."""
        if self._connection.in_transaction:
            return None
        self.look_again()
        return self._values.get(name)

    def version(self, name: str, tables: AbstractSet[str]) -> int:
        """Counts up whenever a value of that name, made from these tables, would stop to hold."""
        self.look_again()
        self._tables[name] = tables
        return self._versions.setdefault(name, 0)

    def keep(self, name: str, value: object, version: int) -> None:
        """Keep a value made from the file as it was at a ``version`` asked for before, unless that has passed."""
        self.look_again()
        if version == self._versions.get(name):
            self._values[name] = value

    def look_again(self) -> None:
        """Drop everything where rows were written past any edit, by this program or another."""
        found = self._counters()
        if found != self._written:
            self._written = found
            self._drop(self._tables)

    def on_edited(self, changes: ChangeSet) -> None:
        """Drop what an edit that is written now bears on."""
        self._written = self._counters()
        self._drop(name for name, tables in self._tables.items() if tables & changes.tables)

    def _drop(self, names: Iterable[str]) -> None:
        for name in names:
            self._values.pop(name, None)
            self._versions[name] += 1

    def _counters(self) -> tuple[int, int]:
        """Rows written through this connection, and commits of others."""
        others: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return self._connection.total_changes, others
