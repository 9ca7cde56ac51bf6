"""The likely engagement rate of one creator as a figure, beside the plain ones of her posts."""

from models.estimates.estimates import Estimate
from models.figures.figure import Figure, Unit
from models.figures.remedy import Remedy
from models.posts.post import Basis

FORMULA = (
    "likely engagements ÷ followers of the posts: drawn to what is usual for the size while posts are few,"
    " on their own when they are many"
)
UNREAD = "No post of this creator has both engagements and followers at posting time."


def likely_rate(estimate: Estimate | None) -> Figure:
    """Her rate with its range; ``None`` where no post has engagements and followers."""
    name, label = "engagement_rate_likely", "Engagement rate, likely"
    if estimate is None:
        return Figure(name, label, Unit.RATE, None, FORMULA, reason=UNREAD, remedy=Remedy.ENTER_READINGS)
    return Figure(
        *(name, label, Unit.RATE, estimate.likely, FORMULA, estimate.n),
        low=estimate.low,
        high=estimate.high,
        basis=Basis.ESTIMATED,
    )
