from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Theme
from ui.widgets.pill import Pill


def test_a_pill_is_as_wide_as_its_word(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill("Live", "green", theme)
    qtbot.addWidget(pill)
    narrow = pill.sizeHint().width()
    pill.show_state("Product sent", "blue")
    assert pill.sizeHint().width() > narrow
    assert pill.accessibleName() == "Product sent"


def test_a_pill_follows_the_scheme(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill("", "green", theme)
    qtbot.addWidget(pill)
    pill.resize(60, 22)
    assert pill.grab().toImage().pixelColor(30, 11).name().upper() == LIGHT.pill("green").back
    theme.set_scheme("dark")
    assert pill.grab().toImage().pixelColor(30, 11).name().upper() == DARK.pill("green").back


def test_an_unknown_state_is_grey() -> None:
    assert LIGHT.pill("never heard of") == LIGHT.pill("grey")
