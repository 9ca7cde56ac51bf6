"""Posts of a scope by the day they went live."""

from datetime import date

from models.charts import PostMetric, PostsByDay
from storage.results.scope_posts import ScopePosts


def posts_by_day(
    posts: ScopePosts, metric: PostMetric, dates: tuple[date | None, date | None] = (None, None)
) -> PostsByDay:
    """What posts come to by the day they went live; the axis spans at least ``dates``."""
    return PostsByDay.of_days(posts.days(metric), posts.best(metric), dates, metric, posts.left_out(metric))
