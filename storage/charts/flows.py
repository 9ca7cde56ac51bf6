"""Money that came in and went out, on the days that are known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from models.business import RevenueDefinition
from models.campaigns.parcel import sent_on, went_with_parcel
from models.campaigns.partnership import Partnership, Payment, PaymentKind
from models.charts import Flow, FlowKind, MoneyInOut
from models.figures.reasons import COSTS_HAVE_NO_PLATFORM
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.results.filters import Scope
from storage.totals.ledger import Ledger
from storage.workspace import Workspace

Money = tuple[str, Flow]
"""A flow with its currency."""


def money_in_out(workspace: Workspace, ledger: Ledger, scope: Scope, currency: str = "") -> MoneyInOut:
    """Revenue, payments made, product sent and expenses of a scope by day, in one currency.

    Without one it is the currency that has the most flows. Money counts as paid as in a budget: payments made, product
    sent and gifts, at cost, with shipping, and expenses; those belong to no creator and stay out where only some
    creators are looked at.
    """
    if scope.platforms:
        return replace(MoneyInOut.of((), currency), reason=COSTS_HAVE_NO_PLATFORM)
    partnerships = ledger.partnerships_in(scope)
    lines, definition = _payments(workspace), ledger.business.revenue_definition
    flows: list[Money] = []
    for one in partnerships:
        flows += _sold(ledger.orders_of(one.id, scope), ledger.lines_of(one.id, scope), definition)
        flows += _paid(one, lines.get(one.id, ()))
    flows += _gifts(ledger, {one.id for one in partnerships})
    if not scope.narrows_people:
        flows += [
            (expense.currency, Flow(expense.spent_on, FlowKind.EXPENSES, expense.amount))
            for expense in workspace.campaigns.expenses()
            if scope.holds_campaign(expense.campaign_id)
        ]
    flows = [(code, flow) for code, flow in flows if flow.amount and scope.covers(flow.day)]
    counts = Counter(code for code, _ in flows)
    chosen = currency or max(counts, key=lambda code: (counts[code], code), default=ledger.business.currency)
    return MoneyInOut.of((flow for code, flow in flows if code == chosen), chosen, counts.keys() - {chosen})


def _payments(workspace: Workspace) -> Mapping[int, Sequence[Payment]]:
    lines: dict[int, list[Payment]] = {}
    for payment in workspace.partnerships.payments():
        lines.setdefault(payment.partnership_id, []).append(payment)
    return lines


def _gifts(ledger: Ledger, partnership_ids: AbstractSet[int]) -> Iterator[Money]:
    """Gifts to these creators, those whose cost is known."""
    for gift in ledger.gifts:
        cost = gift.cost(ledger.business.gross_margin)
        if gift.partnership_id in partnership_ids and cost is not None:
            yield gift.order.currency, Flow(gift.order.placed_on, FlowKind.PRODUCT, cost)


def _sold(orders: Iterable[Order], lines: Iterable[SalesLine], definition: RevenueDefinition) -> Iterator[Money]:
    for order in orders:
        yield order.currency, _revenue(order.placed_on, order.revenue(definition))
    for line in lines:
        yield line.currency, _revenue(line.day, line.revenue or 0)


def _revenue(day: date, amount: int) -> Flow:
    return Flow(day, FlowKind.REVENUE if amount >= 0 else FlowKind.GIVEN_BACK, abs(amount))


def _paid(partnership: Partnership, lines: Sequence[Payment]) -> Iterator[Money]:
    """What went to one creator; product and its shipping by the day it was sent unless her lines tell of them."""
    for line in lines:
        if line.paid_on is not None:
            kind = FlowKind.PRODUCT if line.kind is PaymentKind.PRODUCT else FlowKind.CREATORS
            yield line.currency, Flow(line.paid_on, kind, line.amount)
    for amount in went_with_parcel(partnership, lines).values():
        yield partnership.currency, Flow(sent_on(partnership), FlowKind.PRODUCT, amount)
