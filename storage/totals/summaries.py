"""Read-only summaries of the workspace: the figures of a scope, what creators brought, how campaigns stand."""

from collections import Counter
from collections.abc import Mapping, Sequence

from models.business import Business
from models.campaigns.codes import fold_code, somebodys_codes
from models.campaigns.cost_words import LABELS
from models.campaigns.costs import Cost
from models.campaigns.partnership import Partnership
from models.figures.exchange import ExchangeRates
from models.figures.figure import Figure, FigureSet
from models.figures.metrics import Ingredients, figures_of
from models.figures.reasons import (
    COSTS_HAVE_NO_PLATFORM,
    NO_CAMPAIGN_IN_DATES,
    NO_CODE,
    NO_ORDERS,
    NOTHING_SPENT_ON_THEM,
    ORDERS_HAVE_NO_PLATFORM,
    SALES_OF_NOBODY,
    part_of_campaigns,
)
from models.figures.totals import MoneyTotals, PostTotals
from models.orders.attribution import How
from models.orders.order import number_of
from models.orders.takings import Takings
from models.results.filters import Scope
from models.results.scope_words import scope_words
from storage.tables.settings import EXCHANGE_RATES
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.post_totals import post_totals
from storage.totals.visit_totals import visit_totals
from storage.workspace import Workspace


def figures(
    workspace: Workspace,
    scope: Scope,
    ledger: Ledger | None = None,
    further: Sequence[Figure] = (),
    posts: PostTotals | None = None,
) -> FigureSet:
    """The figures of what posts, orders and costs of a scope come to, with ``further`` ones among them.

    ``posts`` are the sums of the scope's posts where they are at hand.
    """
    ledger = ledger or ledger_of(workspace)
    return figures_of(
        Ingredients(
            scope_label(workspace, {number: one.name for number, one in ledger.campaigns.items()}, scope),
            ledger.business,
            posts or post_totals(workspace.store, scope),
            money_totals(ledger, scope),
            visit_totals(ledger, scope),
            exchange_rates(workspace, ledger.business),
            further,
        )
    )


def exchange_rates(workspace: Workspace, business: Business) -> ExchangeRates:
    """The rates that the owner typed into the business's currency; those into a currency it had before hold no more."""
    typed = workspace.settings.get(EXCHANGE_RATES)
    return typed if typed is not None and typed.currency == business.currency else ExchangeRates(business.currency)


def scope_label(workspace: Workspace, campaigns: Mapping[int, str], scope: Scope) -> str:
    """The scope in words; ``campaigns`` are the names of all."""
    people = {number: row.name for number, row in workspace.influencers.rows(scope.influencer_ids).items()}
    return scope_words(scope, campaigns, people)


def codes_of_nobody(workspace: Workspace) -> list[tuple[str, int]]:
    """Codes in the orders that no creator has, as first written, with how many orders carry each; most first."""
    written: dict[str, str] = {}
    orders: Counter[str] = Counter()
    for order in ledger_of(workspace).attribution.unknown:
        for code in somebodys_codes(order.code):
            written.setdefault(fold_code(code), code)
            orders[fold_code(code)] += number_of([order])
    return [(written[key], count) for key, count in orders.most_common() if count]


def money_totals(ledger: Ledger, scope: Scope) -> dict[str, MoneyTotals]:
    """Cost and revenue of the scope by currency, with the reasons where either cannot be told."""
    partnerships = ledger.partnerships_in(scope)
    no_revenue = why_no_revenue(ledger, partnerships, scope)
    spending = ledger.spending_in(scope)
    no_cost = why_no_cost(ledger, partnerships, spending, scope)
    ids = [partnership.id for partnership in partnerships]
    takings = {} if no_revenue else ledger.takings(ids, scope)
    costs = {} if no_cost else _costs_by_currency(ledger, spending)
    if not no_cost and not scope.narrows_people:
        _add_unshared(costs, ledger, scope)
    left_out = sum(len(ledger.sales.left_out.get(partnership.id, ())) for partnership in partnerships)
    found = {}
    for currency in set(takings) | set(costs) or {_only_currency(ledger, scope)}:
        elsewhere = ", ".join(sorted(takings)) if currency not in takings else ""
        why_not_here = no_revenue or (f"The orders are in {elsewhere}, not in {currency}." if elsewhere else "")
        brought = takings.get(currency, Takings())
        found[currency] = MoneyTotals(
            currency,
            sum(cost.total for cost in costs[currency]) if currency in costs else None,
            len(costs.get(currency, ())),
            None if why_not_here else tuple(brought.revenues),
            no_cost or ("" if currency in costs else f"Nothing was agreed in {currency}."),
            why_not_here,
            unpriced=brought.unpriced,
            uncounted=brought.uncounted,
            given_back=brought.given_back,
            lines=brought.lines,
            left_out=left_out,
            cost_parts=_parts(costs.get(currency, ())),
            beyond=sum(cost.beyond for cost in costs.get(currency, ())),
            told=brought.told,
            by_link=ledger.number_by(How.LINK, ids, scope, currency),
            by_hand=ledger.number_by(How.HAND, ids, scope, currency),
            no_sales=brought.no_sales,
            costless={} if why_not_here else _costless(ledger, partnerships, scope, currency),
        )
    return found


