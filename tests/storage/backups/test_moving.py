import os
from datetime import datetime
from pathlib import Path

import pytest

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.finding_again import find_again
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.backups.moving import move
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer, dump

NOW = datetime(2026, 11, 27, 14, 2)


@pytest.fixture
def old(workspace: Workspace) -> Path:
    add_influencer(workspace)
    keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    workspace.close()
    return workspace.path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return folder / "Fern.goodword"


def test_a_workspace_moves_with_what_can_be_undone_and_its_backups(old: Path, new: Path) -> None:
    before = open_workspace(old)
    rows, labels, backups = dump(before), before.undo_labels(), [each.number for each in newest_first(old)]
    before.close()
    move(old, new)
    after = open_workspace(new)
    assert (dump(after), after.undo_labels()) == (rows, labels)
    after.close()
    assert [each.number for each in newest_first(new)] == backups
    assert not old.exists()


def test_nothing_is_left_of_it_at_the_old_place(old: Path, new: Path) -> None:
    others = {entry.name for entry in old.parent.iterdir()} - {old.name}
    move(old, new)
    assert {entry.name for entry in old.parent.iterdir()} == others


def test_a_file_that_is_there_is_never_replaced(old: Path, new: Path) -> None:
    new.write_bytes(b"mine")
    with pytest.raises(UserError, match="is there already"):
        move(old, new)
    assert new.read_bytes() == b"mine"
    open_workspace(old).close()


def test_a_workspace_that_is_open_is_not_moved(old: Path, new: Path) -> None:
    writer = open_workspace(old)
    with pytest.raises(UserError, match="is open"):
        move(old, new)
    writer.close()
    assert not new.exists()


@pytest.mark.usefixtures("as_common_user")
def test_a_file_that_cannot_be_taken_away_stays_alone_where_it_is(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def refused(path: Path, *, missing_ok: bool = False) -> None:
        if path == old:
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(UserError, match="was not moved"):
        move(old, new)
    assert not new.exists()
    assert len(newest_first(old)) == 1


def test_the_moved_file_is_for_its_owner_alone(old: Path, new: Path) -> None:
    mode = old.stat().st_mode
    move(old, new)
    assert new.stat().st_mode == mode


def test_backups_that_are_of_the_new_place_already_are_left_alone(old: Path, new: Path, tmp_path: Path) -> None:
    first = open_workspace(old)
    keep(first.connection, new, Reason.DAILY, NOW)
    first.close()
    move(old, new)
    assert len(newest_first(new)) == len(newest_first(old)) == 1


def test_it_has_moved_though_its_backups_stay_behind_and_they_are_found_again_there(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refused(path: Path, target: Path) -> Path:
        if path.is_dir():
            raise OSError(5, "Input/output error")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refused)
        move(old, new)
    assert not old.exists()
    opened = open_workspace(new)
    find_again(opened.connection, new)
    opened.close()
    assert len(newest_first(new)) == 1


@pytest.mark.skipif(os.name != "posix", reason="no folder can be flushed elsewhere")
def test_a_copy_whose_place_could_not_be_flushed_does_not_stay_there(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def refused(number: int) -> None:
        if new.exists():
            raise OSError(5, "Input/output error")
        fsync(number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refused)
        with pytest.raises(UserError, match="was not written"):
            move(old, new)
    assert not new.exists()
    move(old, new)
