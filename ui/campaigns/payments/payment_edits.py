"""What a person does to payments and expenses, each as one edit of the workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models import show
from models.campaigns.account import DueLine, PaidLine
from models.campaigns.account_words import sum_text
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense
from models.errors import UserError
from models.plural import counted
from models.reading.typed_numbers import typed_money
from storage.workspace import Workspace
from ui.session import Session

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Paying:
    """When and how something is paid."""

    day: date
    how: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an amount that is split, in minor units."""

    amount: int
    due_on: date | None = None
    note: str = ""


def add_payment(session: Session, partnership_id: int, name: str, values: Values) -> bool:
    """A new payment to a creator; says whether it was written."""
    label = f"Add payment to {name}"
    return bool(session.edit(label, lambda w: w.partnerships.add_payment(partnership_id=partnership_id, **values)))


def change_payment(session: Session, payment_id: int, name: str, values: Values) -> bool:
    """Change fields of a payment; says whether all is stored now."""
    label = f"Change payment to {name}"
    return session.edit(label, lambda w: w.partnerships.update_payment(payment_id, **values)) is not None


def add_expense(session: Session, campaign: Campaign, values: Values) -> bool:
    """A new expense of a campaign; says whether it was written."""
    label = f"Add expense to {campaign.name}"
    return bool(session.edit(label, lambda w: w.campaigns.add_expense(campaign_id=campaign.id, **values)))


def change_expense(session: Session, expense: Expense, values: Values) -> bool:
    """Change fields of an expense; says whether all is stored now."""
    label = f"Change expense {expense.what}"
    return session.edit(label, lambda w: w.campaigns.update_expense(expense.id, **values)) is not None


def payable(lines: Sequence[DueLine]) -> list[DueLine]:
    """The lines that can be paid: not what was paid too much already."""
    return [line for line in lines if not line.is_overpaid]


def pay_all(session: Session, lines: Sequence[DueLine], paying: Paying) -> str:
    """Note that lines were paid whole; returns the label of the edit, empty if nothing was written."""
    chosen = payable(lines)
    if not chosen:
        return ""
    one = chosen[0]
    what = one.what_text if len(chosen) == 1 else f"{counted(len(chosen), 'payment')}, {sum_text(chosen)},"
    label = f"Mark {what} as {'sent' if all(line.is_to_send for line in chosen) else 'paid'}"

    def write(workspace: Workspace) -> None:
        for line in chosen:
            _pay(workspace, line, line.amount, paying)

    return label if session.edit(label, write) else ""


def pay(session: Session, line: DueLine, amount: int, paying: Paying) -> bool:
    """Pay a line, or a part of it: the rest stays owed by its day. Says whether it was written."""
    label = f"Pay {line.who} {show.money(amount, line.currency)}"
    return bool(session.edit(label, lambda w: _pay(w, line, amount, paying)))


def split(session: Session, line: DueLine, parts: Sequence[Part]) -> bool:
    """Make several lines of one, each with its own day; says whether it was written."""

    def write(workspace: Workspace) -> None:
        kept = line.payment
        for place, part in enumerate(parts):
            values = {"amount": part.amount, "due_on": part.due_on, "note": part.note}
            if kept is not None and place == 0:
                workspace.partnerships.update_payment(kept.id, **values)
            else:
                _add(workspace, line, values)

    return bool(session.edit(f"Split {line.what_text} into {len(parts)} parts", write))


def change_due(session: Session, line: DueLine, values: Values) -> None:
    """Change fields of a line that is still to be paid; what stood in no line yet becomes one."""
    label = f"Change {line.what_text}"
    if line.payment is None:
        session.edit(label, lambda w: _add(w, line, {"amount": line.amount, **values}))
    else:
        change_payment(session, line.payment.id, line.who, values)


def change_paid(session: Session, line: PaidLine, values: Values) -> None:
    """Change fields of a payment that was made; of a product that was sent only its day."""
    if line.payment is not None:
        change_payment(session, line.payment.id, line.who, values)
    else:
        number, day = line.claim.partnership_id, values.get("paid_on")
        label = f"Change the day {line.who}’s product was sent"
        session.edit(label, lambda w: w.partnerships.update(number, product_sent_on=day))


def delete_payments(session: Session, lines: Sequence[DueLine | PaidLine]) -> str:
    """Remove payments; returns what was done, in a sentence, empty if nothing was."""
    ids = [line.payment.id for line in lines if line.payment is not None]

    def delete(workspace: Workspace) -> None:
        for payment_id in ids:
            workspace.partnerships.delete_payment(payment_id)

    told = counted(len(ids), "payment")
    return f"{told} deleted." if ids and session.edit(f"Delete {told}", delete) else ""


def delete_expenses(session: Session, expenses: Sequence[Expense]) -> str:
    """Remove expenses; returns what was done, in a sentence, empty if nothing was."""

    def delete(workspace: Workspace) -> None:
        for expense in expenses:
            workspace.campaigns.delete_expense(expense.id)

    told = counted(len(expenses), "expense")
    return f"{told} deleted." if expenses and session.edit(f"Delete {told}", delete) else ""


def amount_of(typed: str, currency: str) -> int:
    """A typed amount in minor units; ``UserError`` for none."""
    amount = typed_money(typed, currency)
    if not amount or amount < 0:
        raise UserError("Type the amount, more than 0.")
    return amount


def to_come_text(day: date | None, today: date) -> str:
    """Why a day is not one on which something was paid or sent; empty for one that is."""
    if day is None or day <= today:
        return ""
    return f"{show.day(day, year=True)} is still to come. Type it once it was paid or sent."


def done_on(day: date | None, today: date) -> date | None:
    """The day on which something was paid or sent; ``UserError`` for one that is still to come."""
    if told := to_come_text(day, today):
        raise UserError(told)
    return day


def _pay(workspace: Workspace, line: DueLine, amount: int, paying: Paying) -> None:
    if line.is_to_send:
        workspace.partnerships.update(line.claim.partnership_id, product_sent_on=paying.day)
        return
    values = {"amount": amount, "paid_on": paying.day, "how": paying.how}
    noted = {"note": paying.note} if paying.note else {}
    if line.payment is None:
        _add(workspace, line, {**values, **noted})
        return
    workspace.partnerships.update_payment(line.payment.id, **values, **noted)
    if amount < line.amount:
        _add(workspace, line, {"amount": line.amount - amount, "due_on": line.due_on, "note": line.note})


def _add(workspace: Workspace, line: DueLine, values: Values) -> None:
    claim = line.claim
    workspace.partnerships.add_payment(
        **{"partnership_id": claim.partnership_id, "kind": claim.kind, "currency": claim.currency, **values}
    )
