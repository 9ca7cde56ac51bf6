from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from models.campaigns.offer import Offer, OfferedBy
from tests.ui.campaigns.conftest import TODAY, card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog

DialogOf = Callable[[CampaignsTab], QDialog]


@pytest.fixture
def terms_of(tab: CampaignsTab, dialog_of: DialogOf) -> Callable[[], PartnershipDialog]:
    """Opens the terms of Kneadful at the page of offers."""

    def opened() -> PartnershipDialog:
        tab.open_partnership_of(card_id(tab, "Kneadful"))
        found = dialog_of(tab)
        assert isinstance(found, PartnershipDialog)
        found.show_section(found.sections.index(found.offers))
        return found

    return opened


def kept(tab: CampaignsTab) -> list[Offer]:
    return tab.session.workspace.offers.of_partnership(card_id(tab, "Kneadful"))


def add(dialog: PartnershipDialog, qtbot: QtBot, fee: str, who: OfferedBy = OfferedBy.US) -> None:
    rows = dialog.offers.rows
    qtbot.mouseClick(rows.add, Qt.MouseButton.LeftButton)
    rows.rows[-1].who.choose(who)
    qtbot.keyClicks(rows.rows[-1].fee, fee)


def test_offers_are_kept_in_one_edit_with_the_day_they_were_made(
    tab: CampaignsTab, terms_of: Callable[[], PartnershipDialog], qtbot: QtBot
) -> None:
    dialog = terms_of()
    add(dialog, qtbot, "120")
    add(dialog, qtbot, "180", OfferedBy.HER)
    qtbot.keyClicks(dialog.offers.rows.rows[1].commission, "10")
    qtbot.keyClicks(dialog.offers.rows.rows[1].note, "for two reels")
    dialog.on_ok_clicked()
    first, second = kept(tab)
    assert (first.offered_by, first.fee, first.offered_on) == (OfferedBy.US, 12_000, TODAY)
    assert (second.offered_by, second.fee, second.commission) == (OfferedBy.HER, 18_000, 1_000)
    assert second.note == "for two reels"
    assert tab.session.undo() == "Change terms of Kneadful"
    assert kept(tab) == []


def test_an_offer_that_is_taken_becomes_the_terms_when_they_are_saved(
    tab: CampaignsTab, terms_of: Callable[[], PartnershipDialog], qtbot: QtBot
) -> None:
    dialog = terms_of()
    add(dialog, qtbot, "150")
    row = dialog.offers.rows.rows[0]
    qtbot.keyClicks(row.product, "Tasting box")
    qtbot.mouseClick(row.take, Qt.MouseButton.LeftButton)
    assert dialog.money.fee.isVisible()
    dialog.on_ok_clicked()
    stored = tab.session.workspace.partnerships.get(card_id(tab, "Kneadful"))
    assert stored
    assert (stored.fee, stored.product, stored.currency) == (15_000, "Tasting box", "EUR")


def test_an_offer_in_another_currency_brings_its_currency(
    tab: CampaignsTab, terms_of: Callable[[], PartnershipDialog], qtbot: QtBot
) -> None:
    her = card_id(tab, "Kneadful")
    values = {"partnership_id": her, "currency": "JPY", "fee": 9_000, "offered_on": date(2026, 9, 1)}
    tab.session.edit("Add", lambda w: w.offers.add(**values))
    dialog = terms_of()
    qtbot.mouseClick(dialog.offers.rows.rows[0].take, Qt.MouseButton.LeftButton)
    dialog.on_ok_clicked()
    stored = tab.session.workspace.partnerships.get(her)
    assert stored
    assert (stored.fee, stored.currency) == (9_000, "JPY")
    assert kept(tab)[0].fee == 9_000


def test_offers_are_changed_and_taken_out_and_blank_ones_are_not_kept(
    tab: CampaignsTab, terms_of: Callable[[], PartnershipDialog], qtbot: QtBot
) -> None:
    dialog = terms_of()
    for fee in ("120", "130", ""):
        add(dialog, qtbot, fee)
    dialog.on_ok_clicked()
    assert [offer.fee for offer in kept(tab)] == [12_000, 13_000]
    dialog = terms_of()
    qtbot.mouseClick(dialog.offers.rows.rows[0].remove, Qt.MouseButton.LeftButton)
    dialog.offers.rows.rows[0].fee.clear()
    qtbot.keyClicks(dialog.offers.rows.rows[0].fee, "140")
    dialog.on_ok_clicked()
    assert [offer.fee for offer in kept(tab)] == [14_000]


@pytest.mark.parametrize(("fee", "told"), [("a lot", "a lot"), ("-5", "not negative")])
def test_a_fee_that_cannot_be_is_told(
    tab: CampaignsTab, terms_of: Callable[[], PartnershipDialog], qtbot: QtBot, fee: str, told: str
) -> None:
    dialog = terms_of()
    add(dialog, qtbot, fee)
    dialog.on_ok_clicked()
    assert dialog.isVisible()
    assert told in dialog.offers.rows.told
    assert kept(tab) == []
