"""Read-only summaries of the workspace: the figures of a scope, what creators brought, how campaigns stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.attribution import Attribution, Window, attribute
from models.business import Business
from models.campaign import Campaign
from models.codes import fold_code, somebodys_codes
from models.costs import Cost, costs_of, unshared
from models.figure import FigureSet
from models.filters import Scope
from models.metrics import Ingredients, figures_of
from models.order import Order
from models.partnership import CodeRule, Partnership
from models.totals import MoneyTotals
from storage.post_totals import post_totals
from storage.workspace import Workspace


@dataclass(frozen=True)
class Ledger:
    """Who brought which orders and who cost what, over the whole workspace: made once and asked by scope."""

    business: Business
    campaigns: Mapping[int, Campaign]
    partnerships: Sequence[Partnership]
    rules: Sequence[CodeRule]
    attribution: Attribution
    orders: int
    costs: Mapping[int, Cost]
    unshared: Mapping[int, Mapping[str, int]]

    @cached_property
    def rules_by_partnership(self) -> dict[int, list[CodeRule]]:
        """Code rules of each partnership."""
        found: dict[int, list[CodeRule]] = {}
        for rule in self.rules:
            found.setdefault(rule.partnership_id, []).append(rule)
        return found

    def orders_of(self, partnership_id: int, scope: Scope) -> list[Order]:
        """Attributed orders of a partnership, placed on days of the scope."""
        orders = self.attribution.by_partnership.get(partnership_id, ())
        return [order for order in orders if scope.covers(order.placed_on)]

    def partnerships_in(self, scope: Scope) -> list[Partnership]:
        """Partnerships of the scope's campaign and creators."""
        return [
            partnership
            for partnership in self.partnerships
            if scope.campaign_id in (None, partnership.campaign_id)
            and (not scope.influencer_ids or partnership.influencer_id in scope.influencer_ids)
        ]

    def counts_cost(self, partnership: Partnership, scope: Scope) -> bool:
        """Whether the scope's dates hold the whole campaign of a partnership: a part of its dates has no cost."""
        campaign = self.campaigns[partnership.campaign_id]
        if scope.since is None and scope.until is None:
            return True
        return scope.covers(campaign.starts_on) and scope.covers(campaign.ends_on)


def ledger_of(workspace: Workspace) -> Ledger:
    """Attribute every order and cost every partnership as the workspace stands."""
    business = workspace.business.get()
    campaigns = {campaign.id: campaign for campaign in workspace.campaigns.all()}
    partnerships = workspace.partnerships.of_campaign()
    rules = workspace.partnerships.code_rules()
    home = {partnership.id: campaigns[partnership.campaign_id] for partnership in partnerships}
    windows = [Window(rule, home[rule.partnership_id].starts_on, home[rule.partnership_id].ends_on) for rule in rules]
    attribution = attribute(workspace.orders.with_code(), windows)
    revenues = _revenues(business, partnerships, attribution)
    costs, loose = _costs(workspace, campaigns, partnerships, revenues)
    return Ledger(business, campaigns, partnerships, rules, attribution, workspace.orders.count(), costs, loose)


def figures(workspace: Workspace, scope: Scope, ledger: Ledger | None = None) -> FigureSet:
    """Every figure of a scope: the one source for screen, paper and files."""
    ledger = ledger or ledger_of(workspace)
    money = money_totals(ledger, scope)
    given = Ingredients(scope_label(workspace, scope), ledger.business, post_totals(workspace.store, scope), money)
    return figures_of(given)


def scope_label(workspace: Workspace, scope: Scope) -> str:
    """The scope in words: the campaign's name, or all campaigns, and the dates."""
    campaign = workspace.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    parts = [campaign.name if campaign else "Everything"]
    if scope.since or scope.until:
        parts.append(f"{scope.since or '…'} – {scope.until or '…'}")
    parts += [platform.label for platform in sorted(scope.platforms)]
    return " · ".join(parts)


def codes_of_nobody(workspace: Workspace) -> list[tuple[str, int]]:
    """Codes in the orders that no creator has, as first written, with how many orders carry each; most first."""
    written: dict[str, str] = {}
    orders: Counter[str] = Counter()
    for order in ledger_of(workspace).attribution.unknown:
        for code in somebodys_codes(order.code):
            written.setdefault(fold_code(code), code)
            orders[fold_code(code)] += 1
    return [(written[key], count) for key, count in orders.most_common()]


