import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button


def rings(*buttons: Button) -> list[bool]:
    return [button.key_focus for button in buttons]


def test_the_ring_shows_when_the_keyboard_brings_the_focus(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second = Button("One", theme), Button("Two", theme)
    column.addWidget(first)
    column.addWidget(second)
    with qtbot.waitExposed(page):
        page.show()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(first, second) == [False, False]
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert rings(first, second) == [False, True]
    qtbot.keyClick(second, Qt.Key.Key_Backtab)
    assert rings(first, second) == [True, False]


def test_a_button_of_a_theme_is_tall_enough_to_hit(theme: Theme, qtbot: QtBot) -> None:
    button = Button("One", theme)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 20


def test_a_look_can_change(theme: Theme, qtbot: QtBot) -> None:
    button = Button("One", theme)
    qtbot.addWidget(button)
    button.set_look("primary")
    assert button.property("look") == "primary"


def pressed_by(qtbot: QtBot, theme: Theme, page: QWidget, key: Qt.Key) -> list[str]:
    qtbot.addWidget(page)
    button, found = Button("One", theme, parent=page), list[str]()
    QVBoxLayout(page).addWidget(button)
    button.clicked.connect(lambda: found.append("pressed"))
    with qtbot.waitExposed(page):
        page.show()
    button.setFocus()
    qtbot.keyClick(button, key)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_return_press_the_button_that_has_the_focus(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    assert pressed_by(qtbot, theme, QWidget(), key) == ["pressed"]


def test_return_in_a_dialog_presses_a_button_that_takes_it(theme: Theme, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = Button("Go on", theme, parent=dialog)
    button.takes_return = True
    dialog.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_in_a_dialog_presses_the_button_whose_ring_is_seen(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    dialog, found = QDialog(), list[str]()
    qtbot.addWidget(dialog)
    row = QVBoxLayout(dialog)
    main, button = Button("Main", theme), Button("Erase", theme)
    main.setDefault(True)
    main.clicked.connect(lambda: found.append("Main"))
    button.clicked.connect(lambda: found.append("Erase"))
    row.addWidget(main)
    row.addWidget(button)
    with qtbot.waitExposed(dialog):
        dialog.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, key)
    assert found == ["Erase"]


def test_return_in_a_dialog_leaves_what_is_chosen_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    button = Button("Reels", theme, parent=dialog)
    button.setCheckable(True)
    with qtbot.waitExposed(dialog):
        dialog.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not button.isChecked()


def test_return_in_a_dialog_is_left_to_its_main_button(theme: Theme, qtbot: QtBot) -> None:
    assert pressed_by(qtbot, theme, QDialog(), Qt.Key.Key_Return) == []
