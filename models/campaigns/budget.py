"""How a campaign's budget stands: paid, promised, planned and free, in each currency by itself."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense, Partnership, Payment, PaymentKind
from models.reading.money import Money
from models.record import record
from models.stages import COMMITTED, CONSIDERED, SENT, Stage

Kinds = Mapping[PaymentKind, int]
NO_SALES: Mapping[int, int] = {}


def is_sent(partnership: Partnership) -> bool:
    """Whether the product has left the house: by its stage, or by the day it was sent."""
    return partnership.stage in SENT or partnership.product_sent_on is not None


def sent_on(partnership: Partnership) -> date | None:
    """The day the product was sent, else the day of the stage that says so; ``None`` where neither is known."""
    return partnership.product_sent_on or (partnership.stage_since if partnership.stage in SENT else None)


def sent_after(partnership: Partnership, stage: Stage, day: date) -> date | None:
    """The day a product was sent once the partnership goes to another stage on a day.

    Days that were told stay. A day that only the stage had told goes when the partnership goes back before it.
    """
    if stage in SENT:
        has_product = bool(partnership.product) or partnership.product_cost is not None
        return sent_on(partnership) or (day if has_product else None)
    told_by_stage = partnership.stage in SENT and partnership.product_sent_on == partnership.stage_since
    return None if told_by_stage and not stage.is_exit else partnership.product_sent_on


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
    commissions: Mapping[int, int] = NO_SALES,
) -> tuple[Budget, ...]:
    """The budget in the campaign's own currency, then a subtotal for each other one that anything stands in.

    Paid = payments made + product sent, at cost, and its shipping. Promised = agreed − paid, and commission on sales so
    far − commission paid (``commissions``, by partnership in its currency): paying one does not lessen the other. Of a
    cancelled one the kill fee is promised. Planned = considered ones at what was offered, else at their asking price
    (``asking``, by influencer), and at that price those who agreed until their fee is entered or paid. Expenses count
    as paid.
    """
    made = _made(payments)
    sums: defaultdict[str, _Sums] = defaultdict(_Sums)
    feeless = 0
    for partnership in partnerships:
        its = made.get(partnership.id, {})
        awaits = awaits_fee(partnership)
        feeless += awaits and not its
        own_kinds = its.get(partnership.currency, {})
        _add(sums, partnership, own_kinds, None if awaits and its else asking.get(partnership.influencer_id))
        commission = commissions.get(partnership.id, 0) - own_kinds.get(PaymentKind.COMMISSION, 0)
        sums[partnership.currency].promised += max(commission, 0)
        for currency, kinds in its.items():
            if currency != partnership.currency:
                sums[currency].paid += sum(kinds.values())
    for expense in expenses:
        sums[expense.currency].paid += expense.amount
    own = sums.pop(campaign.currency, _Sums())
    others = (Budget(currency, None, its.paid, its.promised, its.planned) for currency, its in sorted(sums.items()))
    return (
        Budget(campaign.currency, campaign.budget, own.paid, own.promised, own.planned, feeless),
        *(other for other in others if other.paid or other.promised or other.planned),
    )


def paid_to(partnership: Partnership, payments: Iterable[Payment]) -> int:
    """What one creator cost so far in minor units of the partnership's currency: payments made + product sent, at cost.

    The product and its shipping count once it was sent for a partnership that is agreed, or where a payment says so.
    """
    made = _made(one for one in payments if one.partnership_id == partnership.id)
    kinds = made.get(partnership.id, {}).get(partnership.currency, {})
    return _paid(partnership, kinds) if partnership.stage in COMMITTED else sum(kinds.values())


def _add(sums: Mapping[str, _Sums], partnership: Partnership, made: Kinds, asked: Money | None) -> None:
    """Add what is agreed, or planned, with one partnership; ``made`` are payments in its own currency."""
    its = sums[partnership.currency]
    if partnership.stage in COMMITTED:
        went = _paid(partnership, made)
        its.paid += went
        its.promised += max(partnership.agreed_cost - (went - made.get(PaymentKind.COMMISSION, 0)), 0)
    else:
        its.paid += sum(made.values())
    if partnership.stage is Stage.CANCELLED:
        its.promised += max((partnership.kill_fee or 0) - made.get(PaymentKind.CASH, 0), 0)
    if (planned := planned_for(partnership, asked)) is not None:
        sums[planned.currency].planned += planned.minor


def planned_for(partnership: Partnership, asked: Money | None) -> Money | None:
    """What a considered one is expected to cost: what was offered, else the asking price, as for one who agreed and
    whose fee is not entered; ``None`` for all others.
    """
    if partnership.stage not in CONSIDERED and not awaits_fee(partnership):
        return None
    return Money(partnership.agreed_cost, partnership.currency) if partnership.agreed_cost else asked


def _made(payments: Iterable[Payment]) -> dict[int, dict[str, dict[PaymentKind, int]]]:
    """What was paid by partnership, currency and kind."""
    made: dict[int, dict[str, dict[PaymentKind, int]]] = {}
    for payment in payments:
        if payment.paid_on is not None:
            kinds = made.setdefault(payment.partnership_id, {}).setdefault(payment.currency, {})
            kinds[payment.kind] = kinds.get(payment.kind, 0) + payment.amount
    return made


def _paid(partnership: Partnership, made: Kinds) -> int:
    went = went_with_parcel(partnership, made)
    return sum(made.values()) + sum(went.values())


def went_with_parcel(partnership: Partnership, told: Container[PaymentKind]) -> Kinds:
    """The product and its shipping (which the carrier had) once it was sent, by kind; not what payments ``told`` of."""
    terms = {PaymentKind.PRODUCT: partnership.product_cost, PaymentKind.SHIPPING: partnership.shipping}
    if not is_sent(partnership):
        return {}
    return {kind: amount for kind, amount in terms.items() if amount and kind not in told}
