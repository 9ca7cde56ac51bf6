"""Promised pieces as a table: one row a deliverable of a partnership, with how many of it are live."""

from storage.exporters.column import Sheet, count, day, text
from storage.exporters.whose import platform, sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT deliverable.*, campaign.name AS campaign, influencer.name AS influencer,
    (SELECT count(*) FROM post WHERE deliverable_id = deliverable.id) AS live
FROM deliverable
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
JOIN influencer ON influencer.id = influencer_id
WHERE {hers} ORDER BY deliverable.id
"""

COLUMNS = (
    text("Campaign", "campaign", 28),
    text("Format", "format"),
    platform(),
    count("Pieces", "count"),
    day("Draft due", "draft_due"),
    day("Post due", "post_due"),
    text("Status", "status"),
    count("Draft rounds", "draft_rounds"),
    count("Posts live", "live"),
    text("Note", "note", 30),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every promised piece, in the order they were agreed."""
    return sheet_of(workspace, "Pieces promised", COLUMNS, QUERY, influencer_id)
