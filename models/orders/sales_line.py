"""Sales of one creator where a source has no order numbers: so many orders, so much revenue, on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from models.reading.money import share

TRACKING_SHEET: Final = "tracking sheet"
"""The origin of sales that a sheet by creator and day tells."""


@dataclass(frozen=True, slots=True)
class SalesLine:
    """Orders and revenue that a source says one creator brought on ``day``, or from ``since`` to ``day``.

    ``revenue`` is in minor units of ``currency``; ``campaign`` is the source's word for it. Which partnership a line
    belongs to is computed each time, as for orders.
    """

    id: int
    influencer_id: int
    origin: str
    since: date
    day: date
    campaign: str = ""
    orders: int | None = None
    revenue: int | None = None
    currency: str = "EUR"

    @property
    def amounts(self) -> tuple[int, ...]:
        """Its revenue spread evenly over its orders, to the cent; empty where either is unknown."""
        left = self.revenue
        if left is None or not self.orders:
            return ()
        amounts = []
        for rest in range(self.orders, 0, -1):
            amounts.append(share(left, 1, rest))
            left -= amounts[-1]
        return tuple(amounts)
