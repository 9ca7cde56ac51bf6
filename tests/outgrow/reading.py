"""What SQLite itself says is in a copy."""

import sqlite3
from contextlib import closing
from pathlib import Path


def rows_of(copy: Path, sql: str) -> list[dict[str, object]]:
    """The rows of a query."""
    with closing(sqlite3.connect(copy)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


def count_of(copy: Path, table: str) -> int:
    """How many rows a table has."""
    return len(rows_of(copy, f"SELECT 1 FROM {table}"))
