from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.editing import editor, is_read_only, lets_look, look_only, mark_read_only, why_off
from ui.widgets.tooltip import tooltip

Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows controls on a page, of a file that can only be read unless told otherwise."""

    pages: list[QWidget] = []

    def show(*controls: QWidget, only_read: bool = True) -> QWidget:
        page = QWidget()
        pages.append(page)
        qtbot.addWidget(page)
        mark_read_only(page, is_read_only=only_read)
        column = QVBoxLayout(page)
        for control in controls:
            column.addWidget(control)
        page.show()
        return page

    return show


def test_a_button_that_edits_is_off_and_says_why(shown: Shown) -> None:
    button = editor(QPushButton("Add"))
    shown(button)
    assert not button.isEnabled()
    assert button.toolTip() == tooltip(why_off(button))
    assert button.accessibleDescription() == why_off(button)


def test_it_stays_off_when_something_is_selected_that_it_would_mean(shown: Shown) -> None:
    button = editor(QPushButton("Pay"))
    shown(button)
    button.setEnabled(True)
    button.setToolTip("Pay what is selected")
    assert not button.isEnabled()
    assert button.toolTip() == tooltip(why_off(button))


def test_it_is_on_where_the_file_can_be_written(shown: Shown) -> None:
    button = editor(QPushButton("Add"))
    shown(button, only_read=False)
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_a_text_that_cannot_be_changed_can_still_be_copied(qtbot: QtBot, shown: Shown) -> None:
    field = editor(QLineEdit("crust@example.com"))
    field.setPlaceholderText("For instance ana@example.com")
    shown(field)
    qtbot.keyClicks(field, "zz")
    assert field.text() == "crust@example.com"
    assert field.isEnabled()
    assert field.placeholderText() == ""


def test_what_only_adds_is_not_there(shown: Shown) -> None:
    row, other = editor(QLineEdit(), hides=True), QLineEdit()
    shown(row, other)
    assert not row.isVisible()
    row.show()
    assert not row.isVisible()
    assert other.isVisible()


def test_a_dialog_belongs_to_the_page_that_it_was_opened_from(qtbot: QtBot, shown: Shown) -> None:
    page = shown(QPushButton("Look"))
    dialog = QDialog(page)
    inside = QLineEdit(dialog)
    assert is_read_only(inside)
    mark_read_only(dialog, is_read_only=False)
    assert not is_read_only(inside)


def test_a_dialog_to_look_at_has_one_way_out_and_fields_that_stay_as_they_are(qtbot: QtBot, shown: Shown) -> None:
    dialog = QDialog(shown(QPushButton("Look")))
    column = QVBoxLayout(dialog)
    text, choice, platform = QLineEdit("as it is"), QComboBox(), lets_look(QComboBox())
    save, leave = QPushButton("Save"), QPushButton("Cancel")
    for part in (text, choice, platform, save, leave):
        column.addWidget(part)
    look_only(dialog, save, leave)
    dialog.show()
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    assert text.text() == "as it is"
    assert not choice.isEnabled()
    assert platform.isEnabled()
    assert not save.isVisible()
    assert leave.text() == "Close"
