"""The conversation as a table: one row something that was said, or a step still to come."""

from models.influencers.contact import Channel, Direction
from storage.exporters.column import Sheet, day, label, text
from storage.exporters.whose import sheet_of
from storage.workspace import Workspace

QUERY = """
SELECT contact.*, campaign.name AS campaign, influencer.name AS influencer
FROM contact JOIN influencer ON influencer.id = influencer_id LEFT JOIN campaign ON campaign.id = campaign_id
WHERE {hers} ORDER BY coalesce(happened_on, due_on), contact.id
"""

COLUMNS = (
    day("Day", "happened_on"),
    label("How", "channel", lambda value: Channel(value).label),
    label("Who", "direction", lambda value: "we" if value == Direction.OUT else "they", 8),
    text("Note", "note", 60),
    text("Outcome", "outcome", 24),
    text("Campaign", "campaign", 28),
    day("Due on", "due_on"),
    day("Done on", "done_on"),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """All that was said, and every follow-up, the oldest first."""
    return sheet_of(workspace, "Conversation", COLUMNS, QUERY, influencer_id)
