"""Orders as a table: one row an order, with whose it is by the code rules of today."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.order import Order
from storage.exporters.column import Sheet, day, flag, money, text
from storage.ledger import ledger_of
from storage.rows import from_row
from storage.workspace import Workspace

QUERY = "SELECT * FROM shop_order ORDER BY placed_on, id"

OWNERS = """
SELECT partnership.id, influencer.name AS influencer, campaign.name AS campaign
FROM partnership JOIN influencer ON influencer.id = influencer_id JOIN campaign ON campaign.id = campaign_id
"""

COLUMNS = (
    text("Order number", "number", 16),
    text("Source", "source", 12),
    day("Placed on", "placed_on"),
    text("Currency", "currency", 10),
    money("Items", "items"),
    money("Discount", "discount"),
    money("Tax", "tax"),
    money("Shipping", "shipping"),
    money("Total", "total"),
    money("Refunded", "refunded"),
    money("Tip", "tip"),
    money("Net", "net"),
    text("Code", "code", 16),
    text("Tracked source", "tracked_source", 24),
    text("Status", "status", 16),
    flag("Cancelled", "is_cancelled"),
    text("Influencer", "influencer", 24),
    text("Campaign", "campaign", 28),
    text("Attribution", "attribution", 16),
)


def sheet(workspace: Workspace) -> Sheet:
    """Every order, in the order they were placed."""
    return Sheet("Orders", COLUMNS, _rows(workspace))


def _rows(workspace: Workspace) -> Iterator[Mapping[str, Any]]:
    attribution = ledger_of(workspace).attribution
    owners = {row["id"]: dict(row) for row in workspace.connection.execute(OWNERS)}
    found = {
        order.id: {**owners[number], "attribution": "code"}
        for number, orders in attribution.by_partnership.items()
        for order in orders
    }
    found |= {order.id: _unowned("unknown code") for order in attribution.unknown}
    found |= {order.id: _unowned("ambiguous code") for order in attribution.ambiguous}
    for row in workspace.connection.execute(QUERY):
        yield {**found.get(row["id"], _unowned("")), **dict(row), "net": from_row(Order, row).net}


def _unowned(why: str) -> dict[str, object]:
    return {"influencer": "", "campaign": "", "attribution": why}
