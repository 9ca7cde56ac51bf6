"""The posts of a scope gathered once in a copy of the workspace, and summed in SQL from there."""

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property

from models.campaigns.campaign import GoalMetric
from models.charts import PlatformDay, PostMetric, PostOnDay
from models.charts.labels import handle_label
from models.charts.posts import TOLD_POSTS
from models.figures.totals import PostTotals
from models.orders.post_orders import PostMoment
from models.posts.post import METRICS
from models.posts.posts_looked_at import PostsLookedAt
from models.posts.rated_post import RatedPost
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.results import rated_posts
from storage.tables.readings import FOLLOWERS_THEN
from storage.totals.post_sums import summed
from storage.totals.post_totals import ENGAGEMENTS, INFLUENCER, POST_TABLES, condition
from storage.workspace import Workspace

GATHER = f"""
CREATE TEMP TABLE scope_post AS
SELECT post.id AS id, post.published_at AS published_at, date(post.published_at) AS day, post.platform AS platform,
    post.format AS format, post.partnership_id AS partnership_id, {INFLUENCER} AS influencer_id,
    profile.handle AS handle, latest.day AS read_on, latest.basis AS basis,
    {", ".join(f"latest.{name} AS {name}" for name in METRICS)},
    {ENGAGEMENTS} AS engagements, {FOLLOWERS_THEN} AS followers
FROM {POST_TABLES} WHERE {{where}}
"""

SUMS = """
SELECT count(*) AS posts, min(day) AS first, max(day) AS last, max(read_on) AS read_on,
    count(*) FILTER (WHERE engagements IS NULL) AS unread,
    count(*) FILTER (WHERE engagements IS NOT NULL AND day IS NULL) AS undated
FROM scope_post
"""

DAYS = """
SELECT day, platform, count(*) AS posts, sum({what}) AS total FROM scope_post
WHERE day IS NOT NULL AND {what} IS NOT NULL GROUP BY day, platform
"""

LEFT_OUT = """
SELECT count(*) FILTER (WHERE {what} IS NULL) AS unread,
    count(*) FILTER (WHERE {what} IS NOT NULL AND day IS NULL) AS undated FROM scope_post
"""

BEST = """
SELECT best.id, day, platform, format, {what} AS what, handle, name FROM (
    SELECT *, row_number() OVER (PARTITION BY day ORDER BY {what} DESC, id) AS place FROM scope_post
    WHERE day IS NOT NULL AND {what} IS NOT NULL
) AS best LEFT JOIN influencer ON influencer.id = influencer_id WHERE place <= :most
"""

MOMENTS = """
SELECT id, partnership_id, published_at FROM scope_post
WHERE partnership_id IS NOT NULL AND published_at IS NOT NULL
"""

RATED = """
SELECT influencer_id, platform, reach, engagements, followers FROM scope_post ORDER BY published_at DESC, id DESC
"""

BY_DAY = "SELECT day, coalesce(sum({what}), 0) FROM scope_post WHERE day IS NOT NULL GROUP BY day"


class ScopePosts:
    """Writes a temporary table: for a copy of the workspace (``storage.snapshots``), read by one scope."""

    def __init__(self, workspace: Workspace, scope: Scope) -> None:
        self.workspace = workspace
        self.scope = scope
        self._connection = workspace.connection
        where, values = condition(scope)
        self._connection.execute("DROP TABLE IF EXISTS temp.scope_post")
        self._connection.execute(GATHER.format(where=where), values)

    def rows(self, query: str, **values: object) -> Iterator[sqlite3.Row]:
        """What a query over the table ``scope_post`` gives."""
        return self._connection.execute(query, values)

    @cached_property
    def looked_at(self) -> PostsLookedAt:
        """How many posts there are, and of which days."""
        row = next(self.rows(SUMS))
        first, last, read_on = (_day(row[name]) for name in ("first", "last", "read_on"))
        return PostsLookedAt(row["posts"], first, last, read_on, row["unread"], row["undated"])

    def totals(self) -> PostTotals:
        """Sums and paired sums of every metric."""
        return summed(self.workspace.store, "scope_post")

    def ids(self) -> list[int]:
        """Their ids, newest first."""
        return [row[0] for row in self.rows("SELECT id FROM scope_post ORDER BY published_at DESC, id DESC")]

    def days(self, metric: PostMetric = PostMetric.ENGAGEMENTS) -> list[PlatformDay]:
        """What posts count by the day they went live, of each platform."""
        return [
            PlatformDay(date.fromisoformat(row["day"]), Platform(row["platform"]), row["posts"], row["total"])
            for row in self.rows(DAYS.format(what=metric.value))
        ]

    def left_out(self, metric: PostMetric) -> tuple[int, int]:
        """How many posts have no such number, and how many have one but no day."""
        row = next(self.rows(LEFT_OUT.format(what=metric.value)))
        return row["unread"], row["undated"]

    def best(self, metric: PostMetric = PostMetric.ENGAGEMENTS) -> list[PostOnDay]:
        """The highest posts of each day, as many as a chart names."""
        return [
            PostOnDay(row["id"], date.fromisoformat(row["day"]), Platform(row["platform"]), row["what"], _label(row))
            for row in self.rows(BEST.format(what=metric.value), most=TOLD_POSTS)
        ]  # fmt: skip

    def by_day(self, metric: GoalMetric) -> dict[date, int]:
        """What the posts count towards a goal, by the day they went live; a goal that posts do not count has none."""
        if metric is GoalMetric.POSTS:
            what = "1"
        elif metric.value in {*METRICS, "engagements"}:
            what = metric.value
        else:
            return {}
        return {date.fromisoformat(row[0]): row[1] for row in self.rows(BY_DAY.format(what=what))}

    def moments(self) -> list[PostMoment]:
        """When the posts of each partnership went live."""
        return [PostMoment(row[0], row[1], datetime.fromisoformat(row[2])) for row in self.rows(MOMENTS)]

    def rated(self) -> list[RatedPost]:
        """What each post says of its creator, newest first."""
        return rated_posts(self.rows(RATED))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _label(row: sqlite3.Row) -> str:
    return f"{handle_label(row['handle'] or '', row['name'] or '', Platform(row['platform']))} {row['format']}".strip()
