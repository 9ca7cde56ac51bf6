from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
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
