from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models import show
from models.campaigns.account import DueLine
from models.campaigns.partnership import PaymentKind
from models.stages import Stage
from tests.ui.campaigns.conftest import TODAY, card_id
from ui.campaigns.campaign_page import PAYMENTS
from ui.campaigns.campaigns_tab import CampaignsTab
from ui.campaigns.payments.expense_dialog import ExpenseDialog
from ui.campaigns.payments.pay_dialog import PayDialog
from ui.campaigns.payments.payment_dialog import PaymentDialog
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID
from ui.campaigns.payments.split_dialog import SplitDialog
from ui.tables.list_table import ListTable

DialogOf = Callable[[CampaignsTab], QDialog]


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def owed(tab: CampaignsTab) -> list[tuple[str, str, int]]:
    return [(line.who, line.claim.what, line.amount) for line in tab.page.payments.owed.rows]


def choose(tab: CampaignsTab, *whats: str) -> None:
    tab.page.tabs.choose(PAYMENTS)
    table = tab.page.payments.owed
    table.select_all_of([line.id for line in table.rows if f"{line.who} {line.claim.what}" in whats])


def typed(table: ListTable[Any], row: int, column: str, text: str) -> str:
    place = table.row_model.column_named(column)
    assert place is not None
    return table.row_model.commit(table.row_model.index(row, place), text)


def replace_text(dialog: QDialog, field: Any, text: str, qtbot: QtBot) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_the_page_says_what_is_owed_to_whom_and_why(tab: CampaignsTab) -> None:
    tab.page.tabs.choose(PAYMENTS)
    assert owed(tab) == [("Moss & Crumb", "Fee", 15_000), ("Plain Flour", "Fee", 28_000)]
    assert tab.page.payments.owed.rows[0].claim.sentence == "Fee: €150 agreed"
    assert tab.page.payments.sums.text() == "€430 owed · €22 sent"
    assert [chip.text() for chip in tab.page.payments.chips] == ["Owed · 2", "Paid and sent · 1", "Expenses"]


def test_commission_on_her_orders_is_owed_and_says_why(tab: CampaignsTab) -> None:
    moss = card_id(tab, "Moss & Crumb")
    tab.session.edit("Agree", lambda w: w.partnerships.update(moss, commission=1_000))
    assert ("Moss & Crumb", "Commission", 1_200) in owed(tab)
    line = next(line for line in tab.page.payments.owed.rows if line.claim.kind is PaymentKind.COMMISSION)
    assert line.claim.sentence == "Commission: 10 % of €120 from 3 orders"


def test_a_part_is_paid_and_the_rest_stays_owed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.pay()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PayDialog)
    replace_text(dialog, dialog.form.field("amount"), "100", qtbot)
    assert dialog._leaves.text() == "€180 stays owed."
    replace_text(dialog, dialog.form.field("amount"), "5000", qtbot)
    warning = "That is €4,720 too much: only €280 is owed."
    assert (dialog._leaves.text(), dialog._leaves.property("tone")) == (warning, "danger")
    replace_text(dialog, dialog.form.field("amount"), "100", qtbot)
    assert dialog._leaves.property("tone") == "second"
    dialog.form.field("how").setEditText("PayPal")  # type: ignore[attr-defined]  # a combination field
    qtbot.keyClicks(dialog.form.field("note"), "first part")
    press(dialog, "Mark as paid", qtbot)
    assert ("Plain Flour", "Fee", 18_000) in owed(tab)
    paid = tab.page.payments.paid.rows[0]
    assert (paid.who, paid.amount, paid.paid_on, paid.how, paid.note) == (
        "Plain Flour", 10_000, TODAY, "PayPal", "first part",
    )  # fmt: skip
    assert tab.page.tiles.budget.value == "€122"
    tab.session.undo()
    assert ("Plain Flour", "Fee", 28_000) in owed(tab)


def test_a_part_of_a_line_with_a_day_leaves_the_rest_due_that_day(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tab.page.tabs.choose(PAYMENTS)
    assert typed(tab.page.payments.owed, 1, "due_on", "20 Sep 2026") == ""
    assert tab.page.payments.sums.text() == "€430 owed, €280 of it overdue · €22 sent"
    choose(tab, "Plain Flour Fee")
    tab.payments.pay()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PayDialog)
    replace_text(dialog, dialog.form.field("amount"), "100", qtbot)
    press(dialog, "Mark as paid", qtbot)
    rest = tab.page.payments.owed.rows[0]
    assert (rest.amount, rest.due_on, rest.state(TODAY)) == (18_000, date(2026, 9, 20), ("Overdue", "red"))


def test_several_are_marked_as_paid_in_one_step(tab: CampaignsTab, qtbot: QtBot) -> None:
    choose(tab, "Plain Flour Fee", "Moss & Crumb Fee")
    with qtbot.waitSignal(tab.told) as told:
        tab.payments.mark_paid()
    assert told.args == ["Marked 2 payments, €430, as paid.", True]
    assert owed(tab) == []
    assert tab.page.payments.sums.text() == "€0 owed · €430 paid · €22 sent"
    tab.session.undo()
    assert len(owed(tab)) == 2


