"""Rescue from beginning to end: a damaged file is read, and what it holds becomes a new workspace."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from models.errors import UserError
from storage.backups.seal import Seal, kept_seal
from storage.checks import check
from storage.derived import creator_figures
from storage.file.atomic import replacing
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.file.opening import journal_path
from storage.rescue.layouts import Layout, layouts
from storage.rescue.mending import Mended, Mending
from storage.rescue.page_file import PageFile
from storage.rescue.reading import Found, Reading
from storage.rescue.report import Report, Rescued
from storage.slices import at_once
from storage.workspace import Workspace, create_workspace

BLOCK = 4096
"""Bytes read at a time from a disk that cannot give all of them."""


def rescue(path: Path, target: Path) -> Report:
    """Make a new workspace at ``target`` of what the file at ``path`` still holds; not a byte of that file changes.

    ``UserError`` where nothing of a workspace is in it, where ``target`` is there already, and for faults of the disk.
    The undo history is not saved. Not for the process that has the file open: see ``storage.file.connection``.
    """
    with told_in_words():
        _must_be_possible(path, target)
        tables = layouts()
        data = _bytes_of(path)
        found = Reading(PageFile(data), tables).tables()
        if not any(one.rows for name, one in found.items() if name != "business"):
            hint = "Open a backup or another copy of it."
            raise UserError(f"Nothing of a workspace could be read in “{path.name}”.", hint)
        with replacing(target, is_private=True) as draft:
            draft.unlink()
            with closing(create_workspace(draft)) as workspace:
                mended = _fill(workspace, tables, found)
            saved = _rows_of(draft, tables)
    seal = kept_seal(path)
    may_differ = seal is not None and seal.is_written_over(data)
    return Report(target, tuple(_counted(seal, found, mended, saved)), may_differ)


def _must_be_possible(path: Path, target: Path) -> None:
    if not path.is_file():
        raise UserError(f"There is no file “{path}”.", "Check the name.")
    if target.exists():
        raise UserError(f"“{target.name}” is there already.", "Choose another name; a rescue replaces nothing.")


def _bytes_of(path: Path) -> bytes:
    """What the file says, a commit that a crash cut short taken back in a copy."""
    if not journal_path(path).exists():
        return _readable_bytes(path)
    with tempfile.TemporaryDirectory(prefix="goodword-rescue-") as folder:
        copy = Path(folder, "copy.goodword")
        copy.write_bytes(_readable_bytes(path))
        shutil.copyfile(journal_path(path), journal_path(copy))
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return copy.read_bytes()


def _readable_bytes(path: Path) -> bytes:
    """The bytes of a file; where the disk does not give them, zeros."""
    try:
        return path.read_bytes()
    except PermissionError:
        raise
    except OSError:
        size = path.stat().st_size
    pieces = []
    with path.open("rb", buffering=0) as file:
        for start in range(0, size, BLOCK):
            piece = b""
            with suppress(OSError):
                file.seek(start)
                piece = file.read(BLOCK)
            pieces.append(piece.ljust(min(BLOCK, size - start), b"\0"))
    return b"".join(pieces)


def _fill(workspace: Workspace, tables: dict[str, Layout], found: dict[str, Found]) -> Mended:
    connection = workspace.connection
    mending = Mending(connection)
    connection.execute("PRAGMA foreign_keys=OFF")
    with workspace.store.db.atomic():
        connection.execute("DELETE FROM business WHERE :is_found", {"is_found": bool(found["business"].rows)})
        for name, layout in tables.items():
            mending.write(layout, sorted(found[name].rows.items()))
        if not found["business"].rows:
            mending.done.invented["business"] = 1
        mending.mend_references(tables)
        at_once(creator_figures.refresh_all(workspace.store))
    return mending.done


def _rows_of(draft: Path, tables: dict[str, Layout]) -> dict[str, int]:
    """How many rows each table of the new file has; that it is whole is looked at before it is handed over."""
    verdict = check(draft)
    if not verdict.is_ok:
        raise UserError("What could be read does not make a whole workspace.", "Restore the newest backup instead.")
    with closing(connect(draft, "ro")) as connection:
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


def _counted(
    seal: Seal | None, found: dict[str, Found], mended: Mended, saved: dict[str, int]
) -> Iterator[Rescued]:
    """What became of each table. Where the file was sealed it is known how many rows there were."""
    for table, rows in saved.items():
        own, read = rows - mended.invented[table], found[table]
        lost, pages = read.lost + mended.dropped[table], read.broken_pages
        if seal is not None and table in seal.rows:
            lost, pages = max(0, seal.rows[table] - own), 0
        one = Rescued(table, own, len(mended.mended[table]), lost, pages, mended.invented[table])
        if one.saved or not one.is_complete:
            yield one
