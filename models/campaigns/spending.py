"""What one creator costs, kind by kind: what the terms owe, or more where more was paid or is noted to be paid.

Everything that tells money takes it from here: a budget, payments, cost in Results, tables and on paper.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from models.campaigns.parcel import is_sent, went_with_parcel
from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.reading.money import share
from models.stages import ONCE_AGREED, Stage

BASIS_POINTS = 10_000
KINDS = (PaymentKind.CASH, PaymentKind.BONUS, PaymentKind.COMMISSION, PaymentKind.PRODUCT, PaymentKind.SHIPPING)


@dataclass(frozen=True, slots=True)
class Spending:
    """What one partnership costs of one kind in one currency, in minor units.

    ``agreed`` is what the terms owe, ``None`` where nothing is agreed of that kind (money may have gone all the same);
    ``paid`` is what went, as money or with the parcel, ``noted`` what stands in lines that are still to be paid.
    """

    partnership_id: int
    kind: PaymentKind
    currency: str
    agreed: int | None
    paid: int = 0
    noted: int = 0

    @property
    def to_come(self) -> int:
        """What is still to be spent: what is agreed and not paid, or more where more is noted."""
        return max((self.agreed or 0) - self.paid, self.noted)

    @property
    def cost(self) -> int:
        """What went and what is still to come: the larger of what is agreed and what is paid or noted."""
        return self.paid + self.to_come

    @property
    def beyond(self) -> int:
        """How much of the cost goes beyond what is agreed: all of it where nothing is."""
        return self.cost - (self.agreed or 0)


def spendings_of(partnership: Partnership, payments: Iterable[Payment], revenue: int = 0) -> list[Spending]:
    """What one partnership costs by kind and currency, its own one first; ``payments`` are all hers.

    ``revenue`` is of her orders, in minor units of the partnership's currency: commission is owed on it.
    """
    lines: dict[tuple[PaymentKind, str], list[Payment]] = {}
    for payment in payments:
        lines.setdefault((payment.kind, payment.currency), []).append(payment)
    own, went = partnership.currency, went_with_parcel(partnership, (line for its in lines.values() for line in its))
    found = []
    for kind in KINDS:
        agreed = agreed_of(partnership, kind, revenue)
        hers = lines.get((kind, own), ())
        if hers or agreed is not None:
            paid = went.get(kind, 0) + _sum(hers, paid=True)
            found.append(Spending(partnership.id, kind, own, agreed, paid, _sum(hers)))
        for currency in sorted(code for what, code in lines if what is kind and code != own):
            made = lines[kind, currency]
            found.append(Spending(partnership.id, kind, currency, None, _sum(made, paid=True), _sum(made)))
    return found


def paid_to(partnership: Partnership, payments: Iterable[Payment]) -> int:
    """What went to one creator so far, as money or with the parcel, in minor units of the partnership's currency."""
    return sum(one.paid for one in spendings_of(partnership, payments) if one.currency == partnership.currency)


def agreed_of(partnership: Partnership, kind: PaymentKind, revenue: int = 0) -> int | None:
    """What the terms owe of a kind, in minor units of the partnership's currency; ``None`` where nothing is agreed.

    Before somebody agreed nothing is, whatever is typed, but a product that was sent all the same. Of a cancelled
    partnership the kill fee is, and of any that was agreed once the commission for what she sold.
    """
    if kind is PaymentKind.BONUS:
        return None
    stage = partnership.stage
    if kind is PaymentKind.COMMISSION:
        is_owed = stage in ONCE_AGREED and partnership.commission is not None
        return commission_on(partnership, revenue) if is_owed else None
    if kind is PaymentKind.CASH:
        return partnership.kill_fee if stage is Stage.CANCELLED else partnership.fee if stage.is_committed else None
    if not (stage.is_committed or is_sent(partnership)):
        return None
    return partnership.shipping if kind is PaymentKind.SHIPPING else partnership.product_cost


def commission_on(partnership: Partnership, revenue: int) -> int:
    """The commission owed on what a partnership sold, in minor units as ``revenue`` is, half to even."""
    # Refunds beyond the sales are no income from the creator.
    return share(max(revenue, 0), partnership.commission or 0, BASIS_POINTS)


def _sum(lines: Iterable[Payment], *, paid: bool = False) -> int:
    """What lines come to that are paid, or still to be."""
    return sum(line.amount for line in lines if (line.paid_on is not None) == paid)
