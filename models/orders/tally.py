"""Orders whose buyers named a creator when they were asked, for a shop without exports."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from models.errors import UnreadableError
from models.orders.sales_line import SalesLine

TOLD: Final = "told by customers"
"""The origin of sales that customers told of."""
LESS_ORDERS: Final = "A number of orders cannot be less than nothing."
LESS_REVENUE: Final = "What orders brought cannot be less than nothing: leave refunded ones out."


@dataclass(frozen=True, slots=True)
class Tally:
    """So many orders of one partnership on one day, counted by hand; ``revenue`` in minor units where it is known."""

    id: int
    partnership_id: int
    day: date
    orders: int
    revenue: int | None = None
    currency: str = "EUR"

    def line(self, influencer_id: int) -> SalesLine:
        """The tally as a line of sales of the partnership's creator."""
        return SalesLine(self.id, influencer_id, TOLD, self.day, self.day, "", self.orders, self.revenue, self.currency)


def must_be_told(orders: int | None, revenue: int | None) -> None:
    """``UnreadableError`` for a number of orders, or what they brought, that nobody has; ``None`` is not known."""
    if orders is not None and orders < 0:
        raise UnreadableError(LESS_ORDERS)
    if revenue is not None and revenue < 0:
        raise UnreadableError(LESS_REVENUE)
