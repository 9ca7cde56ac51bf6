"""The bytes of a workspace as its connection sees them."""

import sqlite3

PAGE = 4096


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
