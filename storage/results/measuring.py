"""Posts as they wait for their next numbers: which want it first, and what was read off them so far."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from models.posts.measure_again import NEVER, Marks
from models.posts.measured_post import MeasuredPost
from models.posts.post import METRICS, Post, Reading
from models.reading.platform import Platform
from models.reading.text import search_text
from models.results.filters import Scope
from storage.tables.readings import FOLLOWERS_THEN
from storage.tables.rows import from_row
from storage.tables.settings import MEASURE_MARKS
from storage.totals.post_totals import INFLUENCER, POST_TABLES, condition
from storage.workspace import Workspace

MOST = 5000
"""Posts offered at once: nobody types more by hand, and a narrower scope brings the others."""

WANTED = f"""
WITH found AS MATERIALIZED (
    SELECT post.id, post.format, published_at, measure_on, julianday(date(published_at)) AS live_on,
        (SELECT max(day) FROM reading WHERE post_id = post.id) AS read_on
    FROM {POST_TABLES} WHERE {{where}}
)
SELECT id FROM (SELECT *, :now - live_on AS age, julianday(read_on) - live_on AS read_at FROM found) ORDER BY
    CASE WHEN measure_on = :never THEN 3
        WHEN measure_on > coalesce(read_on, '') THEN CASE WHEN measure_on <= :today THEN 0 ELSE 2 END
        WHEN format = 'story' AND read_on IS NOT NULL THEN 3
        WHEN {{passed}} > {{read}} THEN 0
        WHEN read_on IS NOT NULL AND {{read}} = :marks THEN 3
        WHEN read_on IS NULL THEN 1 ELSE 2 END,
    read_on, published_at DESC, id DESC LIMIT :most
"""
"""As ``models.posts.measure_again.next_day`` tells who is due: days of the rule passed since the newest reading."""

JULIAN = 1721424.5
"""What SQLite's ``julianday`` counts more than ``date.toordinal``."""

NEWEST = f"SELECT post.id FROM {POST_TABLES} WHERE {{where}} ORDER BY post.published_at DESC, post.id DESC LIMIT :most"
LAST_READ = f"SELECT post.id FROM {POST_TABLES} WHERE {{where}} ORDER BY latest.day DESC, post.id DESC LIMIT :most"
ORDERS = {"wanted": WANTED, "post": NEWEST, "measured": LAST_READ}
"""Queries by the name of the column that posts are ordered by."""

POSTS = f"""
SELECT post.*, influencer.name AS influencer_name, profile.handle AS handle, campaign.name AS campaign_name,
    {FOLLOWERS_THEN} AS followers_then, {INFLUENCER} AS whose
FROM {POST_TABLES} LEFT JOIN influencer ON influencer.id = {INFLUENCER}
LEFT JOIN campaign ON campaign.id = partnership.campaign_id
WHERE post.id IN ({{ids}})
"""


def posts_to_measure(
    workspace: Workspace, scope: Scope, today: date, order: str = "wanted", most: int = MOST
) -> list[int]:
    """Ids of a scope's posts, those that want their numbers first: due ones, never read first, then new ones."""
    where, values = condition(scope)
    marks = workspace.settings.get(MEASURE_MARKS)
    query = ORDERS[order].format(
        where=where, passed=_marks_passed(marks, "age"), read=_marks_passed(marks, "coalesce(read_at, -1)")
    )
    values |= {"today": today.isoformat(), "now": today.toordinal() + JULIAN, "never": NEVER.isoformat()}
    values |= {"marks": len(marks), "most": most}
    return [row[0] for row in workspace.connection.execute(query, values)]


def _marks_passed(marks: Marks, age: str) -> str:
    """SQL for how many days of the rule lie behind at an age."""
    return f"({' + '.join(f'({age} >= {mark})' for mark in marks) or '0'})"


def count_posts(workspace: Workspace, scope: Scope) -> int:
    """How many posts a scope holds."""
    where, values = condition(scope)
    return int(workspace.connection.execute(f"SELECT count(*) FROM {POST_TABLES} WHERE {where}", values).fetchone()[0])


def kinds_of_posts(workspace: Workspace, ids: Collection[int]) -> set[tuple[Platform, str]]:
    """Platform and format of some posts, each pair once."""
    rows = workspace.connection.execute(f"SELECT DISTINCT platform, format FROM post WHERE id IN ({_listed(ids)})")
    return {(Platform(platform), piece) for platform, piece in rows}


def counts_read(workspace: Workspace, ids: Collection[int]) -> set[str]:
    """The counts that were read of any of some posts."""
    counted = ", ".join(f"count({name}) AS {name}" for name in METRICS)
    row = workspace.connection.execute(f"SELECT {counted} FROM reading WHERE post_id IN ({_listed(ids)})").fetchone()
    return {name for name in METRICS if row[name]}


def measured_posts(workspace: Workspace, ids: Collection[int]) -> dict[int, MeasuredPost]:
    """Posts with all their readings, by id; one that is gone is missing."""
    readings: dict[int, list[Reading]] = {}
    query = f"SELECT * FROM reading WHERE post_id IN ({_listed(ids)}) ORDER BY post_id, day, id"
    for reading in workspace.store.all(Reading, query):
        readings.setdefault(reading.post_id, []).append(reading)
    rows = workspace.connection.execute(POSTS.format(ids=_listed(ids)))
    return {row["id"]: _measured_post(row, readings.get(row["id"], ())) for row in rows}


def search_texts(workspace: Workspace, ids: Collection[int]) -> Mapping[int, str]:
    """Folded text by id of what a post is looked for by: whose, for what, where, its caption and its link."""
    query = f"""
        SELECT post.id, influencer.name, handle, campaign.name, post.platform, format, caption, url
        FROM {POST_TABLES} LEFT JOIN influencer ON influencer.id = {INFLUENCER}
        LEFT JOIN campaign ON campaign.id = partnership.campaign_id WHERE post.id IN ({_listed(ids)})
    """
    return {row[0]: search_text(" ".join(filter(None, row[1:]))) for row in workspace.connection.execute(query)}


def _measured_post(row: sqlite3.Row, readings: Iterable[Reading]) -> MeasuredPost:
    return MeasuredPost(
        from_row(Post, row),
        tuple(readings),
        row["influencer_name"] or "",
        row["handle"] or "",
        row["campaign_name"] or "",
        row["followers_then"],
        row["whose"],
    )


def _listed(ids: Collection[int]) -> str:
    return ", ".join(str(int(number)) for number in ids)
