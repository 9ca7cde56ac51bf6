from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.campaigns.conftest import AUTUMN, card_id
from ui.campaigns.campaign_page import BRIEF, CREATORS, PLANNER
from ui.campaigns.campaigns_tab import CampaignsTab


def brief_of(tab: CampaignsTab) -> str:
    return tab.session.workspace.campaigns.named(AUTUMN).brief


def test_the_brief_is_written_when_the_typing_pauses(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.tabs.choose(BRIEF)
    tab.page.brief.fields.about.text._timer.setInterval(10)
    qtbot.keyClicks(tab.page.brief.fields.about.text, "Bake with us")
    qtbot.waitUntil(lambda: brief_of(tab) == "Bake with us")
    assert tab.session.undo_labels()[0] == f"Change brief of {AUTUMN}"


def test_the_brief_is_written_when_another_page_or_campaign_is_shown(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.tabs.choose(BRIEF)
    qtbot.keyClicks(tab.page.brief.fields.about.text, "One")
    tab.page.tabs.choose(CREATORS)
    assert brief_of(tab) == "One"
    tab.page.tabs.choose(BRIEF)
    qtbot.keyClicks(tab.page.brief.fields.about.text, " and two")
    tab.select(tab.session.workspace.campaigns.named("Spring picnic").id)
    assert brief_of(tab) == "One and two"
    assert tab.page.brief.fields.about.text.toPlainText() == ""


def test_what_is_being_typed_survives_another_edit(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.tabs.choose(BRIEF)
    qtbot.keyClicks(tab.page.brief.fields.about.text, "Half a sen")
    campaign = tab.current_campaign
    assert campaign
    tab.session.edit("Rename", lambda w: w.campaigns.update(campaign.id, name="Box"))
    assert tab.page.brief.fields.about.text.toPlainText() == "Half a sen"
    qtbot.keyClicks(tab.page.brief.fields.about.text, "tence")
    tab.page.brief.flush()
    assert tab.session.workspace.campaigns.named("Box").brief == "Half a sentence"


def test_undo_takes_the_brief_back_in_its_field(tab: CampaignsTab, qtbot: QtBot) -> None:
    tab.page.tabs.choose(BRIEF)
    qtbot.keyClicks(tab.page.brief.fields.about.text, "Bake")
    tab.page.brief.flush()
    tab.session.undo()
    assert tab.page.brief.fields.about.text.toPlainText() == ""


def test_fee_and_code_are_typed_into_the_table(tab: CampaignsTab) -> None:
    model = tab.page.table._rows
    fee, code = model.column_named("fee"), model.column_named("code")
    place = model.place_of(card_id(tab, "Kneadful"))
    assert fee is not None
    assert code is not None
    assert place is not None
    assert model.commit(model.index(place, fee), "75,50") == ""
    assert tab.page.cards[card_id(tab, "Kneadful")].partnership.fee == 7_550
    assert "MOSS15" in model.commit(model.index(place, code), "MOSS15")
    assert "no amount" in model.commit(model.index(place, fee), "much")


def test_every_control_has_a_name(tab: CampaignsTab) -> None:
    focusable = [
        widget
        for widget in tab.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [widget for widget in focusable if not (widget.accessibleName() or getattr(widget, "text", str)())]
    assert focusable
    assert nameless == []


def test_the_tabs_of_the_pages_stay_where_they_are_on_every_page(tab: CampaignsTab, qtbot: QtBot) -> None:
    places = set()
    for page in range(PLANNER + 1):
        tab.page.tabs.choose(page)
        qtbot.wait(0)
        places.add(tab.page.tabs.mapTo(tab, tab.page.tabs.rect().topLeft()).y())
    assert len(places) == 1
