from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.paper.preview.keyboard_keeper import KeyboardKeeper


def test_a_window_asks_for_the_keyboard_that_a_dialog_over_it_left_to_another(qtbot: QtBot) -> None:
    first = QWidget()
    qtbot.addWidget(first)
    second = QDialog(first)
    KeyboardKeeper(second)
    for window in (first, second):
        window.show()
        qtbot.waitExposed(window)
    second.activateWindow()
    dialog = QDialog(second)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.accept()
    first.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
