from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.file.connection import connect
from tests.ui.choosing_files import will_choose
from tests.ui.window.conftest import NOW
from ui.files import Files
from ui.widgets.button import Button
from ui.window.main_window import MainWindow


@pytest.fixture
def kept(own: Path) -> Path:
    connection = connect(own, "ro")
    try:
        return keep(connection, own, Reason.DAILY, NOW)
    finally:
        connection.close()


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    (button,) = (each for each in window.strip.findChildren(Button) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(window: MainWindow) -> Path:
    assert window.page is not None
    return window.page.session.path


def test_a_backup_is_opened_to_be_looked_at_alone(window: MainWindow, files: Files, kept: Path) -> None:
    before = kept.read_bytes()
    assert files.open(kept)
    assert window.page is not None
    assert window.page.session.workspace.is_read_only
    assert "nothing can be changed" in window.strip.text
    window.page.session.edit("Add", lambda w: w.influencers.add(name="Lena"))
    window.close_workspace()
    assert kept.read_bytes() == before
    assert window.preferences.recent == []


def test_a_backup_is_called_by_when_it_was_made(window: MainWindow, files: Files, kept: Path) -> None:
    files.open(kept)
    assert window.status._file.text() == "Backup of today 14:02"
    assert window.strip.text.startswith("You are looking at the backup of today 14:02: nothing can be changed in it.")


def test_another_file_that_is_looked_at_is_called_by_its_name(window: MainWindow, files: Files, own: Path) -> None:
    files.look(own)
    assert window.status._file.text() == "Fern.goodword"
    assert window.strip.text.startswith("You are looking at “Fern”: ")


def test_one_button_leads_from_a_look_back_to_the_own_workspace(
    window: MainWindow, files: Files, own: Path, kept: Path, qtbot: QtBot
) -> None:
    files.open(own)
    files.open(kept)
    assert shown(window) == kept
    press(qtbot, window, "Back to my workspace")
    assert shown(window) == own
    assert not window.strip.isVisible()


def test_without_an_own_workspace_there_is_no_way_back(window: MainWindow, files: Files, kept: Path) -> None:
    files.look(kept)
    assert [each.text() for each in window.strip.findChildren(Button) if each.text()] == ["Save a copy…"]


def test_the_open_file_is_not_touched_when_it_is_opened_by_another_name(
    window: MainWindow, files: Files, own: Path, tmp_path: Path
) -> None:
    files.open(own)
    page = window.page
    link = tmp_path / "link.goodword"
    link.symlink_to(own)
    assert files.open(link)
    assert window.page is page
    assert window.strip.isHidden()


def test_a_copy_of_what_can_only_be_read_opens_with_one_click(
    window: MainWindow, files: Files, kept: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.open(kept)
    copy = tmp_path / "copy.goodword"
    will_choose(monkeypatch, copy)
    press(qtbot, window, "Save a copy…")
    qtbot.waitUntil(lambda: "Saved a copy as “copy.goodword”." in window.strip.text, timeout=10_000)
    press(qtbot, window, "Open it")
    assert shown(window) == copy
    assert window.page is not None
    assert not window.page.session.workspace.is_read_only
