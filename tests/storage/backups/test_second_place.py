import errno
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from models.errors import UserError
from storage.backups import second_place
from storage.backups.automatic import back_up, lacking_in_second_place
from storage.backups.backup import Reason
from storage.backups.deleting import delete
from storage.backups.description import description_path
from storage.backups.folder import folder_of
from storage.backups.keeping import bring_up_to_date, keep
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.workspace import Workspace
from tests.factory import add_influencer
from tests.storage.backups.test_restoring import names

NOW = datetime(2026, 5, 4, 12, 0)


@pytest.fixture
def stick(workspace: Workspace, tmp_path: Path) -> Path:
    """A stick that was chosen as the second place."""
    folder = tmp_path / "stick"
    folder.mkdir()
    second_place.choose(workspace.path, folder)
    return folder


def kept(workspace: Workspace, now: datetime = NOW) -> Path:
    return keep(workspace.connection, workspace.path, Reason.DAILY, now)


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")}


def test_it_is_remembered(workspace: Workspace, stick: Path) -> None:
    assert second_place.chosen(workspace.path) == stick
    second_place.choose(workspace.path, None)
    assert second_place.chosen(workspace.path) is None


def test_it_gets_the_very_same_backups_with_their_descriptions(workspace: Workspace, stick: Path) -> None:
    path = kept(workspace)
    bring_up_to_date(workspace.path)
    (backup,) = newest_first(workspace.path)
    assert backup.path == path
    assert backup.also_at is not None
    assert backup.also_at.is_relative_to(stick)
    assert backup.also_at.read_bytes() == path.read_bytes()
    assert description_path(backup.also_at).read_bytes() == description_path(path).read_bytes()


def test_what_it_has_it_is_not_given_again(workspace: Workspace, stick: Path) -> None:
    kept(workspace)
    bring_up_to_date(workspace.path)
    (there,) = stick.rglob("*.goodword")
    before = there.stat()
    bring_up_to_date(workspace.path)
    assert there.stat().st_mtime_ns == before.st_mtime_ns
    assert there.stat().st_ino == before.st_ino


def test_backups_made_while_it_was_away_come_when_it_is_back(workspace: Workspace, stick: Path) -> None:
    stick.rename(stick.with_name("in the drawer"))
    assert second_place.is_missing(workspace.path)
    for number in range(3):
        kept(workspace, NOW + timedelta(days=number))
    lack = lacking_in_second_place(workspace.path)
    assert lack is not None
    assert "is not there just now" in lack.message
    stick.with_name("in the drawer").rename(stick)
    assert lacking_in_second_place(workspace.path) is None
    assert [backup.also_at is not None for backup in newest_first(workspace.path)] == [True] * 3


def test_what_it_alone_still_has_is_listed(workspace: Workspace, stick: Path) -> None:
    kept(workspace)
    bring_up_to_date(workspace.path)
    shutil.rmtree(folder_of(workspace.path))
    second_place.choose(workspace.path, stick)
    (backup,) = newest_first(workspace.path)
    assert backup.path.is_relative_to(stick)
    assert backup.also_at is None
    assert backup.counts is not None


def test_numbers_go_on_from_those_of_both_places(workspace: Workspace, stick: Path) -> None:
    kept(workspace)
    kept(workspace)
    bring_up_to_date(workspace.path)
    shutil.rmtree(folder_of(workspace.path))
    second_place.choose(workspace.path, stick)
    assert kept(workspace).name.startswith("00003 ")


