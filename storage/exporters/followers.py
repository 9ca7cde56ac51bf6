"""Followers over time as a table: one row a profile and day that was read."""

from storage.exporters.column import Sheet, count, day, text
from storage.exporters.whose import platform, sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT profile_reading.*, platform, handle, influencer.name AS influencer
FROM profile_reading JOIN profile ON profile.id = profile_id LEFT JOIN influencer ON influencer.id = influencer_id
WHERE {hers} ORDER BY day, profile_reading.id
"""
COUNTS = ("avg_views", "avg_likes", "avg_comments", "avg_shares", "avg_engagements", "avg_authentic_engagements")

COLUMNS = (
    day("Day", "day"),
    platform(),
    text("Handle", "handle", 24),
    count("Followers", "followers"),
    *(count(name.replace("avg_", "Average ").replace("_", " "), name, 18) for name in COUNTS),
    text("Source", "source", 30),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every reading of a profile, the oldest first."""
    return sheet_of(workspace, "Followers", COLUMNS, QUERY, influencer_id)
