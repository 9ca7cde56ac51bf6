"""The page of orders: how they add up, whose each is, and what is to be decided."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.orders.order_line import OrderLine
from models.orders.undecided import Undecided
from models.results.filters import Scope
from storage.results.order_book import OrderView
from storage.workspace import Workspace
from tests.ui.results.shown import orders_page
from ui.results.orders.order_buttons import ASSIGN, CLEAR, DISOWN, GIFT
from ui.results.orders.order_columns import order_columns
from ui.results.orders.orders_page import OrdersPage
from ui.results.orders.view_chips import DECIDE
from ui.results.results_tab import ResultsTab
from ui.session import Session
from ui.tables.cells import PADDING, TextCell
from ui.tables.ink import Ink


@pytest.fixture
def page(tab: ResultsTab) -> OrdersPage:
    tab.set_scope(Scope())
    return orders_page(tab)


def shown(page: OrdersPage) -> list[OrderLine]:
    assert page.model
    lines = [page.model.row_at(place) for place in range(page.model.rowCount())]
    return [line for line in lines if line is not None]


def numbers(page: OrdersPage) -> list[str]:
    return [line.order.number for line in shown(page)]


def test_each_order_says_what_the_shop_says_of_it(page: OrdersPage, session: Session) -> None:
    row = {"source": "shop", "number": "back-1", "placed_on": date(2026, 9, 25), "currency": "EUR", "items": 900}
    session.edit("Add order", lambda w: w.orders.add(**row, total=900, refunded=400, status="partially_refunded"))
    says = next(column for column in order_columns() if column.name == "status")
    line = next(line for line in shown(page) if line.order.number == "back-1")
    assert says.text(line) == "partially refunded"


def choose(page: OrdersPage, *wanted: str) -> None:
    """Select orders by their numbers."""
    page.views.choose(OrderView.ALL)
    page.search.setText(wanted[0] if len(wanted) == 1 else "odd-")
    assert page.table
    page.table.clearSelection()
    rows = [place for place, line in enumerate(shown(page)) if line.order.number in wanted]
    for row in rows:
        page.table.selectionModel().select(
            page.model.index(row, 0),  # type: ignore[union-attr]  # it is there once the page was shown
            page.table.selectionModel().SelectionFlag.Select | page.table.selectionModel().SelectionFlag.Rows,
        )


def ask(page: OrdersPage, code: str) -> Undecided:
    """Select the question about a code."""
    page.views.choose(DECIDE)
    row = next(row for row in page.undecided.rows if row.code == code)
    page.undecided.select(row.id)
    return row


def test_the_orders_add_up_in_one_line(page: OrdersPage) -> None:
    assert page.totals.text() == (
        "18 orders = 13 counted for creators + 1 without a creator’s code + 2 with an unknown code + 1 claimed by"
        " several + 1 cancelled"
    )


def test_the_number_of_an_etsy_order_is_shown_whole(page: OrdersPage) -> None:
    column = next(column for column in order_columns() if column.name == "number")
    assert TextCell(bold=True).needs(None, "3496887965", Ink(page.theme)) <= column.width - 2 * PADDING


def test_a_narrower_scope_says_that_the_sum_is_of_all(tab: ResultsTab) -> None:
    tab.set_scope(Scope(influencer_ids=frozenset({1})))
    page = orders_page(tab)
    assert page.totals.text().startswith("Of all campaigns: 18 orders = ")
    assert {line.creator for line in shown(page)} == {"Moss & Crumb"}


def test_the_newest_order_comes_first_with_whose_it_is(page: OrdersPage) -> None:
    first = next(line for line in shown(page) if line.order.number == "odd-4")
    assert (first.creator, first.campaign, first.how, first.marks) == (
        "Moss & Crumb", "Autumn box", "by code", "looks like a gift",
    )  # fmt: skip
    days = [line.order.placed_on for line in shown(page)]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(
    ("view", "wanted"), [(OrderView.COUNTED, 13), (OrderView.GIFTS, 1), (OrderView.ALL, 18), (OrderView.FLAGGED, 0)]
)
def test_a_chip_shows_its_number_of_orders(page: OrdersPage, view: OrderView, wanted: int) -> None:
    chip = page.views.chips[view]
    assert chip.text().endswith(f" {wanted}")
    chip.click()
    assert len(shown(page)) == wanted


def test_a_search_finds_code_creator_and_number(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.keyClicks(page.search, "rye")
    assert sorted(numbers(page)) == ["odd-1", "odd-2"]
    page.search.setText("dal code2")
    assert len(numbers(page)) == 8
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(numbers(page)) == 18


def test_questions_are_codes_and_gifts_with_what_is_known(page: OrdersPage) -> None:
    page.views.choose(DECIDE)
    told = [(row.question.value, row.code, row.orders, row.money) for row in page.undecided.rows]
    assert told == [
        ("unknown code", "RYE", 2, "€50.00"),
        ("claimed by several", "BOTH", 1, "€10.00"),
        ("looks like a gift", "CODE1", 1, "€0.00"),
    ]
    assert page.undecided.rows[1].note == "Claimed by Moss & Crumb (Autumn box) and by <b>Dal</b> (Autumn box)"


def test_a_code_that_is_not_ours_leaves_the_questions_and_can_be_taken_back(
    page: OrdersPage, tab: ResultsTab, qtbot: QtBot
) -> None:
    ask(page, "RYE")
    with qtbot.waitSignal(tab.told) as told:
        page.buttons[DISOWN].click()
    assert told.args == ["“RYE” is not one of ours, for orders to come as well.", True]
    assert "2 not ours" in page.totals.text()
    remembered = ask(page, "RYE")
    assert (remembered.question.value, remembered.note) == ("remembered", "Not one of ours")
    page.buttons[CLEAR].click()
    assert "2 with an unknown code" in page.totals.text()


def test_a_code_that_somebody_has_on_other_days_stays_hers_on_those(
    page: OrdersPage, tab: ResultsTab, session: Session, qtbot: QtBot
) -> None:
    assert session.edit("Sell under one code twice", _sell_late)
    ask(page, "LATE10")
    before = page.totals.text()
    with qtbot.waitSignal(tab.told) as told:
        page.buttons[DISOWN].click()
    assert told.args == ["“LATE10” is not one of ours, for orders to come as well.", True]
    assert "1 not ours" in page.totals.text()
    assert before.split(" counted")[0] == page.totals.text().split(" counted")[0]
    choose(page, "late-5")
    assert page.chosen_orders[0].how == "by code"


def _sell_late(workspace: Workspace) -> None:
    workspace.partnerships.add_code_rule(
        partnership_id=1, code="LATE10", valid_from=date(2026, 9, 3), valid_until=date(2026, 9, 9)
    )
    for day in (5, 20):
        workspace.orders.add(
            source="shop", number=f"late-{day}", placed_on=date(2026, 9, day), currency="EUR", items=900, total=900,
            code="LATE10",
        )  # fmt: skip


def test_undo_brings_the_question_back(page: OrdersPage, session: Session) -> None:
    ask(page, "RYE")
    page.buttons[DISOWN].click()
    session.undo()
    assert ask(page, "RYE").question.value == "unknown code"


def test_delete_on_an_order_says_that_nobody_brought_it(page: OrdersPage, qtbot: QtBot) -> None:
    choose(page, "odd-4")
    assert page.table
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    choose(page, "odd-4")
    assert page.chosen_orders[0].how == "not ours"
    assert page.buttons[CLEAR].isEnabled()
    page.buttons[CLEAR].click()
    choose(page, "odd-4")
    assert page.chosen_orders[0].how == "by code"


def test_buttons_wait_until_something_is_selected(page: OrdersPage) -> None:
    assert not any(page.buttons[verb].isEnabled() for verb in (ASSIGN, GIFT, DISOWN, CLEAR))
    choose(page, "odd-4")
    assert [page.buttons[verb].isEnabled() for verb in (ASSIGN, GIFT, DISOWN, CLEAR)] == [True, True, True, False]


def test_without_a_selection_a_verb_of_the_menu_says_what_to_do(
    page: OrdersPage, tab: ResultsTab, qtbot: QtBot
) -> None:
    for verb in (tab.orders.assign, tab.orders.mark_gift, tab.orders.disown, tab.orders.clear):
        with qtbot.waitSignal(tab.told) as told:
            verb()
        assert told.args == ["Choose orders or a code in the table first.", False]


def test_nothing_to_decide_is_said(page: OrdersPage, tab: ResultsTab) -> None:
    tab.set_scope(Scope(until=date(2026, 9, 20)))
    page.views.choose(DECIDE)
    assert page.empty.isVisible()
    assert page.empty.sentence == "Every code of these days has its creator, or is not one of ours."


def test_days_without_orders_say_how_to_get_some(page: OrdersPage, tab: ResultsTab) -> None:
    tab.set_scope(Scope(since=date(2027, 1, 1)))
    page.views.choose(OrderView.ALL)
    assert page.totals.isHidden()
    assert page.empty.isVisible()
    assert page.empty.sentence.startswith("Import what your shop exports")


def test_payouts_that_disagree_are_told_above_the_orders(page: OrdersPage, session: Session) -> None:
    assert page.payouts.isHidden()
    session.edit("Pay", lambda w: w.partnerships.add_payment(partnership_id=1, amount=5, orders=41))
    assert page.payouts.text.startswith("Payouts were made for 41 orders; 5 are counted here of the same creators.")
    assert not page.payouts.isHidden()
    assert "Moss &amp; Crumb: 41 paid, 5 known" in page.payouts.toolTip()


def test_orders_stand_though_there_are_no_posts(qtbot: QtBot, tab: ResultsTab, session: Session) -> None:
    session.edit("Delete", lambda w: w.campaigns.delete(1))
    tab.set_scope(Scope())
    assert orders_page(tab).totals.text().startswith("18 orders = ")
