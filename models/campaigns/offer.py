"""One move of a negotiation: what somebody offered or asked for, whatever came of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OfferedBy(StrEnum):
    """Whose move it was."""

    US = "us"
    HER = "her"

    @property
    def label(self) -> str:
        """As a person reads it: "We offered"."""
        return "We offered" if self is OfferedBy.US else "They asked"


@dataclass(frozen=True, slots=True)
class Offer:
    """``fee`` is in minor units of ``currency``, ``commission`` in basis points; both ``None`` where not spoken of."""

    id: int
    partnership_id: int
    offered_on: date | None = None
    offered_by: OfferedBy = OfferedBy.US
    currency: str = "EUR"
    fee: int | None = None
    commission: int | None = None
    product: str = ""
    note: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing was offered and nothing said."""
        return self.fee is None and self.commission is None and not self.product and not self.note
