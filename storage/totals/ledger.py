"""Who brought which orders, sales and visits, and who cost what, over the whole workspace."""

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from models.business import Business
from models.campaigns.campaign import Campaign
from models.campaigns.campaign_tag import campaign_key, campaign_keys
from models.campaigns.costs import Cost, costs_of, has_begun, unshared
from models.campaigns.owed import Earned
from models.campaigns.partnership import CodeRule, Partnership, Payment
from models.figures.reasons import NO_GIFT_COST
from models.orders.attribution import Attribution, How, Window, attribute
from models.orders.gift import Gift
from models.orders.no_sale import told_apart
from models.orders.order import Order, number_of
from models.orders.order_decision import decided_rules
from models.orders.sales import Sales, attribute_lines, with_tallies
from models.orders.sales_line import SalesLine
from models.orders.takings import Takings, takings_of
from models.orders.traffic import Traffic
from models.results.filters import Scope
from storage.totals.gifts import gifts_of
from storage.totals.link_tags import link_owners
from storage.workspace import Workspace

LEDGER = "ledger"
MADE_FROM = frozenset({
    *("business", "campaign", "partnership", "influencer", "profile", "code_rule", "expense", "payment", "post"),
    *("shop_order", "order_decision", "code_decision", "sales_line", "tally", "traffic"),
})  # fmt: skip
"""The tables that a ledger is made from; a test asks SQLite for those it really reads."""

POSTED = "SELECT DISTINCT partnership_id FROM post WHERE partnership_id IS NOT NULL"


