"""Sums over the posts of a scope, made by SQL over the latest reading of each post."""

import json
from typing import Any

from models.figures.totals import PostTotals
from models.posts.post import METRICS
from models.results.filters import Scope
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.tables.store import Store
from storage.totals.post_sums import summed

ENGAGEMENTS = """CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
    coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) END"""

OWNED_POSTS = """
post LEFT JOIN profile ON profile.id = post.profile_id
LEFT JOIN partnership ON partnership.id = post.partnership_id
"""

POST_TABLES = f"{OWNED_POSTS} LEFT JOIN {LATEST_READING}"

SHOWN = f"""
shown AS MATERIALIZED (
    SELECT basis, {", ".join(METRICS)}, {ENGAGEMENTS} AS engagements, {FOLLOWERS_THEN} AS followers,
        post.partnership_id AS partnership_id
    FROM {POST_TABLES} WHERE {{where}}
)
"""

INFLUENCER = "coalesce(partnership.influencer_id, profile.influencer_id)"
HERS = """(post.profile_id IN (SELECT id FROM profile WHERE influencer_id IN ({ids}))
    OR post.partnership_id IN (SELECT id FROM partnership WHERE influencer_id IN ({ids})))"""
"""Posts that may be somebody's: says nothing new beside ``INFLUENCER``, but indexes know it."""


def condition(scope: Scope) -> tuple[str, dict[str, Any]]:
    """WHERE clause and parameters of the posts in a scope; the business's own posts never count."""
    terms = [f"{INFLUENCER} IS NOT NULL"]
    values: dict[str, Any] = {}
    if scope.campaign_ids:
        ids = ", ".join(str(int(number)) for number in sorted(scope.campaign_ids))
        terms.append(f"post.partnership_id IN (SELECT id FROM partnership WHERE campaign_id IN ({ids}))")
    if scope.since:
        terms.append("post.published_at >= :since")
        values["since"] = scope.since.isoformat()
    if scope.until:
        terms.append("date(post.published_at) <= :until")
        values["until"] = scope.until.isoformat()
    if scope.platforms:
        names = ", ".join(f"'{platform.value}'" for platform in sorted(scope.platforms))
        terms.append(f"post.platform IN ({names})")
    if scope.influencer_ids:
        ids = ", ".join(str(int(number)) for number in sorted(scope.influencer_ids))
        terms += [f"{INFLUENCER} IN ({ids})", HERS.format(ids=ids)]
    if scope.niches or scope.regions:
        people, chosen = people_condition(scope)
        terms.append(f"{INFLUENCER} IN (SELECT id FROM influencer WHERE {people})")
        values |= chosen
    return " AND ".join(terms), values


def people_condition(scope: Scope) -> tuple[str, dict[str, Any]]:
    """WHERE clause over ``influencer``: the scope's creators, of any of its niches, who live in any of its regions."""
    terms: list[str] = ["1"]
    values: dict[str, Any] = {}
    if scope.influencer_ids:
        terms.append(f"influencer.id IN ({', '.join(str(int(number)) for number in sorted(scope.influencer_ids))})")
    if scope.niches:
        terms.append(
            "EXISTS (SELECT 1 FROM json_each(influencer.niches)"
            " WHERE value IN (SELECT value FROM json_each(:scope_niches)))"
        )
        values["scope_niches"] = json.dumps(sorted(scope.niches))
    if scope.regions:
        places = list(enumerate(sorted(scope.regions)))
        terms.append("(" + " OR ".join(f"(region = :region_{n} AND country = :country_{n})" for n, _ in places) + ")")
        for n, (region, country) in places:
            values |= {f"region_{n}": region, f"country_{n}": country}
    return " AND ".join(terms), values


def post_totals(store: Store, scope: Scope) -> PostTotals:
    """Sums and paired sums of every metric over the posts in the scope."""
    return _totals(store, *condition(scope))


def totals_of_post(store: Store, post_id: int) -> PostTotals:
    """The same of one post alone."""
    return _totals(store, "post.id = :post_id", {"post_id": post_id})


def _totals(store: Store, where: str, values: dict[str, Any]) -> PostTotals:
    return summed(store, "shown", SHOWN.format(where=where), values)
