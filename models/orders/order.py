"""One order of the owner's shop."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.business import RevenueDefinition
from models.reading.money import share

TRACKED = ("tracked_source", "tracked_medium", "tracked_campaign", "tracked_term", "tracked_content")
"""The tags of a link (UTM) that an order keeps."""


@dataclass(frozen=True, slots=True)
class Order:
    """One shop order, all money in minor units of ``currency``; nothing of the buyer is kept.

    ``items`` is before discount; ``total`` is what the buyer paid, the ``tip`` in it; ``refunded`` what went back.
    ``code`` is as first written, empty for none; ``tracked_…`` are the tags (UTM) of the link that the buyer came by.
    ``placed_on`` is the shop's local date.
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
    tip: int = 0
    tracked_medium: str = ""
    tracked_campaign: str = ""
    tracked_term: str = ""
    tracked_content: str = ""

    @property
    def is_refund(self) -> bool:
        """Whether it is money given back for a sale that is not known: it lessens revenue, but is no order."""
        return max(self.items, self.total) <= 0 > min(self.items, self.total)

    @property
    def refunded_items(self) -> int:
        """The refund's share of the items, half to even: refund x (items - discount) / total, both without the tip."""
        return self._refunded_of(self.items - self.discount)

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
        return self.net + self.shipping - self._refunded_of(self.shipping)

    def _refunded_of(self, part: int) -> int:
        """The refund's share of a part of what was sold; the tip is what goes back last."""
        sold = self.total - self.tip
        if not self.refunded or not sold:
            return 0
        tip = min(max(self.refunded - sold, 0), self.tip)
        return share(self.refunded - tip, part, sold)


def number_of(orders: Iterable[Order]) -> int:
    """How many orders there are: money given back by itself is none."""
    return sum(not order.is_refund for order in orders)
