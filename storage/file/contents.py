"""The bytes of a workspace as its connection sees them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.file.connection import FEW_PAGES, connect

PAGE = 4096


def bytes_at(path: Path) -> bytes:
    """The whole file as it is on the disk, for any thread; this process may have it open.

    It is read through SQLite alone, for opening and closing the file itself would take the window's locks away (POSIX).
    """
    with closing(connect(path, "ro")) as connection:
        connection.execute(FEW_PAGES)
        connection.execute("BEGIN")
        return bytes_of(connection)


def bytes_of(connection: sqlite3.Connection) -> bytes:
    """The whole file, changes that are not committed included.

    SQLite puts zeros for a page that the disk does not give, and says nothing. Blank are otherwise pages that are free
    alone: where there are more, the file is read a second time.
    """
    data = connection.serialize()
    if not has_gaps(data, connection):
        return data
    return min(data, connection.serialize(), key=blank_pages)


def has_gaps(data: bytes, connection: sqlite3.Connection) -> bool:
    """Whether pages are blank in these bytes of a file that are not free: the disk did not give them."""
    free: int = connection.execute("PRAGMA freelist_count").fetchone()[0]
    return blank_pages(data) > free


def blank_pages(data: bytes) -> int:
    """How many pages of a file are nothing but zeros."""
    blank = bytes(PAGE)
    return sum(data.startswith(blank, place) for place in range(0, len(data), PAGE))
