"""Backups of a file that somebody moved or renamed, or a folder above it, outside of the program."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from models.errors import UserError
from storage.backups.folder import folder_of, home
from storage.backups.following import follow, has_all_of
from storage.backups.listing import backups_in
from storage.backups.note import noted_path, write_note
from storage.backups.verifying import reader

_NOTE = "workspace.note"
"""Says in each folder of backups whose they are."""

BIRTH = "SELECT min(applied_at) FROM _sqlite_migrations"
"""When the file was made, to the microsecond: a copy has it too, and no other file."""


def find_again(connection: sqlite3.Connection, workspace: Path) -> None:
    """Let backups of a file that was this one and is gone follow it; nothing to do where it has some already.

    Where that fails they stay where they are: nothing is lost.
    """
    with suppress(OSError, UserError, sqlite3.Error):
        folder = folder_of(workspace)
        if not backups_in(folder) and (before := _before(connection, folder)):
            follow(before, workspace)
        if _noted(folder) != workspace.absolute():
            folder.mkdir(parents=True, exist_ok=True)
            write_note(folder / _NOTE, {"workspace": str(workspace.absolute())})


def _before(connection: sqlite3.Connection, folder: Path) -> Path | None:
    """Where the file was before: the one place that is empty now and of whose file this one has everything."""
    birth = _birth(connection)
    if birth is None or not home().is_dir():
        return None
    gone = {other: place for other in home().iterdir() if (place := _noted(other)) and not place.exists()}
    found = [place for other, place in gone.items() if other != folder and _birth_in(other) == birth]
    return found[0] if len(found) == 1 and has_all_of(connection, found[0]) else None


def _noted(folder: Path) -> Path | None:
    return noted_path(folder / _NOTE, "workspace")


def _birth_in(folder: Path) -> str | None:
    newest = next(iter(backups_in(folder)), None)
    if newest is None:
        return None
    try:
        with closing(reader(newest.path)) as connection:
            return _birth(connection)
    except sqlite3.Error:  # of another file, perhaps: no reason not to look at the others
        return None


def _birth(connection: sqlite3.Connection) -> str | None:
    try:
        found = connection.execute(BIRTH).fetchone()[0]
    except sqlite3.Error:
        return None
    return found if isinstance(found, str) else None
