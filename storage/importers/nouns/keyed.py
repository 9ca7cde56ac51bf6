"""Rows that a table of the workspace knows by a key of several columns, beside those of a file."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.importing import Change, Draft, Fate, Outcome
from storage.importers.nouns.comparison import insert_all, matched, next_id, update_all
from storage.slices import Sliced, sliced


@dataclass(frozen=True, slots=True)
class Keyed:
    """One row of a file as its table holds it, by column, as SQLite stores it; no two have the same key.

    A value of ``None`` is blank in the file and overwrites nothing.
    """

    draft: Draft
    key: Mapping[str, object]
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class KeyedWrite:
    """A row to be written, over the known one of that id or (``None``) as a new one."""

    keyed: Keyed
    known_id: int | None


def compare_keyed(
    connection: sqlite3.Connection, table: str, rows: Sequence[Keyed]
) -> Sliced[tuple[list[Fate], dict[int, object]]]:
    """The fate of every row, and what is to be written by row."""
    known = yield from _known(connection, table, rows)
    fates: list[Fate] = []
    writes: dict[int, object] = {}
    for keyed, is_full in sliced(rows):
        if is_full:
            yield
        row = keyed.draft.row
        before = known.get(row)
        changes = () if before is None else _changes(before, keyed)
        fates.append(_fate(keyed.draft, changes, is_new=before is None))
        if before is None or changes:
            writes[row] = KeyedWrite(keyed, None if before is None else before["id"])
    return fates, writes


def write_keyed(
    connection: sqlite3.Connection, table: str, fates: Sequence[Fate], writes: Mapping[int, object]
) -> Sliced[None]:
    """Write the new and changed rows that were chosen; inside an edit."""
    chosen = [found for fate in fates if isinstance(found := writes.get(fate.row), KeyedWrite)]
    new = [found.keyed for found in chosen if found.known_id is None]
    if new:
        columns = (*new[0].key, *new[0].values)
        rows = (
            (number, *keyed.key.values(), *keyed.values.values())
            for number, keyed in enumerate(new, next_id(connection, table))
        )
        yield from insert_all(connection, table, ("id", *columns), rows)
    changed = [(found.known_id, _given(found.keyed)) for found in chosen if found.known_id is not None]
    yield from update_all(connection, table, changed)


def _known(connection: sqlite3.Connection, table: str, rows: Sequence[Keyed]) -> Sliced[dict[int, sqlite3.Row]]:
    if not rows:
        return {}
    names = tuple(rows[0].key)
    same = " AND ".join(f"{table}.{name} = incoming.{name}" for name in names)
    query = f"SELECT incoming.row AS draft_row, {table}.* FROM temp.incoming JOIN {table} ON {same}"
    keys = ((keyed.draft.row, *keyed.key.values()) for keyed in rows)
    found = yield from matched(connection, ("row INTEGER PRIMARY KEY", *names), keys, query, _as_it_is)
    return {row["draft_row"]: row for row in found}


def _as_it_is(row: sqlite3.Row) -> sqlite3.Row:
    return row


def _fate(draft: Draft, changes: tuple[Change, ...], *, is_new: bool) -> Fate:
    if is_new:
        return Fate(draft.row, Outcome.NEW, draft=draft)
    if not changes:
        return Fate(draft.row, Outcome.SAME, draft=draft)
    differing = ", ".join(name.replace("_", " ") for name, _, _ in changes)
    return Fate(draft.row, Outcome.CHANGED, f"{differing} differs", draft, changes)


def _given(keyed: Keyed) -> dict[str, object]:
    return {name: value for name, value in keyed.values.items() if value is not None}


def _changes(before: sqlite3.Row, keyed: Keyed) -> tuple[Change, ...]:
    given = _given(keyed)
    return tuple((name, before[name], value) for name, value in given.items() if before[name] != value)
