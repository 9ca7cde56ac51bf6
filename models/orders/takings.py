"""What orders and sales lines brought, in one currency."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.business import RevenueDefinition
from models.orders.no_sale import NoSale, why_no_sale
from models.orders.order import Order
from models.orders.sales_line import SalesLine
from models.orders.tally import TOLD

FEWEST_ORDERS = 5
"""Orders whose amounts have to be known before it can be said what one usually is worth."""


@dataclass(slots=True)
class Takings:
    """Revenue order by order, in minor units, and what is known of some sales only.

    ``revenues`` has one entry an order; ``unpriced`` are orders whose revenue nobody knows; ``uncounted`` is revenue
    whose orders nobody counted, ``None`` where there is none of that. ``given_back`` is what refunds come to that are
    known without their orders, below nothing. ``lines`` is how many sales lines of files are in it, ``told`` how many
    orders customers told of. ``no_sales`` are orders that are not in it, by why.
    """

    revenues: list[int] = field(default_factory=list)
    unpriced: int = 0
    uncounted: int | None = None
    given_back: int = 0
    lines: int = 0
    told: int = 0
    no_sales: dict[NoSale, int] = field(default_factory=dict)

    @property
    def orders(self) -> int | None:
        """How many orders; ``None`` where some sales came without a number of orders."""
        return None if self.uncounted is not None else len(self.revenues) + self.unpriced

    @property
    def revenue(self) -> int | None:
        """Revenue of all together, as far as it is known; ``None`` where there are orders and all are unpriced."""
        if self.unpriced and not self.revenues and self.uncounted is None:
            return None
        return sum(self.revenues) + (self.uncounted or 0) + self.given_back

    @property
    def usual_order(self) -> float | None:
        """What an order is worth on average; ``None`` while fewer than ``FEWEST_ORDERS`` tell."""
        return sum(self.revenues) / len(self.revenues) if len(self.revenues) >= FEWEST_ORDERS else None

    def add_order(self, order: Order, definition: RevenueDefinition) -> None:
        """Take an order, or a refund without one; one that is no sale is only counted as that."""
        if why := why_no_sale(order):
            self.no_sales[why] = self.no_sales.get(why, 0) + 1
        elif order.is_refund:
            self.given_back += order.revenue(definition)
        else:
            self.revenues.append(order.revenue(definition))

    def add_line(self, line: SalesLine) -> None:
        """Take a sales line, its revenue spread over its orders."""
        self.lines += line.origin != TOLD
        self.told += (line.orders or 0) if line.origin == TOLD else 0
        if line.amounts:
            self.revenues += line.amounts
        elif line.revenue is None:
            self.unpriced += line.orders or 0
        elif line.revenue or line.orders is None:
            self.uncounted = (self.uncounted or 0) + line.revenue


def takings_of(
    orders: Iterable[Order], lines: Iterable[SalesLine], definition: RevenueDefinition
) -> dict[str, Takings]:
    """What orders and lines brought, by currency; lines count as their source counted them."""
    found: dict[str, Takings] = {}
    for order in orders:
        found.setdefault(order.currency, Takings()).add_order(order, definition)
    for line in lines:
        found.setdefault(line.currency, Takings()).add_line(line)
    return found


def orders_of(takings: Iterable[Takings]) -> int | None:
    """Orders in all currencies together, ``None`` where some sales came without a number of orders."""
    counts = [one.orders for one in takings]
    return None if None in counts else sum(count for count in counts if count is not None)
