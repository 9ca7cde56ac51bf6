"""What partnerships cost: fee, product at cost, shipping, commission owed and their share of expenses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.campaigns.partnership import Expense, Partnership
from models.reading.money import share

BASIS_POINTS = 10_000
NO_GIFTS: Mapping[int, int] = {}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one partnership costs, in minor units of ``currency``; ``gifts`` are the creator's own orders, at cost."""

    currency: str
    fee: int = 0
    product: int = 0
    shipping: int = 0
    commission: int = 0
    expenses: int = 0
    gifts: int = 0

    @property
    def total(self) -> int:
        """All of it together."""
        return self.fee + self.product + self.shipping + self.commission + self.expenses + self.gifts


def costs_of(
    partnerships: Sequence[Partnership],
    expenses: Iterable[Expense],
    revenues: Mapping[int, int],
    gifts: Mapping[int, int] = NO_GIFTS,
) -> dict[int, Cost]:
    """The cost of each partnership of one campaign that counts, by id; one without any term entered is left out.

    Those count that are live, or bring orders already: what came back and what it cost cover the same people.
    ``revenues`` are of attributed orders, in minor units by partnership: commission is owed on them. ``gifts`` are at
    cost, by partnership too. Expenses are shared by fee, equally where there is no fee, per currency; the shares add
    up to the expenses to the cent.
    """
    live = [partnership for partnership in partnerships if partnership.stage.is_live or partnership.id in revenues]
    shares = _expense_shares(live, list(expenses))
    costs = {}
    for partnership in live:
        commission = commission_on(partnership, revenues.get(partnership.id, 0))
        cost = Cost(
            partnership.currency,
            partnership.fee or 0,
            partnership.product_cost or 0,
            partnership.shipping or 0,
            commission,
            shares.get(partnership.id, 0),
            gifts.get(partnership.id, 0),
        )
        if cost.total or has_terms(partnership):
            costs[partnership.id] = cost
    return costs


def commission_on(partnership: Partnership, revenue: int) -> int:
    """The commission owed on what a partnership sold, in minor units as ``revenue`` is, half to even."""
    # Refunds beyond the sales are no income from the creator.
    return share(max(revenue, 0), partnership.commission or 0, BASIS_POINTS)


def unshared(live: Sequence[Partnership], expenses: Iterable[Expense]) -> dict[str, int]:
    """Expenses of one campaign in currencies that none of its live partnerships uses: nobody shares them."""
    used = {partnership.currency for partnership in live}
    found: dict[str, int] = {}
    for expense in expenses:
        if expense.currency not in used:
            found[expense.currency] = found.get(expense.currency, 0) + expense.amount
    return found


def has_terms(partnership: Partnership) -> bool:
    """Whether anything is entered of what a partnership costs, be it nothing."""
    terms = (partnership.fee, partnership.product_cost, partnership.shipping, partnership.commission)
    return any(term is not None for term in terms)


def _expense_shares(live: Sequence[Partnership], expenses: Sequence[Expense]) -> dict[int, int]:
    shares: dict[int, int] = {}
    for currency in {expense.currency for expense in expenses}:
        sharing = [partnership for partnership in live if partnership.currency == currency]
        left = sum(expense.amount for expense in expenses if expense.currency == currency)
        weights = [partnership.fee or 0 for partnership in sharing]
        if not any(weights):
            weights = [1] * len(sharing)
        whole = sum(weights)
        for partnership, weight in zip(sharing, weights, strict=True):
            part = share(left, weight, whole) if whole else 0
            shares[partnership.id] = part
            left, whole = left - part, whole - weight
    return shares
