"""What stands on the disk, as a value that can be compared: whole, or an ``AssertionError`` that says what is not."""

import sqlite3
import zipfile
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from models.errors import UserError
from storage.checks import check
from storage.workspace import open_workspace
from tests.factory import dump

OLDER = b"An older file of this name.\r\n" * 40
"""What stands where an export or a copy goes, so that the loss of it would be seen."""

MADE_WITH_A_CLOCK = {"docProps/core.xml"}
"""Parts of a workbook that say when it was made."""


def workspace_state(path: Path) -> str:
    """Every recorded row and the undo history of a workspace, after what a crash left was rolled back."""
    if not path.exists():
        return "missing"
    if path.read_bytes() == OLDER:
        return "older"
    try:
        workspace = open_workspace(path)
    except UserError as error:
        raise AssertionError(f"“{path.name}” does not open: {error}") from error
    try:
        told = repr((dump(workspace), workspace.undo_labels(), workspace.business.get()))
    except sqlite3.Error as error:
        raise AssertionError(f"“{path.name}” cannot be read: {error}") from error
    finally:
        workspace.close()
    must_be_whole(path)
    return _digest(told.encode())


def must_be_whole(path: Path) -> None:
    """Every page and reference of a workspace holds."""
    problems = check(path).problems
    if problems:
        raise AssertionError(f"“{path.name}” is damaged: {problems}")


def must_be_a_backup(path: Path) -> None:
    """A backup may be of an older version: its pages and references hold."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        try:
            told = connection.execute("PRAGMA integrity_check").fetchall()
            told += connection.execute("PRAGMA foreign_key_check").fetchall()
            rows = connection.execute("SELECT count(*) FROM influencer").fetchone()
        except sqlite3.Error as error:
            raise AssertionError(f"The backup “{path.name}” is damaged: {error}") from error
    if told != [("ok",)] or not rows:
        raise AssertionError(f"The backup “{path.name}” is damaged: {told}")


def file_state(path: Path) -> str:
    """The bytes of a file."""
    if not path.exists():
        return "missing"
    data = path.read_bytes()
    return "older" if data == OLDER else _digest(data)


def archive_state(path: Path) -> str:
    """The members of a workbook or a ZIP; when it was made does not count."""
    if not path.exists() or path.read_bytes() == OLDER:
        return file_state(path)
    try:
        with zipfile.ZipFile(path) as archive:
            members = {name: archive.read(name) for name in archive.namelist() if name not in MADE_WITH_A_CLOCK}
    except zipfile.BadZipFile as error:
        raise AssertionError(f"“{path.name}” is half: {error}") from error
    return _digest(repr(members).encode())


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]
