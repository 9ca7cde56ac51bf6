from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.posts.followers_then import FollowersSource
from models.results.filters import Scope
from storage.results.post_history import post_history
from storage.results.results import post_results
from storage.workspace import Workspace
from tests.factory import add_influencer, add_post, do, make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def read_profile(workspace: Workspace, person: int, readings: Sequence[tuple[date, int]]) -> None:
    profile = workspace.profiles.of_influencer(person)[0]

    def write(w: Workspace) -> None:
        for day, followers in readings:
            w.profiles.add_reading(profile.id, day=day, followers=followers)

    do(workspace, write)


MARCH, APRIL, JUNE = date(2026, 3, 1), date(2026, 4, 1), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("counts", "readings", "source", "value", "day"),
    [
        ({"likes": 5, "followers": 900}, [(APRIL, 700)], FollowersSource.POST, 900, date(2026, 5, 11)),
        ({"likes": 5}, [(MARCH, 600), (APRIL, 700), (JUNE, 800)], FollowersSource.BEFORE, 700, APRIL),
        ({}, [(JUNE, 800)], FollowersSource.AFTER, 800, JUNE),
    ],
)
def test_followers_then_are_those_of_every_rate_and_say_whence(
    workspace: Workspace,
    counts: dict[str, int | None],
    readings: Sequence[tuple[date, int]],
    source: FollowersSource,
    value: int,
    day: date,
) -> None:
    person = add_influencer(workspace, followers=None)
    post = add_post(workspace, person, **counts)
    read_profile(workspace, person, readings)
    history = post_history(workspace, post)
    assert history
    assert history.followers
    assert (history.followers.source, history.followers.value, history.followers.day) == (source, value, day)
    assert [result.followers for result in post_results(workspace, Scope())] == [value]


def test_without_any_reading_nobody_knows_the_followers(workspace: Workspace) -> None:
    post = add_post(workspace, add_influencer(workspace, followers=None), likes=5)
    history = post_history(workspace, post)
    assert history
    assert history.followers is None
    assert history.figures["engagement_rate_followers"].value is None
    assert history.figures["engagement_rate_followers"].reason


def test_the_figures_are_of_this_post_alone(workspace: Workspace) -> None:
    person = add_influencer(workspace, followers=1_000)
    post = add_post(workspace, person, likes=50, views=500)
    add_post(workspace, person, likes=900)
    history = post_history(workspace, post)
    assert history
    assert history.figures["engagement_rate_followers"].value == 0.05
    assert history.figures["engagement_rate_views"].value == 0.1
    assert history.figures["engagements"].value == 50


def test_a_post_that_is_gone_has_no_history(workspace: Workspace) -> None:
    assert post_history(workspace, 99) is None
