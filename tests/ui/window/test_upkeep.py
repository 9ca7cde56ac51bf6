"""A window with a clock that a test can move: what is checked and backed up by itself."""

import errno
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.backups import second_place
from storage.backups.backup import Backup, Reason
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.backups.listing import newest_first
from storage.workspace import Workspace
from tests.ui.choosing_files import will_choose
from tests.ui.window.conftest import NOW
from ui.files import Files
from ui.session import Session
from ui.widgets.button import Button
from ui.window.main_window import MainWindow


class MovedClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def files(window: MainWindow, clock: MovedClock) -> Files:
    return Files(window, clock)


@pytest.fixture
def no_room(own: Path) -> Iterator[Path]:
    """A file lies where the folder of backups would be: none can be written."""
    folder = folder_of(own)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    yield folder
    if folder.is_file():
        folder.unlink()


def no_fsync(_handle: int) -> None:
    raise OSError(errno.ENOSPC, "no room")


def opened(window: MainWindow, files: Files, path: Path) -> Session:
    files.open(path)
    assert window.page is not None
    return window.page.session


def add(session: Session, name: str) -> None:
    def write(workspace: Workspace) -> None:
        workspace.influencers.add(name=name)

    session.edit(f"Add {name}", write)


def reasons(own: Path) -> list[Reason]:
    return [backup.reason for backup in newest_first(own)]


def count_in(backup: Backup) -> int:
    assert backup.counts is not None
    return backup.counts["influencer"]


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    (button,) = (each for each in window.strip.findChildren(Button) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_backup_is_made_when_a_file_is_opened(window: MainWindow, files: Files, own: Path, qtbot: QtBot) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: window.status._backup.text() == "Last backup today 14:02")
    assert reasons(own) == [Reason.OPENED]
    assert session.opened_as == newest_first(own)[0].path


def test_it_is_as_the_file_was_before_the_first_edit(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    add(opened(window, files, own), "Lena")
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    assert [count_in(backup) for backup in newest_first(own)] == [0]


def test_none_is_made_of_a_file_that_did_not_change(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    opened(window, files, own)
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    window.close_workspace()
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    assert reasons(own) == [Reason.OPENED]
    assert session.opened_as == newest_first(own)[0].path


def test_another_day_brings_its_backup(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, clock: MovedClock
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    add(session, "Lena")
    clock.now = NOW + timedelta(days=1)
    assert window.page is not None
    window.page.day_watch.look()
    qtbot.waitUntil(lambda: reasons(own) == [Reason.DAILY, Reason.OPENED])
    assert count_in(newest_first(own)[0]) == 1


def test_a_backup_that_cannot_be_made_is_told_until_one_can(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, no_room: Path
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: "The backup was not made" in window.strip.text)
    add(session, "Lena")
    assert window.strip.isVisible()
    no_room.unlink()
    press(qtbot, window, "Try again")
    qtbot.waitUntil(lambda: not window.strip.isVisible())
    assert reasons(own) == [Reason.DAILY]


def test_an_edit_an_hour_later_tries_it_again(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, no_room: Path, clock: MovedClock
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(window.strip.isVisible)
    no_room.unlink()
    clock.now = NOW + timedelta(minutes=59)
    add(session, "Lena")
    assert not newest_first(own)
    clock.now = NOW + timedelta(minutes=61)
    add(session, "Mia")
    qtbot.waitUntil(lambda: not window.strip.isVisible())
    assert count_in(newest_first(own)[0]) == 2


def test_another_place_is_a_way_out(
    window: MainWindow,
    files: Files,
    own: Path,
    qtbot: QtBot,
    tmp_path: Path,
    no_room: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    will_choose(monkeypatch, stick)
    opened(window, files, own)
    qtbot.waitUntil(window.strip.isVisible)
    press(qtbot, window, "Choose another place…")
    qtbot.waitUntil(lambda: not window.strip.isVisible())
    assert len(list(stick.rglob("*daily.goodword"))) == 1


def test_a_stick_that_is_not_there_is_said_quietly(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(own, stick)
    stick.rmdir()
    opened(window, files, own)
    qtbot.waitUntil(window.status._second.isVisible)
    assert window.status._second.text() == "not in the second place yet"
    assert not window.strip.isVisible()
    assert reasons(own) == [Reason.OPENED]


def test_a_stick_that_comes_back_gets_what_it_lacks(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(own, stick)
    stick.rmdir()
    opened(window, files, own)
    qtbot.waitUntil(window.status._second.isVisible)
    stick.mkdir()
    window.begin_upkeep()
    qtbot.waitUntil(lambda: not window.status._second.isVisible())
    assert newest_first(own)[0].also_at is not None


@pytest.mark.parametrize("leap", [timedelta(days=-400), timedelta(days=4000)])
def test_a_clock_that_moved_keeps_every_backup_in_its_order(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, clock: MovedClock, leap: timedelta
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    assert window.page is not None
    for now, name in ((NOW + leap, "Lena"), (NOW + timedelta(hours=1), "Mia")):
        add(session, name)
        clock.now = now
        window.page.day_watch.look()
        qtbot.waitUntil(lambda: window._upkeep is not None and window._upkeep._check is None)
    assert [count_in(backup) for backup in newest_first(own)] == [2, 1, 0]


def test_a_backup_made_on_the_way_goes_to_the_second_place_too(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(own, stick)
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: bool(list(stick.rglob("*.goodword"))))
    keep(session.workspace.connection, own, Reason.IMPORT, NOW + timedelta(minutes=1))
    add(session, "Lena")
    qtbot.waitUntil(lambda: len(list(stick.rglob("*.goodword"))) == 2)


def test_a_backup_before_an_import_ends_the_warning(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, no_room: Path
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(window.strip.isVisible)
    no_room.unlink()
    keep(session.workspace.connection, own, Reason.IMPORT, NOW + timedelta(minutes=1))
    add(session, "Lena")
    assert not window.strip.isVisible()


def test_older_backups_do_not_end_the_warning_that_none_is_made_now(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, files, own)
    qtbot.waitUntil(lambda: bool(window.status._backup.text()))
    window.close_workspace()
    monkeypatch.setattr("os.fsync", no_fsync)
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: session.opened_as is not None)
    add(session, "Lena")
    window.begin_upkeep()
    qtbot.waitUntil(window.strip.isVisible)
    add(session, "Mia")
    assert window.strip.isVisible()


def test_a_file_that_was_moved_while_it_is_open_is_told_as_that(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    session = opened(window, files, own)
    qtbot.waitUntil(lambda: session.opened_as is not None)
    elsewhere = own.rename(own.with_name("elsewhere.goodword"))
    window.begin_upkeep()
    qtbot.waitUntil(window.strip.isVisible)
    assert window.strip.text.startswith("This file was moved, renamed or deleted while it was open.")
    elsewhere.rename(own)
    press(qtbot, window, "Try again")
    qtbot.waitUntil(lambda: not window.strip.isVisible())
