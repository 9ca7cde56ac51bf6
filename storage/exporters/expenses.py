"""Expenses as a table: one row money of a campaign that went to no creator."""

from storage.exporters.column import Sheet, day, money, text
from storage.workspace import Workspace

QUERY = """
SELECT expense.*, campaign.name AS campaign FROM expense JOIN campaign ON campaign.id = campaign_id
ORDER BY spent_on, expense.id
"""

COLUMNS = (
    day("Day", "spent_on"),
    text("Campaign", "campaign", 28),
    text("What for", "what", 40),
    money("Amount", "amount"),
    text("Currency", "currency", 10),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every expense, the oldest first."""
    return Sheet("Expenses", COLUMNS, workspace.connection.execute(QUERY))
