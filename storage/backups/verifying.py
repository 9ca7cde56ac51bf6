"""Whether a backup is whole: its bytes are those that were written, and every page and reference is sound."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import file_digest
from pathlib import Path

from storage.backups.backup import Backup
from storage.backups.description import Contents
from storage.file.address import file_address
from storage.file.failures import as_user_error
from storage.file.opening import inspect
from storage.row_counts import rows_by_table

CHANGED = "It is not the file that was written: it was changed or damaged since."


def verify(backup: Backup) -> tuple[str, ...]:
    """What is wrong with a backup, one sentence each; nothing if it is whole in one of its places. It is only read."""
    found: tuple[str, ...] = ()
    for path in backup.places:
        problems = problems_at(path, backup.sha256)
        if not problems:
            return ()
        found = found or problems
    return found


def problems_at(path: Path, digest: str | None) -> tuple[str, ...]:
    """``verify`` for a file that nobody has open; without a ``digest`` its pages and references alone are checked."""
    try:
        inspect(path)
        if digest is not None and digest_of(path) != digest:
            return (CHANGED,)
        with closing(reader(path)) as connection:
            return tuple(problems_of(connection))
    except Exception as error:
        told = as_user_error(error)
        if told is None:
            raise
        return (told.message,)


def is_as_written(backup: Backup) -> bool:
    """Whether its bytes are those that were written; nobody knows where its description is lost."""
    return backup.sha256 is None or digest_of(backup.path) == backup.sha256


def problems_of(connection: sqlite3.Connection) -> Iterator[str]:
    """Pages and references that are not sound."""
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        yield "Parts of it cannot be read."
    if row := connection.execute("PRAGMA foreign_key_check").fetchone():
        yield f"A row of “{row[0]}” points to nothing."


def contents_of(path: Path, digest: str) -> Contents:
    """Schema and rows by table of a copy that nobody has open, beside its hash."""
    with closing(reader(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        counts = rows_by_table(connection)
    return Contents(counts, digest, version)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Never of a workspace that this process has open: that drops SQLite's locks."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def reader(path: Path) -> sqlite3.Connection:
    """A connection to a backup that nobody has open: it is never changed, nor is a stray journal played into it."""
    return sqlite3.connect(file_address(path.absolute(), "immutable=1"), uri=True)
