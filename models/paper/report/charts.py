"""What the charts of a report show, as chart data."""

from collections.abc import Iterable
from datetime import date

from models.campaigns.campaign import Campaign, GoalMetric
from models.charts.creators import MOST_CREATORS, ComparedCreator, Comparison, CreatorsCompared
from models.charts.labels import creator_label
from models.charts.post_metric import PostMetric
from models.estimates.benchmarks import Benchmarks
from models.figures.paying import PaysFrom
from models.paper.report.source import ReportSource
from models.posts.post import PostResult
from models.results.filters import Scope

ROW_HEIGHT = 0.235
AXIS_HEIGHT = 0.62
"""A row of a chart of ranges, and its axis with label and legend, in inches as printed."""

Days = tuple[date | None, date | None]


def axis_days(scope: Scope, campaign: Campaign | None, today: date) -> Days:
    """What an axis of days spans at least: the scope's dates, else its campaign's, as far as they are over."""
    since = scope.since or (campaign.starts_on if campaign else None)
    until = scope.until or (campaign.ends_on if campaign else None)
    return since, min(until, today) if until else None


def posts_metric(campaign: Campaign | None) -> PostMetric:
    """What is counted of the posts of each day: engagements, views where those are the goal."""
    return PostMetric.VIEWS if campaign and campaign.goal_metric is GoalMetric.VIEWS else PostMetric.ENGAGEMENTS


def creators_chart(source: ReportSource) -> CreatorsCompared:
    """Creators by what came back, where that can be told of any; else by engagement rate."""
    back = [
        ComparedCreator.of(creator.influencer_id, creator_label(creator), creator.back)
        for creator in source.creators
        if creator.back is not None and creator.currency == source.figures.currency
    ]
    if back:
        pays_from = PaysFrom(source.business.gross_margin)
        compared = CreatorsCompared.of(Comparison.BACK_PER_1, back, source.figures.currency, pays_from)
        return compared.limited(MOST_CREATORS)
    return rates_chart(source)


def rates_chart(source: ReportSource) -> CreatorsCompared:
    """Creators by engagement rate, each beside what is usual for her size."""
    usual = usual_rates(source.posts, source.benchmarks)
    rates = [
        ComparedCreator.of(one.influencer_id, creator_label(one), one.rate, usual.get(one.influencer_id))
        for one in source.creators
        if one.rate is not None
    ]
    return CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, rates).limited(MOST_CREATORS)


def usual_rates(posts: Iterable[PostResult], benchmarks: Benchmarks) -> dict[int, float]:
    """What is usual for each creator's size, by the first of her posts that knows it."""
    found: dict[int, float] = {}
    for post in posts:
        usual = benchmarks.rate(post.post.platform, post.followers)
        if post.influencer_id is not None and usual is not None:
            found.setdefault(post.influencer_id, usual)
    return found

