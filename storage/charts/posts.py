"""Posts by the day they went live, summed in SQL: a hundred thousand of them are a few hundred rows."""

import sqlite3
from datetime import date

from models.charts import PlatformDay, PostMetric, PostOnDay, PostsByDay
from models.charts.labels import handle_label
from models.charts.posts import TOLD_POSTS
from models.filters import Scope
from models.platforms import Platform
from storage.post_totals import ENGAGEMENTS, INFLUENCER, POST_TABLES, condition
from storage.workspace import Workspace

VALUES = {PostMetric.ENGAGEMENTS: ENGAGEMENTS, PostMetric.VIEWS: "latest.views"}

COUNTED = f"""
counted AS MATERIALIZED (
    SELECT post.id AS id, date(post.published_at) AS day, post.platform AS platform, {{value}} AS value
    FROM {POST_TABLES} WHERE {{where}}
)
"""

DAYS = """
SELECT day, platform, count(*) AS posts, sum(value) AS total,
    count(*) FILTER (WHERE value IS NULL) AS unread FROM counted GROUP BY day, platform, value IS NULL
"""

BEST = f"""
SELECT best.id, best.day, best.platform, best.value, post.format AS format, profile.handle AS handle,
    influencer.name AS name
FROM (
    SELECT *, row_number() OVER (PARTITION BY day ORDER BY value DESC, id) AS place
    FROM counted WHERE value IS NOT NULL AND day IS NOT NULL
) AS best
JOIN post ON post.id = best.id
LEFT JOIN profile ON profile.id = post.profile_id
LEFT JOIN partnership ON partnership.id = post.partnership_id
LEFT JOIN influencer ON influencer.id = {INFLUENCER}
WHERE best.place <= :told
"""


def posts_by_day(
    workspace: Workspace, scope: Scope, metric: PostMetric, dates: tuple[date | None, date | None] = (None, None)
) -> PostsByDay:
    """What posts of a scope come to by the day they went live; the axis spans at least ``dates``."""
    where, values = condition(scope)
    counted = f"WITH {COUNTED.format(value=VALUES[metric], where=where)}"
    days, unread, undated = [], 0, 0
    for row in workspace.connection.execute(f"{counted} {DAYS}", values):
        if row["unread"]:
            unread += row["posts"]
        elif row["day"] is None:
            undated += row["posts"]
        else:
            day = date.fromisoformat(row["day"])
            days.append(PlatformDay(day, Platform(row["platform"]), row["posts"], row["total"]))
    best = workspace.connection.execute(f"{counted} {BEST}", {**values, "told": TOLD_POSTS})
    return PostsByDay.of_days(days, map(_named, best), dates, metric, (unread, undated))


def _named(row: sqlite3.Row) -> PostOnDay:
    platform = Platform(row["platform"])
    label = f"{handle_label(row['handle'] or '', row['name'] or '', platform)} {row['format']}".strip()
    return PostOnDay(row["id"], date.fromisoformat(row["day"]), platform, row["value"], label)
