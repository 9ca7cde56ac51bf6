"""Orders as a table: one row an order, with whose it is as it stands today."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.errors import UserError
from models.orders.attribution import Claim, How, Standing
from models.orders.order import Order
from models.results.filters import EVERYTHING, Scope
from storage.exporters.column import Sheet, day, flag, money, text
from storage.results.order_facts import Owner, owners_of, sponsored_views
from storage.results.order_flags import order_flags
from storage.tables.rows import from_row
from storage.totals.ledger import Ledger, ledger_of
from storage.workspace import Workspace

QUERY = "SELECT * FROM shop_order ORDER BY placed_on, id"

NOBODY = {"influencer": "", "campaign": ""}
NO_CLAIM = Claim(Standing.WITHOUT_CODE)

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
    text("Tracked medium", "tracked_medium", 16),
    text("Tracked campaign", "tracked_campaign", 24),
    text("Tracked term", "tracked_term", 20),
    text("Tracked content", "tracked_content", 20),
    text("Status", "status", 16),
    flag("Cancelled", "is_cancelled"),
    text("Influencer", "influencer", 24),
    text("Campaign", "campaign", 28),
    text("Attribution", "attribution", 16),
    money("Gift cost", "gift_cost"),
    text("Flags", "flags", 40),
)

HOWS = {How.HAND: "by hand", How.CODE: "code", How.LINK: "link"}
STANDINGS = {
    Standing.GIFT: "gift",
    Standing.UNKNOWN: "unknown code",
    Standing.AMBIGUOUS: "ambiguous code",
    Standing.NOT_OURS: "not one of ours",
    Standing.REFUNDED: "refunded, not counted",
    Standing.UNPAID: "unpaid, not counted",
}


def sheet(workspace: Workspace, scope: Scope = EVERYTHING) -> Sheet:
    """Every order, or those that count for a scope, in the order they were placed.

    ``UserError`` where a platform narrows the scope: orders belong to none.
    """
    if scope.platforms:
        raise UserError("Orders belong to a creator, not to a platform.", "Take the platform out of what is looked at.")
    return Sheet("Orders", COLUMNS, _rows(workspace, scope))


def _rows(workspace: Workspace, scope: Scope) -> Iterator[Mapping[str, Any]]:
    ledger = ledger_of(workspace)
    owners = owners_of(workspace)
    flags = order_flags(ledger, owners, sponsored_views(workspace))
    costs = {gift.order.id: gift.cost(ledger.business.gross_margin) for gift in ledger.gifts}
    counted = None if scope.is_everything else counted_orders(ledger, scope)
    for row in workspace.connection.execute(QUERY):
        number = row["id"]
        if counted is not None and number not in counted:
            continue
        claim = ledger.attribution.claims.get(number, NO_CLAIM)
        yield {
            **dict(row),
            **_whose(owners.get(claim.partnership_id or 0)),
            "net": from_row(Order, row).net,
            "attribution": _attribution(claim),
            "gift_cost": costs.get(number),
            "flags": ", ".join(flag.kind for flag in flags.get(number, ())),
        }


def _whose(owner: Owner | None) -> dict[str, str]:
    return NOBODY if owner is None else {"influencer": owner.creator, "campaign": owner.campaign}


def counted_orders(ledger: Ledger, scope: Scope) -> set[int]:
    """The ids of the orders that count for a scope: those that its figures are made from."""
    return {order.id for one in ledger.partnerships_in(scope) for order in ledger.orders_of(one.id, scope)}


def _attribution(claim: Claim) -> str:
    if claim.standing is Standing.COUNTED and claim.how is not None:
        return HOWS[claim.how]
    return STANDINGS.get(claim.standing, "")
