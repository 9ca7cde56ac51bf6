"""Profiles as a table: one row an account, those of the business without an influencer."""

from models.reading.handles import profile_url
from models.reading.platform import Platform
from storage.exporters.column import Cell, Column, Kind, Row, Sheet, count, day, text
from storage.exporters.whose import platform, sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT profile.*, profile.name AS called, influencer.name AS influencer, latest.followers, latest.day AS read_on
FROM profile LEFT JOIN influencer ON influencer.id = influencer_id
LEFT JOIN profile_reading AS latest ON latest.id = (
    SELECT id FROM profile_reading WHERE profile_id = profile.id AND followers IS NOT NULL
    ORDER BY day DESC, id DESC LIMIT 1)
WHERE {hers} ORDER BY influencer_id IS NULL, influencer_id, profile.position, profile.id
"""


def _link(row: Row) -> Cell:
    return profile_url(Platform(row["platform"]), row["handle"]) if row["handle"] else None


COLUMNS = (
    platform(),
    text("Handle", "handle", 24),
    Column("Link", Kind.TEXT, 40, _link),
    text("Name there", "called", 24),
    text("ID there", "external_id", 24),
    count("Followers", "followers"),
    day("Read on", "read_on"),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every account with its newest followers."""
    return sheet_of(workspace, "Profiles", COLUMNS, QUERY, influencer_id)
