"""Sales without order numbers as a table: what reports say of a creator, and what customers told."""

from models.orders.tally import TOLD
from storage.exporters.column import Sheet, count, day, money, text
from storage.exporters.whose import sheet_of
from storage.workspace import Workspace

QUERY = f"""
SELECT influencer.name AS influencer, since, day, origin, campaign, orders, revenue, sales_line.currency
FROM sales_line JOIN influencer ON influencer.id = influencer_id WHERE {{hers}}
UNION ALL
SELECT influencer.name, day, day, '{TOLD}', campaign.name, orders, revenue, tally.currency FROM tally
JOIN partnership ON partnership.id = partnership_id JOIN campaign ON campaign.id = campaign_id
JOIN influencer ON influencer.id = influencer_id WHERE {{hers}} ORDER BY day, origin, influencer
"""

COLUMNS = (
    day("From", "since"),
    day("Until", "day"),
    text("Source", "origin"),
    text("Campaign", "campaign", 28),
    count("Orders", "orders"),
    money("Revenue", "revenue"),
    text("Currency", "currency"),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every line of sales and every tally, the oldest first."""
    return sheet_of(workspace, "Sales reported", COLUMNS, QUERY, influencer_id)
