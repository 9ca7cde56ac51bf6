import pytest

from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.estimates.estimates import PostRate, Trend, creator_rates, trend
from models.reading.platform import Platform
from storage.tables.settings import BENCHMARKS
from storage.totals.trends import trends_of
from storage.workspace import Workspace
from tests.factory import add_influencer, add_post, do, figures_dump

INSTAGRAM = PUBLISHED.by_platform[Platform.INSTAGRAM]


def add_creator(workspace: Workspace, name: str, likes: tuple[int, ...], followers: int = 10_000) -> int:
    person = add_influencer(workspace, name, followers=followers)
    for count in likes:
        add_post(workspace, person, likes=count, followers=followers)
    return person


def on_instagram(workspace: Workspace) -> Trend:
    return trends_of(workspace).of(Platform.INSTAGRAM)


def test_before_any_post_the_trend_is_what_was_published(workspace: Workspace) -> None:
    add_influencer(workspace)
    assert on_instagram(workspace) == Trend.published(INSTAGRAM)
    assert not trends_of(workspace).of(Platform.PINTEREST).is_known


def test_the_trend_is_that_of_all_posts_read_and_everybodys_rate_follows_it(workspace: Workspace) -> None:
    shown = [(300, 420, 260), (900,), (150, 90), (500, 610, 480, 700)]
    people = [add_creator(workspace, f"P{place}", likes) for place, likes in enumerate(shown)]
    posts = [[PostRate(count, 10_000) for count in likes] for likes in shown]
    assert on_instagram(workspace) == trend(posts, INSTAGRAM)
    rows = workspace.influencers.rows(people)
    found = [(rows[person].rate, rows[person].rate_low, rows[person].rate_high) for person in people]
    expected = creator_rates(posts, on_instagram(workspace))
    assert found == [(one.likely, one.low, one.high) for one in expected if one]


def test_a_post_of_somebody_else_moves_the_rate_of_one_who_has_few(workspace: Workspace) -> None:
    lena = add_creator(workspace, "Lena", (300,))
    before = workspace.influencers.rows([lena])[lena].rate
    for place in range(6):
        add_creator(workspace, f"P{place}", (900, 1_100, 1_000))
    assert (workspace.influencers.rows([lena])[lena].rate or 0) > 1.1 * (before or 0)
    assert lena in workspace.influencers.touched()


def test_undo_takes_the_trend_back_with_everybodys_rate(workspace: Workspace) -> None:
    add_creator(workspace, "Lena", (300, 350))
    before = figures_dump(workspace)
    mia = add_creator(workspace, "Mia", (900,))
    after = figures_dump(workspace)
    for _ in range(3):
        workspace.undo()
    assert figures_dump(workspace) != after
    workspace.redo()
    workspace.redo()
    workspace.redo()
    assert figures_dump(workspace) == after
    do(workspace, lambda w: w.influencers.delete(mia))
    assert figures_dump(workspace) == before


def test_typed_figures_are_what_the_own_creators_are_drawn_from(workspace: Workspace) -> None:
    add_creator(workspace, "Lena", (300, 350))
    before = on_instagram(workspace)
    typed = Benchmark(RatePoint(1_000, 0.3), RatePoint(100_000, 0.2), "our own", 2026)
    do(workspace, lambda w: w.settings.put(BENCHMARKS, PUBLISHED.with_one(Platform.INSTAGRAM, typed)))
    assert on_instagram(workspace).level > before.level
    workspace.undo()
    assert on_instagram(workspace) == before


@pytest.mark.parametrize("likes", [(300,), (300, 0)])
def test_on_a_platform_without_published_figures_the_own_creators_make_the_trend(
    workspace: Workspace, likes: tuple[int, ...]
) -> None:
    person = add_influencer(workspace, "Lena", followers=None)
    profile = workspace.profiles.of_influencer(person)[0].id
    do(workspace, lambda w: w.profiles.update(profile, platform=Platform.THREADS))
    for count in likes:
        add_post(workspace, person, likes=count, followers=10_000)
    assert trends_of(workspace).of(Platform.THREADS).creators == 1
