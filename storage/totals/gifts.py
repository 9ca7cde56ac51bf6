"""Orders that the owner marked as gifts to creators."""

from models.campaigns.partnership import Expense
from models.orders.gift import Gift
from models.orders.order import Order
from models.orders.order_decision import Verdict
from storage.tables.rows import from_row
from storage.tables.workspace_tables import WorkspaceTables

GIFTS = f"""
SELECT shop_order.*, order_decision.partnership_id, order_decision.cost FROM order_decision
JOIN shop_order ON shop_order.id = order_id JOIN partnership ON partnership.id = order_decision.partnership_id
WHERE verdict = '{Verdict.GIFT}' AND NOT is_cancelled AND (:id IS NULL OR campaign_id = :id)
ORDER BY placed_on, shop_order.id
"""


def gifts_of(workspace: WorkspaceTables, campaign_id: int | None = None) -> list[Gift]:
    """Gifts of a campaign, or all, the oldest first."""
    rows = workspace.connection.execute(GIFTS, {"id": campaign_id})
    return [Gift(row["partnership_id"], from_row(Order, row), row["cost"]) for row in rows]


def gift_expenses(workspace: WorkspaceTables, campaign_id: int) -> list[Expense]:
    """Gifts of a campaign as money spent, those whose cost is known."""
    margin = workspace.business.get().gross_margin
    return [
        Expense(0, campaign_id, f"Gift: order {gift.order.number}", cost, gift.order.currency, gift.order.placed_on)
        for gift in gifts_of(workspace, campaign_id)
        if (cost := gift.cost(margin)) is not None
    ]
