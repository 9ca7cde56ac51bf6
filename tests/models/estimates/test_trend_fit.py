import math

import pytest

from benchmarks.simulated_creators import World, simulated
from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.estimates.estimates import PostRate, Trend, trend
from models.estimates.trend import UNKNOWN
from models.reading.platform import Platform

INSTAGRAM = PUBLISHED.by_platform[Platform.INSTAGRAM]


def test_without_posts_the_trend_is_what_was_published() -> None:
    assert trend([], INSTAGRAM) == trend([[], []], INSTAGRAM) == Trend.published(INSTAGRAM)
    assert Trend.published(INSTAGRAM).usual(3_000) == pytest.approx(0.034)
    assert Trend.published(INSTAGRAM).usual(1_500_000) == pytest.approx(0.014)


def test_without_posts_and_figures_nothing_is_known_to_be_usual() -> None:
    assert trend({}) == UNKNOWN
    assert not UNKNOWN.is_known


def test_the_published_trend_is_drawn_to_creators_as_they_grow_in_number() -> None:
    likely = []
    for count in (0, 2, 10, 200):
        its = [[PostRate(1_000, 10_000), PostRate(900, 10_000), PostRate(1_100, 10_000)]] * count
        likely.append(trend(its, INSTAGRAM).usual(10_000))
    assert likely == sorted(likely)
    assert likely[0] == pytest.approx(INSTAGRAM.usual(10_000))
    assert likely[-1] == pytest.approx(0.1, rel=0.02)


def test_line_and_spreads_are_found_again() -> None:
    drawn = simulated(World(within=0.85, between=0.5, posts=(3, 6, 9), rate=0.05, slope=-0.3), 1_500)
    found = trend(drawn.posts)
    assert found.usual(10_000) == pytest.approx(0.05, rel=0.04)
    assert found.slope == pytest.approx(-0.3, abs=0.03)
    assert found.within == pytest.approx(0.85, abs=0.03)
    assert found.between == pytest.approx(0.5, abs=0.03)
    assert found.creators == 1_500


def test_one_size_alone_tells_nothing_of_the_slope() -> None:
    drawn = simulated(World(within=0.7, between=0.6, posts=(5,), sizes=0.0), 200)
    found = trend(drawn.posts, INSTAGRAM)
    assert found.slope == pytest.approx(Trend.published(INSTAGRAM).slope, abs=0.01)
    assert found.usual(10_000) == pytest.approx(0.03, rel=0.15)


def test_single_posts_leave_the_assumed_spreads_in_force() -> None:
    found = trend([[PostRate(300, 10_000)]] * 3)
    assert found.within == pytest.approx(0.7)
    assert found.between == pytest.approx(0.6, abs=0.1)


def test_posts_closer_together_than_assumed_narrow_the_spread_within() -> None:
    steady = [[PostRate(level + more, 10_000) for more in (0, 9, -8, 5)] for level in range(200, 500, 20)]
    assert trend(steady).within < 0.25


def test_one_creator_with_thousands_of_posts_does_not_set_the_spread_of_all() -> None:
    others = [[PostRate(count, 1_000) for count in (20, 30, 45)] for _ in range(10)]
    wild = [PostRate(count, 1_000) for count in (3, 30, 290)] * 1_000
    assert trend([wild]).within > 1.1
    assert trend([*others, wild]).within < 1.0


def test_the_same_posts_give_the_same_trend_in_any_order() -> None:
    drawn = simulated(World(0.7, 0.6, (3, 5, 10)), 60).posts
    assert trend(drawn) == trend(drawn[::-1])


def test_one_more_post_among_very_many_leaves_the_trend_where_it_stands() -> None:
    drawn = simulated(World(0.7, 0.6, (5,)), 3_000).posts
    moved = sum(trend([*drawn, [PostRate(count, 20_000)]]) != trend(drawn) for count in (100, 600, 3_000))
    assert trend([*drawn, [PostRate(600, 20_000)]]).level == trend(drawn).level
    assert moved <= 3


def test_somebody_new_may_lie_as_far_off_as_creators_do() -> None:
    published = Trend.published(INSTAGRAM)
    found = published.newcomer(10_000)
    assert found.n == 0
    assert found.likely == pytest.approx(INSTAGRAM.usual(10_000))
    assert math.log(found.high / found.low) > 2 * 1.28 * published.between


def test_a_rate_of_all_followers_is_the_most_that_can_be_usual() -> None:
    steep = Benchmark(RatePoint(10, 0.9), RatePoint(1_000, 0.01), "us", 2026)
    assert Trend.published(steep).usual(1) == 1.0
