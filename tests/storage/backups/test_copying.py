import os
import sqlite3
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.copying import copy_file, copy_to
from storage.checks import check
from storage.file.opening import journal_path
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import add_influencer, dump

LINKS = ("link.goodword",) if os.name == "posix" else ()
"""Elsewhere they need rights."""


def test_a_copy_is_whole_and_carries_undo(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace)
    copy_to(workspace.connection, tmp_path / "copy.goodword")
    assert check(tmp_path / "copy.goodword").is_ok
    copy = open_workspace(tmp_path / "copy.goodword")
    assert dump(copy) == dump(workspace)
    assert copy.undo()[0] == "Add Lena"
    copy.close()


def test_a_damaged_workspace_gives_no_backup_and_the_old_one_stays(workspace: Workspace, tmp_path: Path) -> None:
    for number in range(60):
        add_influencer(workspace, f"n{number}", notes="x" * 3000)
    target = tmp_path / "copy.goodword"
    copy_to(workspace.connection, target)
    before = target.read_bytes()
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    for page in range(20, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    workspace.path.write_bytes(data)
    connection = sqlite3.connect(workspace.path)
    connection.row_factory = sqlite3.Row
    with pytest.raises(UserError):
        copy_to(connection, target)
    connection.close()
    assert target.read_bytes() == before


@pytest.mark.parametrize("spelling", ["mine.goodword", "sub/../mine.goodword", *LINKS])
def test_a_backup_never_replaces_the_workspace_itself(workspace: Workspace, tmp_path: Path, spelling: str) -> None:
    (tmp_path / "sub").mkdir()
    for link in LINKS:
        (tmp_path / link).symlink_to(workspace.path)
    with pytest.raises(UserError, match="cannot replace the workspace itself"):
        copy_to(workspace.connection, tmp_path / spelling)
    add_influencer(workspace)
    assert check(workspace.path, is_open_here=True).counts["influencer"] == 1


def test_a_backup_never_replaces_a_workspace_that_is_open(workspace: Workspace, tmp_path: Path) -> None:
    other = create_workspace(tmp_path / "other.goodword")
    with pytest.raises(UserError, match="is open"):
        copy_to(workspace.connection, other.path)
    add_influencer(other)
    other.close()
    assert check(other.path).counts["influencer"] == 1
    copy_to(workspace.connection, other.path)
    assert check(other.path).counts["influencer"] == 0


def test_a_backup_never_goes_beside_the_journal_of_a_crash(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "crashed.goodword"
    target.write_bytes(b"old")
    journal_path(target).write_bytes(b"journal")
    with pytest.raises(UserError, match="not closed well"):
        copy_to(workspace.connection, target)
    assert target.read_bytes() == b"old"


def test_a_reader_can_write_a_backup(workspace: Workspace, tmp_path: Path) -> None:
    reader = open_workspace(workspace.path, read_only=True)
    copy_to(reader.connection, tmp_path / "copy.goodword")
    reader.close()
    assert check(tmp_path / "copy.goodword").is_ok


def test_a_copy_by_path_tells_how_far_it_has_come_and_ends_with_all(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace)
    told: list[tuple[int, int]] = []
    copy_file(workspace.path, tmp_path / "copy.goodword", lambda done, of: told.append((done, of)))
    assert all(0 <= done <= of for done, of in told)
    assert told[-1][0] == told[-1][1]
    assert check(tmp_path / "copy.goodword").is_ok
    add_influencer(workspace, "Tom")  # the locks of the open file are still there
    assert check(workspace.path, is_open_here=True).counts["influencer"] == 2


@pytest.mark.parametrize("is_checked", [False, True])
def test_a_copy_that_is_given_up_leaves_the_old_file(workspace: Workspace, tmp_path: Path, is_checked: bool) -> None:
    target = tmp_path / "copy.goodword"
    target.write_bytes(b"old")

    def give_up(done: int, of: int) -> None:
        if not is_checked or (done, of) == (1, 1):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_file(workspace.path, target, give_up)
    assert target.read_bytes() == b"old"
    assert {path.name for path in tmp_path.glob("*copy*")} == {"copy.goodword"}
