"""What one creator brought in a scope."""

from dataclasses import dataclass, replace

from models.campaigns.partnership import Partnership
from models.estimates.estimates import Estimate
from models.figures.figure import Figure, Unit
from models.figures.paying import PaysFrom
from models.figures.reasons import NOTHING_SPENT
from models.reading.platform import Platform
from models.results.ranking import has_paid_back


@dataclass(frozen=True, slots=True)
class CreatorResult:
    """One creator's line in the comparison: posts, engagement rate, orders, money, each with its range.

    ``rate`` is by followers. ``orders``, ``revenue`` and ``cost`` (minor units of ``currency``) are ``None`` where the
    creator has no code or no terms, which ``why_no_sales`` and ``why_no_cost`` say; ``back`` is revenue per unit of
    cost with its range.
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
    why_no_sales: str = ""
    why_no_cost: str = ""

    @property
    def paid_back(self) -> bool | None:
        """Whether it paid for itself, with little doubt; ``None`` while it cannot be told."""
        return None if self.back is None else has_paid_back(self.back, self.pays_from.line)

    @property
    def back_figure(self) -> Figure:
        """``back`` as a figure: it says what it rests on, and where it is n/a, why."""
        figure = Figure(
            *("back_per_1", "Back per 1", Unit.RATIO, None, "revenue ÷ cost"),
            counted="orders",
            currency=self.currency,
            reason=self._why_no_back(),
        )
        back = self.back
        return replace(figure, value=back.likely, low=back.low, high=back.high, n=back.n) if back else figure

    def _why_no_back(self) -> str:
        if self.back is not None:
            return ""
        nothing = "There are no orders." if self.cost and self.cost > 0 else NOTHING_SPENT
        return self.why_no_sales or self.why_no_cost or nothing
