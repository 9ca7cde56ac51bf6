"""The account of a campaign: what is still to be paid, what was paid, and what went to no creator, by currency."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.campaigns.owed import Claim
from models.campaigns.partnership import Expense, Payment, PaymentKind

DueId = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class DueLine:
    """One amount that is still to be paid, in minor units: a line that was noted, or the part of a claim in no line.

    An amount below 0 was paid too much.
    """

    claim: Claim
    who: str
    amount: int
    payment: Payment | None = None

    @property
    def id(self) -> DueId:
        """What the row is known by."""
        if self.payment is not None:
            return "line", self.payment.id, "", ""
        return "rest", self.claim.partnership_id, self.claim.kind, self.claim.currency

    @property
    def currency(self) -> str:
        """What it is to be paid in."""
        return self.claim.currency

    @property
    def due_on(self) -> date | None:
        """When it is to be paid, ``None`` where no day is set."""
        return self.payment.due_on if self.payment else None

    @property
    def note(self) -> str:
        """What the owner wrote beside it."""
        return self.payment.note if self.payment else ""

    @property
    def what_text(self) -> str:
        """What it is, in a few words: "fee of Lena"."""
        return f"{self.claim.what.lower()} of {self.who}"

    @property
    def is_to_send(self) -> bool:
        """Whether it is the product itself: it is sent, not paid."""
        return self.payment is None and self.claim.kind is PaymentKind.PRODUCT

    @property
    def is_overpaid(self) -> bool:
        """Whether it says that too much was paid."""
        return self.amount < 0

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.due_on is not None and self.due_on < today

    def state(self, today: date) -> tuple[str, str]:
        """How it stands, in a word or two, with the colour of its pill."""
        if self.is_overpaid:
            return "Overpaid", "amber"
        if self.due_on is None:
            return ("To send" if self.is_to_send else "Owed"), "grey"
        if self.due_on < today:
            return "Overdue", "red"
        return ("Due today" if self.due_on == today else "Due"), "amber"


@dataclass(frozen=True, slots=True)
class PaidLine:
    """One amount that went out for a creator; ``payment`` is ``None`` for a product that was sent, and its shipping."""

    claim: Claim
    who: str
    amount: int
    paid_on: date | None
    payment: Payment | None = None

    @property
    def id(self) -> tuple[str, int]:
        """What the row is known by."""
        return ("line", self.payment.id) if self.payment else (f"sent {self.claim.kind}", self.claim.partnership_id)

    @property
    def how(self) -> str:
        """How it was paid."""
        if self.payment:
            return self.payment.how
        return "to the carrier" if self.claim.kind is PaymentKind.SHIPPING else "sent"

    @property
    def note(self) -> str:
        """What the owner wrote beside it."""
        return self.payment.note if self.payment else ""


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums of one currency in minor units; ``overdue`` is part of ``owed``, ``sent`` (not as money, but with a
    parcel) of ``paid``, ``overpaid`` is in none of the others.
    """

    currency: str
    owed: int = 0
    overdue: int = 0
    overpaid: int = 0
    paid: int = 0
    sent: int = 0
    expenses: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """What a campaign owes and has paid; ``due`` goes creator by creator, the most urgent one first."""

    due: Sequence[DueLine] = ()
    paid: Sequence[PaidLine] = ()
    expenses: Sequence[Expense] = ()

    def totals(self, today: date) -> list[Totals]:
        """The sums of each currency, never mixed."""
        found: dict[str, Totals] = {}

        def add(currency: str, **amounts: int) -> None:
            before = found.get(currency, Totals(currency))
            found[currency] = replace(before, **{name: getattr(before, name) + n for name, n in amounts.items()})

        for line in self.due:
            if line.is_overpaid:
                add(line.currency, overpaid=-line.amount)
            else:
                add(line.currency, owed=line.amount, overdue=line.amount if line.is_overdue(today) else 0)
        for paid in self.paid:
            add(paid.claim.currency, paid=paid.amount, sent=0 if paid.payment else paid.amount)
        for expense in self.expenses:
            add(expense.currency, expenses=expense.amount)
        return [found[currency] for currency in sorted(found)]


def account_of(
    claims: Iterable[Claim],
    payments: Iterable[Payment],
    expenses: Iterable[Expense],
    names: Mapping[int, str],
    sent_on: Mapping[int, date | None],
) -> Account:
    """The account of claims and the lines they were made from; ``names`` and ``sent_on`` are by partnership."""
    lines: dict[tuple[int, PaymentKind, str], list[Payment]] = {}
    for payment in payments:
        lines.setdefault((payment.partnership_id, payment.kind, payment.currency), []).append(payment)
    due: list[DueLine] = []
    paid: list[PaidLine] = []
    for claim in claims:
        who = names.get(claim.partnership_id, "")
        own = lines.get((claim.partnership_id, claim.kind, claim.currency), ())
        due += _due(claim, who, own)
        paid += _paid(claim, who, own, sent_on.get(claim.partnership_id))
    paid.sort(key=lambda line: (line.paid_on or date.min, line.id), reverse=True)
    spent = sorted(expenses, key=lambda one: (one.spent_on or date.min, one.id), reverse=True)
    return Account(_by_creator(due), paid, spent)


def _due(claim: Claim, who: str, lines: Sequence[Payment]) -> Iterator[DueLine]:
    for line in lines:
        if line.paid_on is None:
            yield DueLine(claim, who, line.amount, line)
    if claim.uncovered or claim.overpaid:
        yield DueLine(claim, who, claim.uncovered or -claim.overpaid)


def _paid(claim: Claim, who: str, lines: Sequence[Payment], sent_on: date | None) -> Iterator[PaidLine]:
    for line in lines:
        if line.paid_on is not None:
            yield PaidLine(claim, who, line.amount, line.paid_on, line)
    if not lines and claim.paid:
        yield PaidLine(claim, who, claim.paid, sent_on)


def _by_creator(due: Iterable[DueLine]) -> list[DueLine]:
    """Lines of one creator together, hers by their days; creators by what is due first."""
    of_creator: dict[int, list[DueLine]] = {}
    for line in due:
        of_creator.setdefault(line.claim.partnership_id, []).append(line)
    for lines in of_creator.values():
        lines.sort(key=_urgency)
    groups = sorted(of_creator.values(), key=lambda lines: (_urgency(lines[0]), lines[0].who))
    return [line for lines in groups for line in lines]


def _urgency(line: DueLine) -> tuple[bool, date]:
    return line.due_on is None, line.due_on or date.max
