"""Payments as a table for the accountant: what went to creators, what is still owed, and expenses, one row each.

The rows are those of the Payments page; a product that was sent stands at cost, its retail value beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from models.campaigns.account import Account, DueLine, PaidLine
from models.campaigns.owed import WHAT
from models.campaigns.parcel import is_sent, sent_on
from models.campaigns.partnership import Expense, Partnership, PaymentKind
from models.campaigns.payment_choice import EVERY_PAYMENT, PaymentChoice
from storage.campaigns.accounts import campaign_account
from storage.exporters.column import Sheet, day, money, text
from storage.results.order_facts import owners_of
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace

Line = Mapping[str, Any]
EXPENSE = "Expense"

COLUMNS = (
    day("Date", "date"),
    text("Influencer", "who", 24),
    text("Campaign", "campaign", 28),
    text("Kind", "kind", 14),
    money("Amount", "amount"),
    text("Currency", "currency", 10),
    text("State", "state", 10),
    text("How", "how", 18),
    text("Note", "note", 30),
    money("Product retail value", "retail", width=14),
    day("Due on", "due_on"),
)


def sheet(workspace: Workspace, choice: PaymentChoice = EVERY_PAYMENT) -> Sheet:
    """The chosen payments: what was paid by its day, expenses, then what is owed."""
    return Sheet("Payments", COLUMNS, _rows(workspace, choice))


def _rows(workspace: Workspace, choice: PaymentChoice) -> Iterator[Line]:
    ledger = ledger_of(workspace)
    account = campaign_account(workspace, choice.campaign_id, ledger)
    in_scope = [one for one in ledger.partnerships if choice.campaign_id in (None, one.campaign_id)]
    home = {one.id: ledger.campaigns[one.campaign_id].name for one in in_scope}
    valued = {one.id: one for one in in_scope if one.product_retail is not None}
    for line in sorted(account.paid, key=lambda line: (line.paid_on or date.min, line.id)):
        row = _paid(line, home, valued)
        if choice.covers(line.paid_on):
            yield row
    yield from _gifts(workspace, valued.values(), choice, home)
    yield from _gift_orders(workspace, ledger, choice, home)
    yield from _others(ledger, account, choice, home)


def _paid(line: PaidLine, home: Mapping[int, str], valued: dict[int, Partnership]) -> Line:
    claim = line.claim
    retail = None
    product = valued.get(claim.partnership_id)
    if claim.kind is PaymentKind.PRODUCT and product is not None and product.currency == claim.currency:
        retail = valued.pop(claim.partnership_id).product_retail
    return {
        "date": _iso(line.paid_on),
        "who": line.who,
        "campaign": home[claim.partnership_id],
        "kind": claim.what,
        "amount": line.amount,
        "currency": claim.currency,
        "state": "sent" if line.payment is None else "paid",
        "how": line.how if line.payment or claim.kind is PaymentKind.SHIPPING else "",
        "note": line.note,
        "retail": retail,
        "due_on": _iso(line.payment.due_on if line.payment else None),
    }


def _gifts(
    workspace: Workspace, valued: Iterable[Partnership], choice: PaymentChoice, home: Mapping[int, str]
) -> Iterator[Line]:
    """Products that were sent with a retail value, but with no cost of ours."""
    for one in valued:
        day_sent = sent_on(one)
        if is_sent(one) and choice.covers(day_sent):
            person = workspace.influencers.get(one.influencer_id)
            blank = dict.fromkeys(("amount", "how", "note", "due_on"))
            yield {
                **blank,
                "date": _iso(day_sent),
                "who": person.name if person else "",
                "campaign": home[one.id],
                "kind": WHAT[PaymentKind.PRODUCT],
                "currency": one.currency,
                "state": "sent",
                "retail": one.product_retail,
            }


def _gift_orders(
    workspace: Workspace, ledger: Ledger, choice: PaymentChoice, home: Mapping[int, str]
) -> Iterator[Line]:
    """Orders that were gifts: at cost as far as it is known, and at what they are worth."""
    owners = owners_of(workspace)
    for gift in ledger.gifts:
        order = gift.order
        if gift.partnership_id in home and choice.covers(order.placed_on):
            yield {
                **dict.fromkeys(("how", "due_on")),
                "date": _iso(order.placed_on),
                "who": owners[gift.partnership_id].creator,
                "campaign": home[gift.partnership_id],
                "kind": WHAT[PaymentKind.PRODUCT],
                "amount": gift.cost(ledger.business.gross_margin),
                "currency": order.currency,
                "state": "gift",
                "note": f"Gift: order {order.number}",
                "retail": gift.retail,
            }


def _others(ledger: Ledger, account: Account, choice: PaymentChoice, home: Mapping[int, str]) -> Iterator[Line]:
    for expense in account.expenses:
        if choice.covers(expense.spent_on):
            yield _expense(expense, ledger.campaigns[expense.campaign_id].name)
    if choice.year is None:
        yield from (_due(line, home[line.claim.partnership_id]) for line in account.due)


def _expense(expense: Expense, campaign: str) -> Line:
    return {
        **dict.fromkeys(("who", "how", "retail", "due_on")),
        "date": _iso(expense.spent_on),
        "campaign": campaign,
        "kind": EXPENSE,
        "amount": expense.amount,
        "currency": expense.currency,
        "state": "spent",
        "note": expense.what,
    }


def _due(line: DueLine, campaign: str) -> Line:
    return {
        **dict.fromkeys(("date", "how", "retail")),
        "who": line.who,
        "campaign": campaign,
        "kind": line.claim.what,
        "amount": line.amount,
        "currency": line.currency,
        "state": "overpaid" if line.is_overpaid else "owed",
        "note": line.note or line.claim.why,
        "due_on": _iso(line.due_on),
    }


def _iso(day_of: date | None) -> str | None:
    return day_of.isoformat() if day_of else None
