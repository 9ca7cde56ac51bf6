import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from models.errors import UserError
from storage import backups
from storage.checks import check
from storage.opening import journal_path
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_influencer, dump


def test_a_copy_is_whole_and_carries_undo(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace)
    backups.copy_to(workspace.connection, tmp_path / "copy.goodword")
    assert check(tmp_path / "copy.goodword").is_ok
    copy = open_workspace(tmp_path / "copy.goodword")
    assert dump(copy) == dump(workspace)
    assert copy.undo()[0] == "Add Lena"
    copy.close()


def test_a_damaged_workspace_gives_no_backup_and_the_old_one_stays(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(60):
        add_influencer(workspace, f"n{number}", notes="x" * 3000)
    target = tmp_path / "copy.goodword"
    backups.copy_to(workspace.connection, target)
    before = target.read_bytes()
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in range(20, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    workspace.path.write_bytes(data)
    connection = sqlite3.connect(workspace.path)
    connection.row_factory = sqlite3.Row
    with pytest.raises(UserError):
        backups.copy_to(connection, target)
    connection.close()
    assert target.read_bytes() == before


@pytest.mark.parametrize("spelling", ["mine.goodword", "sub/../mine.goodword", "link.goodword"])
def test_a_backup_never_replaces_the_workspace_itself(workspace: Workspace, tmp_path: Path, spelling: str) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "link.goodword").symlink_to(workspace.path)
    with pytest.raises(UserError, match="cannot replace the workspace itself"):
        backups.copy_to(workspace.connection, tmp_path / spelling)
    add_influencer(workspace)
    assert check(workspace.path, is_open_here=True).counts["influencer"] == 1


def test_a_backup_never_replaces_a_workspace_that_is_open(workspace: Workspace, tmp_path: Path) -> None:
    other = create_workspace(tmp_path / "other.goodword")
    with pytest.raises(UserError, match="is open"):
        backups.copy_to(workspace.connection, other.path)
    add_influencer(other)
    other.close()
    assert check(other.path).counts["influencer"] == 1
    backups.copy_to(workspace.connection, other.path)
    assert check(other.path).counts["influencer"] == 0


def test_a_backup_never_goes_beside_the_journal_of_a_crash(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "crashed.goodword"
    target.write_bytes(b"old")
    journal_path(target).write_bytes(b"journal")
    with pytest.raises(UserError, match="not closed well"):
        backups.copy_to(workspace.connection, target)
    assert target.read_bytes() == b"old"


def test_thirty_automatic_backups_are_kept_the_newest_first(workspace: Workspace) -> None:
    now = datetime(2026, 5, 4, 12, 0)
    for number in range(33):
        backups.keep(workspace.connection, workspace.path, "daily", now + timedelta(minutes=number))
    kept = backups.newest_first(workspace.path)
    assert len(kept) == backups.KEPT
    assert kept[0].name == "2026-05-04 123200 daily.goodword"
    assert kept[-1].name == "2026-05-04 120300 daily.goodword"


def test_two_backups_of_one_moment_are_both_kept(workspace: Workspace) -> None:
    now = datetime(2026, 5, 4, 12, 0)
    made = {backups.keep(workspace.connection, workspace.path, "before an import", now) for _ in range(3)}
    assert len(made) == 3
    assert all(path.exists() for path in made)


def test_workspaces_of_one_name_in_two_folders_have_their_own_backups(tmp_path: Path) -> None:
    assert backups.folder_of(tmp_path / "a" / "x.goodword") != backups.folder_of(tmp_path / "b" / "x.goodword")


def test_a_reader_can_write_a_backup(workspace: Workspace, tmp_path: Path) -> None:
    reader = open_workspace(workspace.path, read_only=True)
    backups.copy_to(reader.connection, tmp_path / "copy.goodword")
    reader.close()
    assert check(tmp_path / "copy.goodword").is_ok


def test_a_backup_being_written_is_neither_listed_nor_pruned(workspace: Workspace) -> None:
    day = datetime(2026, 5, 4, 9)
    for number in range(backups.KEPT):
        backups.keep(workspace.connection, workspace.path, "daily", day + timedelta(days=number))
    draft = backups.folder_of(workspace.path) / ".2026-07-01 090000 daily.xyz.goodword"
    draft.touch()
    backups.keep(workspace.connection, workspace.path, "daily", day + timedelta(days=90))
    assert draft.exists()
    assert draft not in backups.newest_first(workspace.path)
    assert len(backups.newest_first(workspace.path)) == backups.KEPT
