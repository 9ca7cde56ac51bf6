import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.backups import second_place
from storage.backups.folder import folder_name
from storage.file.lock import GUARDED, lock_path
from storage.workspace import open_workspace
from tests.ui.choosing_files import will_choose
from tests.ui.opening.conftest import NOW
from ui.backups.restore_dialog import RestoreDialog
from ui.files import Files
from ui.opening import workspace_mover
from ui.opening.move_dialog import MoveDialog
from ui.widgets.button import Button
from ui.window.main_window import MainWindow


@pytest.fixture
def synced(own: Path) -> Path:
    """The workspace in a folder that a program syncs."""
    folder = own.parent / "Dropbox"
    folder.mkdir()
    return own.rename(folder / own.name)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's folder for documents."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(workspace_mover, "documents", lambda: folder)
    return folder


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    buttons = [each for each in window.strip.findChildren(Button) if each.isVisible()]
    (button,) = (each for each in buttons if words in (each.text(), each.accessibleName()))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(window: MainWindow, files: Files, path: Path, qtbot: QtBot) -> None:
    """Open a workspace and wait until what lies around it is known."""
    assert files.open(path)
    window.jobs._pool.waitForDone()
    qtbot.waitUntil(lambda: not window.jobs._running)


def shown(window: MainWindow) -> Path:
    assert window.page is not None
    return window.page.session.path


def changed_elsewhere(own: Path, name: str) -> Path:
    """Another computer’s version of the workspace, with somebody whom only that one knows."""
    copy = own.with_name(name)
    shutil.copy(own, copy)
    other = open_workspace(copy)
    other.edit("Add", lambda w: w.influencers.add(name="Only there"), NOW)
    other.close()
    return copy


def people(window: MainWindow) -> int:
    assert window.page is not None
    return window.page.session.workspace.influencers.count()


def move_dialog(window: MainWindow, qtbot: QtBot) -> MoveDialog:
    press(qtbot, window, "Move it…")
    (dialog,) = (each for each in window.findChildren(MoveDialog) if each.isVisible())
    return dialog


