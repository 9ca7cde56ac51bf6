"""What one expected engagement would cost at somebody's asking price."""

from models.figures.figure import Figure, Unit
from models.influencers.influencer import InfluencerRow
from models.posts.post import Basis

NAME, LABEL = "price_per_engagement", "Price per engagement"
FORMULA = "asking price ÷ (likely engagement rate × followers), for one post"


def price_per_engagement(row: InfluencerRow) -> Figure:
    """Minor units of her currency per engagement that one post may bring; the dearest end is the lowest likely rate."""
    if row.asking_price is None:
        return _unknown("no price was named")
    if row.followers is None:
        return _unknown("followers were not read")
    if not row.rate or not row.followers:
        return _unknown("no post was read" if row.rate is None else "no engagement is expected")

    def at(rate: float | None) -> float | None:
        return row.asking_price / (rate * row.followers) if rate and row.followers and row.asking_price else None

    return Figure(
        NAME, LABEL, Unit.MONEY, row.asking_price / (row.rate * row.followers), FORMULA, n=row.rate_posts,
        low=at(row.rate_high), high=at(row.rate_low), currency=row.currency, basis=Basis.ESTIMATED,
    )  # fmt: skip


def _unknown(reason: str) -> Figure:
    return Figure(NAME, LABEL, Unit.MONEY, None, FORMULA, reason=reason)
