"""Posts that were read on several days."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from models.charts import PostCurves, PostMetric, PostReadings
from models.charts.labels import handle_label
from models.charts.readings import MOST_CURVES
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.totals.post_totals import ENGAGEMENTS, INFLUENCER, condition
from storage.workspace import Workspace

VALUES = {PostMetric.ENGAGEMENTS: ENGAGEMENTS, PostMetric.VIEWS: "views"}

TABLES = """post LEFT JOIN profile ON profile.id = post.profile_id
LEFT JOIN partnership ON partnership.id = post.partnership_id"""

READ = f"""
SELECT post.id AS id, count(DISTINCT reading.day) AS days, max(reading.id) AS newest
FROM {TABLES}
LEFT JOIN reading ON reading.post_id = post.id AND {{value}} IS NOT NULL AND reading.day >= date(post.published_at)
WHERE {{where}} GROUP BY post.id
"""

COUNTS = f"""
SELECT count(*) FILTER (WHERE days > 1) AS several, count(*) FILTER (WHERE days = 1) AS once,
    count(*) FILTER (WHERE days = 0) AS never FROM ({READ})
"""

# Of several readings of one day the strongest basis comes last: their order is that of the alphabet.
HIGHEST = f"""
SELECT post.id AS id, post.platform AS platform, post.format AS format, date(post.published_at) AS live_on,
    profile.handle AS handle, influencer.name AS name, {INFLUENCER} AS whose, reading.day AS day, {{value}} AS value
FROM (
    SELECT id FROM ({READ}) AS several WHERE days > 1 ORDER BY (
        SELECT {{value}} FROM reading WHERE post_id = several.id AND {{value}} IS NOT NULL
        ORDER BY day DESC, basis DESC LIMIT 1
    ) DESC, id LIMIT :most
) AS chosen JOIN {TABLES.replace("post LEFT", "post ON post.id = chosen.id LEFT", 1)}
LEFT JOIN influencer ON influencer.id = {INFLUENCER}
JOIN reading ON reading.post_id = post.id AND {{value}} IS NOT NULL
ORDER BY post.id, reading.day, reading.basis
"""


def post_curves(workspace: Workspace, scope: Scope, metric: PostMetric) -> PostCurves:
    """The curves of the posts of a scope that reached the most; the others are counted."""
    where, values = condition(scope)
    words = {"value": VALUES[metric], "where": where}
    counts = workspace.connection.execute(COUNTS.format(**words), values).fetchone()
    if not counts["several"]:
        return PostCurves(metric, once=counts["once"], never=counts["never"])
    rows = workspace.connection.execute(HIGHEST.format(**words), {**values, "most": MOST_CURVES})
    made = PostCurves.of(_read(rows), metric)
    more = counts["several"] - len(made.curves)
    return replace(made, once=counts["once"], never=counts["never"], more=more)


def _read(rows: Iterable[sqlite3.Row]) -> list[PostReadings]:
    found: dict[int, PostReadings] = {}
    readings: dict[int, list[tuple[date, int | None]]] = {}
    for row in rows:
        its = readings.setdefault(row["id"], [])
        its.append((date.fromisoformat(row["day"]), row["value"]))
        if row["id"] not in found:
            label = handle_label(row["handle"] or "", row["name"] or "", Platform(row["platform"]))
            live_on = date.fromisoformat(row["live_on"])
            found[row["id"]] = PostReadings(row["id"], f"{label} {row['format']}".strip(), live_on, its, row["whose"])
    return list(found.values())
