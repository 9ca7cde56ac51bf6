"""How a campaign's budget stands: paid, promised, planned and free."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.campaign import Campaign
from models.partnership import Expense, Partnership, Payment, PaymentKind
from models.stages import COMMITTED, CONSIDERED, Stage

SENT = COMMITTED - {Stage.AGREED}
"""Stages at which the product has left the house."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Minor units of one currency; ``total`` and ``free`` are ``None`` where no budget is set."""

    currency: str
    total: int | None
    paid: int
    promised: int
    planned: int

    @property
    def free(self) -> int | None:
        """Budget − paid − promised; below 0 it is overdrawn."""
        return None if self.total is None else self.total - self.paid - self.promised


def budget_of(
    campaign: Campaign,
    partnerships: Iterable[Partnership],
    payments: Iterable[Payment],
    expenses: Iterable[Expense],
    asking: Mapping[int, int | None],
) -> Budget:
    """The budget in the campaign's own currency; what is agreed in another stands in that one's subtotal elsewhere.

    Paid = payments made + product sent, at cost. Promised = agreed − paid. Planned = considered ones at asking price
    (``asking``: minor units by influencer). Expenses count as paid. Commission is owed on sales, so paying it does not
    lessen what was agreed beside it.
    """
    own = [partnership for partnership in partnerships if partnership.currency == campaign.currency]
    made = _made(payments, campaign.currency)
    paid = promised = planned = 0
    for partnership in own:
        if partnership.stage in COMMITTED:
            its = made.get(partnership.id, {})
            went = _paid(partnership, its)
            paid += went
            promised += max(partnership.agreed_cost - (went - its.get(PaymentKind.COMMISSION, 0)), 0)
        elif partnership.stage in CONSIDERED:
            planned += partnership.agreed_cost or asking.get(partnership.influencer_id) or 0
        else:
            paid += sum(made.get(partnership.id, {}).values())
    paid += sum(expense.amount for expense in expenses if expense.currency == campaign.currency)
    return Budget(campaign.currency, campaign.budget, paid, promised, planned)


def _made(payments: Iterable[Payment], currency: str) -> dict[int, dict[PaymentKind, int]]:
    made: dict[int, dict[PaymentKind, int]] = {}
    for payment in payments:
        if payment.paid_on is not None and payment.currency == currency:
            kinds = made.setdefault(payment.partnership_id, {})
            kinds[payment.kind] = kinds.get(payment.kind, 0) + payment.amount
    return made


def _paid(partnership: Partnership, made: Mapping[PaymentKind, int]) -> int:
    product = made.get(PaymentKind.PRODUCT)
    if product is None:
        product = (partnership.product_cost or 0) if partnership.stage in SENT else 0
    return product + sum(amount for kind, amount in made.items() if kind is not PaymentKind.PRODUCT)
