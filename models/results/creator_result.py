"""What one creator brought in a scope."""

from dataclasses import dataclass

from models.campaigns.partnership import Partnership
from models.estimates.estimates import Estimate
from models.figures.paying import PaysFrom
from models.reading.platform import Platform
from models.results.ranking import has_paid_back


@dataclass(frozen=True, slots=True)
class CreatorResult:
    """One creator's line in the comparison: posts, engagement rate, orders, money, each with its range.

    ``rate`` is by followers. ``orders``, ``revenue`` and ``cost`` (minor units of ``currency``) are ``None`` where the
    creator has no code or no terms; ``back`` is revenue per unit of cost with its range.
    """

    influencer_id: int
    name: str
    handle: str
    platform: Platform | None
    partnership: Partnership | None
    posts: int
    reach: int | None
    engagements: int | None
    rate: Estimate | None
    code: str
    orders: int | None
    revenue: int | None
    cost: int | None
    currency: str
    back: Estimate | None
    pays_from: PaysFrom

    @property
    def paid_back(self) -> bool | None:
        """Whether it paid for itself, with little doubt; ``None`` while it cannot be told."""
        return None if self.back is None else has_paid_back(self.back, self.pays_from.line)
