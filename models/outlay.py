"""Money that went or is to go: a payment to a creator, or an expense of the campaign, as one line of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.partnership import Expense, Partnership, Payment, PaymentKind

WHAT = {
    PaymentKind.CASH: "Fee",
    PaymentKind.PRODUCT: "Product",
    PaymentKind.COMMISSION: "Commission",
    PaymentKind.SHIPPING: "Shipping",
}


@dataclass(frozen=True, slots=True)
class Outlay:
    """One line: a payment beside its creator's name, or an expense (which is paid on the day it was spent)."""

    entry: Payment | Expense
    who: str = ""

    @property
    def id(self) -> tuple[bool, int]:
        """What the line is known by among both kinds."""
        return self.is_expense, self.entry.id

    @property
    def is_expense(self) -> bool:
        """Whether it goes to no creator."""
        return isinstance(self.entry, Expense)

    @property
    def partnership_id(self) -> int | None:
        """Whose terms it belongs to, ``None`` for an expense."""
        return None if isinstance(self.entry, Expense) else self.entry.partnership_id

    @property
    def what(self) -> str:
        """What it is for."""
        return self.entry.what if isinstance(self.entry, Expense) else WHAT[self.entry.kind]

    @property
    def due_on(self) -> date | None:
        """When it is to be paid; an expense has no such day."""
        return None if isinstance(self.entry, Expense) else self.entry.due_on

    @property
    def paid_on(self) -> date | None:
        """When it was paid, ``None`` while it is owed."""
        return self.entry.spent_on if isinstance(self.entry, Expense) else self.entry.paid_on

    @property
    def how(self) -> str:
        """How it was paid."""
        return "" if isinstance(self.entry, Expense) else self.entry.how

    @property
    def is_paid(self) -> bool:
        """Whether the money went: an expense without a day counts as spent."""
        return self.is_expense or self.paid_on is not None

    def state(self, today: date) -> tuple[str, str]:
        """How it stands, in a word or two, with the colour of its pill."""
        if self.is_paid:
            return "Paid", "green"
        if self.due_on is None:
            return "Owed", "grey"
        if self.due_on < today:
            return "Overdue", "red"
        return ("Due today", "amber") if self.due_on == today else ("Due", "amber")


def outlays(payments: Iterable[Payment], expenses: Iterable[Expense], names: dict[int, str]) -> list[Outlay]:
    """Payments and expenses as one list, what is owed first by its day, then what was paid, the latest first."""
    lines = [
        *(Outlay(payment, names.get(payment.partnership_id, "")) for payment in payments),
        *map(Outlay, expenses),
    ]
    owed = [line for line in lines if not line.is_paid]
    paid = [line for line in lines if line.is_paid]
    owed.sort(key=lambda line: (line.due_on is None, line.due_on or date.max, line.who))
    paid.sort(key=lambda line: (line.paid_on or date.min, line.entry.id), reverse=True)
    return owed + paid


def totals(lines: Iterable[Outlay]) -> dict[str, tuple[int, int]]:
    """Paid and owed in minor units, by currency."""
    found: dict[str, tuple[int, int]] = {}
    for line in lines:
        paid, owed = found.get(line.entry.currency, (0, 0))
        amount = line.entry.amount
        found[line.entry.currency] = (paid + amount, owed) if line.is_paid else (paid, owed + amount)
    return dict(sorted(found.items()))


def still_owed(partnership: Partnership, kind: PaymentKind, payments: Sequence[Payment]) -> int | None:
    """What a partnership's terms promise of one kind and no line covers yet, in minor units; ``None`` for nothing."""
    promised = {
        PaymentKind.CASH: partnership.fee,
        PaymentKind.PRODUCT: partnership.product_cost,
        PaymentKind.SHIPPING: partnership.shipping,
    }.get(kind)
    covered = sum(
        one.amount for one in payments if one.partnership_id == partnership.id and one.kind is kind
    )
    return promised - covered if promised and promised > covered else None
