from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.checking.conftest import root_of, scribble
from tests.ui.choosing_files import will_choose
from tests.ui.opening.conftest import refusal
from ui.checking.rescue_dialog import RescueDialog
from ui.checking.rescued_line import pill_of
from ui.files import Files
from ui.window.main_window import MainWindow

LONG = 20_000


@pytest.fixture
def damaged(own: Path) -> Path:
    scribble(own, root_of(own, "expense"))
    return own


def shown(window: MainWindow) -> RescueDialog:
    dialog = window.findChild(RescueDialog)
    assert dialog is not None
    return dialog


@pytest.fixture
def asked(window: MainWindow, files: Files, damaged: Path) -> RescueDialog:
    files.checking.rescue_file(damaged)
    return shown(window)


def rescued(qtbot: QtBot, dialog: RescueDialog) -> RescueDialog:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 2, timeout=LONG)
    return dialog


def test_it_proposes_a_name_that_no_file_has(asked: RescueDialog, damaged: Path) -> None:
    assert asked.place.path == damaged.with_name("Fern (rescued).goodword")


def test_what_is_not_saved_stands_first(qtbot: QtBot, asked: RescueDialog) -> None:
    rescued(qtbot, asked)
    first, *others = asked.table.rows
    assert (first.words, first.saved, pill_of(first)) == ("Expenses", 0, "Lost")
    assert {pill_of(line) for line in others} == {"All saved"}
    assert "Lost: whatever was in 1 page of the file." in asked.verdict.text()


def test_the_damaged_file_is_not_touched(qtbot: QtBot, asked: RescueDialog, damaged: Path) -> None:
    before = damaged.read_bytes()
    rescued(qtbot, asked)
    assert damaged.read_bytes() == before


def test_what_was_saved_is_opened_by_return(
    qtbot: QtBot, window: MainWindow, asked: RescueDialog, damaged: Path
) -> None:
    rescued(qtbot, asked)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert window.page is not None
    assert window.page.session.path == damaged.with_name("Fern (rescued).goodword")
    assert window.page.session.workspace.influencers.count() == 42


def test_where_it_cannot_be_kept_it_is_said_and_tried_elsewhere(
    qtbot: QtBot, asked: RescueDialog, damaged: Path
) -> None:
    asked.place.path = damaged.parent / "no such folder" / "x.goodword"
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.waitUntil(asked.strip.isVisible, timeout=LONG)
    assert "There is no folder" in asked.strip.text
    asked.place.choose(damaged.parent / "elsewhere")
    rescued(qtbot, asked)
    assert (damaged.parent / "elsewhere.goodword").exists()


def test_given_up_it_leaves_no_file(qtbot: QtBot, window: MainWindow, asked: RescueDialog, damaged: Path) -> None:
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    window.jobs.wait()
    assert not damaged.with_name("Fern (rescued).goodword").exists()


def test_a_file_that_is_not_opened_offers_it(qtbot: QtBot, window: MainWindow, files: Files, damaged: Path) -> None:
    damaged.write_bytes(damaged.read_bytes()[:-40_000])
    files.open(damaged)
    way_out = next(one for one in refusal(window, qtbot).choices if one.text() == "Rescue what it holds…")
    qtbot.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert shown(window).isVisible()


def test_the_menu_asks_which_file_is_damaged(
    window: MainWindow, files: Files, damaged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del files
    will_choose(monkeypatch, damaged)
    window.menus["rescue"].trigger()
    assert shown(window).place.path.parent == damaged.parent
