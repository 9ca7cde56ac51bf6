import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.tab_strip import TabStrip
from ui.widgets.underlined_tabs import UnderlinedTabs

TITLES = ["Influencers", "Campaigns", "Results"]


@pytest.fixture(params=[TabStrip, UnderlinedTabs])
def strip(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> TabStrip:
    made: TabStrip = request.param(TITLES, theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_first_tab_is_chosen_at_the_start(strip: TabStrip) -> None:
    assert strip.current == 0


def test_a_click_chooses_a_tab(strip: TabStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.chosen) as caught:
        qtbot.mouseClick(strip.tab(2), Qt.MouseButton.LeftButton)
    assert caught.args == [2]
    assert strip.current == 2


def test_choosing_the_chosen_tab_is_no_news(strip: TabStrip, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(strip.chosen):
        strip.choose(0)
        qtbot.mouseClick(strip.tab(0), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 0), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 2)],
)
def test_keys_move_among_tabs(strip: TabStrip, qtbot: QtBot, key: Qt.Key, place: int) -> None:
    strip.choose(1)
    qtbot.keyClick(strip.tab(1), key)
    assert strip.current == place
    assert strip.tab(place).hasFocus()
    assert strip.tab(place).key_focus


def test_arrows_go_round(strip: TabStrip, qtbot: QtBot) -> None:
    qtbot.keyClick(strip.tab(0), Qt.Key.Key_Left)
    assert strip.current == 2


def test_the_focus_goes_with_a_tab_that_a_shortcut_chooses(strip: TabStrip) -> None:
    strip.tab(0).setFocus(Qt.FocusReason.TabFocusReason)
    strip.choose(2)
    assert strip.tab(2).hasFocus()
    assert strip.tab(2).key_focus
    assert not strip.tab(0).key_focus


def test_tab_key_stops_at_the_chosen_tab_only(strip: TabStrip) -> None:
    strip.choose(1)
    stops = [strip.tab(place).focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus for place in range(3)]
    assert stops == [False, True, False]


def test_tabs_have_names(strip: TabStrip) -> None:
    assert strip.tab(1).accessibleName() == TITLES[1]
    assert strip.tab(1).accessibleDescription() == "Tab 2 of 3"


def test_a_widget_stands_at_the_end_of_the_line(theme: Theme, qtbot: QtBot) -> None:
    tabs = UnderlinedTabs(TITLES, theme)
    qtbot.addWidget(tabs)
    corner = QPushButton("Board")
    tabs.add_corner(corner)
    tabs.resize(900, 40)
    tabs.show()
    assert corner.geometry().right() == 899
