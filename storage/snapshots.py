"""Copies of the workspace in memory: to be read off the window's thread, or changed while the disk takes nothing."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from storage.file.contents import bytes_at, bytes_of, has_gaps
from storage.file.failures import DISK_FAULT, told_in_words
from storage.file.lock import WriterLock
from storage.sort_functions import add_sort_functions
from storage.workspace import Workspace


def snapshot(path: Path) -> Workspace:
    """The workspace at ``path`` as it is on disk, to be read on the thread that asks; close it when done."""
    with told_in_words():
        data = bytes_at(path)
    return in_memory(path, data)


def in_memory(path: Path, data: bytes) -> Workspace:
    """A workspace of its own of what a database holds (``serialize()``), to be read; changing it changes no file."""
    return Workspace(path, _memory(data), None)


class EditableCopy(Workspace):
    """A copy in memory that takes edits as its file does. Closing it leaves that file, its lock and its seal alone."""

    def __init__(self, file: Workspace) -> None:
        """``UserError`` where the disk does not give all of the file."""
        with told_in_words():
            data = bytes_of(file.connection)
            if has_gaps(data, file.connection):
                raise DISK_FAULT
        super().__init__(file.path, _memory(data), WriterLock(file.path))  # never taken: no file is written to
        for pragma in ("foreign_keys=ON", "recursive_triggers=ON", "temp_store=MEMORY"):
            self.connection.execute(f"PRAGMA {pragma}")

    def close(self) -> None:
        """Let go of it; safe to call twice."""
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a window shows of a workspace, for a worker: the file at ``path``, or what stands in for it in memory."""

    path: Path
    stand_in: bytes | None = None

    def snapshot(self) -> Workspace:
        """It as a copy to be read on the thread that asks; close it when done."""
        return snapshot(self.path) if self.stand_in is None else in_memory(self.path, self.stand_in)


def _memory(data: bytes) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.row_factory = sqlite3.Row
    add_sort_functions(memory)
    memory.deserialize(data)
    return memory
