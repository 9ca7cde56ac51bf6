from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.checking.conftest import root_of, scribble
from tests.ui.opening.conftest import refusal, titles
from ui.checking.check_dialog import LOOKED_AT, CheckDialog
from ui.files import Files
from ui.widgets.fact_row import FactRow
from ui.widgets.label import Label
from ui.window.main_window import MainWindow

LONG = 20_000


def checked(qtbot: QtBot, window: MainWindow) -> CheckDialog:
    """The check of the open file, asked for in the menu, once it is over."""
    window.menus["check"].trigger()
    dialog = window.findChild(CheckDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.pages.currentIndex() == 1, timeout=LONG)
    return dialog


def test_a_whole_file_is_said_to_be_whole_with_what_was_looked_at(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    files.open(own)
    dialog = checked(qtbot, window)
    assert dialog.title.text() == "“Fern.goodword” is whole"
    said = [row.accessibleName() for row in dialog.findChildren(FactRow)]
    assert [f"{words}: In order" for words in LOOKED_AT] == said[: len(LOOKED_AT)]
    assert "Influencers: 42" in said
    assert dialog.mend_button.isHidden()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_of_a_damaged_file_it_says_where_and_leads_to_what_can_be_done(
    qtbot: QtBot, window: MainWindow, files: Files, own: Path
) -> None:
    page = root_of(own, "traffic")
    files.open(own)
    window.jobs.wait()
    scribble(own, page)
    dialog = checked(qtbot, window)
    assert dialog.title.text() == "“Fern.goodword” is damaged"
    said = [label.text() for label in dialog.findChildren(Label) if label.text().startswith("• ")]
    assert said == [f"• Page {page} of the file cannot be read."]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "Rescue what it holds…" in titles(refusal(window, qtbot))


def test_a_check_can_be_given_up(qtbot: QtBot, window: MainWindow, files: Files, own: Path) -> None:
    files.open(own)
    window.menus["check"].trigger()
    dialog = window.findChild(CheckDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    window.jobs.wait()
    assert not dialog.isVisible()


@pytest.mark.parametrize("name", ["check", "rescue"])
def test_its_entry_is_in_the_menu_of_files(window: MainWindow, name: str) -> None:
    assert window.menus[name].text()


def test_nothing_is_checked_while_none_is_open(window: MainWindow, files: Files) -> None:
    assert not window.menus["check"].isEnabled()
    assert window.menus["rescue"].isEnabled()
    files.checking.check()
    assert window.findChild(CheckDialog) is None
