"""The cards of the start page: each ends where its words say, in a workspace of one's own."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.choosing_files import will_choose
from tests.ui.main_windows import shown_on_its_start_page
from ui.files import Files
from ui.importing.import_dialog import ImportDialog
from ui.influencers.add_dialog import AddDialog
from ui.start.big_choice import BigChoice
from ui.start.new_workspace_dialog import NewWorkspaceDialog
from ui.window.main_window import MainWindow
from ui.window.workspace_page import WorkspacePage


@pytest.fixture
def window(qtbot: QtBot, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("HOME", str(tmp_path))  # there the new file is made
    with shown_on_its_start_page(qtbot) as made:
        Files(made, lambda: datetime(2026, 11, 28, 9, 0))
        yield made


def press(window: MainWindow, qtbot: QtBot, title: str) -> None:
    card = next(card for card in window.findChildren(BigChoice) if card.text() == title)
    qtbot.keyClick(card, Qt.Key.Key_Return)


def name_the_business(window: MainWindow, qtbot: QtBot) -> WorkspacePage:
    """Fill in the form for a new workspace and go on."""
    (dialog,) = window.findChildren(NewWorkspaceDialog)
    name = dialog.findChildren(QLineEdit)[0]
    qtbot.keyClicks(name, "Fern")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert window.page is not None
    return window.page


def test_the_first_influencer_is_asked_for_as_soon_as_there_is_a_workspace(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "Add your first influencer")
    page = name_the_business(window, qtbot)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClicks(QApplication.focusWidget(), "@mossandcrumb")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.session.workspace.influencers.count() == 1


@pytest.mark.parametrize("by_keys", [False, True])
def test_the_spreadsheet_is_asked_for_as_soon_as_there_is_a_workspace(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, by_keys: bool
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("name,followers\nLena,5000\n", encoding="utf-8")
    if by_keys:
        qtbot.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    else:
        press(window, qtbot, "Import a spreadsheet")
    will_choose(monkeypatch, table)
    name_the_business(window, qtbot)
    assert [dialog.isVisible() for dialog in window.findChildren(ImportDialog)] == [True]


def test_a_workspace_made_by_the_menu_begins_with_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.menus["new_workspace"].trigger()
    name_the_business(window, qtbot)
    assert not window.findChildren(AddDialog)
    assert not window.findChildren(QFileDialog)
