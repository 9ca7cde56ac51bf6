"""How a campaign's budget stands: paid, promised, planned and free, in each currency by itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense, Partnership, Payment
from models.campaigns.spending import spendings_of
from models.reading.money import Money
from models.record import record
from models.stages import COMMITTED, CONSIDERED, Stage

NO_SALES: Mapping[int, int] = {}


def awaits_fee(partnership: Partnership) -> bool:
    """Whether she agreed and nothing says yet to what: no fee, commission or product is entered.

    One that is closed awaits none any more.
    """
    terms = (partnership.fee, partnership.product_cost, partnership.shipping, partnership.commission)
    is_open = partnership.stage in COMMITTED and partnership.stage is not Stage.CLOSED
    return is_open and not partnership.product and all(term is None for term in terms)


@record(frozen=True)
class Budget:
    """Minor units of one currency; ``total`` and ``free`` are ``None`` where no budget is set.

    ``feeless`` is how many agreed whose fee is not entered, told in the campaign's own currency alone.
    """

    currency: str
    total: int | None
    paid: int
    promised: int
    planned: int
    feeless: int = 0

    @property
    def free(self) -> int | None:
        """Budget − paid − promised; below 0 it is overdrawn."""
        return None if self.total is None else self.total - self.paid - self.promised

    @property
    def is_over(self) -> bool:
        """Whether more is paid and promised than the budget holds."""
        return self.free is not None and self.free < 0


@dataclass(slots=True)
class _Sums:
    paid: int = 0
    promised: int = 0
    planned: int = 0


def budgets_of(
    campaign: Campaign,
    partnerships: Iterable[Partnership],
    payments: Iterable[Payment],
    expenses: Iterable[Expense],
    asking: Mapping[int, Money],
    revenues: Mapping[int, int] = NO_SALES,
) -> tuple[Budget, ...]:
    """The budget in the campaign's own currency, then a subtotal for each other one that anything stands in.

    Paid = payments made + product sent, at cost, and its shipping. Promised = of each kind what the terms owe, or what
    is noted to be paid where that is more, less what was paid of that kind: a product paid does not lessen the fee.
    Both together are what a creator costs (``spending``). ``revenues`` are of sales so far, by partnership in its
    currency: commission is owed on them. Planned = considered ones at what was offered, else at their asking price
    (``asking``, by influencer), and at that price those who agreed until their fee is entered, noted or paid. Expenses
    count as paid.
    """
    lines: defaultdict[int, list[Payment]] = defaultdict(list)
    for payment in payments:
        lines[payment.partnership_id].append(payment)
    sums: defaultdict[str, _Sums] = defaultdict(_Sums)
    feeless = 0
    for partnership in partnerships:
        hers = lines[partnership.id]
        awaits = awaits_fee(partnership)
        feeless += awaits and not hers
        for one in spendings_of(partnership, hers, revenues.get(partnership.id, 0)):
            sums[one.currency].paid += one.paid
            sums[one.currency].promised += one.to_come
        asked = None if awaits and hers else asking.get(partnership.influencer_id)
        if (planned := planned_for(partnership, asked)) is not None:
            sums[planned.currency].planned += planned.minor
    for expense in expenses:
        sums[expense.currency].paid += expense.amount
    own = sums.pop(campaign.currency, _Sums())
    others = (Budget(currency, None, its.paid, its.promised, its.planned) for currency, its in sorted(sums.items()))
    return (
        Budget(campaign.currency, campaign.budget, own.paid, own.promised, own.planned, feeless),
        *(other for other in others if other.paid or other.promised or other.planned),
    )


def planned_for(partnership: Partnership, asked: Money | None) -> Money | None:
    """What a considered one is expected to cost: what was offered, else the asking price, as for one who agreed and
    whose fee is not entered; ``None`` for all others.
    """
    if partnership.stage not in CONSIDERED and not awaits_fee(partnership):
        return None
    return Money(partnership.agreed_cost, partnership.currency) if partnership.agreed_cost else asked
