"""Her engagement rate with its range, and her followers over time."""

from collections.abc import Iterator

from models.charts import FollowersOverTime, RateOfPosts, RatesOfCreator
from models.figures.figure import Figure
from models.paper.blocks import Beside, Block, Drawing
from models.paper.creator.source import CreatorSource

HEIGHT = 1.3
"""Inches on the page."""

DRAWN = "The fewer the posts, the nearer a rate is drawn to what is usual: parts may all lie below the whole."
NO_RATE = "no post with engagements and followers was read yet."


def charts(source: CreatorSource) -> tuple[Block, ...]:
    """The two side by side."""
    rates = RatesOfCreator.of(_rows(source), NO_RATE)
    followers = FollowersOverTime.of(source.main_followers)
    if rates.is_empty and followers.is_empty:
        return ()
    note = DRAWN if len(rates.rows) > 1 else ""
    return (Beside((Drawing(rates, HEIGHT, note),), (Drawing(followers, HEIGHT),)),)


def _rows(source: CreatorSource) -> Iterator[RateOfPosts]:
    row, rates = source.person.row, source.rates
    if row.rate is not None and row.rate_low is not None and row.rate_high is not None:
        yield RateOfPosts("All posts", row.rate_low, row.rate, row.rate_high, row.rate_posts, row.usual_rate)
    if rates is not None and rates.is_known:
        yield from _row("Sponsored", rates.sponsored)
        yield from _row("Ordinary", rates.ordinary)


def _row(label: str, figure: Figure) -> Iterator[RateOfPosts]:
    if figure.value is not None and figure.low is not None and figure.high is not None:
        yield RateOfPosts(label, figure.low, float(figure.value), figure.high, figure.n)
