"""A sheet of payouts: what each numbered creator gets, by post or by order, as payments of a campaign."""

from collections import Counter
from dataclasses import replace

from models.campaigns.partnership import Payment, PaymentKind
from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, Noun, PaymentDraft
from models.plural import counted
from models.reading.money import to_decimal_string
from models.reading.text import fold
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.linked.numbered import NUMBER, person_of
from storage.importers.sheet import Habits, Sheet
from storage.importers.tables.raw_table import Record

LABEL = "sheets of payouts to creators"

TITLES = {
    "person": NUMBER,
    "basis": ("basis", "payment basis", "payout basis", "pay basis", "type", "grundlage"),
    "rate": ("rate", "fee", "unit rate", "satz"),
    "orders": ("orders", "order count", "bestellungen", "pedidos"),
    "amount": ("total_payout", "payout", "total payment", "payout amount", "amount paid", "auszahlung", "pago total"),
    "paid_on": ("paid on", "payment date", "payout date", "date paid", "date", "datum", "fecha"),
}
SHOWN = ("person", "basis", "rate", "amount", "paid_on")
BY_ORDER = ("order", "sale", "commission", "bestell", "provision", "pedido", "commande")
NO_PAYOUT = "nothing is paid out"
NO_AMOUNT = "no payout is written"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return 1.0 if all(header.find(*TITLES[name]) is not None for name in ("person", "amount")) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A payment a row; a payout without a day is still owed."""
    sheet = Sheet(found, options, TITLES, SHOWN, Habits(asks=True))
    seen: Counter[str] = Counter()
    drafts = []
    for record in sheet.rows():
        try:
            draft = _draft(sheet, record, seen)
        except UnreadableError as error:
            sheet.refuse(record, str(error))
            continue
        if draft:
            drafts.append(draft)
    sheet.tell(*_decisions(sheet, drafts))
    amount = sum(draft.payment.amount for draft in drafts)
    facts = {"currency": options.currency, "amount": to_decimal_string(amount, options.currency)}
    return sheet.mapped(Noun.PAYMENTS, drafts, found.table.modified_on, facts)


def _draft(sheet: Sheet, record: Record, seen: Counter[str]) -> PaymentDraft | None:
    """The payment of a row, ``None`` where there is none (the row has its fate then)."""
    person = person_of(sheet, record)
    amount = sheet.money(record, "amount", sheet.options.currency)
    if not amount:
        sheet.leave_out(record, NO_AMOUNT if amount is None else NO_PAYOUT)
        return None
    basis = fold(sheet.text(record, "basis"))
    kind = PaymentKind.COMMISSION if any(word in basis for word in BY_ORDER) else PaymentKind.CASH
    payment = Payment(0, 0, kind, amount, sheet.options.currency, paid_on=sheet.day(record, "paid_on"))
    # Paid by post, "0" says nothing of orders.
    payment = replace(payment, orders=sheet.count(record, "orders") or None)
    key = " ".join(part for part in ("payout", person.number, basis, str(payment.paid_on or "")) if part)
    seen[key] += 1
    return PaymentDraft(record.row, payment, person, key if seen[key] == 1 else f"{key} #{seen[key]}")


def _decisions(sheet: Sheet, drafts: list[PaymentDraft]) -> list[Decision]:
    told = [Decision("money", "Money in", sheet.options.currency, "your own currency: the file names none")]
    if owed := sum(draft.payment.paid_on is None for draft in drafts):
        told.append(Decision("owed", "Without a day of payment, kept as still owed:", counted(owed, "payout")))
    if sheet.has("orders"):
        said = "only compared: what creators sold is told by orders and tracking sheets"
        told.append(Decision("unread", "Kept, but never counted:", f"“{sheet.title('orders')}”,", said))
    return told