def test_several_are_paid_with_a_day_and_a_way(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    choose(tab, "Plain Flour Fee", "Moss & Crumb Fee")
    qtbot.keyClick(tab.page.payments.owed, Qt.Key.Key_Return)
    dialog = dialog_of(tab)
    assert isinstance(dialog, PayDialog)
    replace_text(dialog, dialog._day, "18 Sep 2026", qtbot)
    press(dialog, "Mark as paid", qtbot)
    days = {line.paid_on for line in tab.page.payments.paid.rows if line.payment}
    assert days == {date(2026, 9, 18)}


def test_a_fee_is_split_into_halves_with_their_own_days(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.split()
    dialog = dialog_of(tab)
    assert isinstance(dialog, SplitDialog)
    assert [row.amount.value for row in dialog.rows] == [14_000, 14_000]
    replace_text(dialog, dialog.rows[0].amount, "100", qtbot)
    press(dialog, "Split", qtbot)
    assert dialog.isVisible()
    assert dialog._left.text() == "€40 is not placed yet."
    replace_text(dialog, dialog.rows[1].amount, "180", qtbot)
    qtbot.keyClicks(dialog.rows[1].due, "1 Oct 2026")
    press(dialog, "Split", qtbot)
    lines = [line for line in tab.page.payments.owed.rows if line.who == "Plain Flour"]
    assert [(line.amount, line.due_on, line.note) for line in lines] == [
        (18_000, date(2026, 10, 1), "after posting"), (10_000, None, "on agreement"),
    ]  # fmt: skip
    tab.session.undo()
    assert ("Plain Flour", "Fee", 28_000) in owed(tab)


def test_what_was_overpaid_is_told_and_cannot_be_paid_again(tab: CampaignsTab, qtbot: QtBot) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.mark_paid()
    flour = card_id(tab, "Plain Flour")
    tab.session.edit("Less", lambda w: w.partnerships.update(flour, fee=20_000))
    assert tab.page.payments.sums.text() == "€150 owed · €280 paid · €22 sent · €80 overpaid"
    line: DueLine = tab.page.payments.owed.rows[-1]
    assert (line.amount, line.state(TODAY)) == (-8_000, ("Overpaid", "amber"))
    tab.page.payments.owed.select(line.id)
    with qtbot.waitSignal(tab.told) as told:
        tab.payments.pay()
    assert told.args == ["Nothing is left to be paid of it.", False]


def test_a_product_is_marked_as_sent(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    flour = card_id(tab, "Plain Flour")
    tab.session.edit("Box", lambda w: w.partnerships.update(flour, product_cost=2_600))
    choose(tab, "Plain Flour Product")
    tab.payments.pay()
    press(dialog_of(tab), "Mark as sent", qtbot)
    stored = tab.session.workspace.partnerships.get(flour)
    assert stored
    assert (stored.product_sent_on, stored.stage) == (TODAY, Stage.AGREED)
    assert ("Plain Flour", "Product", 2_600) not in owed(tab)
    assert tab.page.tiles.budget.value == "€48"


def test_an_added_payment_proposes_what_is_owed(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.payments.add_payment()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PaymentDialog)
    assert (dialog.creator.chosen.name, dialog.amount.value) == ("Moss & Crumb", 15_000)
    replace_text(dialog, dialog.amount, "5000", qtbot)
    [warning] = [label for label in dialog.findChildren(QLabel) if "too much" in label.text()]
    assert (warning.text(), warning.isVisible()) == ("That is €4,850 too much: only €150 is owed.", True)
    replace_text(dialog, dialog.amount, "150", qtbot)
    assert not warning.isVisible()
    dialog.kind.choose(PaymentKind.COMMISSION)
    dialog.on_chosen()
    press(dialog, "Add payment", qtbot)
    assert "more than 0" in dialog.form.rows["amount"].problem
    qtbot.keyClicks(dialog.amount, "12")
    press(dialog, "Add payment", qtbot)
    assert ("Moss & Crumb", "Commission", 1_200) in owed(tab)


def test_a_paid_line_is_typed_in_place_opened_and_changed(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.mark_paid()
    page = tab.page.payments
    qtbot.mouseClick(page.chips[PAID], Qt.MouseButton.LeftButton)
    assert page.place == PAID
    assert typed(page.paid, 0, "amount", "99,90") == ""
    assert typed(page.paid, 0, "how", "Bank transfer") == ""
    assert (page.paid.rows[0].amount, page.paid.rows[0].how) == (9_990, "Bank transfer")
    assert "more than 0" in typed(page.paid, 0, "amount", "")
    page.paid.select(page.paid.rows[0].id)
    qtbot.keyClick(page.paid, Qt.Key.Key_Return)
    dialog = dialog_of(tab)
    assert isinstance(dialog, PaymentDialog)
    qtbot.keyClicks(dialog.form.field("note"), "invoice 7")
    press(dialog, "Save", qtbot)
    assert page.paid.rows[0].note == "invoice 7"


def test_an_expense_is_added_changed_and_deleted(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.payments.add_expense()
    dialog = dialog_of(tab)
    assert isinstance(dialog, ExpenseDialog)
    qtbot.keyClicks(dialog.form.field("amount"), "60")
    press(dialog, "Add expense", qtbot)
    assert "what it was for" in dialog.form.rows["what"].problem
    qtbot.keyClicks(dialog.form.field("what"), "Boosting")
    press(dialog, "Add expense", qtbot)
    table = tab.page.payments.expenses
    assert (table.rows[0].what, table.rows[0].amount, table.rows[0].spent_on) == ("Boosting", 6_000, TODAY)
    assert tab.page.tiles.budget.value == "€82"
    assert typed(table, 0, "what", "Boost of the reel") == ""
    table.select(table.rows[0].id)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    replace_text(dialog_of(tab), dialog_of(tab).form.field("amount"), "75", qtbot)  # type: ignore[attr-defined]
    press(dialog_of(tab), "Save", qtbot)
    assert (table.rows[0].what, table.rows[0].amount) == ("Boost of the reel", 7_500)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert told.args == ["1 expense deleted.", True]
    assert table.rows == []


def test_an_expense_in_another_currency_has_its_own_sum(tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf) -> None:
    tab.payments.add_expense()
    dialog = dialog_of(tab)
    assert isinstance(dialog, ExpenseDialog)
    qtbot.keyClicks(dialog.form.field("what"), "Samples")
    replace_text(dialog, dialog.form.field("currency"), "USD", qtbot)
    qtbot.keyClicks(dialog.form.field("amount"), "40")
    press(dialog, "Add expense", qtbot)
    assert tab.page.payments.sums.text() == "€430 owed · €22 sent   |   $0 owed · $0 paid · $40 expenses"


def test_what_follows_from_the_terms_is_not_deleted_but_told(tab: CampaignsTab, qtbot: QtBot) -> None:
    choose(tab, "Plain Flour Fee")
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(tab.page.payments.owed, Qt.Key.Key_Delete)
    assert told.args == ["It follows from the terms. Change them in the partnership.", False]


def test_deleted_payments_come_back_by_undo(tab: CampaignsTab, qtbot: QtBot) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.mark_paid()
    page = tab.page.payments
    page.show_page(PAID)
    page.paid.select(page.paid.rows[0].id)
    with qtbot.waitSignal(tab.told) as told:
        qtbot.keyClick(page.paid, Qt.Key.Key_Delete)
    assert told.args == ["1 payment deleted.", True]
    assert ("Plain Flour", "Fee", 28_000) in owed(tab)
    tab.session.undo()
    assert [line.amount for line in page.paid.rows] == [28_000, 2_200]


def test_each_empty_list_says_what_will_be_there(tab: CampaignsTab) -> None:
    page = tab.page.payments
    tab.page.tabs.choose(PAYMENTS)
    page.show_page(EXPENSES)
    assert page._stacks[EXPENSES].currentIndex() == 1
    assert page._stacks[OWED].currentIndex() == 0


def test_an_added_payment_is_proposed_to_whose_line_is_chosen(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    choose(tab, "Plain Flour Fee")
    tab.payments.add_payment()
    dialog = dialog_of(tab)
    assert isinstance(dialog, PaymentDialog)
    assert (dialog.creator.chosen.name, dialog.amount.value) == ("Plain Flour", 28_000)


def test_nothing_is_paid_on_a_day_that_is_still_to_come(
    tab: CampaignsTab, qtbot: QtBot, dialog_of: DialogOf
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    told = f"{show.day(tomorrow, year=True)} is still to come. Type it once it was paid or sent."
    tab.payments.add_payment()
    added = dialog_of(tab)
    assert isinstance(added, PaymentDialog)
    qtbot.keyClicks(added.form.field("paid_on"), tomorrow.isoformat())
    press(added, "Add payment", qtbot)
    assert added.form.rows["paid_on"].problem == told
    replace_text(added, added.form.field("paid_on"), TODAY.isoformat(), qtbot)
    press(added, "Add payment", qtbot)
    paid_on = [line.paid_on for line in tab.page.payments.account.paid if line.who == "Moss & Crumb"]
    assert TODAY in paid_on
    assert tomorrow not in paid_on
    choose(tab, "Plain Flour Fee")
    tab.payments.pay()
    paid = dialog_of(tab)
    assert isinstance(paid, PayDialog)
    replace_text(paid, paid.form.field("day"), tomorrow.isoformat(), qtbot)
    press(paid, "Mark as paid", qtbot)
    assert paid.form.rows["day"].problem == told
    assert typed(tab.page.payments.paid, 0, "paid_on", tomorrow.isoformat()) == told
