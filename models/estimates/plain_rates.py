"""Engagement rates of a creator's posts as they stand, beside the likely one: drawn to nothing."""

from collections.abc import Sequence
from statistics import median

from models import show
from models.estimates.estimates import PostRate
from models.plural import counted
from models.record import record


@record(frozen=True)
class PlainRates:
    """The middle post's rate, and all engagements ÷ all followers at posting time, over ``n`` posts (more than 0)."""

    middle: float
    pooled: float
    n: int

    @property
    def told(self) -> str:
        """Both in a line."""
        middle, pooled = show.percent(self.middle), show.percent(self.pooled)
        return f"As they stand, {counted(self.n, 'post')}: the middle one {middle}, sum ÷ sum of all {pooled}"


def plain_rates(posts: Sequence[PostRate]) -> PlainRates | None:
    """Both rates of some posts, ``None`` without any. A post without engagements counts as 0 here."""
    if not posts:
        return None
    middle = median(post.engagements / post.followers for post in posts)
    pooled = sum(post.engagements for post in posts) / sum(post.followers for post in posts)
    return PlainRates(middle, pooled, len(posts))
