"""Groups of a scope with their figures: by platform, format, tier, niche, region or campaign."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from typing import Any

from models.charts import Choice, Group, Grouping, GroupMetric, GroupsCompared
from models.figures.metrics import Ingredients, figures_of
from models.figures.paying import PaysFrom
from models.figures.totals import MoneyTotals, Pair, PostTotals, Sum
from models.influencers.tiers import tier_of
from models.posts.post import Basis
from models.reading.place import place_text
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.scope_posts import ScopePosts
from storage.tables.settings import TIER_BOUNDARIES
from storage.totals.ledger import Ledger
from storage.totals.summaries import exchange_rates, money_totals
from storage.workspace import Workspace

KEYS = {
    Grouping.PLATFORM: "platform",
    Grouping.FORMAT: "format",
    Grouping.TIER: """CASE WHEN creator_figures.followers IS NULL THEN NULL
        WHEN creator_figures.followers < :micro_from THEN 'nano'
        WHEN creator_figures.followers <= :micro_to THEN 'micro'
        WHEN creator_figures.followers <= :mid_to THEN 'mid' WHEN creator_figures.followers <= :macro_to THEN 'macro'
        ELSE 'mega' END""",
    Grouping.NICHE: "niche.value",
    Grouping.REGION: "json_array(influencer.region, influencer.country)",
    Grouping.CAMPAIGN: "partnership.campaign_id",
}
"""What says the group of a post; NULL for none."""

PEOPLE = "LEFT JOIN influencer ON influencer.id = scope_post.influencer_id"
FURTHER = {
    Grouping.TIER: "LEFT JOIN creator_figures ON creator_figures.influencer_id = scope_post.influencer_id",
    Grouping.NICHE: f"{PEOPLE} JOIN json_each(influencer.niches) AS niche",
    Grouping.REGION: PEOPLE,
    Grouping.CAMPAIGN: "LEFT JOIN partnership ON partnership.id = scope_post.partnership_id",
}
NO_PARTNERSHIP = "No partnership here yet."
BOTH = "engagements IS NOT NULL AND followers > 0"

SUMS = f"""
SELECT whose, count(*) AS posts, sum(engagements) AS engagements, count(engagements) AS known,
    count(*) FILTER (WHERE is_paid) AS paid_posts, sum(engagements) FILTER (WHERE is_paid) AS paid_engagements,
    count(engagements) FILTER (WHERE is_paid) AS paid_known,
    min(basis) FILTER (WHERE engagements IS NOT NULL) AS basis, count(*) FILTER (WHERE {BOTH}) AS n,
    sum(engagements) FILTER (WHERE {BOTH}) AS top, sum(followers) FILTER (WHERE {BOTH}) AS bottom,
    sum(1.0 * engagements * engagements) FILTER (WHERE {BOTH}) AS top_squared,
    sum(1.0 * engagements * followers) FILTER (WHERE {BOTH}) AS product,
    sum(1.0 * followers * followers) FILTER (WHERE {BOTH}) AS bottom_squared
