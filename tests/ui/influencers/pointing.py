"""Clicks and keys on the tab as a person makes them."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.influencers.influencers_tab import InfluencersTab
from ui.tables.cell_delegate import CellEditor


def id_of(tab: InfluencersTab, name: str) -> int:
    found = {row.name: row.id for row in tab.source.rows(tab.source.ids(tab.model.sort_keys)).values()}
    return found[name]


def names(tab: InfluencersTab) -> list[str]:
    return [str(tab.model.data(tab.model.index(place, 0))) for place in range(tab.model.rowCount())]


def cell_text(tab: InfluencersTab, name: str, column: str) -> str:
    place, section = tab.model.place_of(id_of(tab, name)), tab.model.column_named(column)
    assert place is not None
    assert section is not None
    return str(tab.model.data(tab.model.index(place, section)))


def click(qtbot: QtBot, tab: InfluencersTab, name: str, column: str = "name", *, held: str = "") -> None:
    place, section = tab.model.place_of(id_of(tab, name)), tab.model.column_named(column)
    assert place is not None
    assert section is not None
    index = tab.model.index(place, section)
    tab.table.scrollTo(index)
    modifier = {
        "": Qt.KeyboardModifier.NoModifier,
        "ctrl": Qt.KeyboardModifier.ControlModifier,
        "shift": Qt.KeyboardModifier.ShiftModifier,
    }[held]
    spot = tab.table.visualRect(index).center()
    qtbot.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, modifier, spot)


def open_editor(qtbot: QtBot, tab: InfluencersTab, name: str, column: str) -> CellEditor:
    click(qtbot, tab, name, column)
    qtbot.keyClick(tab.table, Qt.Key.Key_F2)
    assert tab.table.delegate.editor is not None
    return tab.table.delegate.editor


def type_into(
    qtbot: QtBot, tab: InfluencersTab, name: str, column: str, text: str, end: Qt.Key = Qt.Key.Key_Return
) -> None:
    editor = open_editor(qtbot, tab, name, column)
    editor.selectAll()
    if text:
        qtbot.keyClicks(editor, text)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    qtbot.keyClick(editor, end)


def search(tab: InfluencersTab, text: str) -> None:
    tab.find_in_list()
    tab.bar.search.insert(text)  # an input method brings letters that have no key
    tab.shown.search()
