"""How the orders of some days stand together: parts that add up to all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from models import show
from models.orders.attribution import Standing
from models.plural import counted

PARTS = {
    Standing.COUNTED: "counted for creators",
    Standing.WITHOUT_CODE: "without a creator’s code",
    Standing.UNKNOWN: "with an unknown code",
    Standing.AMBIGUOUS: "claimed by several",
    Standing.GIFT: "as gifts",
    Standing.NOT_OURS: "not ours",
    Standing.REFUNDED: "for creators, refunded in full",
    Standing.UNPAID: "for creators, not paid yet",
    Standing.CANCELLED: "cancelled",
}


@dataclass(frozen=True, slots=True)
class OrderCounts:
    """Orders by how they stand; ``told`` are those that customers told of beside them.

    ``refunds`` were given back without a sale that is known: they are no orders.
    """

    by_standing: Mapping[Standing, int]
    refunds: int = 0
    told: int = 0

    @property
    def total(self) -> int:
        """All orders of the files."""
        return sum(self.by_standing.values())

    def sentence(self, *, of_all: bool = False) -> str:
        """The parts as a sum, with what stands beside it; those that are nothing are left out.

        ``of_all`` says that more is counted here than the campaigns or creators looked at.
        """
        parts = [f"{show.count(number)} {PARTS[each]}" for each in PARTS if (number := self.by_standing.get(each, 0))]
        lead = "Of all campaigns: " if of_all else ""
        said = f"{lead}{counted(self.total, 'order')} = {' + '.join(parts)}" if parts else ""
        beside = []
        if self.told:
            beside.append(f"{show.count(self.told)} told by customers")
        if self.refunds:
            beside.append(f"{counted(self.refunds, 'refund')} without a sale")
        return "; ".join(part for part in (said, f"beside them {' and '.join(beside)}" if beside else "") if part)
