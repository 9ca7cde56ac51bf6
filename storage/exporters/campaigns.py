"""Campaigns as a table: one row a campaign."""

from models.campaign import GoalMetric, Objective
from storage.exporters.column import Cell, Column, Kind, Row, Sheet, amount, count, day, items, label, money, text
from storage.workspace import Workspace

QUERY = """
SELECT campaign.*,
    (SELECT count(*) FROM partnership WHERE campaign_id = campaign.id) AS creators,
    (SELECT count(*) FROM post JOIN partnership ON partnership.id = partnership_id
        WHERE campaign_id = campaign.id) AS posts,
    (SELECT sum(amount) FROM expense WHERE campaign_id = campaign.id AND currency = campaign.currency) AS expenses
FROM campaign ORDER BY campaign.id
"""


def _target(row: Row) -> Cell:
    is_money = row["goal_metric"] == GoalMetric.REVENUE
    target: int | None = row["goal_target"]
    return amount(target, row["currency"]) if is_money else target


COLUMNS = (
    text("Campaign", "name", 28),
    label("Objective", "objective", lambda value: Objective(value).label),
    text("Goal", "goal_metric", 14),
    Column("Goal target", Kind.COUNT, 12, _target),
    day("Starts on", "starts_on"),
    day("Ends on", "ends_on"),
    day("Finished on", "finished_on"),
    money("Budget", "budget"),
    money("Expenses", "expenses"),
    text("Currency", "currency", 10),
    items("Regions", "regions"),
    text("Product", "product", 40),
    text("Brief", "brief", 60),
    count("Creators", "creators"),
    count("Posts", "posts"),
    day("Added on", "created_on"),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every campaign, in the order they were made."""
    return Sheet("Campaigns", COLUMNS, workspace.connection.execute(QUERY))
