"""Orders whose buyers named a creator when they were asked, for a shop without exports."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from models.orders.sales_line import SalesLine

TOLD: Final = "told by customers"
"""The origin of sales that customers told of."""


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
