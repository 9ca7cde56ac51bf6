from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.day_field import DayField
from ui.widgets.form_row import FormRow


def test_a_field_is_named_by_its_label(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    row = FormRow("Budget", field, theme, "in euros")
    qtbot.addWidget(row)
    assert field.accessibleName() == "Budget"
    assert field.accessibleDescription() == "in euros"


def test_a_problem_is_told_below_the_field_and_taken_back(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    row = FormRow("Budget", field, theme)
    qtbot.addWidget(row)
    row.show_problem("“ten” is no amount. Type one such as 12.50.")
    assert row.problem == "“ten” is no amount. Type one such as 12.50."
    assert field.property("problem") is True
    row.show_problem("")
    assert row.problem == ""
    assert field.property("problem") is False


def test_what_is_said_of_the_old_text_goes_when_the_text_is_mended(theme: Theme, qtbot: QtBot) -> None:
    field = DayField(theme)
    row = FormRow("Sent on", field, theme, "the day it left")
    field.problem_found.connect(row.show_problem)
    qtbot.addWidget(row)
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert row.problem
    field.selectAll()
    qtbot.keyClicks(field, "3 Apr 2026")
    assert row.problem == ""
    assert [label.text() for label in row.findChildren(QLabel)] == ["Sent on", "the day it left"]
    assert field.toolTip() == ""