FROM (
    SELECT {{key}} AS whose, basis, engagements, scope_post.followers AS followers,
        scope_post.partnership_id IS NOT NULL AS is_paid
    FROM scope_post {{further}}
)
WHERE whose IS NOT NULL GROUP BY whose
"""


def groups_compared(gathered: ScopePosts, ledger: Ledger, grouping: Grouping, metric: GroupMetric) -> GroupsCompared:
    """The groups of a scope, whose posts were gathered, side by side by one figure."""
    has_money = metric is not GroupMetric.RATE
    groups = groups_of(gathered, ledger, grouping, has_money=has_money)
    return GroupsCompared.of(grouping, metric, groups, PaysFrom(ledger.business.gross_margin))


def groups_of(gathered: ScopePosts, ledger: Ledger, grouping: Grouping, *, has_money: bool) -> list[Group]:
    """The groups of a scope, whose posts were gathered; each figure is made as that of a scope is.

    Those of money are there where it ``has_money``, engagements and their rate of posts always.
    """
    workspace, scope = gathered.workspace, gathered.scope
    posts = _post_totals(gathered, grouping)
    scopes = _scopes(workspace, ledger, scope, grouping) if has_money else {}
    rates = exchange_rates(workspace, ledger.business)
    own = ledger.business.currency
    nothing = {own: MoneyTotals(own, None, 0, None, NO_PARTNERSHIP, NO_PARTNERSHIP)}
    groups = []
    for key in [*posts, *(key for key in scopes if key not in posts)]:
        money = money_totals(ledger, scopes[key]) if key in scopes else nothing
        label = _label(ledger, grouping, key)
        given = Ingredients(label, ledger.business, posts.get(key, PostTotals()), money, None, rates)
        groups.append(Group(_choice(grouping, key), label, figures_of(given)))
    return groups


def _post_totals(gathered: ScopePosts, grouping: Grouping) -> dict[Any, PostTotals]:
    """Sums over the posts of each group."""
    query = SUMS.format(key=KEYS[grouping], further=FURTHER.get(grouping, ""))
    boundaries = asdict(gathered.workspace.settings.get(TIER_BOUNDARIES)) if grouping is Grouping.TIER else {}
    found = {}
    for row in gathered.rows(query, **boundaries):
        basis = Basis(row["basis"] or Basis.MEASURED)
        engagements = Sum(row["engagements"], row["known"], basis)
        sums = {name: row[name] or 0 for name in ("n", "top", "bottom", "top_squared", "product", "bottom_squared")}
        pairs = {("engagements", "followers"): Pair(**sums, basis=basis)}
        paid = PostTotals(row["paid_posts"], {"engagements": Sum(row["paid_engagements"], row["paid_known"], basis)})
        paid_alone = None if paid.posts == row["posts"] else paid
        found[row["whose"]] = PostTotals(row["posts"], {"engagements": engagements}, pairs, paid=paid_alone)
    return found


def _scopes(workspace: Workspace, ledger: Ledger, scope: Scope, grouping: Grouping) -> dict[Any, Scope]:
    """The scope of each group of partnerships, for the money of it; keys as the posts have them."""
    partnerships = ledger.partnerships_in(scope)
    if grouping is Grouping.CAMPAIGN:
        campaigns = {one.campaign_id for one in partnerships}
        return {number: replace(scope, campaign_ids=frozenset({number})) for number in campaigns}
    people: dict[Any, set[int]] = {}
    who = {one.influencer_id for one in partnerships}
    for number, key in _keys(workspace, ledger, who, grouping):
        people.setdefault(key, set()).add(number)
    return {key: replace(scope, influencer_ids=frozenset(numbers)) for key, numbers in people.items()}


def _keys(workspace: Workspace, ledger: Ledger, who: Iterable[int], grouping: Grouping) -> Iterator[tuple[int, str]]:
    """Creators with the key of each group that they belong to."""
    if grouping is Grouping.TIER:
        boundaries = workspace.settings.get(TIER_BOUNDARIES)
        for number, row in workspace.influencers.rows(who).items():
            if (tier := tier_of(row.followers, boundaries)) is not None:
                yield number, tier.value
        return
    for number in who:
        niches, region = ledger.people[number]
        for key in niches if grouping is Grouping.NICHE else [_json(region)]:
            yield number, key


def _json(region: tuple[str, str]) -> str:
    """Region and country as SQLite writes them in an array."""
    return json.dumps(region, ensure_ascii=False, separators=(",", ":"))


def _label(ledger: Ledger, grouping: Grouping, key: Any) -> str:
    if grouping is Grouping.PLATFORM:
        return Platform(key).label
    if grouping is Grouping.REGION:
        return place_text(*json.loads(key)) or "Region not known"
    if grouping is Grouping.CAMPAIGN:
        return ledger.campaigns[key].name
    return str(key).capitalize() if grouping in {Grouping.TIER, Grouping.FORMAT} else str(key)


def _choice(grouping: Grouping, key: Any) -> Choice | None:
    """What a click on a group narrows the scope to; a format and a tier are no part of a scope."""
    if grouping is Grouping.PLATFORM:
        return Choice("platforms", Platform(key))
    if grouping is Grouping.REGION:
        return Choice("regions", tuple(json.loads(key)))
    return {Grouping.NICHE: Choice("niches", key), Grouping.CAMPAIGN: Choice("campaign_ids", key)}.get(grouping)
