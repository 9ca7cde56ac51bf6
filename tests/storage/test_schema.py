import re
import sqlite3
from pathlib import Path

import pytest

from storage.file.connection import connect
from storage.history.recorder import column_types, recorded_tables
from storage.migrations import SCHEMA_VERSION
from storage.migrations.steps import STEPS
from storage.schema import migrate, statements
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "recursive_triggers": 1,
    "locking_mode": "normal",
}


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s+", " ", sql) for name, table, sql in rows if not table.startswith("_sqlite")}


@pytest.mark.parametrize("mode", ["rw", "ro"])
@pytest.mark.parametrize(("name", "value"), list(PRAGMAS.items()))
def test_each_connection_has_every_pragma(workspace: Workspace, mode: str, name: str, value: object) -> None:
    workspace.close()
    connection = connect(workspace.path, mode)
    row = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    assert (row[0] if row else 0) == value  # without memory mapping SQLite answers nothing


def test_the_first_edit_leaves_the_pragmas_as_they_were(workspace: Workspace) -> None:
    add_influencer(workspace)  # brings sqlite_utils, which has its own mind about foreign keys
    assert workspace.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert workspace.connection.execute("PRAGMA recursive_triggers").fetchone()[0] == 1


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    for mode in ("rw", "ro"):
        with pytest.raises(sqlite3.OperationalError):
            connect(tmp_path / "none.goodword", mode)
    assert list(tmp_path.iterdir()) == []


DERIVED = {"creator_figures", "rate_summary", "platform_trend"}


def test_every_table_is_strict_and_has_an_id(workspace: Workspace) -> None:
    ours = set(recorded_tables(workspace.connection)) | {"history", "remembered_columns"} | DERIVED
    rows = workspace.connection.execute("PRAGMA table_list").fetchall()
    assert {row["name"] for row in rows if row["strict"]} == ours
    assert all("id" in column_types(workspace.connection, table) for table in ours - DERIVED)


def test_no_recorded_column_is_real(workspace: Workspace) -> None:
    for table in recorded_tables(workspace.connection):
        assert set(column_types(workspace.connection, table).values()) <= {"INTEGER", "TEXT", "BLOB"}


def test_every_foreign_key_says_what_a_deletion_does_and_has_an_index(workspace: Workspace) -> None:
    execute = workspace.connection.execute
    for table in recorded_tables(workspace.connection):
        indexed = set()
        for index in execute(f"PRAGMA index_list({table})").fetchall():
            indexed.add(execute(f"PRAGMA index_info({index['name']})").fetchone()["name"])
        for key in execute(f"PRAGMA foreign_key_list({table})").fetchall():
            assert key["on_delete"] in {"CASCADE", "SET NULL"}
            assert key["from"] in indexed


def test_a_migrated_file_has_the_schema_of_a_fresh_one(workspace: Workspace) -> None:
    fresh = sqlite3.connect(":memory:")
    for _, sql in STEPS:
        fresh.executescript(sql)
    assert schema_of(workspace.connection) == schema_of(fresh)
    fresh.close()


def test_migrating_twice_changes_nothing(workspace: Workspace) -> None:
    before = schema_of(workspace.connection)
    migrate(workspace.store.db)
    assert schema_of(workspace.connection) == before
    assert workspace.connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


def test_a_migration_that_fails_leaves_the_old_schema(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = schema_of(workspace.connection)
    broken = (*STEPS, ("9998_broken", "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; SELECT no_such_thing"))
    monkeypatch.setattr("storage.migrations.steps.STEPS", broken)
    with pytest.raises(sqlite3.OperationalError):
        migrate(workspace.store.db)
    assert schema_of(workspace.connection) == before
    assert workspace.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_an_older_file_is_backed_up_and_brought_to_the_new_schema(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.backups.backup import Reason
    from storage.backups.listing import newest_first

    add_influencer(workspace)
    workspace.close()
    newer = (*STEPS, ("9999_more", "ALTER TABLE campaign ADD COLUMN colour TEXT NOT NULL DEFAULT ''"))
    for module in ("storage.schema", "storage.workspace", "storage.file.opening"):
        monkeypatch.setattr(f"{module}.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr("storage.migrations.steps.STEPS", newer)
    open_one = open_workspace(workspace.path)
    assert "colour" in column_types(open_one.connection, "campaign")
    assert open_one.influencers.count() == 1
    open_one.close()
    assert [kept.reason for kept in newest_first(workspace.path)] == [Reason.UPDATE]


def test_each_step_brings_the_version_up_by_one() -> None:
    assert len(STEPS) == SCHEMA_VERSION


def test_statements_are_split_at_their_ends_alone() -> None:
    assert statements("SELECT ';'; CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; ") == [
        "SELECT ';';",
        "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;",
    ]


def test_deleting_a_campaign_keeps_posts_and_conversation(workspace: Workspace) -> None:
    lena, campaign = add_influencer(workspace), add_campaign(workspace)
    post = add_post(workspace, lena, add_partnership(workspace, lena, campaign))
    workspace.edit("Talk", lambda w: w.contacts.add(lena, campaign_id=campaign))
    workspace.edit("Delete", lambda w: w.campaigns.delete(campaign))
    kept = workspace.posts.get(post)
    assert kept is not None
    assert kept.partnership_id is None
    assert workspace.contacts.of_influencer(lena)[0].campaign_id is None
