"""Compares a workspace with one of its backups, row by row, without writing to either."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from models.file_difference import MOST_NAMED, Differing, FileDifference, KindDifference
from storage.backups.looking_inside import in_memory_of
from storage.file.address import file_address
from storage.file.failures import told_in_words
from storage.history.recorder import recorded_tables

STEPS = """
SELECT label FROM now.history AS step WHERE NOT is_undone AND NOT EXISTS (
    SELECT 1 FROM main.history AS known
    WHERE known.id = step.id AND known.label = step.label AND known.happened_at = step.happened_at
) ORDER BY id DESC
"""

PARTNERSHIP_NAMES = """
SELECT partnership.id, influencer.name || ' in ' || campaign.name AS name FROM {file}.partnership
JOIN {file}.influencer ON influencer.id = influencer_id JOIN {file}.campaign ON campaign.id = campaign_id
"""


@dataclass(frozen=True, slots=True)
class _Kind:
    """A table that is told of by itself; rows of other tables hang on it by their column ``owner``."""

    table: str
    noun: str
    owner: str = ""
    names: str = ""


_STEPS = 100_000
"""Steps of SQLite's between two questions whether it is given up: a few milliseconds."""

KINDS = (
    _Kind("influencer", "influencer", "influencer_id", "SELECT id, name FROM {file}.influencer"),
    _Kind("campaign", "campaign", "campaign_id", "SELECT id, name FROM {file}.campaign"),
    _Kind("partnership", "partnership", "partnership_id", PARTNERSHIP_NAMES),
    _Kind("payment", "payment"),
    _Kind("contact", "conversation entry"),
    _Kind("post", "post"),
    _Kind("reading", "post reading"),
    _Kind("shop_order", "order"),
)


def difference(workspace: Path, backup: Path, is_given_up: Callable[[], bool] = lambda: False) -> FileDifference:
    """What a restore of ``backup`` would change in ``workspace``; a backup of an older version is brought up to date
    in memory. For a worker: reads both whole, and ends with SQLite's own error once it ``is_given_up``. ``UserError``
    where one of them cannot be read.
    """
    with told_in_words(), closing(in_memory_of(backup)) as connection:
        connection.set_progress_handler(is_given_up, _STEPS)
        connection.execute("ATTACH :file AS now", {"file": file_address(workspace.absolute(), "mode=ro")})
        return _Comparison(connection).told()


class _Comparison:
    """Two files of one schema on one connection: the backup is ``main``, the file as it is ``now``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._columns = {table: self._columns_of(table) for table in recorded_tables(connection)}
        self._told = {kind.table for kind in KINDS}
        self._hanging: set[str] = set()

    def told(self) -> FileDifference:
        """Everything that differs."""
        kinds = tuple(self._kind(kind) for kind in KINDS)
        rest = self._columns.keys() - self._told - self._hanging
        elsewhere = sum(len(self._differing(table, "id")) for table in rest)
        return FileDifference(kinds, elsewhere, tuple(self._texts(STEPS)))

    def _kind(self, kind: _Kind) -> KindDifference:
        then, now = (self._number(f"SELECT count(*) FROM {file}.{kind.table}") for file in ("main", "now"))
        query = "SELECT id FROM {}.{table} EXCEPT SELECT id FROM {}.{table}"
        going = set(self._numbers(query.format("now", "main", table=kind.table)))
        returning = set(self._numbers(query.format("main", "now", table=kind.table)))
        changed = self._differing(kind.table, "id") | self._hanging_on(kind)
        return KindDifference(
            kind.noun,
            then,
            now,
            self._named(kind, "now", going),
            self._named(kind, "main", returning),
            self._renamed(kind, changed - going - returning),
        )

    def _hanging_on(self, kind: _Kind) -> set[int]:
        """The ids of those on whom something hangs that differs."""
        if not kind.owner:
            return set()
        tables = [name for name, columns in self._columns.items() if kind.owner in columns and name not in self._told]
        self._hanging.update(tables)
        return {number for table in tables for number in self._differing(table, kind.owner)}

    def _differing(self, table: str, column: str) -> set[int]:
        """What a column holds in rows that are in one file alone or differ, in either."""
        mine, theirs = (", ".join(f"{side}.{name}" for name in self._columns[table]) for side in ("one", "other"))
        query = (
            f"SELECT one.{column} FROM {{}}.{table} AS one LEFT JOIN {{}}.{table} AS other ON other.id = one.id"
            f" WHERE one.{column} IS NOT NULL AND ({mine}) IS NOT ({theirs})"
        )
        return set(self._numbers(f"{query.format('now', 'main')} UNION {query.format('main', 'now')}"))

    def _named(self, kind: _Kind, file: str, ids: set[int]) -> Differing:
        if not ids or not kind.names:
            return Differing(len(ids))
        query = f"SELECT name FROM ({kind.names.format(file=file)}) WHERE id IN ({_first(ids)}) ORDER BY id"
        return Differing(len(ids), tuple(self._texts(query)))

    def _renamed(self, kind: _Kind, ids: set[int]) -> Differing:
        if not ids or not kind.names:
            return Differing(len(ids))
        query = (
            "SELECT CASE WHEN now.name = was.name THEN now.name ELSE now.name || ' → ' || was.name END"
            f" FROM ({kind.names.format(file='now')}) AS now"
            f" JOIN ({kind.names.format(file='main')}) AS was ON was.id = now.id"
            f" WHERE now.id IN ({_first(ids)}) ORDER BY now.id"
        )
        return Differing(len(ids), tuple(self._texts(query)))

    def _columns_of(self, table: str) -> list[str]:
        return self._texts(f"SELECT name FROM pragma_table_info('{table}', 'main') ORDER BY cid")

    def _number(self, query: str) -> int:
        return int(self._connection.execute(query).fetchone()[0])

    def _numbers(self, query: str) -> Iterable[int]:
        return (row[0] for row in self._connection.execute(query))

    def _texts(self, query: str) -> list[str]:
        return [str(row[0]) for row in self._connection.execute(query)]


def _first(ids: set[int]) -> str:
    return ", ".join(str(number) for number in sorted(ids)[:MOST_NAMED])