@dataclass(frozen=True)
class Ledger:
    """Who brought which orders and who cost what, over the whole workspace: made once and asked by scope.

    ``people`` are niches and region of each partner. ``visits`` are those by tagged links, by the key of the campaign
    that the tag names; ``revenues`` are what each partnership brought in its own currency, ``costs`` what each that
    counts cost, in each currency. ``tags`` are the keys by which links of each campaign are known. ``posted`` are the
    ids of partnerships with a post, ``decided`` codes that ``rules`` leave open and the owner said whose they are.
    """

    business: Business
    campaigns: Mapping[int, Campaign]
    partnerships: Sequence[Partnership]
    people: Mapping[int, tuple[frozenset[str], tuple[str, str]]]
    rules: Sequence[CodeRule]
    attribution: Attribution
    sales: Sales
    orders: int
    costs: Mapping[int, Sequence[Cost]]
    unshared: Mapping[int, Mapping[str, int]]
    visits: Mapping[str, Sequence[Traffic]]
    gifts: Sequence[Gift]
    revenues: Mapping[int, int]
    tags: Mapping[int, AbstractSet[str]]
    posted: AbstractSet[int]
    decided: Sequence[CodeRule] = ()

    @cached_property
    def codes(self) -> dict[int, list[CodeRule]]:
        """What each partnership's orders are known by: its code rules, and the codes that the owner said are hers."""
        found: dict[int, list[CodeRule]] = {}
        for rule in (*self.rules, *self.decided):
            found.setdefault(rule.partnership_id, []).append(rule)
        return found

    def codes_of(self, partnership_id: int) -> tuple[str, ...]:
        """The codes of a partnership, as every table tells them."""
        return tuple(dict.fromkeys(rule.code for rule in self.codes.get(partnership_id, ())))

    @cached_property
    def usual_orders(self) -> dict[str, float]:
        """What an order of any partnership usually is worth, by currency."""
        takings = self.takings([partnership.id for partnership in self.partnerships], Scope())
        return {currency: one.usual_order for currency, one in takings.items() if one.usual_order is not None}

    def orders_of(self, partnership_id: int, scope: Scope) -> list[Order]:
        """Attributed orders of a partnership, placed on days of the scope."""
        orders = self.attribution.by_partnership.get(partnership_id, ())
        return [order for order in orders if scope.covers(order.placed_on)]

    def no_sales_of(self, partnership_id: int, scope: Scope) -> list[Order]:
        """Orders of a partnership that were refunded in full or are not paid yet, placed on days of the scope."""
        orders = self.attribution.no_sales.get(partnership_id, ())
        return [order for order in orders if scope.covers(order.placed_on)]

    def lines_of(self, partnership_id: int, scope: Scope) -> list[SalesLine]:
        """Sales lines of a partnership that count, all of whose days lie in the scope."""
        lines = self.sales.by_partnership.get(partnership_id, ())
        return [line for line in lines if scope.covers(line.since) and scope.covers(line.day)]

    def number_by(self, how: How, partnership_ids: Iterable[int], scope: Scope, currency: str) -> int:
        """How many orders of partnerships in the scope, in a currency, are known to be theirs by a way."""
        claims = self.attribution.claims
        orders = (order for number in partnership_ids for order in self.orders_of(number, scope))
        return number_of(one for one in orders if claims[one.id].how is how and one.currency == currency)

    def orders_brought(self, partnership_id: int) -> int:
        """How many orders a partnership brought so far, as far as they were counted."""
        lines = self.sales.by_partnership.get(partnership_id, ())
        orders = number_of(self.attribution.by_partnership.get(partnership_id, ()))
        return orders + sum(line.orders or 0 for line in lines)

    def takings(self, partnership_ids: Iterable[int], scope: Scope) -> dict[str, Takings]:
        """What partnerships brought in the scope, by order and by sales line, by currency."""
        ids = list(partnership_ids)
        placed = (its(number, scope) for number in ids for its in (self.orders_of, self.no_sales_of))
        orders = (order for its in placed for order in its)
        lines = (line for number in ids for line in self.lines_of(number, scope))
        return takings_of(orders, lines, self.business.revenue_definition)

    def earned(self, partnership: Partnership) -> Earned | None:
        """What commission is owed on, in the partnership's own currency; ``None`` where nothing was ordered."""
        if not (self.brings(partnership.id) or partnership.id in self.attribution.no_sales):
            return None
        orders = self.attribution.by_partnership.get(partnership.id, ())
        takings = self.takings([partnership.id], Scope())
        own = takings.get(partnership.currency, Takings())
        is_refunded = own.given_back < 0 or any(order.refunded for order in orders)
        elsewhere = tuple(sorted(takings.keys() - {partnership.currency}))
        return Earned(own.revenue or 0, own.orders, is_refunded, elsewhere, told_apart(own.no_sales))

    def tells_orders_of(self, partnership_id: int) -> bool:
        """Whether orders of a partnership could be known: it has a code, or some are hers."""
        attribution = self.attribution
        is_named = partnership_id in attribution.by_partnership or partnership_id in attribution.no_sales
        return is_named or partnership_id in self.codes

    def tells_sales_of(self, partnership_id: int) -> bool:
        """Whether it can be said what a partnership brought: by its codes, by orders or by sales lines."""
        coded = partnership_id in self.codes and self.orders > 0
        return coded or self.brings(partnership_id) or partnership_id in self.attribution.no_sales

    def brings(self, partnership_id: int) -> bool:
        """Whether a partnership brought any sales."""
        return partnership_id in self.attribution.by_partnership or partnership_id in self.sales.by_partnership

    def has_begun(self, partnership: Partnership) -> bool:
        """Whether a partnership has results and its cost counts: content went out, or it brought sales at any stage."""
        return has_begun(partnership, (), self.posted) or self.brings(partnership.id)

    def cost(self, partnership: Partnership) -> Cost | None:
        """What a partnership costs in its own currency; ``None`` where that does not count yet or is not known."""
        costs = self.costs.get(partnership.id, ())
        return next((one for one in costs if one.currency == partnership.currency), None)

    def why_no_gift_cost(self, partnerships: Iterable[Partnership]) -> str:
        """Why it cannot be told what gifts to these creators cost, in a sentence; empty where it can."""
        ids = {partnership.id for partnership in partnerships}
        gifts = (gift for gift in self.gifts if gift.partnership_id in ids)
        return NO_GIFT_COST if any(gift.cost(self.business.gross_margin) is None for gift in gifts) else ""

    def partnerships_in(self, scope: Scope) -> list[Partnership]:
        """Partnerships of the scope's campaign and creators."""
        return [
            partnership
            for partnership in self.partnerships
            if scope.holds_campaign(partnership.campaign_id)
            and scope.holds_person(partnership.influencer_id, *self.people[partnership.influencer_id])
        ]

    def spending_in(self, scope: Scope) -> list[Partnership]:
        """Partnerships of the scope whose money belongs to its dates."""
        return [partnership for partnership in self.partnerships_in(scope) if self.spends_in(partnership, scope)]

    def spends_in(self, partnership: Partnership, scope: Scope) -> bool:
        """Whether a partnership's campaign has days in the dates of a scope, or it brought sales there.

        What was over before, or is still to come, costs nothing in those dates.
        """
        has_days = self.has_days_in(partnership.campaign_id, scope)
        return has_days or bool(self.orders_of(partnership.id, scope) or self.lines_of(partnership.id, scope))

    def has_days_in(self, campaign_id: int, scope: Scope) -> bool:
        """Whether a campaign has days in the dates of a scope, as far as its own are known."""
        campaign = self.campaigns[campaign_id]
        return scope.touches(campaign.starts_on, campaign.ends_on)

    def cut_by(self, scope: Scope, partnerships: Iterable[Partnership]) -> list[Campaign]:
        """Campaigns of partnerships of which the dates of a scope hold only a part: a part has no cost."""
        if scope.since is None and scope.until is None:
            return []
        its = (self.campaigns[number] for number in dict.fromkeys(one.campaign_id for one in partnerships))
        return [one for one in its if not (scope.covers(one.starts_on) and scope.covers(one.ends_on))]


