"""What the list shows at once of many people, and what follows."""

from pytestqt.qtbot import QtBot

from tests.factory import do
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session
from ui.tables.window_model import FIRST
from ui.theme import Theme
from ui.work.jobs import Jobs


def test_how_many_there_are_is_told_once_all_of_them_are_known(qtbot: QtBot, empty: Session, theme: Theme) -> None:
    do(empty.workspace, lambda w: [w.influencers.add(name=f"Person {number}") for number in range(FIRST + 5)])
    tab = InfluencersTab(empty, theme, Jobs())
    qtbot.addWidget(tab)
    tab.show()
    assert tab.states.currentWidget() is tab.table
    assert tab.bar.count_text == ""
    qtbot.waitUntil(lambda: tab.bar.count_text == f"{FIRST + 5} influencers")
