"""The owner's own business: who the workspace belongs to and how its figures are to be read."""

from enum import StrEnum

from models.record import record


class RevenueDefinition(StrEnum):
    """What counts as revenue of an order; named beside every figure that uses it."""

    ITEMS_NET = "items_net"
    ITEMS_AND_SHIPPING = "items_and_shipping"
    PAID_BY_BUYER = "paid_by_buyer"

    @property
    def label(self) -> str:
        """The definition in plain words, for settings, tooltips and the report's method page."""
        return {
            RevenueDefinition.ITEMS_NET: "items net of discount and refund, without tax and shipping",
            RevenueDefinition.ITEMS_AND_SHIPPING: "items and shipping net of discount and refund, without tax",
            RevenueDefinition.PAID_BY_BUYER: "all the buyer paid, less refunds",
        }[self]


@record(frozen=True)
class Business:
    """The profile of the owner's business in the workspace; there is exactly one.

    ``gross_margin`` is in basis points (5500 = 55 %), ``None`` while unknown: profit is then n/a, not revenue.
    ``colour`` is ``#RRGGBB``, empty for the program's own.
    """

    name: str = ""
    currency: str = "EUR"
    logo: bytes | None = None
    gross_margin: int | None = None
    revenue_definition: RevenueDefinition = RevenueDefinition.ITEMS_NET
    niches: tuple[str, ...] = ()
    brand_values: tuple[str, ...] = ()
    audience: str = ""
    regions: tuple[str, ...] = ()
    is_sample: bool = False
    colour: str = ""
