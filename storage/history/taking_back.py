"""Taking a change set back, which is what undo and redo do: each turns what the other did."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from models.changes import ChangeKind, ChangeSet, JsonValues, RowChange
from storage.history.recorder import column_types
from storage.slices import Measured, Progress, batches

Values = dict[str, object]


def take_back(connection: sqlite3.Connection, changes: ChangeSet) -> Measured[None]:
    """Write the opposite of the changes, the last first; foreign keys are looked at when the transaction ends."""
    connection.execute("PRAGMA defer_foreign_keys=ON")
    types = {table: column_types(connection, table) for table in changes.tables}
    done, of = 0, changes.rows
    inverted = (change.inverted() for change in reversed(changes.changes))
    for (kind, table), group in groupby(inverted, key=lambda change: (change.kind, change.table)):
        write = {ChangeKind.DELETE: _delete, ChangeKind.INSERT: _insert, ChangeKind.UPDATE: _update}[kind]
        for batch in batches(_rows(group, types[table])):
            write(connection, table, batch)
            done += len(batch)
            yield Progress(done, of)


def _rows(changes: Iterable[RowChange], types: dict[str, str]) -> Iterator[tuple[int, Values]]:
    """Each row with its values; a run backwards, so that its rows come in their old order when turned once more."""
    for change in changes:
        values = _values(change, types)
        for row in range(change.last, change.first - 1, -1):
            yield row, values


def _values(change: RowChange, types: dict[str, str]) -> Values:
    after = change.after.read() if isinstance(change.after, JsonValues) else dict(change.after or {})
    for name, value in after.items():
        if isinstance(value, str) and types[name] == "BLOB":
            after[name] = bytes.fromhex(value)
    return after


def _delete(connection: sqlite3.Connection, table: str, rows: list[tuple[int, Values]]) -> None:
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((row,) for row, _ in rows))


def _insert(connection: sqlite3.Connection, table: str, rows: list[tuple[int, Values]]) -> None:
    for names, alike in groupby(rows, key=lambda row: tuple(row[1])):
        marks = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        connection.executemany(statement, (tuple(values.values()) for _, values in alike))


def _update(connection: sqlite3.Connection, table: str, rows: list[tuple[int, Values]]) -> None:
    for names, alike in groupby(rows, key=lambda row: tuple(row[1])):
        settings = ", ".join(f"{name} = ?" for name in names)
        statement = f"UPDATE {table} SET {settings} WHERE id = ?"
        connection.executemany(statement, ((*values.values(), row) for row, values in alike))
