"""Whether the file's pages and its references are as they were made."""

import re
import sqlite3
from collections.abc import Iterator

MOST_TOLD = 5
"""Faults of one kind that are told; a broken page often breaks hundreds of rows."""

PAGE = re.compile(r"[Pp]age (\d+)")
INDEX = re.compile(r"index (\w+)")
COLUMN = re.compile(r" in (\w+)\.(\w+)")
UNUSED = "is never used"
"""What SQLite's own check says of pages, indexes and values."""


def page_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Faults of pages, of indexes, and of values that are not of their column's type, each in a sentence."""
    # A row may hold several lines, of which the first only names the database.
    lines = [line for row in _reports(connection) for line in row.splitlines() if line != "ok" and line[:3] != "***"]
    # What nothing leads to any more is whole: what led to it is named before.
    broken = [line for line in lines if not line.endswith(UNUSED)] or lines
    yield from dict.fromkeys(map(_in_words, broken))


def broken_page(connection: sqlite3.Connection) -> int | None:
    """The number of a page that cannot be read, ``None`` where none can be told."""
    try:
        reports = " ".join(_reports(connection))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return None
    found = PAGE.search(reports)
    return int(found[1]) if found else None


def _reports(connection: sqlite3.Connection) -> list[str]:
    try:
        return [str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({MOST_TOLD})")]
    except sqlite3.DatabaseError:
        # The driver lets go of a row where the step after it fails, and the first row is the one that names the pages.
        first = connection.execute(f"SELECT * FROM pragma_integrity_check({MOST_TOLD}) LIMIT 1").fetchone()
        if first is None or first[0] == "ok":
            raise
        return [str(first[0])]


def _in_words(line: str) -> str:
    if not line.endswith(UNUSED) and (found := PAGE.search(line)):
        return f"Page {found[1]} of the file cannot be read."
    if found := INDEX.search(line):
        return f"The order “{found[1].replace('_', ' ')}” does not agree with its rows."
    if found := COLUMN.search(line):
        return f"In “{found[1].replace('_', ' ')}”, “{found[2].replace('_', ' ')}”: a cell holds what it never can."
    return "A part of the file does not agree with the rest."


def reference_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Rows that belong to a row that is not there."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(MOST_TOLD)
    yield from (f"A row of “{row[0]}” points to nothing." for row in rows)
