"""Lists of posts for screens: ids in any order, rows by id, and what a search looks through."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache

from models import show
from models.posts.post import METRICS, PostResult
from models.reading.platform import Platform
from models.reading.text import fold, search_text
from models.results.filters import Scope
from storage.results.results import POSTS, post_result
from storage.tables.influencer_order import SortKeys
from storage.tables.readings import FOLLOWERS_THEN
from storage.totals.post_totals import ENGAGEMENTS, INFLUENCER, POST_TABLES, condition
from storage.workspace import Workspace

NEWEST_FIRST = "post.published_at DESC, post.id DESC"

LABELS = " ".join(f"WHEN {one.value!r} THEN {fold(one.label)!r}" for one in Platform)

SORT_COLUMNS = {
    "post": "post.published_at",
    "engagements": ENGAGEMENTS,
    "rate": f"1.0 * {ENGAGEMENTS} / nullif({FOLLOWERS_THEN}, 0)",
    "orders": "counted.orders",
    "followers": FOLLOWERS_THEN,
    "campaign": "text_key(campaign.name)",
    "platform": f"CASE post.platform {LABELS} END",
    "measured": "latest.day",
    "disclosure": "CASE WHEN post.partnership_id IS NOT NULL THEN coalesce(2 * disclosure_seen, 1) END",
    **{name: f"latest.{name}" for name in METRICS},
}
"""By what the columns of the table order posts."""

SEARCHED = f"""
SELECT post.id, post.format, influencer.name, profile.handle, date(post.published_at), post.caption, campaign.name,
    post.platform, post.url
FROM post LEFT JOIN profile ON profile.id = post.profile_id
LEFT JOIN partnership ON partnership.id = post.partnership_id
LEFT JOIN influencer ON influencer.id = {INFLUENCER}
LEFT JOIN campaign ON campaign.id = partnership.campaign_id
WHERE {{where}}
"""


def post_ids(
    workspace: Workspace, scope: Scope, sort: SortKeys = (), orders: Mapping[int, int | None] | None = None
) -> list[int]:
    """Ids of the scope's posts by the keys, blanks last in either direction, then the newest first.

    ``orders`` are those by post, for the column that shows them: they are written into a temporary table of what is a
    copy of the workspace. A key that is no column orders nothing.
    """
    where, values = condition(scope)
    known = [(name, descending) for name, descending in sort if name in SORT_COLUMNS]
    terms = [f"{SORT_COLUMNS[name]}{' DESC' if descending else ''} NULLS LAST" for name, descending in known]
    tables = f"{POST_TABLES} LEFT JOIN campaign ON campaign.id = partnership.campaign_id"
    if any(name == "orders" for name, _ in known):
        _put_down(workspace, orders or {})
        tables += " LEFT JOIN counted ON counted.id = post.id"
    query = f"SELECT post.id FROM {tables} WHERE {where} ORDER BY {', '.join([*terms, NEWEST_FIRST])}"
    return [row[0] for row in workspace.connection.execute(query, values)]


def _put_down(workspace: Workspace, orders: Mapping[int, int | None]) -> None:
    workspace.connection.execute("DROP TABLE IF EXISTS temp.counted")
    workspace.connection.execute("CREATE TEMP TABLE counted (id INTEGER PRIMARY KEY, orders INTEGER)")
    workspace.connection.executemany("INSERT INTO counted VALUES (?, ?)", orders.items())


def posts_by_id(workspace: Workspace, ids: Collection[int]) -> dict[int, PostResult]:
    """Posts with their latest readings; one that is gone, or no creator's any more, is missing."""
    where = f"{INFLUENCER} IS NOT NULL AND post.id IN (SELECT value FROM json_each(:ids))"
    rows = workspace.connection.execute(POSTS.format(where=where), {"ids": json.dumps(list(ids))})
    return {row["id"]: post_result(row) for row in rows}


def post_search_keys(workspace: Workspace, scope: Scope) -> dict[int, str]:
    """Folded text by post: what it is called in the table, the handle, caption, campaign, platform and link."""
    where, values = condition(scope)
    rows = workspace.connection.execute(SEARCHED.format(where=where), values)
    return {row[0]: _search_key(row) for row in rows}


def _search_key(row: sqlite3.Row) -> str:
    _, form, name, handle, day, caption, campaign, platform, url = row
    title = f"{form} {name or ''} {_shown(day) if day else ''}"
    return search_text("\n".join((title, handle or "", caption, campaign or "", Platform(platform).label, url)))


@lru_cache(4096)
def _shown(day: str) -> str:
    return show.day(date.fromisoformat(day))
