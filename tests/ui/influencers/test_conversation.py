from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.influencers.contact import Channel, Contact
from storage.workspace import Workspace
from tests.factory import do
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, id_of
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.conversation_entry import entry_of
from ui.influencers.conversation_section import FEW
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.person_panel import PersonPanel
from ui.influencers.snooze_menu import SnoozeDialog
from ui.session import Session
from ui.widgets.timeline_list import TimelineList

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


def contacts(tab: InfluencersTab) -> list[Contact]:
    return tab.session.workspace.contacts.of_influencer(id_of(tab, "Moss & Crumb"))


def opened_dialog(tab: InfluencersTab) -> ContactDialog:
    tab.conversation.log_contact()
    return [found for found in tab.findChildren(ContactDialog) if found.isVisible()][-1]


def menu_of(tab: InfluencersTab) -> QMenu:
    return next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())


def test_what_came_of_it_is_kept_with_the_line(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    dialog = opened_dialog(tab)
    qtbot.keyClicks(dialog.words, "Sent our price list")
    dialog.outcome.setFocus()
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert [each.outcome for each in contacts(tab) if each.happened_on] == ["interested"]
    shown = next(entry for entry in panel.conversation.timeline.entries if "price list" in entry.text)
    assert (shown.pill, shown.state) == ("interested", "green")


def test_an_outcome_in_own_words_is_kept_as_typed(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    dialog = opened_dialog(tab)
    field = dialog.outcome.lineEdit()
    assert field is not None
    qtbot.keyClicks(field, "wants two boxes, one for Mum")
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert [each.outcome for each in contacts(tab) if each.happened_on] == ["wants two boxes, one for Mum"]
    assert any("wants two boxes" in entry.text for entry in panel.conversation.timeline.entries)


def test_the_campaign_at_hand_is_chosen_and_can_be_taken_back(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    dialog = opened_dialog(tab)
    assert dialog.campaign.currentText() == "Spring box"
    dialog.campaign.setFocus()
    qtbot.keyClick(dialog.campaign, Qt.Key.Key_Up)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    assert [each.campaign_id for each in contacts(tab) if each.happened_on] == [None]


def test_a_line_can_be_moved_to_another_outcome_and_campaign(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    session.edit("Log", lambda w: w.contacts.add(moss, happened_on=TODAY, outcome="agreed", channel=Channel.PHONE))
    line = next(each for each in contacts(tab) if each.happened_on)
    panel.conversation.opened.emit(line.id)
    dialog = tab.findChild(ContactDialog)
    assert dialog is not None
    assert dialog.outcome.value == "agreed"
    dialog.outcome.setFocus()
    qtbot.keyClick(dialog.outcome, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.campaign, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.ok_button, LEFT)
    changed = next(each for each in contacts(tab) if each.happened_on)
    assert (changed.outcome, changed.channel) == ("asked for time", Channel.PHONE)
    assert changed.campaign_id is not None
    assert session.undo() == "Change a line of Moss & Crumb"


def test_snooze_moves_the_next_step_by_one_undo_step(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.mouseClick(panel.conversation.snooze_button, LEFT)
    menu = menu_of(tab)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Tomorrow · Tue 5 May", "In 3 days · Thu 7 May", "Next week · Mon 11 May", "Another day…",
    ]  # fmt: skip
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert cell_text(tab, "Moss & Crumb", "follow_up") == "Tomorrow"
    assert session.undo() == "Snooze follow-up with Moss & Crumb until 5 May"
    assert cell_text(tab, "Moss & Crumb", "follow_up") == "Today"


def test_snooze_takes_a_day_of_ones_own(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    tab.conversation.snooze()
    menu = menu_of(tab)
    menu.actions()[-1].trigger()
    menu.close()
    dialog = tab.findChild(SnoozeDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.day, "yesterday")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "no day to come" in dialog._row.problem
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "in 10 days")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    assert contacts(tab)[0].due_on == TODAY + timedelta(days=10)


def test_snooze_is_offered_where_the_panel_shows_it(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    tab.resize(1360, 420)
    bar = panel._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    bar.setValue(bar.maximum())
    assert panel.conversation.snooze_button.visibleRegion().isEmpty()
    tab.conversation.snooze()
    menu_of(tab).close()
    assert not panel.conversation.snooze_button.visibleRegion().isEmpty()


@pytest.mark.parametrize(("name", "enabled"), [("Moss & Crumb", True), ("Crumb 2", False)])
def test_the_list_offers_the_next_step_where_there_is_one(
    tab: InfluencersTab, name: str, enabled: bool
) -> None:
    tab.select(id_of(tab, name))
    tab.on_menu_asked(QPoint(0, 0))
    menu = menu_of(tab)
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    menu.close()
    assert (offered["Next step done"], offered["Snooze the next step…"]) == (enabled, enabled)


def test_without_an_open_step_there_is_nothing_to_put_off(qtbot: QtBot, tab: InfluencersTab) -> None:
    tab.select(id_of(tab, "Crumb 2"))
    assert tab.panel.conversation.snooze_button.isHidden()
    with qtbot.waitSignal(tab.told) as told:
        tab.conversation.snooze()
    assert told.args == ["No follow-up with Crumb 2 is open.", False]


class Moves(QObject):
    """Counts how often lines of a conversation are put somewhere."""

    def __init__(self, timeline: TimelineList) -> None:
        super().__init__()
        self.timeline = timeline
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Move and watched.parent() is self.timeline
        return False


def test_a_long_conversation_is_not_laid_out_anew_for_each_line(
    qtbot: QtBot, qapp: QApplication, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    do(session.workspace, lambda w: [w.contacts.add(moss, happened_on=TODAY, note="A word") for _ in range(100)])
    moves = Moves(panel.conversation.timeline)
    panel.show_influencer(moss)
    qapp.installEventFilter(moves)
    panel.conversation.on_all_clicked()
    qtbot.waitUntil(lambda: panel.conversation.timeline.height() > 100 * 20)
    qapp.removeEventFilter(moves)
    assert moves.count < 20 * 101


def test_a_long_conversation_shows_its_newest_lines_until_all_are_asked_for(
    qtbot: QtBot, tab: InfluencersTab, session: Session
) -> None:
    zoe = id_of(tab, "Zoë Müller")

    def write(w: Workspace) -> None:
        for days in range(200):
            w.contacts.add(zoe, happened_on=TODAY - timedelta(days=days), note=f"Line {days}")

    do(session.workspace, write)
    tab.select(zoe)
    section = tab.panel.conversation
    assert [entry.text for entry in section.timeline.entries] == [f"Line {days}" for days in range(FEW)]
    assert section.all_button.text() == "Show all 200"
    qtbot.keyClick(section.all_button, Qt.Key.Key_Space)
    assert len(section.timeline.entries) == 200
    assert section.all_button.isHidden()
    tab.select(id_of(tab, "Moss & Crumb"))
    tab.select(zoe)
    assert len(section.timeline.entries) == 200


@pytest.mark.parametrize(
    ("contact", "title", "text", "pill"),
    [
        (Contact(1, 1, happened_on=TODAY, outcome="agreed"), "4 May · E-mail sent", "", "agreed"),
        (Contact(1, 1, happened_on=date(2025, 5, 4), note="Hi"), "4 May 2025 · E-mail sent", "Hi", ""),
        (Contact(1, 1, due_on=TODAY, note="Ask"), "Today · follow up", "Ask", "due"),
        (Contact(1, 1, due_on=date(2026, 5, 8)), "8 May · follow up", "", "next step"),
        (Contact(1, 1, due_on=TODAY, done_on=TODAY), "4 May · follow up", "", "done"),
        (
            Contact(1, 1, happened_on=TODAY, due_on=TODAY, note="Hi", outcome="interested"),
            "4 May · E-mail sent", "Hi · interested", "due",
        ),
    ],
)  # fmt: skip
def test_a_line_says_when_how_and_what_came_of_it(contact: Contact, title: str, text: str, pill: str) -> None:
    entry = entry_of(contact, TODAY)
    assert (entry.title, entry.text, entry.pill) == (title, text, pill)


def test_the_campaign_of_a_line_stands_below_it() -> None:
    line = Contact(1, 1, campaign_id=2, happened_on=TODAY, note="Hi")
    assert entry_of(line, TODAY, "Spring box").text == "Hi\nSpring box"
