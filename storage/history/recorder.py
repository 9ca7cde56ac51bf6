"""Writes down what a transaction changes, cascades included, by TEMP triggers on every recorded table."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache

from models.changes import ChangeKind, ChangeSet, JsonValues, RowChange
from storage.slices import Sliced

UNRECORDED = frozenset({"history", "creator_figures", "rate_summary", "platform_trend", "remembered_columns"})
"""Tables that undo does not know: the history itself, what is computed from the rest, how files were read."""

ON_INSERT = """
CREATE TEMP TRIGGER IF NOT EXISTS record_insert_{table} AFTER INSERT ON main.{table} BEGIN
    INSERT INTO recorded (kind, tbl, row) VALUES ('insert', '{table}', new.id);
END;
"""

TRIGGERS = ON_INSERT + """
CREATE TEMP TRIGGER IF NOT EXISTS record_update_{table} AFTER UPDATE ON main.{table} WHEN {differs} BEGIN
    INSERT INTO recorded (kind, tbl, row, changed) VALUES ('update', '{table}', new.id, {changed});
END;
CREATE TEMP TRIGGER IF NOT EXISTS record_delete_{table} AFTER DELETE ON main.{table} BEGIN
    INSERT INTO recorded (kind, tbl, row, before) VALUES ('delete', '{table}', old.id, {whole_old});
END;
"""

COLUMNS = """
SELECT made.name, its.name, its.type FROM sqlite_schema AS made, pragma_table_info(made.name) AS its
WHERE made.type = 'table' ORDER BY made.name, its.cid
"""
"""Table, name and declared type of every column, asked at once: the first edit waits for it."""

ADDED = "INSERT INTO recorded (kind, tbl, row, last) VALUES ('insert', ?, ?, ?)"
"""Records rows at the end of a table at once: hardly anything beside a trigger for each of them."""

RUNS = """
SELECT begun.position, begun.kind, begun.tbl, begun.row, coalesce(ended.last, ended.row), begun.before, begun.changed
FROM (
    SELECT this.*, lead(this.position, 1, :upto + 1) OVER (ORDER BY this.position) - 1 AS ends
    FROM recorded AS this LEFT JOIN recorded AS prior ON prior.position = this.position - 1
    WHERE this.position > :after AND this.position <= :upto AND (this.kind = 'insert' AND prior.kind = 'insert'
        AND prior.tbl = this.tbl AND coalesce(prior.last, prior.row) = this.row - 1) IS NOT TRUE
) AS begun JOIN recorded AS ended ON ended.position = begun.ends ORDER BY begun.position
"""
"""Changes of a stretch that do not go on a run of inserted neighbours, with the last row of the run that each begins.

Positions have no gaps: the table is only added to and emptied. What goes on a run of the stretch before comes first.
"""

END = "SELECT coalesce(last, row) FROM recorded WHERE position = ?"

STRETCH = 500
"""Positions looked at in one slice."""


class Recorder:
    """Collects row changes on one connection; ``take`` hands over what the open transaction did.

    It may be made a second time where a fault of the disk stopped the first.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(
            "CREATE TEMP TABLE IF NOT EXISTS recorded (position INTEGER PRIMARY KEY, kind TEXT, tbl TEXT, row INTEGER,"
            " last INTEGER, before TEXT, changed TEXT)"
        )
        columns: dict[str, list[tuple[str, str]]] = {table: [] for table in recorded_tables(connection)}
        for table, name, type_ in connection.execute(COLUMNS):
            if table in columns:
                columns[table].append((name, type_))
        connection.executescript("".join(_triggers(table, tuple(has)) for table, has in columns.items()))

    def clear(self) -> None:
        """Forget what was recorded so far."""
        self._connection.execute("DELETE FROM recorded")

    def take(self) -> Sliced[ChangeSet]:
        """The changes since the last call, in order; runs of neighbouring inserted rows as one change."""
        changes: list[RowChange] = []
        last = self._connection.execute("SELECT coalesce(max(position), 0) FROM recorded").fetchone()[0]
        for after in range(0, last, STRETCH):
            upto = min(after + STRETCH, last)
            runs = self._connection.execute(RUNS, {"after": after, "upto": upto}).fetchall()
            ends = (runs[0][0] if runs else upto + 1) - 1
            if ends > after:
                changes[-1] = replace(changes[-1], last=self._connection.execute(END, (ends,)).fetchone()[0])
            changes += (
                RowChange(ChangeKind(kind), table, row, end, *_values(before, changed))
                for _, kind, table, row, end, before, changed in runs
            )
            yield
        self.clear()
        yield
        return ChangeSet(tuple(changes))


@contextmanager
def added_together(connection: sqlite3.Connection, table: str) -> Iterator[Callable[[], None]]:
    """Rows that are added to a table meanwhile are recorded whenever the function is called, instead of one by one.

    They have the ids that follow on those before them. What else is done to one of them until it is recorded comes
    before it in the changes: undo, which goes backwards, then finds no such row any more and passes it over.
    """
    last = _last_id(connection, table)

    def record() -> None:
        nonlocal last
        first, last = last + 1, _last_id(connection, table)
        if first <= last:
            connection.execute(ADDED, (table, first, last))

    connection.execute(f"DROP TRIGGER temp.record_insert_{table}")
    try:
        yield record
    finally:
        connection.execute(ON_INSERT.format(table=table))


def recorded_tables(connection: sqlite3.Connection) -> list[str]:
    """Names of all tables whose changes can be undone."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [name for (name,) in rows if name not in UNRECORDED and not name.startswith(("sqlite_", "_sqlite_"))]


def column_types(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """Declared type by column name."""
    return {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}


def _last_id(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT coalesce(max(id), 0) FROM main.{table}").fetchone()[0])


def _values(before: str | None, changed: str | None) -> tuple[JsonValues | None, JsonValues | None]:
    if changed is None:
        return (None if before is None else JsonValues(before)), None
    was, is_now = changed.split("\n")
    return JsonValues(was), JsonValues(is_now)


@lru_cache(maxsize=64)  # workspaces have the same tables
def _triggers(table: str, named: tuple[tuple[str, str], ...]) -> str:
    columns = dict(named)
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    return TRIGGERS.format(
        table=table,
        differs=differs,
        changed=_changed(columns),
        whole_old="json_object(" + ", ".join(f"'{name}', {_value('old', name, columns)}" for name in columns) + ")",
    )


def _changed(columns: dict[str, str]) -> str:
    parts = " UNION ALL ".join(
        f"SELECT '{name}' AS name, {_value('old', name, columns)} AS was, {_value('new', name, columns)} AS is_now"
        f" WHERE old.{name} IS NOT new.{name}"
        for name in columns
    )
    # Both from one look at the columns, a line each, as JSON breaks none: to look twice takes as long again.
    return f"(SELECT json_group_object(name, was) || char(10) || json_group_object(name, is_now) FROM ({parts}))"


def _value(side: str, name: str, columns: dict[str, str]) -> str:
    # JSON has no bytes: a BLOB travels as hexadecimal text, told by the column's type when it is put back.
    # hex(NULL) is an empty text, which is what no bytes at all are too.
    return f"iif({side}.{name} IS NULL, NULL, hex({side}.{name}))" if columns[name] == "BLOB" else f"{side}.{name}"
