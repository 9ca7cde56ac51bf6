"""What an owner can change of payments and expenses."""

from typing import Any

from PySide6.QtCore import Qt

from tests.ui.series.campaign_series import campaign
from tests.ui.series.hands import Action, Hands, NothingThereError
from ui.campaigns.campaign_page import PAYMENTS
from ui.campaigns.payments.expense_dialog import ExpenseDialog
from ui.campaigns.payments.pay_dialog import PayDialog
from ui.campaigns.payments.payment_dialog import PaymentDialog
from ui.campaigns.payments.payments_page import EXPENSES, OWED, PAID
from ui.campaigns.payments.split_dialog import SplitDialog


def payments(hands: Hands, place: int) -> Any:
    """The payments of a campaign that has some at that place, one line chosen."""
    for number in hands.some(hands.ids("campaign"), 99):
        page = campaign(hands, f"id = {number}", PAYMENTS).payments
        page.show_page(place)
        table = (page.owed, page.paid, page.expenses)[(OWED, PAID, EXPENSES).index(place)]
        if table.rows:
            table.select(hands.one(table.rows).id)
            return table
    raise NothingThereError


def pay(hands: Hands) -> None:
    table = payments(hands, OWED)
    line = next((row for row in table.rows if not row.is_to_send and not row.is_overpaid), None)
    if line is None:
        raise NothingThereError
    table.select(line.id)
    hands.presses(hands.opens("pay", PayDialog), "Mark as paid")


def mark_paid(hands: Hands) -> None:
    table = payments(hands, OWED)
    table.select_all_of([row.id for row in hands.some(table.rows)])
    hands.does("mark_paid")


def split_payment(hands: Hands) -> None:
    table = payments(hands, OWED)
    table.select(hands.one([row for row in table.rows if not row.is_to_send and not row.is_overpaid]).id)
    hands.presses(hands.opens("split_payment", SplitDialog), "Split")


def add_payment(hands: Hands) -> None:
    campaign(hands, "id IN (SELECT campaign_id FROM partnership)", PAYMENTS)
    dialog = hands.opens("add_payment", PaymentDialog)
    hands.fills(dialog, {"amount": f"{hands.random.randint(1, 9999)}", "paid_on": "3 Nov 2026", "note": hands.words()})
    hands.presses(dialog, "Add payment")


def note_what_is_owed(hands: Hands) -> None:
    table = payments(hands, OWED)
    line = hands.one([row for row in table.rows if not row.is_to_send and not row.is_overpaid and row.payment is None])
    hands.types_in_cell(table, line.id, "note", hands.words())


def change_paid(hands: Hands) -> None:
    table = payments(hands, PAID)
    hands.types_in_cell(table, hands.one([row for row in table.rows if row.payment]).id, "note", hands.words())


def change_day_sent(hands: Hands) -> None:
    table = payments(hands, PAID)
    sent = hands.one([row for row in table.rows if not row.payment])
    hands.types_in_cell(table, sent.id, "paid_on", f"{hands.random.randint(1, 28)} Oct 2026")


def delete_payment(hands: Hands) -> None:
    table = payments(hands, PAID)
    table.select(hands.one([row for row in table.rows if row.payment]).id)
    hands.qtbot.keyClick(table, Qt.Key.Key_Delete)


def add_expense(hands: Hands) -> None:
    campaign(hands)
    dialog = hands.opens("add_expense", ExpenseDialog)
    hands.fills(dialog, {"what": hands.words(), "amount": "12,30"})
    hands.presses(dialog, "Add expense")


def change_expense(hands: Hands) -> None:
    table = payments(hands, EXPENSES)
    hands.types_in_cell(table, table.current_id, "what", hands.words())


def delete_expense(hands: Hands) -> None:
    hands.qtbot.keyClick(payments(hands, EXPENSES), Qt.Key.Key_Delete)


PAYMENTS_MADE: tuple[Action, ...] = (
    note_what_is_owed, split_payment, pay, mark_paid, add_payment, change_paid, change_day_sent, delete_payment,
    add_expense, change_expense, delete_expense,
)  # fmt: skip
"""In an order in which each finds what it needs."""
