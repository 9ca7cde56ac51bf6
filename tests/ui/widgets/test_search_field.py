from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.search_field import SearchField


def test_escape_clears_and_then_leaves(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField("Search everything", theme, "Ctrl K")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "moss")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_down_asks_for_what_was_found(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField("Search", theme)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_the_hint_goes_while_there_are_words(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField("Search", theme, "Ctrl K")
    bare = SearchField("Search", theme)
    for widget in (field, bare):
        qtbot.addWidget(widget)
        widget.resize(300, 32)
    assert field.grab().toImage() != bare.grab().toImage()
    for widget in (field, bare):
        widget.setText("moss")
    assert field.grab().toImage() == bare.grab().toImage()


def test_the_field_has_a_name(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField("Search everything", theme)
    qtbot.addWidget(field)
    assert field.accessibleName() == "Search everything"
