"""A line that is written once it is left, in a window that has an Undo of its own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.flushed_text import FlushedText
from ui.widgets.line_field import LineField
from ui.widgets.money_field import MoneyField
from ui.widgets.search_field import SearchField

CTRL = Qt.KeyboardModifier.ControlModifier
Field = LineField | FlushedText


def line(_theme: Theme) -> LineField:
    field = LineField("rye")
    # As a section of the panel does: what was written is shown anew.
    field.editingFinished.connect(lambda: field.setText(field.text()))
    return field


def money(theme: Theme) -> MoneyField:
    return MoneyField("EUR", theme)


def search(theme: Theme) -> SearchField:
    return SearchField("Search", theme)


def text(_theme: Theme) -> FlushedText:
    return FlushedText()


def in_window(qtbot: QtBot, field: Field) -> tuple[QMainWindow, list[str]]:
    """The field with the focus, and what the Undo of its window did."""
    undone: list[str] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: undone.append("a step"))
    window.addAction(action)
    window.setCentralWidget(field)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    return window, undone


@pytest.mark.parametrize(("make", "end"), [
    (line, Qt.Key.Key_Return), (money, Qt.Key.Key_Return), (search, Qt.Key.Key_Escape), (text, Qt.Key.Key_Escape),
])  # fmt: skip
def test_undo_is_the_windows_once_nothing_is_being_typed(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], Field], end: Qt.Key
) -> None:
    field = make(theme)
    _window, undone = in_window(qtbot, field)
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone == []
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, end)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert undone == ["a step"]


def test_esc_puts_back_the_stored_line(qtbot: QtBot, theme: Theme) -> None:
    field = line(theme)
    _window, _undone = in_window(qtbot, field)
    qtbot.keyClicks(field, " bread")
    with qtbot.waitSignal(field.textEdited):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.isModified()) == ("rye", False)


def test_esc_puts_back_the_stored_text(qtbot: QtBot) -> None:
    field = FlushedText()
    field.show_stored("Likes rye")
    _window, _undone = in_window(qtbot, field)
    qtbot.keyClicks(field, "abc ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.toPlainText() == "Likes rye"
    with qtbot.assertNotEmitted(field.committed):
        field.flush()
