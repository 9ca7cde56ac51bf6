from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.paper.request import YearRequest
from storage.tables.settings import YEARLY_LIMITS
from tests.ui.campaigns.conftest import TODAY, card_id
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.payments.yearly_dialog import YearlyDialog
from ui.paper.preview.window import PreviewWindow


def opened(tab: CampaignsTab) -> YearlyDialog:
    tab.payments.yearly_totals()
    return next(one for one in tab.findChildren(YearlyDialog) if one.isVisible())


def test_the_year_shows_each_creator_beside_the_limit_and_follows_edits(tab: CampaignsTab, qtbot: QtBot) -> None:
    moss = card_id(tab, "Moss & Crumb")
    tab.session.edit("Limit", lambda w: w.settings.put(YEARLY_LIMITS, {"EUR": 100_000}))
    dialog = opened(tab)
    assert "1 product without a value" in dialog.table.rows[0].product_text
    tab.session.edit("Pay", lambda w: w.partnerships.add_payment(partnership_id=moss, amount=85_000, paid_on=TODAY))
    row = dialog.table.rows[0]
    assert (row.name, row.nearness(dialog.table.limits["EUR"])) == ("Moss & Crumb", ("85 % of €1,000", "amber"))
    assert dialog.sums.text() == "€850 in all: €850 cash · €0 commission · €0 product at retail value"
    assert "no tax advice" in dialog.notes.text()
    assert "the amount you typed" in dialog.notes.text()


def test_a_year_without_payments_says_so(tab: CampaignsTab) -> None:
    moss = card_id(tab, "Moss & Crumb")
    tab.session.edit("No box", lambda w: w.partnerships.update(moss, product_cost=None))
    dialog = opened(tab)
    assert dialog._stack.currentIndex() == 1
    assert dialog.year.chosen == TODAY.year


def test_the_whole_year_is_asked_for_as_pages(tab: CampaignsTab, qtbot: QtBot) -> None:
    dialog = opened(tab)
    with qtbot.waitSignal(dialog.paper_asked) as asked:
        qtbot.mouseClick(dialog.all_pages, Qt.MouseButton.LeftButton)
    assert asked.args == [YearRequest(TODAY.year)]


def test_a_statement_is_of_the_creator_who_is_selected(tab: CampaignsTab, qtbot: QtBot) -> None:
    dialog = opened(tab)
    assert not dialog.her_pages.isEnabled()
    assert "Select a creator" in dialog.her_pages.toolTip()
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    (row,) = dialog.table.selected_rows
    with qtbot.waitSignal(dialog.paper_asked) as asked:
        qtbot.mouseClick(dialog.her_pages, Qt.MouseButton.LeftButton)
    assert asked.args == [YearRequest(TODAY.year, row.influencer_id)]


def test_pages_of_the_year_stand_beside_the_totals(tab: CampaignsTab, qtbot: QtBot) -> None:
    dialog = opened(tab)
    qtbot.mouseClick(dialog.all_pages, Qt.MouseButton.LeftButton)
    (preview,) = tab.window().findChildren(PreviewWindow)
    with qtbot.waitSignal(preview.shown, timeout=30_000):
        pass
    assert preview.windowTitle() == f"Yearly totals {TODAY.year}"
    assert dialog.isVisible()
    assert not dialog.isModal()
    preview.close()


def test_the_totals_are_opened_once(tab: CampaignsTab) -> None:
    dialog = opened(tab)
    tab.payments.yearly_totals()
    assert [one for one in tab.findChildren(YearlyDialog) if one.isVisible()] == [dialog]


def test_a_year_without_payments_has_no_pages(tab: CampaignsTab) -> None:
    moss = card_id(tab, "Moss & Crumb")
    tab.session.edit("No box", lambda w: w.partnerships.update(moss, product_cost=None))
    assert not opened(tab).all_pages.isEnabled()
