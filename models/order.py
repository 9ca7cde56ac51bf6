"""One order of the owner's shop."""

from dataclasses import dataclass
from datetime import date

from models.business import RevenueDefinition
from models.money import share


@dataclass(frozen=True, slots=True)
class Order:
    """One shop order, all money in minor units of ``currency``; nothing of the buyer is kept.

    ``items`` is before discount; ``total`` is what the buyer paid; ``refunded`` what went back. ``code`` is as first
    written, empty for none. ``placed_on`` is the shop's local date.
    """

    id: int
    source: str
    number: str
    placed_on: date
    currency: str
    items: int
    discount: int = 0
    tax: int = 0
    shipping: int = 0
    total: int = 0
    refunded: int = 0
    code: str = ""
    tracked_source: str = ""
    status: str = ""
    is_cancelled: bool = False

    @property
    def refunded_items(self) -> int:
        """The refund's share of the items, half to even: refund x (items - discount) / total."""
        if not self.refunded or not self.total:
            return 0
        return share(self.refunded, self.items - self.discount, self.total)

    @property
    def net(self) -> int:
        """Items less discount and the refund's share of the items, in minor units."""
        return self.items - self.discount - self.refunded_items

    def revenue(self, definition: RevenueDefinition) -> int:
        """What the order counts as revenue under the owner's definition, in minor units."""
        if definition is RevenueDefinition.PAID_BY_BUYER:
            return self.total - self.refunded
        if definition is RevenueDefinition.ITEMS_NET or not self.total:
            return self.net
        return self.net + self.shipping - share(self.refunded, self.shipping, self.total)
