import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.chip import Chip


@pytest.fixture
def chip(theme: Theme, qtbot: QtBot) -> Chip:
    made = Chip("Platform", theme)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_a_chip_in_force_shows_what_it_narrows_to(chip: Chip) -> None:
    chip.activate("Instagram")
    in_force = (chip.active, chip.text())
    chip.rest()
    assert in_force == (True, "Instagram")
    assert (chip.active, chip.text()) == (False, "Platform")


def test_the_cross_clears_without_opening_the_menu(chip: Chip, qtbot: QtBot) -> None:
    chip.activate("Instagram")
    chip.resize(chip.sizeHint())
    with qtbot.assertNotEmitted(chip.clicked), qtbot.waitSignal(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, chip.height() // 2))


def test_the_words_open_the_menu(chip: Chip, qtbot: QtBot) -> None:
    menu = QMenu(chip)
    menu.addAction("Instagram")
    chip.set_menu(menu)
    chip.activate("Instagram")
    with qtbot.assertNotEmitted(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_the_keyboard_clears_too(chip: Chip, qtbot: QtBot, key: Qt.Key) -> None:
    chip.activate("Instagram")
    with qtbot.waitSignal(chip.cleared):
        qtbot.keyClick(chip, key)


def test_a_chip_at_rest_has_nothing_to_clear(chip: Chip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chip.cleared):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_scope_that_always_holds_has_no_cross(chip: Chip, qtbot: QtBot) -> None:
    chip.activate("Autumn box", clearable=False)
    with qtbot.assertNotEmitted(chip.cleared):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 10))


def test_a_plain_chip_can_be_checked(theme: Theme, qtbot: QtBot) -> None:
    plain = Chip("New 96", theme, "none")
    qtbot.addWidget(plain)
    qtbot.mouseClick(plain, Qt.MouseButton.LeftButton)
    assert plain.active


def test_a_chip_is_tall_enough_to_hit(chip: Chip) -> None:
    assert chip.sizeHint().height() >= 24
