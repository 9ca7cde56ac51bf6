"""One order as the table of orders shows it: whose it is, by what, and what looks odd about it."""

from dataclasses import dataclass

from models.orders.attribution import Claim, How, Standing
from models.orders.gift import looks_like_gift
from models.orders.order import Order
from models.orders.order_flags import Flag

HOWS = {How.HAND: "by hand", How.CODE: "by code", How.LINK: "by link"}
STANDINGS = {
    Standing.GIFT: "gift",
    Standing.UNKNOWN: "unknown code",
    Standing.AMBIGUOUS: "claimed by several",
    Standing.NOT_OURS: "not ours",
    Standing.REFUNDED: "refunded",
    Standing.UNPAID: "not paid yet",
    Standing.CANCELLED: "cancelled",
    Standing.WITHOUT_CODE: "",
}
GIFT_HINT = "looks like a gift"
GIFT_TOLD = "A code took off all that the items cost: if this is the creator’s own order, mark it as a gift."


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order with its claim; ``revenue`` is what it counts as in minor units under the owner's definition."""

    order: Order
    claim: Claim
    revenue: int
    creator: str = ""
    campaign: str = ""
    influencer_id: int | None = None
    flags: tuple[Flag, ...] = ()

    @property
    def id(self) -> int:
        """The order's id."""
        return self.order.id

    @property
    def how(self) -> str:
        """By what it is known whose it is, or how else it stands."""
        if self.claim.standing is Standing.COUNTED and self.claim.how is not None:
            return HOWS[self.claim.how]
        return STANDINGS.get(self.claim.standing, "")

    @property
    def is_gift_suggested(self) -> bool:
        """Whether it may be a gift that nobody has marked, or has said that it is none."""
        return self.claim.how is not How.HAND and looks_like_gift(self.order)

    @property
    def marks(self) -> str:
        """What looks odd, in a few words."""
        return ", ".join([*(flag.kind for flag in self.flags), *([GIFT_HINT] if self.is_gift_suggested else [])])

    @property
    def told(self) -> str:
        """What the marks may mean, a sentence a line."""
        hint = [GIFT_TOLD] if self.is_gift_suggested else []
        return "\n".join([*(flag.sentence for flag in self.flags), *hint])

    @property
    def link(self) -> str:
        """The tags of the link it came by, the most telling first."""
        order = self.order
        tags = (order.tracked_term, order.tracked_campaign, order.tracked_source, order.tracked_medium)
        return " · ".join(tag for tag in tags if tag)
