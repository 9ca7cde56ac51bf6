"""The deliverables of the running campaign, and what a person does with keys and clicks there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from models.campaigns.promised_piece import PromisedPiece
from ui.campaigns.campaign_page import DELIVERABLES
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.deliverables.deliverables_page import DeliverablesPage
from ui.tables.cell_delegate import CellEditor

DialogOf = Callable[[CampaignsTab], QDialog]


@pytest.fixture
def page(tab: CampaignsTab) -> DeliverablesPage:
    """The deliverables of the autumn box, shown."""
    tab.page.tabs.choose(DELIVERABLES)
    return tab.page.deliverables


def row_of(page: DeliverablesPage, name: str) -> PromisedPiece:
    return next(row for row in page.rows if row.card.name == name)


def texts(page: DeliverablesPage, column: str) -> list[str]:
    model = page.table.row_model
    section = model.column_named(column)
    assert section is not None
    return [str(model.data(model.index(place, section))) for place in range(model.rowCount())]


def click(qtbot: QtBot, page: DeliverablesPage, name: str, column: str) -> None:
    table, model = page.table, page.table.row_model
    place, section = model.place_of(row_of(page, name).id), model.column_named(column)
    assert place is not None
    assert section is not None
    spot = table.visualRect(model.index(place, section)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def type_into(qtbot: QtBot, page: DeliverablesPage, name: str, column: str, text: str) -> CellEditor | None:
    """Type into a cell and press Return; the editor where it stayed open."""
    click(qtbot, page, name, column)
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    editor = page.table.delegate.editor
    assert editor is not None
    editor.selectAll()
    if text:
        qtbot.keyClicks(editor, text)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return page.table.delegate.editor


def press(qtbot: QtBot, dialog: QDialog, text: str) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text and not one.isHidden())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(page: DeliverablesPage, *words: str) -> None:
    """Choose an entry of the menu that is open, by the words on the way to it."""
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    for word in words[:-1]:
        menu = next(one for one in menu.findChildren(QMenu) if one.title() == word)
    next(action for action in menu.actions() if action.text() == words[-1]).trigger()
