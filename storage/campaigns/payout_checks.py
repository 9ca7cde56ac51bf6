"""Orders that payouts were made for beside the orders that are known of the same creators."""

from models.campaigns.payout_check import PaidFor, PayoutCheck
from models.orders.sales_line import TRACKING_SHEET
from models.results.filters import Scope
from storage.tables.workspace_tables import WorkspaceTables
from storage.totals.ledger import Ledger

PAID = """
SELECT influencer_id, name, sum(payment.orders) AS orders
FROM payment JOIN partnership ON partnership.id = partnership_id JOIN influencer ON influencer.id = influencer_id
WHERE influencer_id IN (
    SELECT influencer_id FROM payment JOIN partnership ON partnership.id = partnership_id
    WHERE payment.orders IS NOT NULL OR payment.key LIKE 'payout %')
GROUP BY influencer_id ORDER BY name
"""
TRACKED = "SELECT influencer_id, sum(orders) FROM sales_line WHERE origin = :origin GROUP BY influencer_id"


def payout_check(workspace: WorkspaceTables, ledger: Ledger, scope: Scope) -> PayoutCheck:
    """How payouts and orders compare over the scope's creators: over all days, for payouts name none.

    A tracking sheet is taken whole, whichever campaigns its lines belong to.
    """
    in_scope = {one.influencer_id for one in ledger.partnerships_in(scope)}
    paid = [row for row in workspace.connection.execute(PAID) if row["influencer_id"] in in_scope]
    tracked = dict(workspace.connection.execute(TRACKED, {"origin": TRACKING_SHEET}).fetchall())
    is_tracked = any(row["influencer_id"] in tracked for row in paid)
    owned: dict[int, list[int]] = {}
    for partnership in ledger.partnerships if paid and not is_tracked else ():
        owned.setdefault(partnership.influencer_id, []).append(partnership.id)
    creators = []
    for row in paid:
        counted = sum(map(ledger.orders_brought, owned.get(row["influencer_id"], ())))
        known = tracked.get(row["influencer_id"], 0) if is_tracked else counted
        creators.append(PaidFor(row["name"], row["orders"], known or 0))
    return PayoutCheck(creators, is_tracked)