def _costless(
    ledger: Ledger, partnerships: Sequence[Partnership], scope: Scope, currency: str
) -> dict[int, int]:
    """The revenue of creators of whom no cost is known, by influencer; a share of expenses is none of theirs."""
    costed = {one.influencer_id for one in partnerships if any(its.is_known for its in ledger.costs.get(one.id, ()))}
    theirs: dict[int, list[int]] = {}
    for one in partnerships:
        if one.influencer_id not in costed:
            theirs.setdefault(one.influencer_id, []).append(one.id)
    revenues = {number: ledger.takings(ids, scope).get(currency, Takings()).revenue for number, ids in theirs.items()}
    return {number: revenue for number, revenue in revenues.items() if revenue}


def _parts(costs: Sequence[Cost]) -> dict[str, int]:
    """What costs of one currency are summed from, by the names of ``Cost``."""
    return {name: sum(getattr(cost, name) for cost in costs) for name in LABELS}


def why_no_revenue(ledger: Ledger, partnerships: Sequence[Partnership], scope: Scope) -> str:
    """Why it cannot be told what partnerships of a scope brought, in a sentence; empty where it can."""
    if scope.platforms:
        return ORDERS_HAVE_NO_PLATFORM
    if any(ledger.tells_sales_of(partnership.id) for partnership in partnerships):
        return ""
    if ledger.sales.of_nobody:
        return SALES_OF_NOBODY
    if not ledger.orders:
        return NO_ORDERS
    return NO_CODE


def why_no_cost(
    ledger: Ledger, partnerships: Sequence[Partnership], spending: Sequence[Partnership], scope: Scope
) -> str:
    """Why the cost of partnerships of a scope is not known, in a sentence; empty where it is.

    ``spending`` are those of them whose money belongs to its dates.
    """
    if scope.platforms:
        return COSTS_HAVE_NO_PLATFORM
    if not any(ledger.has_begun(partnership) for partnership in partnerships):
        return "No partnership here is live yet."
    live = [partnership for partnership in spending if ledger.has_begun(partnership)]
    if not live:
        return NO_CAMPAIGN_IN_DATES
    if not any(partnership.id in ledger.costs for partnership in live):
        return NOTHING_SPENT_ON_THEM
    if cut := ledger.cut_by(scope, live):
        return part_of_campaigns(cut)
    return ledger.why_no_gift_cost(live)


def _costs_by_currency(ledger: Ledger, partnerships: Sequence[Partnership]) -> dict[str, list[Cost]]:
    found: dict[str, list[Cost]] = {}
    for partnership in partnerships:
        for cost in ledger.costs.get(partnership.id, ()):
            found.setdefault(cost.currency, []).append(cost)
    return found


def _add_unshared(costs: dict[str, list[Cost]], ledger: Ledger, scope: Scope) -> None:
    """Add the expenses that no creator shares, each to the subtotal of its currency."""
    for campaign_id, amounts in ledger.unshared.items():
        if scope.holds_campaign(campaign_id) and ledger.has_days_in(campaign_id, scope):
            for currency, amount in amounts.items():
                costs.setdefault(currency, []).append(Cost(currency, expenses=amount))


def _only_currency(ledger: Ledger, scope: Scope) -> str:
    currencies = {ledger.campaigns[number].currency for number in scope.campaign_ids & ledger.campaigns.keys()}
    return currencies.pop() if len(currencies) == 1 else ledger.business.currency
