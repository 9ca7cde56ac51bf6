"""What partnerships cost: fee, product at cost, shipping, commission, gifts and their share of expenses."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.campaigns.spending import Spending, spendings_of
from models.reading.money import share
from models.stages import ONCE_AGREED

NO_GIFTS: Mapping[int, Mapping[str, int]] = {}
NO_PAYMENTS: Mapping[int, Sequence[Payment]] = {}
PARTS = {
    PaymentKind.CASH: "fee",
    PaymentKind.BONUS: "fee",
    PaymentKind.PRODUCT: "product",
    PaymentKind.SHIPPING: "shipping",
    PaymentKind.COMMISSION: "commission",
}
"""What a kind of payment is called within a cost."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one partnership costs, in minor units of ``currency``; ``gifts`` are the creator's own orders, at cost.

    Fee, product, shipping and commission are the larger of what is agreed and what is paid or noted to be paid
    (``spending``); a bonus is in the fee. ``agreed`` is what the terms owe of them together, ``None`` where nothing is
    agreed; ``paid`` is what went of them so far.
    """

    currency: str
    fee: int = 0
    product: int = 0
    shipping: int = 0
    commission: int = 0
    expenses: int = 0
    gifts: int = 0
    agreed: int | None = None
    paid: int = 0

    @classmethod
    def of(cls, currency: str, spendings: Iterable[Spending], gifts: int = 0) -> "Cost":
        """The cost of one partnership in a currency, without a share of expenses."""
        own = [one for one in spendings if one.currency == currency]
        agreed = [one.agreed for one in own if one.agreed is not None]
        parts = dict.fromkeys(PARTS.values(), 0)
        for one in own:
            parts[PARTS[one.kind]] += one.cost
        paid = sum(one.paid for one in own)
        return cls(currency, **parts, gifts=gifts, agreed=sum(agreed) if agreed else None, paid=paid)

    @property
    def spending(self) -> int:
        """Fee, product, shipping and commission."""
        return self.fee + self.product + self.shipping + self.commission

    @property
    def total(self) -> int:
        """All of it together."""
        return self.spending + self.expenses + self.gifts

    @property
    def beyond(self) -> int:
        """How much of it goes beyond what is agreed; gifts and expenses are in no terms."""
        return self.spending - (self.agreed or 0)

    @property
    def is_known(self) -> bool:
        """Whether anything is agreed, be it nothing, or was spent: a share of expenses alone tells of no cost."""
        return self.agreed is not None or bool(self.spending or self.gifts)


def costs_of(
    partnerships: Sequence[Partnership],
    expenses: Iterable[Expense],
    revenues: Mapping[int, int],
    payments: Mapping[int, Sequence[Payment]] = NO_PAYMENTS,
    gifts: Mapping[int, Mapping[str, int]] = NO_GIFTS,
    posted: Container[int] = (),
) -> dict[int, list[Cost]]:
    """The costs of each partnership of one campaign that counts, by id, that in its own currency first.

    Those count that have begun (``has_begun``): what came back and what it cost cover the same people. One of whom
    nothing is agreed and nothing was spent is left out. ``revenues`` are of attributed orders, in minor units by
    partnership: commission is owed on them. ``payments`` are by partnership, ``gifts`` are at cost, by partnership and
    currency; ``posted`` are the ids of those with a post. Expenses are shared by fee, equally where there is no fee,
    per currency, among those that were agreed once; the shares add up to the expenses to the cent.
    """
    counted = [one for one in partnerships if has_begun(one, revenues, posted)]
    found: dict[int, list[Cost]] = {}
    for one in counted:
        hers = spendings_of(one, payments.get(one.id, ()), revenues.get(one.id, 0))
        given = gifts.get(one.id, {})
        others = sorted({*given, *(its.currency for its in hers)} - {one.currency})
        found[one.id] = [Cost.of(code, hers, given.get(code, 0)) for code in (one.currency, *others)]
    shares = _expense_shares(sharing(counted), {number: own for number, (own, *_) in found.items()}, list(expenses))
    for number, (own, *others_) in found.items():
        found[number] = [replace(own, expenses=shares.get(number, 0)), *others_]
    known = {number: [one for one in costs if one.total or one.is_known] for number, costs in found.items()}
    return {number: costs for number, costs in known.items() if costs}


def has_begun(partnership: Partnership, brought: Container[int], posted: Container[int]) -> bool:
    """Whether a partnership has results, so that its cost counts: it is live, has a post, or brought sales at any
    stage; ids of partnerships tell of whom there are any.
    """
    return partnership.stage.is_live or partnership.id in posted or partnership.id in brought


def unshared(partnerships: Sequence[Partnership], expenses: Iterable[Expense]) -> dict[str, int]:
    """Expenses of one campaign in currencies that none of its partnerships uses which share them."""
    used = {partnership.currency for partnership in sharing(partnerships)}
    found: dict[str, int] = {}
    for expense in expenses:
        if expense.currency not in used:
            found[expense.currency] = found.get(expense.currency, 0) + expense.amount
    return found


def sharing(partnerships: Sequence[Partnership]) -> list[Partnership]:
    """Those of a campaign's partnerships that share its expenses: nobody does who agreed to nothing."""
    return [partnership for partnership in partnerships if partnership.stage in ONCE_AGREED]


def _expense_shares(
    partnerships: Sequence[Partnership], costs: Mapping[int, Cost], expenses: Sequence[Expense]
) -> dict[int, int]:
    shares: dict[int, int] = {}
    for currency in {expense.currency for expense in expenses}:
        sharing = [partnership for partnership in partnerships if partnership.currency == currency]
        left = sum(expense.amount for expense in expenses if expense.currency == currency)
        weights = [costs[partnership.id].fee for partnership in sharing]
        if not any(weights):
            weights = [1] * len(sharing)
        whole = sum(weights)
        for partnership, weight in zip(sharing, weights, strict=True):
            part = share(left, weight, whole) if whole else 0
            shares[partnership.id] = part
            left, whole = left - part, whole - weight
    return shares
