"""Verbs about people, asked for while a campaign is seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ready_made import put_sample
from tests.ui.window.conftest import NOW
from ui.campaigns.campaign_page import CREATORS, DELIVERABLES, PAYMENTS, TABLE
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.files import Files
from ui.influencers.contact_dialog import ContactDialog
from ui.influencers.influencers_tab import InfluencersTab
from ui.influencers.outreach.message_dialog import MessageDialog
from ui.window.main_window import MainWindow
from ui.window.workspace_page import CAMPAIGNS, INFLUENCERS


@pytest.fixture
def campaigns(window: MainWindow, files: Files, tmp_path: Path) -> CampaignsTab:
    """The running campaign of the sample, while somebody who is not in it is chosen in the list."""
    put_sample(tmp_path / "Fern.goodword", NOW.date())
    assert files.open(tmp_path / "Fern.goodword")
    assert window.page
    tab = window.page.tab(CAMPAIGNS)
    assert isinstance(tab, CampaignsTab)
    window.page.show_campaigns()
    inside = {card.person.id for card in tab.page.cards.values()}
    outside = next(one for one in tab.session.workspace.influencers.search_keys() if one not in inside)
    window.page.show_influencer(outside)
    window.page.show_campaigns()
    return tab


def people(window: MainWindow) -> InfluencersTab:
    assert window.page
    tab = window.page.tab(INFLUENCERS)
    assert isinstance(tab, InfluencersTab)
    return tab


def able(campaigns: CampaignsTab) -> list[int]:
    """Ids of cards whose person can be written to."""
    return [card.id for card in campaigns.page.cards.values() if card.person.email]


def logged(window: MainWindow, qtbot: QtBot) -> str:
    """Whom Ctrl+L is about, by name."""
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = [one for one in people(window).findChildren(ContactDialog) if one.isVisible()]
    dialog.reject()
    return dialog.windowTitle().removeprefix("Log contact with ")


def test_an_email_goes_to_all_who_are_chosen_in_the_table_of_the_campaign(
    window: MainWindow, campaigns: CampaignsTab, qtbot: QtBot
) -> None:
    people(window).bar.search.setText("nobody has this name")
    campaigns.page.show_view(TABLE)
    cards = able(campaigns)[:2]
    campaigns.page.table.select_all_of(cards)
    chosen = [campaigns.page.cards[one].person.id for one in campaigns.page.table.selected_ids()]
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = people(window).findChild(MessageDialog)
    assert dialog
    assert dialog.person
    assert sorted(people(window).table.selected_ids()) == sorted(chosen)
    assert dialog.person.id in chosen
    dialog.reject()


def test_a_talk_is_written_down_for_the_card_that_is_chosen(
    window: MainWindow, campaigns: CampaignsTab, qtbot: QtBot
) -> None:
    campaigns.page.tabs.choose(CREATORS)
    campaigns.page.board.select(able(campaigns)[-1])
    card = campaigns.page.current_card
    assert card
    assert logged(window, qtbot) == card.person.name


def test_it_is_for_whom_the_chosen_piece_or_payment_is_of(
    window: MainWindow, campaigns: CampaignsTab, qtbot: QtBot
) -> None:
    page = campaigns.page
    page.tabs.choose(DELIVERABLES)
    piece = page.deliverables.rows[-1]
    page.deliverables.table.select(piece.id)
    assert logged(window, qtbot) == piece.card.name
    assert window.page
    window.page.show_campaigns()
    page.tabs.choose(PAYMENTS)
    line = page.payments.account.due[-1]
    page.payments.owed.select(line.id)
    assert logged(window, qtbot) == page.cards[line.claim.partnership_id].name


def test_where_nobody_is_chosen_there_it_is_for_the_one_in_the_list(
    window: MainWindow, campaigns: CampaignsTab, qtbot: QtBot
) -> None:
    chosen = people(window).chosen.words
    campaigns.page.tabs.choose(PAYMENTS)
    campaigns.page.payments.owed.clearSelection()
    assert logged(window, qtbot) == chosen


def test_the_menu_of_a_creator_writes_to_them(window: MainWindow, campaigns: CampaignsTab) -> None:
    card = campaigns.page.cards[able(campaigns)[0]]
    campaigns.page.board.select(card.id)
    campaigns.on_card_menu_asked(card.id, QPoint(5, 5))
    actions = [action for menu in campaigns.findChildren(QMenu) for action in menu.actions()]
    next(action for action in actions if action.text() == "Write e-mail…").trigger()
    dialog = people(window).findChild(MessageDialog)
    assert dialog
    assert dialog.person
    assert dialog.person.id == card.person.id


def test_what_is_about_nobody_in_particular_leaves_the_list_as_it_was(
    window: MainWindow, campaigns: CampaignsTab
) -> None:
    chosen = people(window).table.current_id
    campaigns.page.board.select(able(campaigns)[0])
    window.menus["clear_filters"].trigger()
    assert people(window).table.current_id == chosen
