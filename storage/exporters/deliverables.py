"""Promised pieces as a table: one row a deliverable of a partnership, with how many of it are live."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from storage.campaigns.live_posts import met_pieces
from storage.exporters.column import Row, Sheet, count, day, text
from storage.exporters.whose import platform, sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT deliverable.*, campaign.name AS campaign, influencer.name AS influencer
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
    found = sheet_of(workspace, "Pieces promised", COLUMNS, QUERY, influencer_id)
    return replace(found, rows=_with_live(workspace, found.rows))


def _with_live(workspace: Workspace, rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with how many live posts meet each piece."""
    known = list(rows)
    meeting = met_pieces(workspace, {row["partnership_id"] for row in known})
    for row in known:
        yield {**dict(row), "live": len(meeting.get(row["id"], ()))}
