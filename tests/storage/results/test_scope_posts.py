from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models.campaigns.campaign import GoalMetric
from models.charts.posts import TOLD_POSTS
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.results import post_results
from storage.results.scope_posts import ScopePosts
from storage.snapshots import snapshot
from storage.totals.post_totals import post_totals
from storage.totals.weight import is_light
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, add_post, do, make_workspace

DAY = date(2026, 5, 9)


def post_much(w: Workspace) -> None:
    lena = add_influencer(w, "Lena", 5_000)
    partnership = add_partnership(w, lena, add_campaign(w), "LENA")
    for likes in range(1, TOLD_POSTS + 3):
        add_post(w, lena, partnership, likes=likes, reach=100)
    do(w, lambda w: w.connection.execute("UPDATE post SET published_at = '2026-05-09 08:00'"))
    add_post(w, lena, views=7)
    do(w, lambda w: w.posts.update(TOLD_POSTS + 3, published_at=None))


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=post_much)
    made.close()
    with closing(snapshot(made.path)) as copied:
        yield copied


def test_what_the_posts_come_to(copy: Workspace) -> None:
    looked_at = ScopePosts(copy, Scope()).looked_at
    assert (looked_at.posts, looked_at.first, looked_at.last, looked_at.days) == (TOLD_POSTS + 3, DAY, DAY, 1)
    assert (looked_at.unread, looked_at.undated) == (1, 0)
    assert looked_at.read_on == max(result.reading.day for result in post_results(copy, Scope()) if result.reading)


@pytest.mark.parametrize("scope", [Scope(), Scope.of_campaign(1), Scope(platforms=frozenset({Platform.YOUTUBE}))])
def test_gathered_posts_add_up_to_the_same_sums_as_those_in_their_tables(copy: Workspace, scope: Scope) -> None:
    assert ScopePosts(copy, scope).totals() == post_totals(copy.store, scope)


def test_days_and_the_best_of_each(copy: Workspace) -> None:
    posts = ScopePosts(copy, Scope())
    (day,) = posts.days()
    assert (day.day, day.platform, day.posts, day.total) == (DAY, Platform.INSTAGRAM, 8, sum(range(1, 9)))
    assert sorted(post.count for post in posts.best()) == list(range(3, 9))
    assert {post.label for post in posts.best()} == {"@lena1 post"}


@pytest.mark.parametrize(
    ("metric", "expected"),
    [(GoalMetric.POSTS, 8), (GoalMetric.REACH, 800), (GoalMetric.ENGAGEMENTS, 36), (GoalMetric.VIEWS, 0)],
)
def test_what_posts_count_towards_a_goal_by_day(copy: Workspace, metric: GoalMetric, expected: int) -> None:
    assert ScopePosts(copy, Scope()).by_day(metric) == {DAY: expected}


def test_a_goal_of_orders_is_none_of_the_posts(copy: Workspace) -> None:
    assert ScopePosts(copy, Scope()).by_day(GoalMetric.ORDERS) == {}


def test_only_dated_posts_of_partnerships_can_stand_for_orders(copy: Workspace) -> None:
    moments = ScopePosts(copy, Scope()).moments()
    assert {moment.id for moment in moments} == set(range(1, TOLD_POSTS + 3))
    assert {moment.partnership_id for moment in moments} == {1}


def test_ids_and_rates_are_newest_first(copy: Workspace) -> None:
    posts, results = ScopePosts(copy, Scope()), post_results(copy, Scope())
    assert posts.ids() == [result.post.id for result in results]
    assert [post.engagements for post in posts.rated()] == [result.engagements for result in results]
    assert [post.followers for post in posts.rated()] == [result.followers for result in results]


def test_another_scope_takes_the_place_of_the_first(copy: Workspace) -> None:
    ScopePosts(copy, Scope())
    assert ScopePosts(copy, Scope.of_campaign(1)).looked_at.posts == TOLD_POSTS + 2
    assert ScopePosts(copy, Scope.of_campaign(2)).looked_at.posts == 0


def test_a_file_is_light_up_to_a_number_of_rows(copy: Workspace) -> None:
    rows = 2 * (TOLD_POSTS + 3) + 1
    assert is_light(copy, rows)
    assert not is_light(copy, rows - 1)