def test_a_workspace_on_this_computer_is_not_warned_of(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    opened(window, files, own, qtbot)
    assert not window.strip.isVisible()


def test_a_synced_folder_is_warned_of_with_a_way_out(
    window: MainWindow, files: Files, synced: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    assert window.strip.text.startswith("“Fern.goodword” lies in Dropbox.")
    assert [each.text() for each in window.strip.findChildren(Button) if each.text()] == ["Move it…", "Leave it there"]


@pytest.mark.parametrize("way", ["Leave it there", "Dismiss this message"])
def test_it_is_warned_of_once(window: MainWindow, files: Files, synced: Path, qtbot: QtBot, way: str) -> None:
    opened(window, files, synced, qtbot)
    press(qtbot, window, way)
    window.close_workspace()
    opened(window, files, synced, qtbot)
    assert not window.strip.isVisible()


def test_it_is_warned_of_again_until_somebody_has_seen_to_it(
    window: MainWindow, files: Files, synced: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    window.close_workspace()
    opened(window, files, synced, qtbot)
    assert "lies in Dropbox" in window.strip.text


def test_the_file_moves_to_this_computer_and_its_backups_go_to_the_synced_folder(
    window: MainWindow, files: Files, synced: Path, here: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    dialog = move_dialog(window, qtbot)
    assert dialog.place.path == here / "Fern.goodword"
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert shown(window) == here / "Fern.goodword"
    assert not synced.exists()
    assert second_place.chosen(shown(window)) == synced.parent
    assert window.preferences.recent == [here / "Fern.goodword"]
    assert window.page is not None
    assert window.page.session.undo_labels()[0] == "Add"
    assert not window.strip.isVisible()


def test_backups_stay_on_this_computer_where_that_is_wished(
    window: MainWindow, files: Files, synced: Path, here: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    dialog = move_dialog(window, qtbot)
    dialog.backups_there.setFocus()
    qtbot.keyClick(dialog.backups_there, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert second_place.chosen(here / "Fern.goodword") is None


def test_a_stick_that_gets_the_backups_already_goes_on_getting_them(
    window: MainWindow, files: Files, synced: Path, here: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(synced, stick)
    opened(window, files, synced, qtbot)
    dialog = move_dialog(window, qtbot)
    assert not dialog.backups_there.isChecked()
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None, timeout=10_000)
    assert second_place.chosen(here / "Fern.goodword") == stick


def test_the_synced_folder_gets_its_first_backup_at_once(
    window: MainWindow, files: Files, synced: Path, here: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    qtbot.mouseClick(move_dialog(window, qtbot).ok, Qt.MouseButton.LeftButton)
    backups = synced.parent / folder_name(here / "Fern.goodword")
    qtbot.waitUntil(lambda: any(backups.glob("*.goodword")), timeout=10_000)
    assert not synced.exists()


def test_another_shared_place_is_refused_and_the_file_stays_open(
    window: MainWindow,
    files: Files,
    synced: Path,
    here: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened(window, files, synced, qtbot)
    dialog = move_dialog(window, qtbot)
    will_choose(monkeypatch, synced.parent / "other.goodword")
    qtbot.mouseClick(dialog.place.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert "shared place" in dialog.strip.text
    assert shown(window) == synced


def test_a_move_that_fails_shows_the_file_where_it_is_and_says_why(
    window: MainWindow, files: Files, synced: Path, here: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    dialog = move_dialog(window, qtbot)
    here.rmdir()
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.strip.isVisible, timeout=10_000)
    assert "no folder" in dialog.strip.text
    assert shown(window) == synced


def test_the_version_of_another_computer_is_told_and_can_be_looked_at(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    copy = changed_elsewhere(own, "Fern (Anna’s conflicted copy 2026-11-27).goodword")
    opened(window, files, own, qtbot)
    assert copy.stem in window.strip.text
    press(qtbot, window, "Look at it")
    assert shown(window) == copy
    assert window.page is not None
    assert window.page.session.workspace.is_read_only
    assert "Press “Restore it…” above" in window.menus["undo"].toolTip()
    assert "Press “Restore it…” above" in window.page.tab(0).why_not("privacy.forget_person")
    press(qtbot, window, "Back to my workspace")
    assert shown(window) == own


def test_the_version_of_another_computer_can_take_the_place_of_the_file_and_give_it_back(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    changed_elsewhere(own, "Fern (conflicted copy).goodword")
    opened(window, files, own, qtbot)
    press(qtbot, window, "Look at it")
    press(qtbot, window, "Restore it…")
    (question,) = window.findChildren(RestoreDialog)
    assert "“Fern (conflicted copy)”" in question.windowTitle()
    qtbot.mouseClick(question.ok_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.page is not None and shown(window) == own, timeout=10_000)
    assert people(window) == 2
    window.strip.verb_asked.emit("files.backups.undo_restore")
    qtbot.waitUntil(lambda: window.page is not None and people(window) == 1, timeout=10_000)


def test_what_was_dismissed_is_told_again_only_with_another_version(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    changed_elsewhere(own, "Fern (conflicted copy 1).goodword")
    opened(window, files, own, qtbot)
    press(qtbot, window, "Dismiss this message")
    window.close_workspace()
    opened(window, files, own, qtbot)
    assert not window.strip.isVisible()
    window.close_workspace()
    changed_elsewhere(own, "Fern (conflicted copy 2).goodword")
    opened(window, files, own, qtbot)
    assert "versions of this file" in window.strip.text


def test_a_version_with_nothing_that_the_file_has_not_is_no_news(
    window: MainWindow, files: Files, own: Path, qtbot: QtBot
) -> None:
    shutil.copy(own, own.with_name("Fern (conflicted copy).goodword"))
    opened(window, files, own, qtbot)
    assert not window.strip.isVisible()
    assert window.page is not None
    window.page.session.edit("Add", lambda w: w.influencers.add(name="Moss"))
    window.close_workspace()
    opened(window, files, own, qtbot)
    assert not window.strip.isVisible()


def test_a_version_that_cannot_be_read_is_told(window: MainWindow, files: Files, own: Path, qtbot: QtBot) -> None:
    own.with_name("Fern (conflicted copy).goodword").write_bytes(b"half of it")
    opened(window, files, own, qtbot)
    assert "Fern (conflicted copy)" in window.strip.text


def test_nothing_is_written_beside_a_file_that_is_looked_around(
    window: MainWindow, files: Files, synced: Path, qtbot: QtBot
) -> None:
    opened(window, files, synced, qtbot)
    window.close_workspace()
    assert [entry.name for entry in synced.parent.iterdir()] == [synced.name]


@pytest.mark.parametrize("is_synced", [True, False])
def test_a_note_that_was_synced_from_another_computer_says_that_it_may_be_open_there(
    window: MainWindow, files: Files, synced: Path, qtbot: QtBot, is_synced: bool
) -> None:
    path = synced if is_synced else synced.rename(synced.parents[1] / "Fern.goodword")
    note = {"host": "SHOP-PC", "process": 7, "since": "2020-11-26T18:40"}
    lock_path(path).write_bytes(bytes(GUARDED) + json.dumps(note).encode())
    opened(window, files, path, qtbot)
    assert ("may be open on SHOP-PC since 26 Nov 2020 18:40" in window.strip.text) == is_synced
