"""*Save a copy…* in the window: off its thread, verified, and given up without a trace."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storage.checks import check
from tests.ui.choosing_files import will_choose
from ui.files import Files
from ui.waiting.waiting_dialog import WaitingDialog
from ui.window.main_window import MainWindow

MUCH = 40_000_000


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the owner wants the copy."""
    path = tmp_path / "copies" / "mine.goodword"
    path.parent.mkdir()
    will_choose(monkeypatch, path)
    return path


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, files: Files, own: Path) -> Path:
    files.open(own)
    assert window.page is not None
    session = window.page.session
    qtbot.waitUntil(lambda: session.opened_as is not None)
    session.edit("Add Lena", lambda w: w.influencers.add(name="Lena"))
    return own


def test_a_copy_is_written_and_told(qtbot: QtBot, window: MainWindow, opened: Path, target: Path) -> None:
    window.menus["back_up"].trigger()
    qtbot.waitUntil(lambda: window.toast.text == "Saved a verified copy as mine.goodword.")
    assert check(target).counts["influencer"] == 1


def test_nothing_flashes_where_it_is_over_soon(
    qtbot: QtBot, window: MainWindow, opened: Path, target: Path
) -> None:
    window.menus["back_up"].trigger()
    dialog = window.findChild(WaitingDialog)
    assert dialog is not None
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    assert dialog.isModal()
    qtbot.waitUntil(target.exists)


def test_a_copy_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, window: MainWindow, opened: Path, target: Path
) -> None:
    target.write_bytes(b"old")
    assert window.page is not None
    # Far more than is written before a key arrives.
    window.page.session.edit("Add much", lambda w: w.influencers.add(name="Mia", notes="x" * MUCH))
    window.menus["back_up"].trigger()
    dialog = window.findChild(WaitingDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    window.jobs.wait()
    assert target.read_bytes() == b"old"
    assert [path.name for path in target.parent.iterdir()] == ["mine.goodword"]


def test_a_long_copy_shows_its_progress_and_that_it_is_checked(
    qtbot: QtBot, window: MainWindow, opened: Path, target: Path
) -> None:
    seen: list[str] = []
    assert window.page is not None
    window.menus["back_up"].trigger()
    dialog = window.findChild(WaitingDialog)
    assert dialog is not None
    words = dialog.waiting_page.words
    seen.append(words)
    dialog.finished.connect(lambda: seen.append(dialog.waiting_page.words))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["Writing “mine.goodword”…", "Checking every page of the copy…"]


@pytest.mark.skipif(sys.platform == "win32", reason="there an open file cannot be deleted")
def test_of_a_file_that_was_deleted_meanwhile_a_copy_has_everything(
    window: MainWindow, opened: Path, target: Path
) -> None:
    opened.unlink()
    window.menus["back_up"].trigger()
    assert window.toast.text == "Saved a verified copy as mine.goodword."
    assert check(target).counts["influencer"] == 1


def test_a_place_that_takes_no_copy_is_told(
    qtbot: QtBot, window: MainWindow, opened: Path, target: Path
) -> None:
    target.parent.rmdir()
    window.menus["back_up"].trigger()
    qtbot.waitUntil(lambda: "There is no folder" in window.strip.text)


def test_a_copy_never_takes_the_place_of_the_workspace(
    window: MainWindow, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    will_choose(monkeypatch, opened)
    window.menus["back_up"].trigger()
    assert "A copy cannot replace the workspace itself." in window.strip.text
