"""Whose an order is, what a gift cost, and what customers told: each dialog through its own fields."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from models.results.filters import Scope
from storage.workspace import Workspace
from tests.ui.results.orders.conftest import dialog_of
from tests.ui.results.orders.test_orders_page import ask, choose
from tests.ui.results.shown import orders_page
from ui.results.orders.gift_dialog import GiftDialog
from ui.results.orders.order_buttons import ASSIGN, GIFT, TALLY
from ui.results.orders.orders_page import OrdersPage
from ui.results.orders.partnership_picker import PartnershipPicker
from ui.results.orders.tally_dialog import TallyDialog
from ui.results.results_tab import ResultsTab
from ui.session import Session

DAL = 2


@pytest.fixture
def page(tab: ResultsTab) -> OrdersPage:
    tab.set_scope(Scope())
    return orders_page(tab)


@pytest.fixture
def tally(tab: ResultsTab, page: OrdersPage) -> TallyDialog:
    page.buttons[TALLY].click()
    found = dialog_of(tab)
    assert isinstance(found, TallyDialog)
    return found


def picker(tab: ResultsTab) -> PartnershipPicker:
    found = dialog_of(tab)
    assert isinstance(found, PartnershipPicker)
    return found


def gift(tab: ResultsTab) -> GiftDialog:
    found = dialog_of(tab)
    assert isinstance(found, GiftDialog)
    return found


def test_a_code_is_given_to_a_creator_by_keyboard_alone(
    qtbot: QtBot, page: OrdersPage, tab: ResultsTab, session: Session
) -> None:
    ask(page, "RYE")
    qtbot.keyClick(page.undecided, Qt.Key.Key_Return)
    asked = picker(tab)
    qtbot.keyClicks(asked.search, "dal")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(asked.search, Qt.Key.Key_Return)
    assert told.args == ["“RYE” belongs to <b>Dal</b> (Autumn box), for orders to come as well.", True]
    (decision,) = session.workspace.order_decisions.on_codes()
    assert (decision.code, decision.partnership_id) == ("rye", DAL)
    assert "15 counted" in page.totals.text()


def test_escape_closes_the_question_from_its_search(qtbot: QtBot, page: OrdersPage, tab: ResultsTab) -> None:
    ask(page, "RYE")
    page.buttons[ASSIGN].click()
    asked = picker(tab)
    qtbot.keyClicks(asked.search, "dal")
    qtbot.keyClick(asked.search, Qt.Key.Key_Escape)
    assert (asked.search.text(), asked.isVisible()) == ("", True)
    qtbot.keyClick(asked.search, Qt.Key.Key_Escape)
    assert not asked.isVisible()


def test_nobody_is_chosen_by_enter_alone_where_nobody_is_likely(
    qtbot: QtBot, page: OrdersPage, tab: ResultsTab, session: Session
) -> None:
    ask(page, "RYE")
    page.buttons[ASSIGN].click()
    asked = picker(tab)
    asked.ok_button.click()
    assert asked.isVisible()
    assert asked.strip.text == "Choose a creator first."
    assert not session.workspace.order_decisions.on_codes()
    asked.table.select(DAL)
    assert asked.strip.isHidden()


def test_those_who_claim_a_code_stand_first(page: OrdersPage, tab: ResultsTab) -> None:
    ask(page, "BOTH")
    page.buttons[ASSIGN].click()
    asked = picker(tab)
    assert all(row.is_likely for row in asked.table.rows[:2])
    assert asked.table.current_id == asked.table.rows[0].id


def test_campaigns_that_run_on_the_days_of_a_code_stand_before_later_ones(
    page: OrdersPage, tab: ResultsTab, session: Session
) -> None:
    def plan_winter(workspace: Workspace) -> None:
        winter = workspace.campaigns.add(name="Winter", starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 24))
        workspace.partnerships.add(1, winter)

    assert session.edit("Plan the winter", plan_winter)
    ask(page, "RYE")
    page.buttons[ASSIGN].click()
    assert [row.campaign for row in picker(tab).table.rows][-1] == "Winter"


def test_a_code_can_be_hers_for_some_days(page: OrdersPage, tab: ResultsTab, session: Session) -> None:
    ask(page, "BOTH")
    page.buttons[ASSIGN].click()
    asked = picker(tab)
    asked.since.setText("30 Sep 2026")
    asked.until.setText("1 Sep 2026")
    asked.ok_button.click()
    assert asked.until_row.problem == "This is before the first day."
    asked.until.setText("31 Oct 2026")
    asked.ok_button.click()
    assert "1 claimed by several" in page.totals.text()
    assert ask(page, "BOTH").question.value == "claimed by several"


def test_several_orders_are_given_by_hand_in_one_step(page: OrdersPage, tab: ResultsTab, session: Session) -> None:
    choose(page, "odd-3", "odd-5")
    page.buttons[ASSIGN].click()
    asked = picker(tab)
    assert asked.windowTitle() == "Whose are these 2 orders?"
    asked.table.select(DAL)
    asked.ok_button.click()
    assert len(session.workspace.order_decisions.all().orders) == 2
    assert session.undo_labels()[0] == "2 orders given to <b>Dal</b> (Autumn box)"
    choose(page, "odd-5")
    assert (page.chosen_orders[0].creator, page.chosen_orders[0].how) == ("<b>Dal</b>", "by hand")


def test_a_gift_needs_its_cost_where_the_margin_does_not_say_it(
    page: OrdersPage, tab: ResultsTab, session: Session
) -> None:
    ask(page, "CODE1")
    page.buttons[GIFT].click()
    asked = gift(tab)
    asked.ok_button.click()
    assert asked.cost_row.problem.startswith("Type what it cost you")
    asked.cost.setText("17")
    asked.ok_button.click()
    assert "1 as gifts" in page.totals.text()
    (decision,) = session.workspace.order_decisions.all().orders.values()
    assert (decision.partnership_id, decision.cost) == (1, 1_700)


def test_with_a_margin_the_cost_may_stay_blank_and_follows_it(
    page: OrdersPage, tab: ResultsTab, session: Session
) -> None:
    session.edit("Margin", lambda w: w.business.update(gross_margin=6_000))
    choose(page, "odd-4")
    page.buttons[GIFT].click()
    asked = gift(tab)
    assert asked.cost.placeholderText() == "€20.00"
    asked.ok_button.click()
    assert [one.cost for one in session.workspace.order_decisions.all().orders.values()] == [None]


def test_a_gift_says_what_would_count_twice(page: OrdersPage, tab: ResultsTab, session: Session) -> None:
    session.edit("Terms", lambda w: w.partnerships.update(1, product_cost=2_200))
    choose(page, "odd-4")
    page.buttons[GIFT].click()
    assert "a product at €22.00 cost" in gift(tab).twice.text()
    assert "worth €50.00" in gift(tab).worth.text()


def test_an_order_that_was_paid_for_is_told_before_it_becomes_a_gift(page: OrdersPage, tab: ResultsTab) -> None:
    choose(page, "1-0")
    page.buttons[GIFT].click()
    assert gift(tab).twice.text() == "The buyer paid €40.00 for it: a gift is usually free."


def test_an_order_of_nobody_asks_first_to_whom_it_was_a_gift(page: OrdersPage, tab: ResultsTab) -> None:
    choose(page, "odd-5")
    page.buttons[GIFT].click()
    asked = picker(tab)
    asked.table.select(DAL)
    asked.ok_button.click()
    assert gift(tab).worth.text().startswith("<b>Dal</b> ordered")


def write(dialog: TallyDialog, row: int, column: str, text: str) -> str:
    model = dialog.table.row_model
    place = model.column_named(column)
    assert place is not None
    return model.commit(model.index(row, place), text)


def test_orders_told_are_written_cell_by_cell_and_count(
    tally: TallyDialog, page: OrdersPage, session: Session, qtbot: QtBot
) -> None:
    assert write(tally, 0, "orders", "3") == ""
    assert write(tally, 0, "revenue", "90,50") == ""
    refused = "What orders brought cannot be less than nothing: leave refunded ones out."
    assert write(tally, 0, "revenue", "-22") == refused
    (kept,) = session.workspace.tallies.all()
    assert (kept.day, kept.orders, kept.revenue) == (session.today, 3, 9_050)
    assert page.totals.text().endswith("; beside them 3 told by customers")
    assert [(row.id, row.orders) for row in tally.days.rows] == [(session.today, 3)]
    qtbot.keyClick(tally, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tally.table.rows[0].revenue is None


def test_a_number_is_typed_at_once_and_enter_goes_to_the_next_creator(tally: TallyDialog, qtbot: QtBot) -> None:
    for digit in "34":
        qtbot.keyClick(tally.table, digit)
        editor = tally.table.focusWidget()
        assert isinstance(editor, QLineEdit)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert [row.orders for row in tally.table.rows] == [3, 4]


@pytest.mark.parametrize(
    ("column", "text", "problem"),
    [
        ("orders", "-2", "A number of orders cannot be less than nothing."),
        ("revenue", "5", "Type the number of orders first."),
    ],
)
def test_what_makes_no_sense_is_refused_in_place(tally: TallyDialog, column: str, text: str, problem: str) -> None:
    assert write(tally, 0, column, text) == problem


def test_a_day_is_left_and_found_again(tally: TallyDialog, session: Session, qtbot: QtBot) -> None:
    write(tally, 0, "orders", "3")
    tally.before.click()
    assert tally.table.rows[0].orders is None
    tally.days.opened.emit(session.today)
    assert tally.table.rows[0].orders == 3


def paste(tally: TallyDialog, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    tally.table.select(tally.table.rows[0].id)
    qtbot.keyClick(tally.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_pasted_days_of_the_chosen_creator_are_one_step(tally: TallyDialog, session: Session, qtbot: QtBot) -> None:
    write(tally, 0, "orders", "9")
    write(tally, 0, "revenue", "9")
    today, row = session.today, tally.table.rows[0].id
    paste(tally, qtbot, f"Day\tCount\tRevenue\n{today - timedelta(2)}\t3\t€66.00\n{today}\t2\t\n")
    kept = [(one.partnership_id, one.day, one.orders, one.revenue) for one in session.workspace.tallies.all()]
    assert kept == [(row, today - timedelta(2), 3, 6_600), (row, today, 2, 900)]
    assert tally.strip.text.startswith(f"5 orders of {tally.table.rows[0].creator} on 2 days pasted.")
    assert tally.shown_day == today
    qtbot.keyClick(tally, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.orders for one in session.workspace.tallies.all()] == [9]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("18 Nov\t1\t-22.00", "What orders brought cannot be less than nothing: leave refunded ones out."),
        ("18 Nov\t-1", "A number of orders cannot be less than nothing."),
        (" ", "There is no text to paste."),
    ],
)
def test_a_paste_that_makes_no_sense_writes_nothing(
    tally: TallyDialog, session: Session, qtbot: QtBot, text: str, told: str
) -> None:
    paste(tally, qtbot, text)
    assert tally.strip.isVisible()
    assert told in tally.strip.text
    assert session.workspace.tallies.all() == []


def test_any_other_table_is_imported(tally: TallyDialog, tab: ResultsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.paste_asked):
        paste(tally, qtbot, "Date\tCode\tOrders\n2026-11-18\tRYE10\t3")
    assert not tally.isVisible()


def test_a_sheet_is_asked_for_by_its_button(tally: TallyDialog, tab: ResultsTab, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.import_asked):
        qtbot.keyClick(tally.sheet_button, Qt.Key.Key_Space)
    assert not tally.isVisible()


def test_delete_takes_the_day_of_a_creator_away(tally: TallyDialog, session: Session, qtbot: QtBot) -> None:
    write(tally, 0, "orders", "3")
    tally.table.select(tally.table.rows[0].id)
    qtbot.keyClick(tally.table, Qt.Key.Key_Delete)
    assert session.workspace.tallies.all() == []


def test_the_dialog_says_that_these_orders_count_beside_the_others(tally: TallyDialog) -> None:
    texts = [label.text() for label in tally.findChildren(QLabel)]
    assert any("leave out those that come from the shop as well, or they count twice" in text for text in texts)
