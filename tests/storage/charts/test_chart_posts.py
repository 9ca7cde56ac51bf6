from datetime import date, datetime

from models.charts import PostMetric
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.charts.curves import post_curves
from storage.charts.posts import posts_by_day
from storage.results.scope_posts import ScopePosts
from storage.workspace import Workspace
from tests.factory import add_influencer, add_post, do

LIVE = date(2026, 5, 4)
ENGAGEMENTS, VIEWS = PostMetric.ENGAGEMENTS, PostMetric.VIEWS


def read_again(workspace: Workspace, post: int, day: date, **counts: object) -> None:
    do(workspace, lambda w: w.posts.add_reading(post, day=day, **counts))


def test_posts_are_summed_by_day_and_those_without_the_number_or_a_day_are_told(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    add_post(workspace, lena, likes=10, views=100)
    add_post(workspace, lena, likes=5)
    undated = add_post(workspace, lena, likes=7, views=70)
    do(workspace, lambda w: w.posts.update(undated, published_at=None))
    views = posts_by_day(ScopePosts(workspace, Scope()), VIEWS)
    assert [(one.day, one.posts, one.total) for one in views.days] == [(LIVE, 1, 100)]
    assert (views.unread, views.undated) == (1, 1)
    assert views.told(0) == "4 May 2026: 100 views\n@lena1 post: 100"


def test_nought_is_counted_and_a_blank_is_not(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    add_post(workspace, lena, likes=0)
    add_post(workspace, lena, views=9)
    chart = posts_by_day(ScopePosts(workspace, Scope()), ENGAGEMENTS)
    assert [(one.posts, one.total) for one in chart.days] == [(1, 0)]
    assert chart.unread == 1


def test_posts_of_the_business_itself_are_left_out(workspace: Workspace) -> None:
    do(workspace, lambda w: w.profiles.add(None, Platform.INSTAGRAM, "us"))
    add_post(workspace, None, likes=10)
    assert posts_by_day(ScopePosts(workspace, Scope()), ENGAGEMENTS).is_empty


def test_the_latest_reading_counts_and_the_best_of_a_day_are_named(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    for likes in range(1, 10):
        read_again(workspace, add_post(workspace, lena, likes=likes), date(2026, 5, 20), likes=10 * likes)
    chart = posts_by_day(ScopePosts(workspace, Scope()), ENGAGEMENTS)
    assert chart.totals == (450,)
    assert [one.count for one in chart.named] == [90, 80, 70, 60, 50, 40]
    assert chart.told(0).endswith("and 3 more posts")


def test_a_scope_narrows_posts_by_day(workspace: Workspace) -> None:
    add_post(workspace, add_influencer(workspace), likes=10)
    assert posts_by_day(ScopePosts(workspace, Scope(since=date(2026, 5, 5))), ENGAGEMENTS).is_empty


def test_posts_read_on_two_days_are_curves_and_the_others_are_counted(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    twice = add_post(workspace, lena, likes=10)
    read_again(workspace, twice, date(2026, 5, 5), likes=4)
    add_post(workspace, lena, likes=3)
    add_post(workspace, lena, views=3)
    chart = post_curves(workspace, Scope(), ENGAGEMENTS)
    assert [(point.days, point.value) for point in chart.curves[0].points] == [(1, 4), (7, 10)]
    assert (len(chart.curves), chart.once, chart.never) == (1, 1, 1)


def test_of_two_readings_of_a_day_the_measured_one_counts(workspace: Workspace) -> None:
    post = add_post(workspace, add_influencer(workspace), likes=10)
    read_again(workspace, post, date(2026, 5, 11), likes=99, basis="estimated")
    read_again(workspace, post, date(2026, 5, 12), likes=12)
    [curve] = post_curves(workspace, Scope(), ENGAGEMENTS).curves
    assert [point.value for point in curve.points] == [10, 12]


def test_the_highest_curves_are_read_and_the_others_counted(workspace: Workspace) -> None:
    lena = add_influencer(workspace)
    for likes in range(1, 12):
        read_again(workspace, add_post(workspace, lena, likes=likes), date(2026, 5, 12), likes=100 * likes)
    chart = post_curves(workspace, Scope(), ENGAGEMENTS)
    assert [curve.last for curve in chart.curves][:2] == [1_100, 1_000]
    assert (len(chart.curves), chart.more) == (8, 3)


def test_no_reading_twice_is_said_and_nothing_is_read(workspace: Workspace) -> None:
    add_post(workspace, add_influencer(workspace), likes=10)
    chart = post_curves(workspace, Scope(), VIEWS)
    assert chart.is_empty
    assert (chart.once, chart.never) == (0, 1)


def test_a_time_of_the_evening_is_of_its_day(workspace: Workspace) -> None:
    post = add_post(workspace, add_influencer(workspace), likes=10)
    do(workspace, lambda w: w.posts.update(post, published_at=datetime(2026, 5, 11, 23, 59)))
    read_again(workspace, post, date(2026, 5, 12), likes=12)
    [curve] = post_curves(workspace, Scope(), ENGAGEMENTS).curves
    assert [point.days for point in curve.points] == [0, 1]
