import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.accent import OWN_OF_PROGRAM
from tests.ui import screen_reader
from ui.theme import Theme
from ui.widgets.colour_field import ColourField


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> ColourField:
    made = ColourField("", theme)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(field: ColourField, qtbot: QtBot, text: str) -> None:
    field.digits.setFocus()
    field.digits.selectAll()
    qtbot.keyClicks(field.digits, text)
    qtbot.keyClick(field.digits, Qt.Key.Key_Return)


def test_at_first_the_programs_own_is_marked(field: ColourField) -> None:
    assert [one.colour for one in field.swatches.values() if one.isChecked()] == [OWN_OF_PROGRAM]
    assert field.colour == ""


def test_a_click_chooses_and_a_second_one_changes_nothing(field: ColourField, qtbot: QtBot) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    blue = field.swatches["#1D4ED8"]
    for _ in range(2):
        qtbot.mouseClick(blue, Qt.MouseButton.LeftButton)
    assert told == ["#1D4ED8"]
    assert blue.isChecked()
    assert field.digits.text() == "#1D4ED8"


def test_the_programs_own_is_kept_as_none(field: ColourField, qtbot: QtBot) -> None:
    field.show_colour("#1D4ED8")
    qtbot.keyClick(field.swatches[OWN_OF_PROGRAM], Qt.Key.Key_Space)
    assert field.colour == ""


def test_digits_are_taken_as_people_write_them(field: ColourField, qtbot: QtBot) -> None:
    typed(field, qtbot, "a21650")
    assert field.colour == "#A21650"
    assert field.swatches["#A21650"].isChecked()


def test_a_colour_too_light_to_be_read_is_said_to_be_darkened(field: ColourField, qtbot: QtBot) -> None:
    typed(field, qtbot, "ff0")
    assert field.colour == "#FFFF00"
    assert field.told.text().startswith("Set as #9")
    assert field.told.text().endswith("00, darker, so that it can be seen on paper.")


def test_what_is_no_colour_is_told_and_not_taken(field: ColourField, qtbot: QtBot) -> None:
    told: list[str] = []
    field.chosen.connect(told.append)
    typed(field, qtbot, "reddish")
    assert told == []
    assert "such as #1D4ED8" in field.told.text()
    typed(field, qtbot, "#6D28D9")
    assert field.told.text() == ""


def test_every_control_is_named(field: ColourField) -> None:
    screen_reader.hold(field)
