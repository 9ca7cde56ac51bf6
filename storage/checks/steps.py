"""Whether the undo history can be read: each step is packed with a checksum of what it changed."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from storage.history import change_format
from storage.slices import at_once


def step_problems(connection: sqlite3.Connection, most_bytes: int) -> Iterator[str]:
    """Steps that cannot be undone or done again; the newest of them, up to so many packed bytes."""
    size = 0
    for step, at, packed in connection.execute("SELECT id, happened_at, length(changes) FROM history ORDER BY id DESC"):
        size += packed
        if size > most_bytes:
            break
        if not _is_readable(connection, step, at):
            yield "A step of the undo history cannot be read."
            break


def _is_readable(connection: sqlite3.Connection, step: int, at: str) -> bool:
    data = connection.execute("SELECT changes FROM history WHERE id = :id", {"id": step}).fetchone()[0]
    try:
        datetime.fromisoformat(at)
        at_once(change_format.unpack(data))
    except Exception:  # noqa: BLE001  # bytes of chance fail in as many ways as there are parts of the format
        return False
    return True
