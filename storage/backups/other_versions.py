"""Other computers' versions of a workspace that lie beside it: which of them hold what it does not."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from models.errors import UserError
from storage.backups.following import went_on
from storage.backups.seal import identity_of, newest_mark
from storage.backups.verifying import reader
from storage.file.connection import connect


def ahead_of(workspace: Path, versions: Iterable[Path]) -> tuple[Path, ...]:
    """The versions whose newest step is none of the workspace's: of the others nothing would be lost.

    What cannot be read is among them, for nobody knows what it holds. The workspace may be open in this process.
    """
    versions = tuple(versions)
    if not versions:
        return ()
    try:
        with closing(connect(workspace, "ro")) as connection:
            return tuple(version for version in versions if _is_ahead(connection, version))
    except sqlite3.Error:
        return versions


def _is_ahead(connection: sqlite3.Connection, version: Path) -> bool:
    try:
        with closing(reader(version)) as other:
            return not went_on(connection, newest_mark(other), identity_of(other))
    except (sqlite3.Error, OSError, UserError, UnicodeDecodeError):
        return True
