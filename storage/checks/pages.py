"""Whether the file's pages and its references are as they were made."""

import re
import sqlite3
from collections.abc import Iterator

MOST_TOLD = 5
"""Faults of one kind that are told; a broken page often breaks hundreds of rows."""

PAGE = re.compile(r"[Pp]age (\d+)")
INDEX = re.compile(r"index (\w+)")
COLUMN = re.compile(r" in (\w+)\.(\w+)")
"""What SQLite's own check says of pages, indexes and values."""


def page_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Faults of pages, of indexes, and of values that are not of their column's type, each in a sentence."""
    rows = connection.execute(f"PRAGMA integrity_check({MOST_TOLD})")
    # A row may hold several lines, of which the first only names the database.
    lines = [line for row in rows for line in str(row[0]).splitlines() if line != "ok" and not line.startswith("***")]
    yield from dict.fromkeys(map(_in_words, lines))


def _in_words(line: str) -> str:
    if found := PAGE.search(line):
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
