"""Readings of posts over time as a table: one row a post and day that was read."""

from models.posts.post import METRICS
from storage.exporters.column import Sheet, count, day, text
from storage.exporters.whose import platform, sheet_of
from storage.totals.post_totals import INFLUENCER
from storage.workspace import Workspace

QUERY = f"""
SELECT reading.*, post.url, post.external_id, post.platform, influencer.name AS influencer FROM reading
JOIN post ON post.id = post_id LEFT JOIN profile ON profile.id = profile_id
LEFT JOIN partnership ON partnership.id = partnership_id LEFT JOIN influencer ON influencer.id = {INFLUENCER}
WHERE {{hers}} ORDER BY post.published_at, post.id, day, reading.id
"""

COLUMNS = (
    day("Day", "day"),
    text("Post", "url", 50),
    text("Post ID", "external_id", 20),
    platform(),
    text("Basis", "basis"),
    *(count(name.capitalize(), name) for name in (*METRICS, "followers")),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every reading of every post, post by post."""
    return sheet_of(workspace, "Readings of posts", COLUMNS, QUERY, influencer_id)
