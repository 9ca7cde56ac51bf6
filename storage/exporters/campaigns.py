"""Campaigns as a table: one row a campaign."""

from collections.abc import Iterator, Mapping

from models.campaigns.budget import Budget
from models.campaigns.campaign import Campaign, GoalMetric, Objective
from models.reading.money import to_decimal_string
from storage.campaigns.budgets import campaign_budgets
from storage.exporters.column import (
    SEPARATOR,
    Cell,
    Column,
    Kind,
    Row,
    Sheet,
    amount,
    count,
    day,
    items,
    label,
    money,
    text,
)
from storage.tables.rows import from_row
from storage.totals.ledger import ledger_of
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
    money("Paid", "paid"),
    money("Promised", "promised"),
    money("Planned", "planned"),
    money("Free", "free"),
    count("Fees not entered", "feeless"),
    text("Currency", "currency", 10),
    items("Regions", "regions"),
    text("Beside the budget", "beside", 30),
    text("Product", "product", 40),
    text("Landing page", "landing_page", 40),
    text("Brief", "brief", 60),
    count("Creators", "creators"),
    count("Posts", "posts"),
    day("Added on", "created_on"),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every campaign, in the order they were made."""
    return Sheet("Campaigns", COLUMNS, _rows(workspace))


def _rows(workspace: Workspace) -> Iterator[Mapping[str, object]]:
    ledger = ledger_of(workspace)
    for row in workspace.connection.execute(QUERY):
        partnerships = workspace.partnerships.of_campaign(row["id"])
        own, *others = campaign_budgets(workspace, from_row(Campaign, row), partnerships, ledger)
        amounts = {"paid": own.paid, "promised": own.promised, "planned": own.planned, "free": own.free}
        yield {**dict(row), **amounts, "feeless": own.feeless, "beside": SEPARATOR.join(map(_subtotal, others))}


def _subtotal(budget: Budget) -> str:
    """What stands in another currency than the campaign's: "USD 120.00 paid, 80.00 promised"."""
    named = ((budget.paid, "paid"), (budget.promised, "promised"), (budget.planned, "planned"))
    told = (f"{to_decimal_string(amount, budget.currency)} {word}" for amount, word in named if amount)
    return f"{budget.currency} {', '.join(told)}"
