"""The undo history inside the workspace: what each edit changed, kept with the edit in one transaction."""

import json
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.changes import ChangeKind, ChangeSet, RowChange
from storage.recorder import column_types

STEPS_KEPT = 200
BYTES_KEPT = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history, ready to be taken back (or again)."""

    id: int
    label: str
    changes: ChangeSet


class History:
    """Reads and writes the history table; runs inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def push(self, label: str, changes: ChangeSet, at: datetime) -> None:
        """Add a done step, cut the steps that were undone before it, and drop the oldest beyond what is kept."""
        self._connection.execute("DELETE FROM history WHERE is_undone = 1")
        self._connection.execute(
            "INSERT INTO history (label, happened_at, changes) VALUES (:label, :at, :changes)",
            {"label": label, "at": at.isoformat(timespec="seconds"), "changes": encode(changes)},
        )
        self._prune()

    def next_undo(self) -> Step | None:
        """The newest step that is done."""
        return self._step("SELECT id, label, changes FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")

    def next_redo(self) -> Step | None:
        """The oldest step that is undone."""
        return self._step("SELECT id, label, changes FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")

    def labels(self) -> tuple[str | None, str | None]:
        """Labels of the next undo and the next redo, without reading what they changed."""
        undo = self._connection.execute("SELECT label FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")
        redo = self._connection.execute("SELECT label FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")
        return tuple(row[0] if row else None for row in (undo.fetchone(), redo.fetchone()))  # type: ignore[return-value]  # two items, always

    def turn(self, step: Step, changes: ChangeSet, *, is_undone: bool) -> None:
        """Keep what undoing (or redoing) a step changed, so that it can be turned once more."""
        self._connection.execute(
            "UPDATE history SET is_undone = :is_undone, changes = :changes WHERE id = :id",
            {"id": step.id, "is_undone": is_undone, "changes": encode(changes)},
        )

    def apply(self, changes: ChangeSet) -> None:
        """Write the changes to the tables; foreign keys are looked at when the transaction ends."""
        self._connection.execute("PRAGMA defer_foreign_keys=ON")
        types = {table: column_types(self._connection, table) for table in changes.tables}
        for change in changes.changes:
            _apply(self._connection, change, types[change.table])

    def _step(self, query: str) -> Step | None:
        row = self._connection.execute(query).fetchone()
        return Step(row["id"], row["label"], decode(row["changes"])) if row else None

    def _prune(self) -> None:
        self._connection.execute(
            """
            DELETE FROM history WHERE id NOT IN (
                SELECT id FROM (
                    SELECT id, row_number() OVER newest AS place, sum(length(changes)) OVER newest AS size
                    FROM history WINDOW newest AS (ORDER BY id DESC)
                ) WHERE place = 1 OR (place <= :steps AND size <= :bytes)
            )
            """,
            {"steps": STEPS_KEPT, "bytes": BYTES_KEPT},
        )


def encode(changes: ChangeSet) -> bytes:
    """A change set as compressed JSON."""
    rows = [[c.kind.value, c.table, c.first, c.last, c.before, c.after] for c in changes.changes]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), 1)


def decode(data: bytes) -> ChangeSet:
    """The change set that ``encode`` wrote."""
    rows = json.loads(zlib.decompress(data))
    return ChangeSet(tuple(RowChange(ChangeKind(kind), *rest) for kind, *rest in rows))


def _apply(connection: sqlite3.Connection, change: RowChange, types: dict[str, str]) -> None:
    if change.kind is ChangeKind.DELETE:
        connection.execute(
            f"DELETE FROM {change.table} WHERE id BETWEEN :first AND :last",
            {"first": change.first, "last": change.last},
        )
        return
    values = {name: _from_json(value, types[name]) for name, value in (change.after or {}).items()}
    if change.kind is ChangeKind.INSERT:
        connection.execute(
            f"INSERT INTO {change.table} ({_list(values)}) VALUES ({_list(f':{name}' for name in values)})", values
        )
    else:
        settings = _list(f"{name} = :{name}" for name in values)
        query = f"UPDATE {change.table} SET {settings} WHERE id = :row_id"
        connection.execute(query, {**values, "row_id": change.first})


def _list(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _from_json(value: object, column_type: str) -> object:
    if column_type == "BLOB" and isinstance(value, str):
        return bytes.fromhex(value)
    return value
