"""What a screen reader meets on each page of the Campaigns tab and in its dialogs: names, and the order of Tab."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.campaigns.conftest import card_id
from tests.ui.campaigns.planner.conftest import Solved, solved
from tests.ui.screen_reader import dialog_by, hold
from ui.campaigns.campaign_page import BOARD, BRIEF, CREATORS, DELIVERABLES, PAYMENTS, TABLE
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.copy_edits import save_template
from ui.campaigns.deliverables.deliverables_page import CALENDAR, LIST
from ui.campaigns.field_rows import FieldRows
from ui.campaigns.partnership_dialog import PartnershipDialog
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID
from ui.campaigns.payments.split_dialog import SplitDialog
from ui.campaigns.planner.planner_page import PlannerPage

__all__ = ["solved"]

DialogOf = Callable[[CampaignsTab], QDialog]

DIALOGS = (
    "new_campaign", "copies.new_from_template", "edit_campaign", "rename_campaign", "copies.duplicate",
    "copies.save_template", "copies.manage_templates", "add_creators", "open_partnership", "naming.name_stages",
)  # fmt: skip
DIALOGS_OF_PIECES = (
    "deliverables.add_piece", "deliverables.open_drafts", "deliverables.open_posts", "deliverables.shift_days",
)  # fmt: skip
DIALOGS_OF_PAYMENTS = (
    "payments.pay", "payments.split", "payments.add_payment", "payments.add_expense", "payments.yearly_totals",
)  # fmt: skip


def hold_shown(tab: CampaignsTab, place: int) -> None:
    tab.page.tabs.choose(place)
    QApplication.processEvents()
    hold(tab)


@pytest.mark.parametrize("view", [BOARD, TABLE])
def test_the_list_and_its_creators_are_named_and_read_in_order(tab: CampaignsTab, view: int) -> None:
    tab.page.show_view(view)
    hold_shown(tab, CREATORS)


def test_the_brief_is_named_and_read_in_order(tab: CampaignsTab) -> None:
    hold_shown(tab, BRIEF)


@pytest.mark.parametrize("view", [LIST, CALENDAR])
def test_the_deliverables_are_named_and_read_in_order(tab: CampaignsTab, view: int) -> None:
    tab.page.deliverables.views.choose(view)
    hold_shown(tab, DELIVERABLES)


@pytest.mark.parametrize("table", [OWED, PAID, EXPENSES])
def test_the_payments_are_named_and_read_in_order(tab: CampaignsTab, table: int) -> None:
    tab.page.payments.show_page(table)
    hold_shown(tab, PAYMENTS)


def test_the_planner_is_named_and_read_in_order(tab: CampaignsTab, solved: Solved) -> None:
    page = solved()
    assert isinstance(page, PlannerPage)
    QApplication.processEvents()
    hold(tab)


@pytest.mark.parametrize("verb", DIALOGS)
def test_a_dialog_is_named_and_read_in_order(qtbot: QtBot, tab: CampaignsTab, verb: str) -> None:
    tab.page.board.select(card_id(tab, "Moss & Crumb"))
    assert tab.current_campaign
    save_template(tab.session, tab.current_campaign, "Box of the season")
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()


@pytest.mark.parametrize("verb", DIALOGS_OF_PIECES)
def test_a_dialog_about_a_piece_is_named_and_read_in_order(qtbot: QtBot, tab: CampaignsTab, verb: str) -> None:
    tab.page.tabs.choose(DELIVERABLES)
    tab.page.deliverables.table.select_first()
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()


@pytest.mark.parametrize("verb", DIALOGS_OF_PAYMENTS)
def test_a_dialog_about_money_is_named_and_read_in_order(qtbot: QtBot, tab: CampaignsTab, verb: str) -> None:
    dialog = dialog_by(qtbot, tab, verb)
    hold(dialog)
    dialog.reject()


def test_every_section_of_the_terms_is_named_and_read_in_order(qtbot: QtBot, tab: CampaignsTab) -> None:
    tab.page.board.select(card_id(tab, "Moss & Crumb"))
    dialog = dialog_by(qtbot, tab, "open_partnership")
    assert isinstance(dialog, PartnershipDialog)
    for rows in dialog.findChildren(FieldRows):
        for _ in range(2):
            rows.add.click()
    for place, _ in enumerate(dialog.sections):
        dialog.show_section(place)
        QApplication.processEvents()
        hold(dialog)
    dialog.leave()


def test_parts_added_to_a_split_are_named_and_read_in_order(qtbot: QtBot, tab: CampaignsTab) -> None:
    dialog = dialog_by(qtbot, tab, "payments.split")
    assert isinstance(dialog, SplitDialog)
    dialog.on_more_clicked()
    hold(dialog)
    dialog.leave()


def test_a_campaign_without_creators_is_named_and_read_in_order(tab: CampaignsTab) -> None:
    tab.select(tab.session.workspace.campaigns.named("Spring picnic").id)
    for place in (CREATORS, BRIEF, DELIVERABLES, PAYMENTS):
        hold_shown(tab, place)


def test_how_it_ended_is_named_and_read_in_order(tab: CampaignsTab, dialog_of: DialogOf) -> None:
    tab.on_move_asked(card_id(tab, "Moss & Crumb"), None)
    dialog = dialog_of(tab)
    hold(dialog)
    dialog.reject()
