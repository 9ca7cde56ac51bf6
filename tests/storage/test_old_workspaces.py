"""Workspaces of every schema: each opens for ever, comes to today's schema with all it held, and can be undone.

The files lie in ``tests/files/old_workspaces``, one a schema version, packed. A new one is made of the one before:
opened by the program of that version, a row put into each table that is new, packed. None is ever made anew.
"""

import gzip
import sqlite3
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from models.results.filters import Scope
from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.listing import newest_first
from storage.migrations import SCHEMA_VERSION
from storage.migrations.steps import STEPS
from storage.results.scope_figures import scope_figures
from storage.workspace import open_workspace
from tests.factory import dump, figures_dump, made_anew
from tests.storage.test_schema import schema_of

FILES = sorted(Path(__file__).parents[1].joinpath("files", "old_workspaces").glob("*.goodword.gz"))
OF_THE_SCHEMA = {"_sqlite_migrations", "creator_figures", "rate_summary", "platform_trend"}
"""Tables that a migration adds to, or that are worked out anew."""

Rows = dict[str, list[tuple[object, ...]]]
Columns = dict[str, tuple[str, ...]]


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def packed(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def old(packed: Path, tmp_path: Path) -> Path:
    path = tmp_path / "mine.goodword"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


@pytest.fixture
def migrated(packed: Path, tmp_path: Path) -> Path:
    """The file as opening it for the first time left it."""
    path = tmp_path / "migrated.goodword"
    path.write_bytes(_migrated(packed))
    return path


@cache
def _migrated(packed: Path) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "mine.goodword")
        path.write_bytes(gzip.decompress(packed.read_bytes()))
        open_workspace(path).close()
        return path.read_bytes()


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def columns_of(path: Path) -> Columns:
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            table: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
            for table in tables
            if table not in OF_THE_SCHEMA
        }


def rows_of(path: Path, columns: Columns) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY id").fetchall()
            for table, names in columns.items()
        }


def test_every_version_is_among_them() -> None:
    assert [file.name for file in FILES] == [f"version_{number}.goodword.gz" for number in range(1, SCHEMA_VERSION + 1)]


def test_every_row_is_there_after_the_migration(old: Path, migrated: Path) -> None:
    columns = columns_of(old)
    before = rows_of(old, columns)
    assert all(before[table] for table in columns)
    assert version_of(migrated) == SCHEMA_VERSION
    assert rows_of(migrated, columns) == before


def test_the_migrated_file_has_the_schema_of_a_new_one(migrated: Path) -> None:
    with closing(open_workspace(migrated)) as workspace, closing(sqlite3.connect(":memory:")) as fresh:
        for _, sql in STEPS:
            fresh.executescript(sql)
        assert schema_of(workspace.connection) == schema_of(fresh)
        assert workspace.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert workspace.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_file_of_an_older_schema_is_kept_as_a_backup(old: Path) -> None:
    version, columns = version_of(old), columns_of(old)
    before = rows_of(old, columns)
    open_workspace(old).close()
    kept = [backup.path for backup in newest_first(old) if backup.reason is Reason.UPDATE]
    assert [version_of(file) for file in kept] == ([version] if version < SCHEMA_VERSION else [])
    assert all(rows_of(file, columns) == before for file in kept)


def test_where_no_backup_can_be_made_the_old_file_is_kept_beside(old: Path) -> None:
    version = version_of(old)
    folder = folder_of(old)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    open_workspace(old).close()
    folder.unlink()
    assert version_of(old) == SCHEMA_VERSION
    beside = list(old.parent.glob("*(before an update *).goodword"))
    assert [version_of(file) for file in beside] == [version] * (version < SCHEMA_VERSION)


def test_looking_at_it_changes_nothing(old: Path, migrated: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        before = connection.execute("SELECT count(*) FROM history").fetchone()[0]
    with closing(open_workspace(migrated)) as workspace:
        assert workspace.connection.execute("SELECT count(*) FROM history").fetchone()[0] == before
        assert workspace.connection.execute("SELECT count(*) FROM creator_figures").fetchone()[0] == 3


def test_a_step_that_was_taken_back_before_can_be_done_again(migrated: Path) -> None:
    with closing(open_workspace(migrated)) as workspace:
        workspace.redo()
        person = workspace.influencers.get(3)
        assert person
        assert person.notes == "=changed"
        workspace.undo()


def test_its_figures_are_what_they_were(old: Path, migrated: Path) -> None:
    with_told_orders = version_of(old) >= 5  # what customers tell has a table since then
    with closing(open_workspace(migrated)) as workspace:
        figures = scope_figures(workspace, Scope(), date(2026, 11, 27)).figures
    facts = {name: figures[name].value for name in ("posts", "reach", "views", "engagements", "orders", "cost")}
    orders, cost = (2, 16_700) if with_told_orders else (1, 16_250)
    assert facts == {"posts": 2, "reach": 1_300, "views": 1_000, "engagements": 130, "orders": orders, "cost": cost}


def test_its_stored_figures_are_those_made_anew(migrated: Path) -> None:
    with closing(open_workspace(migrated)) as workspace:
        assert figures_dump(workspace) == made_anew(workspace)
        assert [hit.name for hit in workspace.find_anything("mueller", 5)] == ["Zoë Müller"]


def test_all_that_was_done_in_it_can_be_undone_and_done_again(migrated: Path) -> None:
    with closing(open_workspace(migrated)) as workspace:
        before = dump(workspace)
        undone = [workspace.undo()[0] for _ in range(4)]
        assert undone[-1] == "Import creators.csv"
        assert not any(dump(workspace)[table] for table in ("influencer", "profile", "post", "shop_order", "campaign"))
    with closing(open_workspace(migrated)) as workspace:
        assert [workspace.redo()[0] for _ in range(4)] == undone[::-1]
        assert dump(workspace) == before
