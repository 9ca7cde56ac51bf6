"""What a creator got in a year: cash, commission and product at retail value, beside the yearly limit."""

from models import show
from models.plural import counted
from models.record import record
from models.today import NEAR_LIMIT
from models.yearly.yearly_limit import YearlyLimit

OVER = 1.0


@record(frozen=True)
class YearlyTotal:
    """One creator in one currency, in minor units.

    ``product`` is at retail value; ``unvalued`` products were sent without one. ``processed`` is the part of cash and
    commission that went by card or PayPal.
    """

    influencer_id: int
    name: str
    currency: str
    cash: int = 0
    commission: int = 0
    product: int = 0
    processed: int = 0
    unvalued: int = 0

    @property
    def id(self) -> tuple[int, str]:
        """What the row is known by."""
        return self.influencer_id, self.currency

    @property
    def total(self) -> int:
        """All of it together."""
        return self.cash + self.commission + self.product

    def counted(self, limit: YearlyLimit) -> int:
        """What counts towards a limit of its currency."""
        return self.total - (self.processed if limit.without_processed else 0)

    def share(self, limit: YearlyLimit | None) -> float | None:
        """How much of a limit is reached, 1 for all of it; ``None`` where there is none."""
        return self.counted(limit) / limit.amount if limit is not None and limit.amount else None

    def nearness(self, limit: YearlyLimit | None) -> tuple[str, str]:
        """How near the limit is, in words, with the colour of its pill."""
        reached = self.share(limit)
        if limit is None or reached is None:
            return "no limit set", ""
        amount = show.money(limit.amount, self.currency)
        if reached >= OVER:
            return f"reached {amount}", "red"
        # Rounded down: 99.9 % is not the limit yet.
        return f"{int(reached * 100)} % of {amount}", "amber" if reached >= NEAR_LIMIT else "grey"

    @property
    def product_text(self) -> str:
        """The product's value, and how many have none."""
        value = show.money(self.product, self.currency, cents=True)
        return f"{value} + {counted(self.unvalued, 'product')} without a value" if self.unvalued else value
