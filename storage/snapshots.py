"""A copy of the workspace in memory, for work off the window's thread."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.file.connection import connect
from storage.file.contents import bytes_of
from storage.file.failures import told_in_words
from storage.file.lock import WriterLock
from storage.sort_functions import add_sort_functions
from storage.workspace import Workspace


def snapshot(path: Path) -> Workspace:
    """The workspace at ``path`` as it is on disk, to be read on the thread that asks; close it when done.

    The window may have the same file open: it is read through SQLite alone, for opening and closing the file itself
    would take the window's locks away (POSIX).
    """
    with told_in_words(), closing(connect(path, "ro")) as connection:
        connection.execute("BEGIN")
        data = bytes_of(connection)
        connection.execute("COMMIT")
    return in_memory(path, data)


def in_memory(path: Path, data: bytes, lock: WriterLock | None = None) -> Workspace:
    """A workspace of its own of what a database holds (``serialize()``); changing it changes no file.

    With a lock it takes edits as a file does.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    memory.row_factory = sqlite3.Row
    add_sort_functions(memory)
    memory.deserialize(data)
    return Workspace(path, memory, lock)