def ledger_of(workspace: Workspace) -> Ledger:
    """The ledger of a workspace as it stands; it is made once, and again after an edit that bears on it."""
    return workspace.keeper.get(LEDGER, MADE_FROM, lambda: made_ledger(workspace))


def kept_ledger(workspace: Workspace) -> Ledger | None:
    """The ledger where it is at hand; nothing is made."""
    return cast("Ledger | None", workspace.keeper.kept(LEDGER))


def ledger_version(workspace: Workspace) -> int:
    """What ``keep_ledger`` needs to know of the moment at which a copy is asked for."""
    return workspace.keeper.version(LEDGER, MADE_FROM)


def keep_ledger(workspace: Workspace, ledger: Ledger, version: int) -> None:
    """Keep a ledger that was made from a copy of the file, unless an edit since that version bears on it."""
    workspace.keeper.keep(LEDGER, ledger, version)


def made_ledger(workspace: Workspace) -> Ledger:
    """Attribute every order and cost every partnership as the workspace stands."""
    business = workspace.business.get()
    campaigns = {campaign.id: campaign for campaign in workspace.campaigns.all()}
    partnerships = workspace.partnerships.of_campaign()
    rules = workspace.partnerships.code_rules()
    home = {partnership.id: campaigns[partnership.campaign_id] for partnership in partnerships}
    windows = [Window(rule, home[rule.partnership_id].starts_on, home[rule.partnership_id].ends_on) for rule in rules]
    links = link_owners(workspace.store, partnerships, campaigns)
    orders = workspace.orders.that_may_be_somebodys(by_source=links.by_source)
    decisions = workspace.order_decisions.all()
    attribution = attribute(orders, windows, decisions, links)
    placed = attribution.placed()
    lines = workspace.sales_lines.all()
    sales = with_tallies(
        attribute_lines(lines, partnerships, campaigns, placed),
        workspace.tallies.all(),
        partnerships,
    )
    revenues = _revenues(business, partnerships, attribution, sales)
    gifts = gifts_of(workspace)
    posted = {row[0] for row in workspace.connection.execute(POSTED)}
    begun = [partnership for partnership in partnerships if has_begun(partnership, revenues, posted)]
    costs, loose = _costs(workspace, begun, revenues, gifts, posted)
    count = workspace.orders.count()
    visits: dict[str, list[Traffic]] = {}
    for visit in workspace.visits.tagged():
        visits.setdefault(campaign_key(visit.campaign), []).append(visit)
    people = _people(workspace)
    return Ledger(
        *(business, campaigns, partnerships, people, rules, attribution, sales, count, costs, loose, visits, gifts),
        revenues=revenues,
        tags=_tags(campaigns, partnerships),
        posted=posted,
        decided=decided_rules(decisions.codes, rules, (one.code for its in placed.values() for one in its)),
    )


def _tags(campaigns: Mapping[int, Campaign], partnerships: Iterable[Partnership]) -> dict[int, AbstractSet[str]]:
    """The keys by which links of each campaign are known."""
    its: dict[int, list[Partnership]] = {}
    for partnership in partnerships:
        its.setdefault(partnership.campaign_id, []).append(partnership)
    return {number: campaign_keys(campaign, its.get(number, ())) for number, campaign in campaigns.items()}


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
    begun: Sequence[Partnership],
    revenues: Mapping[int, int],
    gifts: Sequence[Gift],
    posted: AbstractSet[int],
) -> tuple[dict[int, list[Cost]], dict[int, dict[str, int]]]:
    """What each that has ``begun`` cost, and by campaign and currency the expenses that none of them shares."""
    at_cost = _gifts_at_cost(gifts, workspace.business.get().gross_margin)
    expenses = workspace.campaigns.expenses()
    payments: dict[int, list[Payment]] = {}
    for payment in workspace.partnerships.payments():
        payments.setdefault(payment.partnership_id, []).append(payment)
    counted: dict[int, list[Partnership]] = {}
    for partnership in begun:
        counted.setdefault(partnership.campaign_id, []).append(partnership)
    costs: dict[int, list[Cost]] = {}
    loose: dict[int, dict[str, int]] = {}
    for campaign_id, its in counted.items():
        spent = [expense for expense in expenses if expense.campaign_id == campaign_id]
        costs |= costs_of(its, spent, revenues, payments, at_cost, posted)
        loose[campaign_id] = unshared(its, spent)
    return costs, loose


def _gifts_at_cost(gifts: Iterable[Gift], margin: int | None) -> dict[int, dict[str, int]]:
    """What gifts cost, by partnership and currency, as far as that is known."""
    found: dict[int, dict[str, int]] = {}
    for gift in gifts:
        if (cost := gift.cost(margin)) is not None:
            hers = found.setdefault(gift.partnership_id, {})
            hers[gift.order.currency] = hers.get(gift.order.currency, 0) + cost
    return found
