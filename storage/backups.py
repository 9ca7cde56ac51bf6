"""Copies of the workspace through SQLite's backup API: written aside, verified, then put in place."""

import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from models.errors import UserError
from models.text import safe_filename
from storage.atomic import replacing
from storage.failures import told_in_words
from storage.lock import WriterLock
from storage.opening import journal_path

KEPT = 30
"""How many automatic backups of one workspace are kept."""


def folder_of(workspace: Path) -> Path:
    """Where automatic backups of a workspace live: in the user's data folder, apart from the file itself."""
    import platformdirs

    # Two files of one name in two folders are two workspaces.
    mark = sha256(str(workspace.absolute().parent).encode()).hexdigest()[:8]
    home = Path(platformdirs.user_data_dir("Goodword", appauthor=False))
    return home / "Backups" / safe_filename(f"{workspace.stem} {mark}")


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write a verified copy of the open workspace to ``target``; an old file there stays until the new one is whole.

    ``UserError`` where the target is a workspace in use: its edits would go to a file that nobody finds again.
    """
    with told_in_words(), replacing(target) as draft:
        _must_be_free(connection, target)
        copy = sqlite3.connect(draft, isolation_level=None)
        try:
            connection.backup(copy)
            verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            copy.close()
        if verdict != "ok":
            raise UserError("The backup could not be verified and was not kept.", "Run File → Check my file.")


def _must_be_free(connection: sqlite3.Connection, target: Path) -> None:
    if not target.exists():
        return
    if target.samefile(connection.execute("PRAGMA database_list").fetchone()["file"]):
        raise UserError("A backup cannot replace the workspace itself.", "Choose another file for it.")
    # The journal of a crash would be played back into whatever stands at its file's name.
    if journal_path(target).exists():
        raise UserError(f"“{target.name}” was not closed well, so it is not replaced.", "Choose another name.")
    lock = WriterLock(target)
    lock.acquire()
    lock.release()


def keep(connection: sqlite3.Connection, workspace: Path, reason: str, now: datetime | None = None) -> Path:
    """Make an automatic backup named by time and reason, and drop the oldest beyond those kept."""
    folder = folder_of(workspace)
    with told_in_words():
        folder.mkdir(parents=True, exist_ok=True)
        target = _free_name(folder, f"{(now or datetime.now()):%Y-%m-%d %H%M%S} {reason}")
        copy_to(connection, target)
        for old in newest_first(workspace)[KEPT:]:
            old.unlink(missing_ok=True)
    return target


def newest_first(workspace: Path) -> list[Path]:
    """The automatic backups of a workspace; one that is being written (a hidden draft) is none yet."""
    made = (path for path in folder_of(workspace).glob("*.goodword") if not path.name.startswith("."))
    return sorted(made, key=lambda path: path.name, reverse=True)


def last_made(workspace: Path) -> datetime | None:
    """When the newest automatic backup was written, ``None`` if there is none."""
    for path in newest_first(workspace):
        with suppress(FileNotFoundError):  # pruned meanwhile, by a window or a script beside this one
            return datetime.fromtimestamp(path.stat().st_mtime)
    return None


def _free_name(folder: Path, name: str) -> Path:
    for number in range(1, 1000):
        suffix = "" if number == 1 else f" {number}"
        path = folder / f"{name}{suffix}.goodword"
        if not os.path.lexists(path):
            return path
    raise UserError("There are too many backups of this minute.", "Wait a moment and try again.")
