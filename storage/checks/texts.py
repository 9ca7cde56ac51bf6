"""Whether every text of the workspace is text: in UTF-8, as Python and SQLite write it."""

import sqlite3
from collections.abc import Iterator

from storage.history.recorder import column_types

ROWS = 20_000
"""Rows that are read in one piece: one long text is read many times faster than many short ones."""


def text_problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Columns whose bytes are no text, in every table of the file."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        names = [name for name, kind in column_types(connection, table).items() if kind == "TEXT"]
        wrong = _unreadable(connection, table, names) if names else set[str]()
        yield from (f"In “{table.replace('_', ' ')}”, “{name}” holds what is no text." for name in sorted(wrong))


def _unreadable(connection: sqlite3.Connection, table: str, names: list[str]) -> set[str]:
    last = connection.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()[0] or 0
    for start in range(0, last, ROWS):
        stretch = {"after": start, "upto": start + ROWS}
        # All columns in one piece: which of them it is matters only where something is wrong.
        if not all(_are_texts(connection, table, " || char(10) || ".join(map(_text_of, names)), stretch)):
            return {name for name in names if not all(_are_texts(connection, table, _text_of(name), stretch))}
    return set()


def _text_of(name: str) -> str:
    return f"coalesce(\"{name}\", '')"


def _are_texts(
    connection: sqlite3.Connection, table: str, words: str, stretch: dict[str, int]
) -> Iterator[bool]:
    joined = f"CAST(group_concat({words}, char(10)) AS BLOB)"
    query = f'SELECT {joined} FROM "{table}" WHERE rowid > :after AND rowid <= :upto'
    return (_is_text(piece or b"") for (piece,) in connection.execute(query, stretch))


def _is_text(piece: bytes) -> bool:
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
