"""What looks odd about orders that belong to somebody, beside the posts of their creators."""

from collections.abc import Mapping

from models.orders.attribution import How
from models.orders.order_flags import Flag, Known, flags_of
from storage.results.order_facts import Owner, Views
from storage.totals.ledger import Ledger


def order_flags(ledger: Ledger, owners: Mapping[int, Owner], views: Views) -> dict[int, tuple[Flag, ...]]:
    """The flags of orders that are somebody's, by id; where the owner said whose one is, nothing is odd about it."""
    found: dict[int, tuple[Flag, ...]] = {}
    claims = ledger.attribution.claims
    for number, orders in ledger.attribution.placed().items():
        owner = owners[number]
        known = Known(owner.creator, views.get(number, ()), ledger.campaigns[owner.campaign_id].ends_on)
        flagged = flags_of(orders, known).items()
        found |= {order_id: flags for order_id, flags in flagged if claims[order_id].how is not How.HAND}
    return found
