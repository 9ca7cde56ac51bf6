"""The two charts of a report, as chart data."""

from collections.abc import Iterable

from models.benchmarks import Benchmarks
from models.charts.creators import ComparedCreator, Comparison, CreatorsCompared
from models.charts.labels import creator_label, post_label
from models.charts.posts import PostOnDay, PostsByDay
from models.paper.report.source import ReportSource
from models.post import PostResult


def engagements_chart(source: ReportSource) -> PostsByDay:
    """Engagements by the day a post went live, over the dates of the scope."""
    posts = [
        PostOnDay(
            post.post.id, post.post.published_at.date(), post.post.platform, post.engagements, post_label(post)
        )
        for post in source.posts
        if post.post.published_at is not None and post.engagements is not None
    ]
    campaign = source.campaign
    since = source.scope.since or (campaign.starts_on if campaign else None)
    until = source.scope.until or (campaign.ends_on if campaign else None)
    return PostsByDay.of(posts, since, min(until, source.today) if until else None)


def creators_chart(source: ReportSource) -> CreatorsCompared:
    """Creators by what came back, where that can be told of any; else by engagement rate."""
    back = [
        ComparedCreator.of(creator.influencer_id, creator_label(creator), creator.back)
        for creator in source.creators
        if creator.back is not None and creator.currency == source.figures.currency
    ]
    if back:
        return CreatorsCompared.of(Comparison.BACK_PER_1, back, source.figures.currency)
    usual = usual_rates(source.posts, source.benchmarks)
    rates = [
        ComparedCreator.of(one.influencer_id, creator_label(one), one.rate, usual.get(one.influencer_id))
        for one in source.creators
        if one.rate is not None
    ]
    return CreatorsCompared.of(Comparison.ENGAGEMENT_RATE, rates)


def usual_rates(posts: Iterable[PostResult], benchmarks: Benchmarks) -> dict[int, float]:
    """What is usual for each creator's size, by the first of her posts that knows it."""
    found: dict[int, float] = {}
    for post in posts:
        usual = benchmarks.rate(post.post.platform, post.followers)
        if post.influencer_id is not None and usual is not None:
            found.setdefault(post.influencer_id, usual)
    return found