def test_it_is_thinned_out_as_the_first(workspace: Workspace, stick: Path) -> None:
    for number in range(14):
        kept(workspace, NOW + timedelta(days=number // 2))
        bring_up_to_date(workspace.path)
    here = files_in(folder_of(workspace.path)) - {"second place.json", "workspace.note"}
    assert files_in(stick) == here
    assert len(here) < 2 * 14


def test_where_the_first_place_takes_none_the_second_does(workspace: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    folder = folder_of(workspace.path)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    outcome = back_up(workspace.path, Reason.DAILY, NOW, stick)
    assert outcome.fault is None
    assert outcome.backup is not None
    assert outcome.backup.is_relative_to(stick)
    folder.unlink()


def test_a_second_place_that_cannot_be_written_to_does_not_stop_the_first(workspace: Workspace, stick: Path) -> None:
    place = second_place.folder_for(workspace.path)
    assert place is not None
    place.write_text("in the way", encoding="utf-8")
    assert back_up(workspace.path, Reason.DAILY, NOW).fault is None
    assert lacking_in_second_place(workspace.path) is not None
    assert len(newest_first(workspace.path)) == 1


def test_deleting_a_backup_deletes_it_in_both(workspace: Workspace, stick: Path) -> None:
    kept(workspace)
    bring_up_to_date(workspace.path)
    delete(newest_first(workspace.path)[0])
    bring_up_to_date(workspace.path)
    assert newest_first(workspace.path) == []
    assert files_in(stick) == set()


def test_what_was_damaged_here_is_not_copied_there_and_stops_no_other(workspace: Workspace, stick: Path) -> None:
    kept(workspace).write_bytes(b"damaged since")
    other = kept(workspace)
    assert lacking_in_second_place(workspace.path) is None
    assert files_in(stick) == {other.name, description_path(other).name}


def test_a_backup_that_was_damaged_here_is_restored_from_there(workspace: Workspace, stick: Path) -> None:
    path = kept(workspace)
    bring_up_to_date(workspace.path)
    add_influencer(workspace)
    workspace.close()
    path.write_bytes(b"damaged since")
    restore(workspace.path, newest_first(workspace.path)[0], NOW)
    assert names(workspace.path) == []


@pytest.mark.parametrize("name", ["", "deeper"])
def test_the_place_where_backups_lie_already_is_no_second_place(workspace: Workspace, name: str) -> None:
    kept(workspace)
    folder = folder_of(workspace.path) / name
    folder.mkdir(exist_ok=True)
    with pytest.raises(UserError, match="lie already"):
        second_place.choose(workspace.path, folder)


def test_a_folder_that_is_not_there_cannot_be_chosen(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        second_place.choose(workspace.path, tmp_path / "nowhere")


@pytest.mark.parametrize("text", ["", "[]", '{"folder": 5}', "{}"])
def test_a_note_of_it_that_cannot_be_read_is_none(workspace: Workspace, stick: Path, text: str) -> None:
    (folder_of(workspace.path) / "second place.json").write_text(text, encoding="utf-8")
    assert second_place.chosen(workspace.path) is None
    assert second_place.folder_for(workspace.path) is None
    kept(workspace)


def room_for(monkeypatch: pytest.MonkeyPatch, stick: Path, size: int) -> None:
    """Let the stick have room for so many bytes of backups."""

    def usage(_folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=size - sum(path.stat().st_size for path in stick.rglob("*.goodword")))

    monkeypatch.setattr("shutil.disk_usage", usage)


def test_a_small_stick_gives_up_its_oldest_backups_for_the_newest(
    workspace: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = kept(workspace)
    room_for(monkeypatch, stick, 3 * made.stat().st_size)
    for number in range(1, 5):
        kept(workspace, NOW + timedelta(days=number))
        assert lacking_in_second_place(workspace.path) is None
    assert [backup.also_at is not None for backup in newest_first(workspace.path)] == [True, True, False, False, False]
    assert len(list(stick.rglob("*.json"))) == 2


def test_a_stick_without_any_room_is_told(
    workspace: Workspace, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(workspace)
    room_for(monkeypatch, stick, 0)
    monkeypatch.setattr("shutil.copyfile", no_room)
    lack = lacking_in_second_place(workspace.path)
    assert lack is not None
    assert lack.message == "The disk is full, so the copy of a backup was not written."
    assert files_in(stick) == set()


def no_room(_source: Path, _target: Path) -> None:
    raise OSError(errno.ENOSPC, "no room")
