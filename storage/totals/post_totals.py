"""Sums over the posts of a scope, made by SQL over the latest reading of each post."""

import json
import sqlite3
from typing import Any

from models.figures.totals import PAIRS, PRICED, Pair, PostTotals, Sum
from models.posts.post import METRICS, Basis
from models.results.filters import Scope
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.tables.store import Store

ENGAGEMENTS = """CASE WHEN coalesce(likes, comments, shares, saves) IS NOT NULL THEN
    coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) END"""

OWNED_POSTS = """
post LEFT JOIN profile ON profile.id = post.profile_id
LEFT JOIN partnership ON partnership.id = post.partnership_id
"""

POST_TABLES = f"{OWNED_POSTS} LEFT JOIN {LATEST_READING}"

SUMS_OF_A_PAIR = ("n", "top", "bottom", "top_squared", "product", "bottom_squared")

MIDDLE_RATE = """(SELECT avg(rate) FROM (
    SELECT rate FROM rated ORDER BY rate
    LIMIT 2 - (SELECT count(*) FROM rated) % 2 OFFSET ((SELECT count(*) FROM rated) - 1) / 2
)) AS middle_rate"""
"""The median: the middle one of the rates, or the mean of the two in the middle."""

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
    names = [*METRICS, "engagements", "followers"]
    columns = ["count(*) AS posts"]
    columns += [
        f"sum({name}) AS {name}, count({name}) AS n_{name}, {_weakest(name, f'{name} IS NOT NULL')}" for name in names
    ]
    columns += [_pair_columns(top, bottom) for top, bottom in PAIRS]
    columns += ["count(*) FILTER (WHERE is_paid) AS paid_posts", *map(_paid_columns, PRICED)]
    row = store.connection.execute(
        f"""
        WITH shown AS MATERIALIZED (
            SELECT basis, {", ".join(METRICS)}, {ENGAGEMENTS} AS engagements, {FOLLOWERS_THEN} AS followers,
                post.partnership_id IS NOT NULL AS is_paid
            FROM {POST_TABLES} WHERE {where}
        ), rated AS (
            SELECT 1.0 * engagements / followers AS rate FROM shown WHERE engagements IS NOT NULL AND followers > 0
        )
        SELECT {", ".join(columns)}, {MIDDLE_RATE} FROM shown
        """,
        values,
    ).fetchone()
    return PostTotals(
        row["posts"],
        {name: Sum(row[name], row[f"n_{name}"], _basis(row, name)) for name in names},
        {pair: _pair(row, *pair) for pair in PAIRS},
        row["middle_rate"],
        _paid(row),
    )


def _paid(row: sqlite3.Row) -> PostTotals | None:
    if row["paid_posts"] == row["posts"]:
        return None
    sums = {name: Sum(row[f"paid_{name}"], row[f"n_paid_{name}"], _basis(row, f"paid_{name}")) for name in PRICED}
    return PostTotals(row["paid_posts"], sums)


def _paid_columns(name: str) -> str:
    known = f"is_paid AND {name} IS NOT NULL"
    return (
        f"sum({name}) FILTER (WHERE is_paid) AS paid_{name}, count({name}) FILTER (WHERE is_paid) AS n_paid_{name},"
        f" {_weakest(f'paid_{name}', known)}"
    )


def _weakest(name: str, known: str) -> str:
    # The three words in the order of the alphabet are in the order of their strength.
    return f"min(basis) FILTER (WHERE {known}) AS basis_{name}"


def _basis(row: sqlite3.Row, name: str) -> Basis:
    return Basis(row[f"basis_{name}"] or Basis.MEASURED)


def _pair_columns(top: str, bottom: str) -> str:
    both = f"{top} IS NOT NULL AND {bottom} > 0"
    name = f"{top}_{bottom}"
    sums = ", ".join(
        f"coalesce(sum({term}) FILTER (WHERE {both}), 0) AS {name}_{part}"
        for part, term in (
            ("n", "1"),
            ("top", top),
            ("bottom", bottom),
            ("top_squared", f"1.0 * {top} * {top}"),
            ("product", f"1.0 * {top} * {bottom}"),
            ("bottom_squared", f"1.0 * {bottom} * {bottom}"),
        )
    )
    return f"{sums}, {_weakest(name, both)}"


def _pair(row: sqlite3.Row, top: str, bottom: str) -> Pair:
    sums = {part: row[f"{top}_{bottom}_{part}"] for part in SUMS_OF_A_PAIR}
    return Pair(**sums, basis=_basis(row, f"{top}_{bottom}"))
