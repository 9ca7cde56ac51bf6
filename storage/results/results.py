"""The rows of the Results tab and the report: posts with their readings, creators with what they brought."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Partnership
from models.estimates.estimates import Estimate, PostRate, creator_rates, return_range
from models.estimates.trends import Trends
from models.figures.creator_money import CreatorMoney, creator_money
from models.figures.exchange import ExchangeRates
from models.figures.figure import Figure
from models.figures.paying import PaysFrom
from models.figures.reasons import ALONE, UNPRICED, part_of_campaigns, several_currencies
from models.orders.takings import orders_of
from models.posts.post import METRICS, Basis, Post, PostResult, Reading
from models.posts.rated_post import RatedPost
from models.reading.platform import Platform
from models.results.creator_result import CreatorResult
from models.results.filters import Scope
from storage.tables.readings import FOLLOWERS_THEN
from storage.tables.rows import from_row
from storage.totals.ledger import Ledger, ledger_of
from storage.totals.post_totals import ENGAGEMENTS, INFLUENCER, POST_TABLES, condition
from storage.totals.summaries import exchange_rates, why_no_cost, why_no_revenue
from storage.totals.trends import trends_of
from storage.workspace import Workspace

POSTS = f"""
SELECT post.*, {INFLUENCER} AS whose, influencer.name AS influencer_name, profile.handle AS handle,
    campaign.id AS campaign, campaign.name AS campaign_name, {FOLLOWERS_THEN} AS followers_then,
    latest.id AS reading_id, latest.day, latest.basis, {", ".join(f"latest.{name}" for name in METRICS)},
    latest.followers
