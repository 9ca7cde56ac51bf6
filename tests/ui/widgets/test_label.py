from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.label import ElidedLabel, Label


def test_what_a_person_typed_is_never_markup(theme: Theme, qtbot: QtBot) -> None:
    label = Label("<b>Moss</b>", theme)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_text_is_told_whole_by_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("Moss & Crumb, gluten-free bakery of the quarter", theme)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.elided
    assert "Moss &amp; Crumb" in label.toolTip()


def test_a_text_that_fits_needs_no_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("Moss", theme)
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    assert label.toolTip() == ""


def test_a_layout_may_squeeze_a_long_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("m" * 200, theme)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 100
