from pytestqt.qtbot import QtBot

from tests.ui.campaigns.conftest import TODAY, card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.payments.yearly_dialog import YearlyDialog


def opened(tab: CampaignsTab) -> YearlyDialog:
    tab.payments.yearly_totals()
    return next(one for one in tab.findChildren(YearlyDialog) if one.isVisible())


def test_the_year_shows_each_creator_beside_the_limit_and_follows_edits(tab: CampaignsTab, qtbot: QtBot) -> None:
    moss = card_id(tab, "Moss & Crumb")
    dialog = opened(tab)
    assert "1 product without a value" in dialog.table.rows[0].product_text
    tab.session.edit("Pay", lambda w: w.partnerships.add_payment(partnership_id=moss, amount=85_000, paid_on=TODAY))
    row = dialog.table.rows[0]
    assert (row.name, row.nearness(dialog.table.limits["EUR"])) == ("Moss & Crumb", ("85 % of €1,000", "amber"))
    assert dialog.sums.text() == "€850 in all: €850 cash · €0 commission · €0 product at retail value"
    assert "no tax advice" in dialog.notes.text()
    assert "from 1 Jan 2026" in dialog.notes.text()


def test_a_year_without_payments_says_so(tab: CampaignsTab) -> None:
    moss = card_id(tab, "Moss & Crumb")
    tab.session.edit("No box", lambda w: w.partnerships.update(moss, product_cost=None))
    dialog = opened(tab)
    assert dialog._stack.currentIndex() == 1
    assert dialog.year.chosen == TODAY.year
