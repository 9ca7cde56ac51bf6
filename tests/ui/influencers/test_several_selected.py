from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.influencers.conftest import PEOPLE, TODAY
from tests.ui.influencers.pointing import click, id_of
from ui.influencers.influencers_tab import InfluencersTab
from ui.session import Session


def add_step(tab: InfluencersTab, name: str) -> None:
    someone = id_of(tab, name)
    tab.session.edit("Add a step", lambda w: w.contacts.add(someone, due_on=TODAY, note="Ask again"))


def test_the_bar_says_how_many_are_selected(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    assert tab.bar.count_text == f"{len(PEOPLE)} influencers"
    click(qtbot, tab, "Crumb 2", held="ctrl")
    assert tab.bar.count_text == f"{len(PEOPLE)} influencers · 2 selected"


def test_the_panel_says_how_many_its_button_adds(qtbot: QtBot, tab: InfluencersTab) -> None:
    click(qtbot, tab, "Zoë Müller")
    qtbot.waitUntil(lambda: tab.panel.person is not None)
    assert not tab.panel.head.several.isVisible()
    click(qtbot, tab, "Crumb 2", held="ctrl")
    assert tab.panel.head.several.isVisible()
    assert tab.panel.head.several.text().startswith("2 influencers are selected")


def test_a_verb_about_one_person_asks_to_choose_among_several(qtbot: QtBot, tab: InfluencersTab) -> None:
    told: list[str] = []
    tab.told.connect(lambda sentence, _: told.append(sentence))
    click(qtbot, tab, "Zoë Müller")
    click(qtbot, tab, "Crumb 2", held="ctrl")
    tab.run("conversation.log_contact")
    assert told == ["2 influencers are selected. Choose one of them for that."]
    assert not tab.findChildren(QDialog)


def test_the_next_steps_of_all_selected_are_ticked_off_as_one_step(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    add_step(tab, "Zoë Müller")
    for name in ("Moss & Crumb", "Zoë Müller", "Crumb 2"):
        click(qtbot, tab, name, held="ctrl" if name != "Moss & Crumb" else "")
    with qtbot.waitSignal(tab.told) as told:
        tab.run("conversation.mark_done")
    assert told.args == ["2 follow-ups done. 1 of those selected had none open.", True]
    assert session.workspace.contacts.due(TODAY) == []
    assert session.undo() == "Follow-ups with 2 influencers done"
    assert len(session.workspace.contacts.due(TODAY)) == 2


def test_the_next_steps_of_all_selected_wait_until_the_day_chosen(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    add_step(tab, "Zoë Müller")
    click(qtbot, tab, "Moss & Crumb")
    click(qtbot, tab, "Zoë Müller", held="ctrl")
    tab.run("conversation.snooze")
    menu = next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert session.workspace.contacts.due(TODAY) == []
    assert session.undo() == "Snooze follow-ups with 2 influencers until 5 May"
