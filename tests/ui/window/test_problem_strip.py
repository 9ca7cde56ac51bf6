import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.errors import UserError
from ui.theme import Theme
from ui.widgets.button import Button
from ui.window.problem_strip import ProblemStrip

PROBLEM = UserError("That could not be done.", "Try again.", {"Try again": "again"})
DAMAGED = UserError("This workspace is damaged.")
NO_BACKUP = UserError("Today’s backup was not made.", "", {"Choose another place…": "files.choose"})


@pytest.fixture
def strip(qtbot: QtBot, qapp: object) -> ProblemStrip:
    made = ProblemStrip(Theme("light"))
    qtbot.addWidget(made)
    made.hide()
    return made


def press(qtbot: QtBot, strip: ProblemStrip, words: str) -> None:
    (button,) = (each for each in strip.findChildren(Button) if words in (each.text(), each.accessibleName()))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_problem_goes_as_something_else_is_done(strip: ProblemStrip) -> None:
    strip.show_problem(PROBLEM)
    assert strip.isVisible()
    strip.pass_by()
    assert not strip.isVisible()


def test_a_warning_stays_whatever_is_done(strip: ProblemStrip) -> None:
    strip.show_warning(DAMAGED)
    strip.pass_by()
    assert strip.text == "This workspace is damaged."


def test_a_problem_covers_a_warning_only_until_it_passes(strip: ProblemStrip) -> None:
    strip.show_warning(DAMAGED)
    strip.show_problem(PROBLEM)
    assert strip.text.startswith("That could not be done.")
    strip.pass_by()
    assert strip.text == "This workspace is damaged."


def test_two_warnings_are_told_one_after_the_other(strip: ProblemStrip, qtbot: QtBot) -> None:
    strip.show_warning(DAMAGED)
    strip.show_warning(NO_BACKUP, "backup")
    assert strip.text == "Today’s backup was not made."
    with qtbot.waitSignal(strip.warning_dismissed) as told:
        press(qtbot, strip, "Dismiss this message")
    assert told.args == ["backup"]
    assert strip.text == "This workspace is damaged."


def test_a_warning_about_the_same_takes_the_place_of_the_older_one(strip: ProblemStrip) -> None:
    strip.show_warning(UserError("Yesterday’s backup was not made."), "backup")
    strip.show_warning(NO_BACKUP, "backup")
    strip.withdraw("backup")
    assert not strip.isVisible()


def test_what_is_so_no_more_is_withdrawn_from_below_a_problem(strip: ProblemStrip) -> None:
    strip.show_warning(NO_BACKUP, "backup")
    strip.show_problem(PROBLEM)
    strip.withdraw("backup")
    strip.pass_by()
    assert not strip.isVisible()


def test_a_way_out_of_a_problem_ends_it(strip: ProblemStrip, qtbot: QtBot) -> None:
    strip.show_problem(PROBLEM)
    with qtbot.waitSignal(strip.verb_asked) as asked:
        press(qtbot, strip, "Try again")
    assert asked.args == ["again"]
    assert not strip.isVisible()


def test_a_warning_stays_while_its_way_out_is_tried(strip: ProblemStrip, qtbot: QtBot) -> None:
    strip.show_warning(NO_BACKUP, "backup")
    with qtbot.waitSignal(strip.verb_asked) as asked:
        press(qtbot, strip, "Choose another place…")
    assert asked.args == ["files.choose"]
    assert strip.isVisible()


def test_nothing_said_of_one_file_is_said_of_the_next(strip: ProblemStrip) -> None:
    strip.show_warning(DAMAGED)
    strip.show_problem(PROBLEM)
    strip.clear()
    strip.pass_by()
    assert not strip.isVisible()
