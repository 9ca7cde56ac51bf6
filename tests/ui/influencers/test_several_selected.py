from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.influencers.conftest import PEOPLE
from tests.ui.influencers.pointing import click
from ui.influencers.influencers_tab import InfluencersTab


def test_the_bar_says_how_many_are_selected(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    assert tab.bar.count_text == f"{len(PEOPLE)} influencers"
    click(qtbot, tab, "Crumb 2", held="ctrl")
    assert tab.bar.count_text == f"{len(PEOPLE)} influencers · 2 selected"


def test_a_verb_about_one_person_asks_to_choose_among_several(qtbot: QtBot, tab: InfluencersTab) -> None:
    told: list[str] = []
    tab.told.connect(lambda sentence, _: told.append(sentence))
    click(qtbot, tab, "Zoë Müller")
    click(qtbot, tab, "Crumb 2", held="ctrl")
    tab.run("conversation.log_contact")
    assert told == ["2 influencers are selected. Choose one of them for that."]
    assert not tab.findChildren(QDialog)