def money_totals(ledger: Ledger, scope: Scope) -> dict[str, MoneyTotals]:
    """Cost and revenue of the scope by currency, with the reasons where either cannot be told."""
    partnerships = ledger.partnerships_in(scope)
    why_no_revenue = _why_no_revenue(ledger, partnerships, scope)
    why_no_cost = _why_no_cost(ledger, partnerships, scope)
    revenues = {} if why_no_revenue else _revenues_by_currency(ledger, partnerships, scope)
    costs = {} if why_no_cost else _costs_by_currency(ledger, partnerships)
    if not why_no_cost and not scope.influencer_ids:
        _add_unshared(costs, ledger, scope)
    found = {}
    for currency in set(revenues) | set(costs) or {_only_currency(ledger, scope)}:
        elsewhere = ", ".join(sorted(revenues)) if currency not in revenues else ""
        why_not_here = why_no_revenue or (f"The orders are in {elsewhere}, not in {currency}." if elsewhere else "")
        found[currency] = MoneyTotals(
            currency,
            sum(cost.total for cost in costs[currency]) if currency in costs else None,
            len(costs.get(currency, ())),
            None if why_not_here else tuple(revenues.get(currency, ())),
            why_no_cost or ("" if currency in costs else f"Nothing was agreed in {currency}."),
            why_not_here,
        )
    return found


def _revenues(business: Business, partnerships: Sequence[Partnership], attribution: Attribution) -> dict[int, int]:
    currency = {partnership.id: partnership.currency for partnership in partnerships}
    return {
        number: sum(o.revenue(business.revenue_definition) for o in orders if o.currency == currency[number])
        for number, orders in attribution.by_partnership.items()
    }


def _costs(
    workspace: Workspace,
    campaigns: Mapping[int, Campaign],
    partnerships: Sequence[Partnership],
    revenues: Mapping[int, int],
) -> tuple[dict[int, Cost], dict[int, dict[str, int]]]:
    expenses = workspace.campaigns.expenses()
    live: dict[int, list[Partnership]] = {campaign_id: [] for campaign_id in campaigns}
    for partnership in partnerships:
        if partnership.stage.is_live or partnership.id in revenues:
            live[partnership.campaign_id].append(partnership)
    costs: dict[int, Cost] = {}
    loose: dict[int, dict[str, int]] = {}
    for campaign_id, its in live.items():
        spent = [expense for expense in expenses if expense.campaign_id == campaign_id]
        if its:
            costs |= costs_of(its, spent, revenues)
        if its and spent:
            loose[campaign_id] = unshared(its, spent)
    return costs, loose


def _why_no_revenue(ledger: Ledger, partnerships: Sequence[Partnership], scope: Scope) -> str:
    if scope.platforms:
        return "Orders belong to a creator, not to a platform: take the platform out of the scope."
    if not ledger.orders:
        return "No orders were imported yet."
    if not any(partnership.id in ledger.rules_by_partnership for partnership in partnerships):
        return "No creator in this scope has a code, so no order can be told to be hers."
    return ""


def _why_no_cost(ledger: Ledger, partnerships: Sequence[Partnership], scope: Scope) -> str:
    if scope.platforms:
        return "Costs belong to a creator, not to a platform: take the platform out of the scope."
    live = [p for p in partnerships if p.stage.is_live or p.id in ledger.attribution.by_partnership]
    if not live:
        return "No partnership in this scope is live yet."
    if not any(partnership.id in ledger.costs for partnership in live):
        return "No fee, product or shipping is entered for the live partnerships."
    if not all(ledger.counts_cost(partnership, scope) for partnership in live):
        return "Costs belong to a whole campaign: widen the dates to hold all of it."
    return ""


def _revenues_by_currency(
    ledger: Ledger, partnerships: Sequence[Partnership], scope: Scope
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for partnership in partnerships:
        for order in ledger.orders_of(partnership.id, scope):
            found.setdefault(order.currency, []).append(order.revenue(ledger.business.revenue_definition))
    return found


def _costs_by_currency(ledger: Ledger, partnerships: Sequence[Partnership]) -> dict[str, list[Cost]]:
    found: dict[str, list[Cost]] = {}
    for partnership in partnerships:
        if partnership.id in ledger.costs:
            cost = ledger.costs[partnership.id]
            found.setdefault(cost.currency, []).append(cost)
    return found


def _add_unshared(costs: dict[str, list[Cost]], ledger: Ledger, scope: Scope) -> None:
    """Add the expenses that no creator shares, each to the subtotal of its currency."""
    for campaign_id, amounts in ledger.unshared.items():
        if scope.campaign_id in (None, campaign_id):
            for currency, amount in amounts.items():
                costs.setdefault(currency, []).append(Cost(currency, expenses=amount))


def _only_currency(ledger: Ledger, scope: Scope) -> str:
    campaign = ledger.campaigns.get(scope.campaign_id) if scope.campaign_id is not None else None
    return campaign.currency if campaign else ledger.business.currency