FROM {POST_TABLES}
LEFT JOIN influencer ON influencer.id = {INFLUENCER}
LEFT JOIN campaign ON campaign.id = partnership.campaign_id
WHERE {{where}} ORDER BY post.published_at DESC, post.id DESC
"""

RATED = f"""
SELECT {INFLUENCER}, post.platform, reach, {ENGAGEMENTS}, {FOLLOWERS_THEN}
FROM {POST_TABLES} WHERE {{where}} ORDER BY post.published_at DESC, post.id DESC
"""

PEOPLE = """
SELECT influencer.id, influencer.name, coalesce(handle, ''), coalesce(platform, '')
FROM influencer LEFT JOIN creator_figures ON influencer_id = influencer.id
WHERE influencer.id IN (SELECT value FROM json_each(:ids)) ORDER BY influencer.id
"""

PLATFORMS = {platform.value: platform for platform in Platform}


@dataclass(frozen=True, slots=True)
class Person:
    """Who a creator is; the platform is the main one, empty without a profile."""

    id: int
    name: str
    handle: str
    platform: str


@dataclass(frozen=True, slots=True)
class Known:
    """What every creator is measured by: her own rate, what an order usually is worth by currency, exchange rates."""

    own_rates: Mapping[int, Estimate | None]
    usual_orders: Mapping[str, float]
    rates: ExchangeRates


def post_results(workspace: Workspace, scope: Scope) -> list[PostResult]:
    """The posts of a scope with their latest readings, newest first."""
    where, values = condition(scope)
    return [post_result(row) for row in workspace.connection.execute(POSTS.format(where=where), values)]


def creator_results(
    workspace: Workspace, scope: Scope, ledger: Ledger | None = None, read: Sequence[RatedPost] | None = None
) -> list[CreatorResult]:
    """What each creator of the scope brought, best return first, those without one after them by rate.

    ``read`` are the scope's posts where they are at hand.
    """
    ledger = ledger or ledger_of(workspace)
    posts: dict[int, list[RatedPost]] = {}
    for post in _rated(workspace, scope) if read is None else read:
        posts.setdefault(post.influencer_id, []).append(post)
    partnerships: dict[int, list[Partnership]] = {}
    for partnership in ledger.partnerships_in(scope):
        has_result = ledger.has_begun(partnership) and not scope.platforms
        if partnership.influencer_id in posts or (has_result and ledger.spends_in(partnership, scope)):
            partnerships.setdefault(partnership.influencer_id, []).append(partnership)
    people = _people(workspace, {*posts, *partnerships})
    own_rates = _own_rates(posts, people, trends_of(workspace))
    known = Known(own_rates, ledger.usual_orders, exchange_rates(workspace, ledger.business))
    results = [
        _creator(ledger, scope, people[number], posts.get(number, []), partnerships.get(number, []), known)
        for number in people
    ]
    return sorted(results, key=_best_first)


def creator_back(workspace: Workspace, influencer_id: int, ledger: Ledger) -> Figure | None:
    """What came back of all work with somebody, as every comparison of creators has it; ``None`` without any result."""
    results = creator_results(workspace, Scope(influencer_ids=frozenset({influencer_id})), ledger)
    return results[0].back_figure if results else None


def rated_posts(rows: Iterable[sqlite3.Row]) -> list[RatedPost]:
    """Rows of a creator, platform, reach, engagements and followers then, in this order."""
    return [RatedPost(row[0], PLATFORMS[row[1]], row[2], row[3], row[4]) for row in rows]


def _rated(workspace: Workspace, scope: Scope) -> list[RatedPost]:
    where, values = condition(scope)
    return rated_posts(workspace.connection.execute(RATED.format(where=where), values))


def _best_first(result: CreatorResult) -> tuple[float, float, str]:
    back = result.back.likely if result.back else -1.0
    return (-back, -(result.rate.likely if result.rate else 0.0), result.name)


def post_result(row: sqlite3.Row) -> PostResult:
    """A row of ``POSTS``."""
    reading = None
    if row["reading_id"] is not None:
        values: dict[str, Any] = {name: row[name] for name in (*METRICS, "followers")}
        reading = Reading(row["reading_id"], row["id"], date.fromisoformat(row["day"]), Basis(row["basis"]), **values)
    return PostResult(
        from_row(Post, row),
        reading,
        row["whose"],
        row["influencer_name"] or "",
        row["handle"] or "",
        row["campaign"],
        row["campaign_name"] or "",
        row["followers_then"],
    )


def _creator(
    ledger: Ledger,
    scope: Scope,
    person: Person,
    posts: Sequence[RatedPost],
    partnerships: Sequence[Partnership],
    known: Known,
) -> CreatorResult:
    ids = [partnership.id for partnership in partnerships]
    usual = partnerships[0].currency if partnerships else ledger.business.currency
    takings = ledger.takings(ids, scope)
    told = any(map(ledger.tells_sales_of, ids)) and not scope.platforms
    spending = [p for p in partnerships if ledger.spends_in(p, scope)]
    costs = [cost for p in spending for cost in ledger.costs.get(p.id, ())]
    whole = not scope.platforms and not ledger.cut_by(scope, spending)
    money = creator_money(takings if told else None, costs if whole else [], usual, known.rates)
    used = {usual, *takings, *(cost.currency for cost in costs)}
    no_cost = "" if money.cost is not None else why_no_cost(ledger, partnerships, spending, scope)
    return CreatorResult(
        influencer_id=person.id,
        name=person.name,
        handle=person.handle,
        platform=PLATFORMS[person.platform] if person.platform else None,
        partnership=partnerships[-1] if partnerships else None,
        posts=len(posts),
        reach=_known_sum([post.reach for post in posts]),
        engagements=_known_sum([post.engagements for post in posts]),
        rate=known.own_rates.get(person.id),
        code=", ".join(code for number in ids for code in ledger.codes_of(number)),
        orders=orders_of(takings.values()) if told else None,
        revenue=money.brought.revenue if money.brought else None,
        cost=money.cost,
        currency=money.currency,
        back=_back(money, known.usual_orders.get(money.currency)),
        pays_from=PaysFrom(ledger.business.gross_margin),
        why_no_sales=_why_no_sales(money, used) if told else why_no_revenue(ledger, partnerships, scope),
        why_no_cost=no_cost or _why_not_added(money, used, ledger.cut_by(scope, spending)),
    )


def _why_not_added(money: CreatorMoney, currencies: Collection[str], cut: Sequence[Campaign]) -> str:
    """Why costs that are known make no sum: dates hold a part of a campaign, or they are in several currencies."""
    if money.cost is not None:
        return ""
    return part_of_campaigns(cut) if cut else several_currencies(currencies)


def _why_no_sales(money: CreatorMoney, currencies: Collection[str]) -> str:
    """Why orders or revenue of somebody with sales are not known; empty where both are."""
    if money.brought is None:
        return several_currencies(currencies)
    if money.brought.orders is None:
        return ALONE
    return UNPRICED if money.brought.revenue is None else ""


def _back(money: CreatorMoney, usual_order: float | None) -> Estimate | None:
    """What came back; of orders without a price it is not known whether they brought nothing."""
    brought = money.brought
    if brought is None or brought.uncounted is not None or not money.cost:
        return None
    return return_range(brought.revenues, money.cost, brought.given_back, None if brought.unpriced else usual_order)


def _own_rates(
    posts: Mapping[int, Sequence[RatedPost]], people: Mapping[int, Person], trends: Trends
) -> dict[int, Estimate | None]:
    """The rate of each creator; those of one platform are worked out together, which is much quicker."""
    by_platform: dict[Platform, dict[int, list[PostRate]]] = {}
    for number, person in people.items():
        platform, rates = _rated_on(posts.get(number, ()), person.platform)
        if platform is not None:
            by_platform.setdefault(platform, {})[number] = rates
    found: dict[int, Estimate | None] = {}
    for platform, hers in by_platform.items():
        found |= dict(zip(hers, creator_rates(hers, trends.of(platform)), strict=True))
    return found


def _rated_on(posts: Sequence[RatedPost], main: str) -> tuple[Platform | None, list[PostRate]]:
    """Her rates on the main platform, else on that of the newest post: those of two platforms are never mixed."""
    known = [
        (p.platform, PostRate(p.engagements, p.followers)) for p in posts if p.engagements is not None and p.followers
    ]
    if not known:
        return None, []
    platform = Platform(main) if any(one == main for one, _ in known) else known[0][0]
    return platform, [rate for one, rate in known if one is platform]


def _people(workspace: Workspace, ids: Collection[int]) -> dict[int, Person]:
    rows = workspace.connection.execute(PEOPLE, {"ids": json.dumps(list(ids))})
    return {row[0]: Person(*row) for row in rows}


def _known_sum(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
