"""Visits of the shop's site as a table: one row a day, or days, and a source."""

from storage.exporters.column import Sheet, count, day, text
from storage.workspace import Workspace

QUERY = "SELECT * FROM traffic ORDER BY day, since, id"

COLUMNS = (
    day("From", "since"),
    day("Until", "day"),
    text("Counted by", "origin", 24),
    text("Source", "source", 24),
    text("Medium", "medium", 16),
    text("Campaign", "campaign", 28),
    count("Visits", "sessions"),
    count("Visitors", "users"),
    count("New visitors", "new_users"),
    count("Key events", "events"),
)


def sheet(workspace: Workspace) -> Sheet:
    """All visits, the oldest first."""
    return Sheet("Visits", COLUMNS, workspace.connection.execute(QUERY))
