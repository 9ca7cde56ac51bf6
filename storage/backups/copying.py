"""A copy of an open workspace through SQLite's backup API: written aside, checked, then put in place."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models.errors import UserError
from storage.file.atomic import replacing
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.file.lock import WriterLock
from storage.file.opening import journal_path

NOT_VERIFIED = UserError("The backup could not be verified and was not kept.", "Run File → Check my file.")


Told = Callable[[int, int], None]
"""Hears how many pages are copied, of how many; what it raises gives the copy up."""

_PAGES = 500
"""Pages copied between two words of how far it has come: 2 MB."""


def copy_file(workspace: Path, target: Path, told: Told | None = None) -> None:
    """``copy_to`` of a workspace by its path, which may be open in this process: for a thread of its own."""
    with told_in_words(), closing(connect(workspace, "ro")) as connection:
        copy_to(connection, target, told)


def copy_to(connection: sqlite3.Connection, target: Path, told: Told | None = None) -> None:
    """Write a verified copy of the open workspace to ``target``; an old file there stays until the new one is whole.

    ``told`` hears of it once more when the copy is checked, just before it takes its place. ``UserError`` where the
    target is a workspace in use: its edits would go to a file that nobody finds again.
    """
    with told_in_words(), replacing(target, is_private=True) as draft:
        _must_be_free(connection, target)
        copy_pages(connection, draft, told)
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise NOT_VERIFIED
        if told:
            told(1, 1)


def copy_pages(connection: sqlite3.Connection, draft: Path, told: Told | None = None) -> None:
    """Write every page to ``draft``, unchecked; of one content always the very same bytes."""
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        # A draft is nothing until it is whole, and is flushed at once before it takes its place.
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA synchronous=OFF")
        if told is None:
            connection.backup(copy)
        else:
            connection.backup(copy, pages=_PAGES, progress=lambda _, left, of: told(of - left, of))


def _must_be_free(connection: sqlite3.Connection, target: Path) -> None:
    if not target.exists():
        return
    copied = connection.execute("PRAGMA database_list").fetchone()["file"]  # empty of one in memory
    if copied and target.samefile(copied):
        raise UserError("A backup cannot replace the workspace itself.", "Choose another file for it.")
    # The journal of a crash would be played back into whatever stands at its file's name.
    if journal_path(target).exists():
        raise UserError(f"“{target.name}” was not closed well, so it is not replaced.", "Choose another name.")
    lock = WriterLock(target)
    lock.acquire()
    lock.release()
