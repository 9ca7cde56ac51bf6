"""Who brought which orders, sales and visits, and who cost what, over the whole workspace."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.attribution import Attribution, Window, attribute
from models.business import Business
from models.campaign import Campaign
from models.campaign_tag import campaign_key, campaign_keys
from models.costs import Cost, costs_of, unshared
from models.filters import Scope
from models.order import Order, number_of
from models.owed import Earned
from models.partnership import CodeRule, Partnership
from models.sales import Sales, attribute_lines
from models.sales_line import SalesLine
from models.takings import Takings, takings_of
from models.traffic import Traffic
from storage.workspace import Workspace


@dataclass(frozen=True)
class Ledger:
    """Who brought which orders and who cost what, over the whole workspace: made once and asked by scope.

    ``people`` are niches and region of each partner. ``visits`` are those by tagged links, by the key of the campaign
    that the tag names.
    """

    business: Business
    campaigns: Mapping[int, Campaign]
    partnerships: Sequence[Partnership]
    people: Mapping[int, tuple[frozenset[str], tuple[str, str]]]
    rules: Sequence[CodeRule]
    attribution: Attribution
    sales: Sales
    orders: int
    costs: Mapping[int, Cost]
    unshared: Mapping[int, Mapping[str, int]]
    visits: Mapping[str, Sequence[Traffic]]

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

    def lines_of(self, partnership_id: int, scope: Scope) -> list[SalesLine]:
        """Sales lines of a partnership that count, all of whose days lie in the scope."""
        lines = self.sales.by_partnership.get(partnership_id, ())
        return [line for line in lines if scope.covers(line.since) and scope.covers(line.day)]

    def orders_brought(self, partnership_id: int) -> int:
        """How many orders a partnership brought so far, as far as they were counted."""
        lines = self.sales.by_partnership.get(partnership_id, ())
        orders = number_of(self.attribution.by_partnership.get(partnership_id, ()))
        return orders + sum(line.orders or 0 for line in lines)

    def takings(self, partnership_ids: Iterable[int], scope: Scope) -> dict[str, Takings]:
        """What partnerships brought in the scope, by order and by sales line, by currency."""
        ids = list(partnership_ids)
        orders = (order for number in ids for order in self.orders_of(number, scope))
        lines = (line for number in ids for line in self.lines_of(number, scope))
        return takings_of(orders, lines, self.business.revenue_definition)

    def campaign_keys(self, campaign: Campaign) -> set[str]:
        """The keys of the tags by which links of a campaign are known."""
        return campaign_keys(campaign, self.partnerships_in(Scope.of_campaign(campaign.id)))

    def earned(self, partnership: Partnership) -> Earned | None:
        """What commission is owed on, in the partnership's own currency; ``None`` where it brought no sales."""
        if not self.brings(partnership.id):
            return None
        orders = self.attribution.by_partnership.get(partnership.id, ())
        takings = self.takings([partnership.id], Scope())
        own = takings.get(partnership.currency, Takings())
        is_refunded = own.given_back < 0 or any(order.refunded for order in orders)
        elsewhere = tuple(sorted(takings.keys() - {partnership.currency}))
        return Earned(own.revenue or 0, own.orders, is_refunded, elsewhere)

    def tells_sales_of(self, partnership_id: int) -> bool:
        """Whether it can be said what a partnership brought: by its codes, or by sales lines."""
        coded = partnership_id in self.rules_by_partnership and self.orders > 0
        return coded or partnership_id in self.sales.by_partnership

    def brings(self, partnership_id: int) -> bool:
        """Whether a partnership brought any sales."""
        return partnership_id in self.attribution.by_partnership or partnership_id in self.sales.by_partnership

    def partnerships_in(self, scope: Scope) -> list[Partnership]:
        """Partnerships of the scope's campaign and creators."""
        return [
            partnership
            for partnership in self.partnerships
            if scope.holds_campaign(partnership.campaign_id)
            and scope.holds_person(partnership.influencer_id, *self.people[partnership.influencer_id])
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
    sales = attribute_lines(workspace.sales_lines.all(), partnerships, campaigns, attribution.by_partnership)
    revenues = _revenues(business, partnerships, attribution, sales)
    costs, loose = _costs(workspace, campaigns, partnerships, revenues)
    orders = workspace.orders.count()
    visits: dict[str, list[Traffic]] = {}
    for visit in workspace.visits.tagged():
        visits.setdefault(campaign_key(visit.campaign), []).append(visit)
    people = _people(workspace)
    return Ledger(business, campaigns, partnerships, people, rules, attribution, sales, orders, costs, loose, visits)


def _people(workspace: Workspace) -> dict[int, tuple[frozenset[str], tuple[str, str]]]:
    """Niches and region of everybody who has a partnership."""
    rows = workspace.connection.execute(
        "SELECT id, niches, region, country FROM influencer WHERE id IN (SELECT influencer_id FROM partnership)"
    )
    return {number: (frozenset(json.loads(niches)), (region, country)) for number, niches, region, country in rows}


def _revenues(
    business: Business, partnerships: Sequence[Partnership], attribution: Attribution, sales: Sales
) -> dict[int, int]:
    """Revenue of each partnership that brought anything, in its own currency: what commission is owed on."""
    found = {}
    for partnership in partnerships:
        orders = attribution.by_partnership.get(partnership.id, ())
        lines = sales.by_partnership.get(partnership.id, ())
        if orders or lines:
            takings = takings_of(orders, lines, business.revenue_definition).get(partnership.currency, Takings())
            found[partnership.id] = takings.revenue or 0
    return found


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
