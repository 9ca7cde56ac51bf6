"""One thing that a creator got in a year: a payment, a commission, a product, or an order that was a gift."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EntryKind(StrEnum):
    """What it was; shipping is nothing that she got."""

    CASH = "cash"
    COMMISSION = "commission"
    PRODUCT = "product"
    GIFT = "gift"

    @property
    def label(self) -> str:
        """As it is spoken of, like the columns of the yearly totals."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class YearlyEntry:
    """Something of a day in one currency, in minor units; a product at retail value, ``None`` where nobody knows it.

    ``how`` is the way of a payment; ``what`` the product, or the number of the order that was a gift.
    """

    influencer_id: int
    currency: str
    day: date
    campaign: str
    kind: EntryKind
    how: str
    what: str
    amount: int | None

    @property
    def id(self) -> tuple[int, str]:
        """The row of the yearly totals that it is a part of."""
        return self.influencer_id, self.currency

    @property
    def how_text(self) -> str:
        """How it went, or what it was: "PayPal", "Lavender box", "Order #1042"."""
        return f"Order {self.what}" if self.kind is EntryKind.GIFT else self.how or self.what
