"""Gifts as a table: one row an order that the owner marked as a gift to a creator."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from sqlite3 import Row
from typing import Any, cast

from models.orders.gift import Gift
from models.orders.order import Order
from models.orders.order_decision import Verdict
from storage.exporters.column import Sheet, day, flag, money, text
from storage.exporters.whose import sheet_of
from storage.tables.rows import from_row
from storage.workspace import Workspace

QUERY = f"""
SELECT shop_order.*, campaign.name AS campaign, influencer.name AS influencer, order_decision.partnership_id,
    order_decision.cost AS typed_cost
FROM order_decision JOIN shop_order ON shop_order.id = order_id
JOIN partnership ON partnership.id = order_decision.partnership_id
JOIN campaign ON campaign.id = campaign_id JOIN influencer ON influencer.id = influencer_id
WHERE {{hers}} AND verdict = '{Verdict.GIFT}' ORDER BY placed_on, shop_order.id
"""

COLUMNS = (
    day("Day", "placed_on"),
    text("Order", "number"),
    text("Campaign", "campaign", 28),
    money("Worth", "items"),
    money("Cost to us", "cost"),
    text("Currency", "currency"),
    text("Code", "code", 16),
    flag("Cancelled", "is_cancelled"),
)


def sheet(workspace: Workspace, influencer_id: int | None = None) -> Sheet:
    """Every gift, the oldest first; its cost as typed, else by the gross margin, blank where neither is known."""
    found = sheet_of(workspace, "Gifts", COLUMNS, QUERY, influencer_id)
    rows = cast("Iterable[Row]", found.rows)
    return replace(found, rows=_with_cost(rows, workspace.business.get().gross_margin))


def _with_cost(rows: Iterable[Row], margin: int | None) -> Iterator[Mapping[str, Any]]:
    for row in rows:
        gift = Gift(row["partnership_id"], from_row(Order, row), row["typed_cost"])
        yield {**dict(row), "cost": gift.cost(margin)}
