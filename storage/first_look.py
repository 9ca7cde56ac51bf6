"""The look at a workspace before it is shown: what is broken so far that reading it would fail."""

import sqlite3

from storage.file.refusals import DamagedFileError
from storage.workspace import Workspace

SMALL = 2 * 1024 * 1024
"""Bytes of which every page is looked at in a few milliseconds; a larger file is checked once it is shown."""


def must_hold_together(workspace: Workspace) -> None:
    """Close a small workspace of which a page cannot be read, and say so (``DamagedFileError``)."""
    if _is_broken(workspace.connection):
        where = _where(workspace.connection)
        workspace.close()
        message = f"“{workspace.path.name}” is damaged: {where} cannot be read."
        raise DamagedFileError(message, "Open a backup or another copy; nothing was changed.")


def _is_broken(connection: sqlite3.Connection) -> bool:
    try:
        pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
        is_small = pages * size <= SMALL
        return bool(is_small and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok")
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True


def _where(connection: sqlite3.Connection) -> str:
    from storage.checks.pages import broken_page

    page = broken_page(connection)
    return "a part of it" if page is None else f"page {page} of it"
