"""Orders that a creator placed for herself at no price: a cost of the owner, no sale."""

from dataclasses import dataclass

from models.campaigns.codes import somebodys_codes
from models.orders.order import Order
from models.reading.money import share

WHOLE = 10_000
"""Basis points of all there is."""


@dataclass(frozen=True, slots=True)
class Gift:
    """One order that the owner marked as a gift to a creator; ``typed_cost`` in minor units where she typed it."""

    partnership_id: int
    order: Order
    typed_cost: int | None = None

    @property
    def retail(self) -> int:
        """What the gift is worth for tax and disclosure: its items before discount, in minor units."""
        return self.order.items

    def cost(self, margin: int | None) -> int | None:
        """What the gift cost the owner: as typed, else its items × (1 − gross margin in basis points).

        ``None`` where neither is known: that is not nothing.
        """
        if self.typed_cost is not None or margin is None:
            return self.typed_cost
        return share(self.order.items, WHOLE - margin, WHOLE)


def looks_like_gift(order: Order) -> bool:
    """Whether a code took off all that the items cost, so that the buyer may be the creator herself."""
    is_free = not order.total and order.discount > 0 and order.discount >= order.items
    return is_free and not order.is_cancelled and bool(somebodys_codes(order.code))
