import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.campaigns.conftest import card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.partnership_dialog import PartnershipDialog


def opened(tab: CampaignsTab, who: str) -> PartnershipDialog:
    tab.open_partnership_of(card_id(tab, who))
    return tab.findChildren(PartnershipDialog)[-1]


def asks(tab: CampaignsTab, who: str, **values: object) -> None:
    person = tab.page.cards[card_id(tab, who)].person
    tab.session.edit("Ask", lambda w: w.influencers.update(person.id, **values))
    tab.read_anew()


@pytest.mark.parametrize(
    ("asked", "words", "fee", "commission"),
    [
        ({}, "Take €150", 15_000, None),
        ({"asking_price": 20_000, "asking_commission": 1_000, "asks_product": True}, "Take €200 + 10 %", 20_000, 1_000),
        ({"asking_price": 9_000, "currency": "USD"}, "Take $90", 9_000, None),
        ({"asking_price": None, "asks_product": True}, "Take “product only”: no fee", 0, None),
    ],
)
def test_what_is_asked_for_is_taken_by_a_click_and_stored_only_with_the_rest(
    tab: CampaignsTab, qtbot: QtBot, asked: dict[str, object], words: str, fee: int, commission: int | None
) -> None:
    asks(tab, "Kneadful", **asked)
    money = opened(tab, "Kneadful").money
    assert (money.fee.value, money.take_asked.text(), money.take_asked.isHidden()) == (None, words, False)
    qtbot.mouseClick(money.take_asked, Qt.MouseButton.LeftButton)
    assert (money.fee.value, money.commission.value, money.take_asked.isHidden()) == (fee, commission, True)
    assert money.currency.value == asked.get("currency", "EUR")
    assert tab.page.cards[card_id(tab, "Kneadful")].partnership.fee is None


def test_nothing_is_offered_where_a_fee_is_agreed_or_nothing_is_asked_for(tab: CampaignsTab) -> None:
    assert opened(tab, "Plain Flour").money.take_asked.isHidden()
    asks(tab, "Kneadful", asking_price=None)
    assert opened(tab, "Kneadful").money.take_asked.isHidden()


def test_a_product_without_its_cost_is_told_where_it_is_entered(tab: CampaignsTab, qtbot: QtBot) -> None:
    dialog = opened(tab, "Kneadful")
    row = dialog.form.rows["product_cost"]
    assert "Not entered" not in row.field.accessibleDescription()
    qtbot.keyClicks(dialog.product.product, "Free month")
    assert "Not entered" in row.field.accessibleDescription()
    qtbot.keyClicks(dialog.product.cost, "12")
    assert row.field.accessibleDescription() == "Counts in your budget."
