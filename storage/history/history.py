"""The undo history inside the workspace: what each edit changed, kept with the edit in one transaction."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from models.changes import ChangeSet
from storage.slices import Sliced

STEPS_KEPT = 200
BYTES_KEPT = 100 * 1024 * 1024


class Step(NamedTuple):
    """One step of the history; ``data`` is what it changed, packed, and ``rows`` how many rows that is."""

    id: int
    label: str
    data: bytes
    rows: int


class History:
    """Reads and writes the history table; runs inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def push(self, label: str, changes: ChangeSet, at: datetime, rows: int) -> Sliced[None]:
        """Add a done step, cut the steps that were undone before it, and drop the oldest beyond what is kept."""
        packed = yield from _packed(changes)
        self._connection.execute("DELETE FROM history WHERE is_undone = 1")
        self._connection.execute(
            "INSERT INTO history (label, happened_at, changes, row_count) VALUES (:label, :at, :changes, :rows)",
            {"label": label, "at": at.isoformat(timespec="milliseconds"), "changes": packed, "rows": rows},
        )
        self._prune()

    def next_undo(self) -> Step | None:
        """The newest step that is done."""
        return self._step("is_undone = 0 ORDER BY id DESC")

    def next_redo(self) -> Step | None:
        """The oldest step that is undone."""
        return self._step("is_undone = 1 ORDER BY id")

    def labels(self) -> tuple[str | None, str | None]:
        """Labels of the next undo and the next redo, without reading what they changed."""
        undo = self._connection.execute("SELECT label FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")
        redo = self._connection.execute("SELECT label FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")
        return tuple(row[0] if row else None for row in (undo.fetchone(), redo.fetchone()))  # type: ignore[return-value]  # two items, always

    def rows(self) -> tuple[int, int]:
        """How many rows the next undo and the next redo change, figures that follow included."""
        undo = self._connection.execute("SELECT row_count FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")
        redo = self._connection.execute("SELECT row_count FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")
        return tuple(row[0] if row else 0 for row in (undo.fetchone(), redo.fetchone()))  # type: ignore[return-value]  # as above

    def mark(self) -> tuple[int, ...]:
        """Another value after each edit, undo and redo that came into the file."""
        return tuple(self._connection.execute("SELECT max(id), count(*), sum(is_undone) FROM history").fetchone())

    def turn(self, step: Step, changes: ChangeSet, rows: int, *, is_undone: bool) -> Sliced[None]:
        """Keep what undoing (or redoing) a step changed, so that it can be turned once more."""
        packed = yield from _packed(changes)
        self._connection.execute(
            "UPDATE history SET is_undone = :is_undone, changes = :changes, row_count = :rows WHERE id = :id",
            {"id": step.id, "is_undone": is_undone, "changes": packed, "rows": rows},
        )

    def clear(self) -> None:
        """Forget every step: what they hold must be gone for good."""
        self._connection.execute("DELETE FROM history")

    def _step(self, which: str) -> Step | None:
        query = f"SELECT id, label, changes, row_count FROM history WHERE {which} LIMIT 1"
        row = self._connection.execute(query).fetchone()
        return Step(*row) if row else None

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


def _packed(changes: ChangeSet) -> Sliced[bytes]:
    from storage.history import change_format

    return (yield from change_format.pack(changes))
