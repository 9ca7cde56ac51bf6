import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from models.influencers.contact import Channel, Direction
from models.influencers.influencer import FitAspect
from models.reading.platform import Platform
from models.stages import Stage
from tests.ui.influencers.conftest import TODAY
from tests.ui.influencers.pointing import cell_text, click, id_of
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.new_campaign_dialog import NewCampaignDialog
from ui.influencers.person_panel import PersonPanel
from ui.session import Session


@pytest.fixture
def panel(tab: InfluencersTab) -> PersonPanel:
    tab.select(id_of(tab, "Moss & Crumb"))
    return tab.panel


def shown_menu(tab: InfluencersTab) -> QMenu:
    return next(menu for menu in tab.findChildren(QMenu) if menu.isVisible())


def test_the_panel_follows_the_list(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    click(qtbot, tab, "Zoë Müller")
    qtbot.waitUntil(lambda: panel.person is not None and panel.person.name == "Zoë Müller")


def test_logging_a_contact_adds_to_the_conversation(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.mouseClick(panel.head.log_button, Qt.MouseButton.LeftButton)
    dialog = tab.findChild(ContactDialog)
    assert dialog is not None
    dialog.channel.setCurrentIndex(dialog.channel.findData(Channel.DIRECT_MESSAGE))
    dialog.direction.setCurrentIndex(dialog.direction.findData(Direction.IN))
    qtbot.keyClicks(dialog.words, "Happy to do a reel")
    qtbot.keyClicks(dialog.step, "in 3 days send the box")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    titles = [(entry.title, entry.text, entry.pill) for entry in panel.conversation.timeline.entries]
    assert ("4 May · Message received", "Happy to do a reel\nSpring box", "") in titles
    assert ("7 May · follow up", "send the box\nSpring box", "next step") in titles
    assert ("4 May · follow up", "Ask for the address", "done") in titles
    assert session.undo() == "Log contact with Moss & Crumb"
    assert len(panel.conversation.timeline.entries) == 1


def test_a_step_still_to_come_stays_beside_a_new_one(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    for step in ("in 3 days send the box", "in 9 days ask how it tasted"):
        tab.conversation.log_contact()
        dialog = [found for found in tab.findChildren(ContactDialog) if found.isVisible()][-1]
        qtbot.keyClicks(dialog.words, "We spoke")
        qtbot.keyClicks(dialog.step, step)
        qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    open_steps = [entry.text for entry in panel.conversation.timeline.entries if entry.pill == "next step"]
    assert open_steps == ["ask how it tasted\nSpring box", "send the box\nSpring box"]


def test_a_next_step_that_begins_with_no_day_is_told(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    tab.conversation.log_contact()
    dialog = tab.findChild(ContactDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.step, "sometime")
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "begins with no day" in dialog._step_row.problem


def test_mark_done_ticks_off_the_next_step(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    assert cell_text(tab, "Moss & Crumb", "follow_up") == "Today"
    qtbot.mouseClick(panel.conversation.done_button, Qt.MouseButton.LeftButton)
    assert cell_text(tab, "Moss & Crumb", "follow_up") == ""
    assert panel.conversation.done_button.isHidden()
    assert tab.bar.due.text() == "Follow-up due"


def test_a_line_of_the_conversation_can_be_deleted(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    panel.conversation.opened.emit(panel.conversation.timeline.entries[0].key)
    dialog = tab.findChild(ContactDialog)
    assert dialog is not None
    delete = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Delete this line")
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert panel.conversation.timeline.entries == []


def test_a_digit_rates_the_fit(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session) -> None:
    qtbot.keyClick(panel.fit.bars[FitAspect.NICHE], Qt.Key.Key_4)
    assert cell_text(tab, "Moss & Crumb", "fit") == "80"
    qtbot.keyClick(panel.fit.bars[FitAspect.NICHE], Qt.Key.Key_Delete)
    assert panel.fit.bars[FitAspect.NICHE].accessibleName() == "Niche: not rated"
    assert cell_text(tab, "Moss & Crumb", "fit") == ""
    assert session.undo() == "Rate niche of Moss & Crumb"
    assert panel.fit.bars[FitAspect.NICHE].rating == 4


def test_a_click_at_the_end_of_a_bar_rates_5(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    bar = panel.fit.bars[FitAspect.VALUES]
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center() + bar.rect().topRight() / 2)
    assert bar.rating == 5


def test_a_profile_is_added_by_its_link_and_removed_again(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    qtbot.keyClicks(panel.profiles.field, "youtube.com/@mossandcrumb")
    qtbot.keyClick(panel.profiles.field, Qt.Key.Key_Return)
    added = session.workspace.profiles.find(Platform.YOUTUBE, "mossandcrumb")
    assert added is not None
    assert panel.profiles.field.text() == ""
    with qtbot.waitSignal(tab.told) as told:
        panel.profiles.remove_asked.emit(added.id)
    assert told.args == ["YouTube profile removed.", True]


def test_a_profile_of_somebody_else_is_told(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    zoe = tab.session.workspace.profiles.of_influencer(id_of(tab, "Zoë Müller"))[0]
    panel.profiles.add_asked.emit(f"https://instagram.com/{zoe.handle}")
    assert "belongs to Zoë Müller" in panel.profiles._row.problem


def test_notes_are_written_when_the_field_is_left(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    moss = id_of(tab, "Moss & Crumb")
    panel.details.notes.setFocus()
    qtbot.keyClicks(panel.details.notes, "Likes rye")
    tab.table.setFocus()
    influencer = session.workspace.influencers.get(moss)
    assert influencer is not None
    assert influencer.notes == "Likes rye"


def test_notes_follow_the_person_they_were_typed_about(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    moss, zoe = id_of(tab, "Moss & Crumb"), id_of(tab, "Zoë Müller")
    panel.details.notes.setPlainText("About Moss")
    tab.select(zoe)
    kept = [session.workspace.influencers.get(number) for number in (moss, zoe)]
    assert [person.notes for person in kept if person] == ["About Moss", ""]
    assert panel.details.notes.toPlainText() == ""


def test_a_wrong_address_is_told_and_not_written(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    field = panel.details.fields["email"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "nowhere")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "no e-mail address" in panel.details._rows["email"].problem
    influencer = session.workspace.influencers.get(id_of(tab, "Moss & Crumb"))
    assert influencer is not None
    assert influencer.email == "moss@example.com"


def test_nobody_is_written_to_without_an_address_or_against_the_flag(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel
) -> None:
    assert panel.head.email_button.isEnabled()
    tab.conversation.toggle_do_not_contact()
    assert not panel.head.email_button.isEnabled()
    assert "Do not contact" in panel.head.email_button.accessibleDescription()
    assert cell_text(tab, "Moss & Crumb", "stage") == "No contact"
    tab.select(id_of(tab, "Crumb 2"))
    assert "No e-mail address" in panel.head.email_button.accessibleDescription()
    assert panel.head.email_button.isEnabled()


def test_the_menu_of_campaigns_adds_the_selected(
    qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel, session: Session
) -> None:
    click(qtbot, tab, "Crumb 2")
    click(qtbot, tab, "Moss & Crumb", held="ctrl")
    tab.add_to_campaign()
    menu = shown_menu(tab)
    with qtbot.waitSignal(tab.told) as told:
        menu.actions()[0].trigger()
    menu.close()
    assert told.args == ["1 influencer added to “Spring box”.", True]
    assert session.undo_labels()[0] == "Add 1 influencer to Spring box"
    partnership = session.workspace.partnerships.of_influencer(id_of(tab, "Crumb 2"))[0]
    assert (partnership.stage, partnership.stage_since) == (Stage.SHORTLISTED, TODAY)
    assert cell_text(tab, "Crumb 2", "stage") == "Shortlisted"


def test_a_new_campaign_begins_with_the_chosen_one(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.select(id_of(tab, "Crumb 2"))
    tab.campaigns.on_new_campaign()
    dialog = tab.findChild(NewCampaignDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Autumn box")
    with qtbot.waitSignal(tab.campaign_asked) as asked:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    campaign = session.workspace.campaigns.named("Autumn box")
    assert asked.args == [campaign.id]
    assert [p.campaign_id for p in session.workspace.partnerships.of_influencer(id_of(tab, "Crumb 2"))] == [campaign.id]


def test_a_click_on_a_campaign_asks_for_it(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    line = panel.work.lines[0]
    with qtbot.waitSignal(tab.campaign_asked):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_deleting_the_last_one_leaves_an_empty_panel(qtbot: QtBot, tab: InfluencersTab, session: Session) -> None:
    tab.table.setFocus()
    tab.table.selectAll()
    tab.delete_selected()
    assert tab.panel.person is None
    assert tab.states.currentWidget() is not tab.table
    session.undo()
    qtbot.waitUntil(lambda: tab.panel.person is not None)


def test_the_narrowest_panel_is_not_scrolled_across(qtbot: QtBot, tab: InfluencersTab, panel: PersonPanel) -> None:
    tab.resize(1100, 400)
    tab.splitter.setSizes([1100, 0])
    (area,) = panel.findChildren(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    assert area.horizontalScrollBar().maximum() == 0
