"""What every comparison of drafts with a workspace shares: its answer, and keys staged in a TEMP table."""

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from models.importing import Change, Decision, Fate
from storage.history.recorder import added_together
from storage.slices import Sliced, batches
from storage.tables.rows import to_column

Read = TypeVar("Read")

NOTHING: Mapping[str, object] = {}


LONGEST_CELL = 32_767
"""Characters that a cell of a workbook holds; a longer text is cut there when it is exported."""


@dataclass
class Comparison:
    """Fates of all drafts, what is to be written by row, further decisions, and the accounts of the file."""

    fates: list[Fate]
    writes: Mapping[int, object]
    decisions: list[Decision] = field(default_factory=list)
    accounts: tuple[tuple[str, str, bool], ...] = ()


@contextmanager
def staged(connection: sqlite3.Connection, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[None]:
    """The rows as TEMP table ``incoming`` while the block runs; nothing of the workspace is touched."""
    connection.execute("DROP TABLE IF EXISTS temp.incoming")
    connection.execute(f"CREATE TEMP TABLE incoming ({', '.join(columns)})")
    try:
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO temp.incoming VALUES ({marks})", rows)
        yield
    finally:
        connection.execute("DROP TABLE IF EXISTS temp.incoming")


def matched(
    connection: sqlite3.Connection,
    columns: Sequence[str],
    keys: Iterable[Sequence[object]],
    query: str,
    read: Callable[[sqlite3.Row], Read],
    parameters: Mapping[str, object] = NOTHING,
) -> Sliced[list[Read]]:
    """What a query over TEMP table ``incoming`` finds for all the keys, which are staged a slice at a time.

    A key must not depend on another: each is joined with the rows of its own slice only.
    """
    found: list[Read] = []
    for batch in batches(keys):
        with staged(connection, columns, batch):
            found += map(read, connection.execute(query, parameters))
        yield
    return found


def says_the_same(before: object, after: object) -> bool:
    """Whether a file says what is known, as far as a cell can: several words are parted by semicolons there, and a text
    loses the blanks around it and what is too long.
    """
    if isinstance(before, tuple) and isinstance(after, tuple):
        return "; ".join(before) == "; ".join(after)
    if isinstance(before, str) and isinstance(after, str):
        kept, told = before.strip(), after.strip()
        return kept == told or (len(told) >= LONGEST_CELL and told.endswith("…") and kept.startswith(told[:-1]))
    return before == after


def differences(before: object, after: object, names: Iterable[str], blank: Container[str]) -> tuple[Change, ...]:
    """The fields in which a file's record differs from the known one, but for those that it leaves blank."""
    return tuple(
        (name, getattr(before, name), getattr(after, name))
        for name in names
        if name not in blank and not says_the_same(getattr(before, name), getattr(after, name))
    )


def differing(changes: Sequence[Change]) -> str:
    """What a preview says beside a changed row: "fee, stage differs", "" for none."""
    words = ", ".join(name.removesuffix("_id").replace("_", " ") for name, _, _ in changes)
    return f"{words} differs" if words else ""


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """The id that the next new row of a table gets."""
    return int(connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])


def insert_all(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> Sliced[None]:
    """Add rows whose values are as SQLite stores them; in order of their ids the history keeps them as one run."""
    marks = ", ".join("?" * len(columns))
    yield from add_all(connection, table, f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)


def add_all(
    connection: sqlite3.Connection, table: str, statement: str, rows: Iterable[Sequence[object]]
) -> Sliced[None]:
    """Run one statement for every row, which adds it at the end of a table or changes one that is there."""
    with added_together(connection, table) as record:
        for batch in batches(rows):
            connection.executemany(statement, batch)
            record()
            yield


def update_all(
    connection: sqlite3.Connection, table: str, updates: Iterable[tuple[int, Mapping[str, object]]]
) -> Sliced[None]:
    """Change columns of rows by id, those of a slice with the same columns together."""
    for batch in batches(updates):
        groups: dict[tuple[str, ...], list[list[object]]] = {}
        for row_id, values in batch:
            if not values:
                continue
            columns = tuple(values)
            groups.setdefault(columns, []).append([*(to_column(values[name]) for name in columns), row_id])
        for columns, rows in groups.items():
            settings = ", ".join(f"{name} = ?" for name in columns)
            connection.executemany(f"UPDATE {table} SET {settings} WHERE id = ?", rows)
        yield


def write_all(connection: sqlite3.Connection, statement: str, rows: Iterable[Sequence[object]]) -> Sliced[None]:
    """Run one statement for every row."""
    for batch in batches(rows):
        connection.executemany(statement, batch)
        yield
