import math
import random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.simulated_creators import World, judged, simulated
from models.estimates.benchmarks import PUBLISHED
from models.estimates.estimates import PostRate, Trend, creator_rate, creator_rates, trend
from models.reading.platform import Platform

POSTS = st.lists(st.builds(PostRate, st.integers(0, 10**8), st.integers(1, 10**9)), min_size=1, max_size=30)
INSTAGRAM = Trend.published(PUBLISHED.by_platform[Platform.INSTAGRAM])
TRENDS = st.sampled_from([None, INSTAGRAM, Trend(), Trend(within=0.05, between=0.01, level_doubt=0.0, alike=900)])

HOLDS_AT_LEAST, HOLDS_AT_MOST = 0.76, 0.84
WIDEST, WORST = 1.25, 1.15


@settings(max_examples=150, derandomize=True)
@given(posts=POSTS, known=TRENDS)
def test_a_rate_lies_within_its_range(posts: list[PostRate], known: Trend | None) -> None:
    found = creator_rate(posts, known)
    assert found is not None
    assert 0 < found.low <= found.likely <= found.high < math.inf
    assert found.n == len(posts)


def test_without_posts_there_is_no_rate() -> None:
    assert creator_rate([], INSTAGRAM) is None


@pytest.mark.parametrize("known", [None, INSTAGRAM])
def test_more_posts_narrow_the_range(known: Trend | None) -> None:
    widths = []
    for count in (1, 2, 5, 20, 100):
        found = creator_rate([PostRate(50, 1_000)] * count, known)
        assert found is not None
        widths.append(found.high / found.low)
    assert widths == sorted(widths, reverse=True)


def test_few_posts_are_drawn_to_the_trend_and_many_stand_on_their_own() -> None:
    pulled = [creator_rate([PostRate(100, 1_000)] * count, INSTAGRAM) for count in (1, 5, 200)]
    likely = [found.likely for found in pulled if found]
    assert INSTAGRAM.usual(1_000) < likely[0] < likely[1] < likely[2] < 0.1
    assert likely[2] == pytest.approx(0.1, rel=0.02)


def test_without_a_trend_posts_stand_alone() -> None:
    found = creator_rate([PostRate(90, 1_000), PostRate(40, 1_000)], None)
    assert found is not None
    assert found.likely == pytest.approx(0.06)


def test_a_creator_far_from_all_others_is_drawn_less_than_one_near_them() -> None:
    near, far = (creator_rate([PostRate(count, 10_000)] * 3, INSTAGRAM) for count in (600, 60_000))
    assert near is not None
    assert far is not None
    usual = INSTAGRAM.usual(10_000)
    assert math.log(6 / far.likely) / math.log(6 / usual) < math.log(0.06 / near.likely) / math.log(0.06 / usual)


def test_posts_without_engagements_give_a_small_rate_not_none() -> None:
    found = creator_rate([PostRate(0, 1_000)], None)
    assert found is not None
    assert found.likely == pytest.approx(0.0005)


def test_one_viral_post_does_not_win() -> None:
    for others, most in ((9, 0.04), (4, 0.05), (2, 0.06)):
        posts = [PostRate(30, 1_000)] * others + [PostRate(5_000, 1_000)]
        alone = creator_rate(posts, None)
        assert alone is not None
        assert alone.low < 0.03 < alone.likely < most < fmean(post.rate for post in posts)


def test_how_viral_a_post_went_makes_no_difference() -> None:
    often = [creator_rate([PostRate(30, 1_000)] * 4 + [PostRate(shown, 1_000)], None) for shown in (400, 40_000_000)]
    assert often[0] == often[1]


def test_a_creator_whose_posts_scatter_has_a_wider_range() -> None:
    steady = creator_rate([PostRate(count, 1_000) for count in (28, 30, 32) * 3], INSTAGRAM)
    wild = creator_rate([PostRate(count, 1_000) for count in (6, 30, 150) * 3], INSTAGRAM)
    assert steady is not None
    assert wild is not None
    assert wild.high / wild.low > 1.5 * steady.high / steady.low


def test_everybody_at_once_has_exactly_the_rates_of_each_alone() -> None:
    drawn = random.Random(7)
    everybody = [
        [PostRate(drawn.randrange(3_000), drawn.randrange(1, 200_000)) for _ in range(drawn.randrange(12))]
        for _ in range(500)
    ]
    for known in (INSTAGRAM, trend(everybody)):
        assert creator_rates(everybody, known) == [creator_rate(posts, known) for posts in everybody]
    assert creator_rates(dict(enumerate(everybody))) == creator_rates(everybody, trend(everybody))
    assert creator_rates([]) == []


@pytest.mark.parametrize("between", [0.5, 0.9])
@pytest.mark.parametrize("within", [0.5, 0.9])
@pytest.mark.parametrize("n", [3, 5, 10])
def test_ranges_of_simulated_creators_hold_the_truth_eight_times_in_ten(n: int, within: float, between: float) -> None:
    drawn = [simulated(World(within, between, (n,)), 2_500)]
    found = judged(drawn, [creator_rates(one.posts) for one in drawn], n)
    assert HOLDS_AT_LEAST <= found.coverage <= HOLDS_AT_MOST
    assert found.width <= WIDEST
    assert found.error <= WORST


@pytest.mark.parametrize("n", [3, 5, 10])
def test_ranges_hold_among_some_dozens_with_different_numbers_of_posts(n: int) -> None:
    drawn = [simulated(World(0.7, 0.6, (3, 5, 10)), 36, seed) for seed in range(100)]
    found = judged(drawn, [creator_rates(one.posts) for one in drawn], n, knows_line=False)
    assert HOLDS_AT_LEAST <= found.coverage <= HOLDS_AT_MOST
    assert found.width <= WIDEST
    assert found.error <= WORST


def test_a_creator_alone_has_a_range_that_holds_the_truth() -> None:
    drawn = [simulated(World(0.7, 0.6, (5,)), 2_000)]
    found = judged(drawn, [[creator_rate(posts, None) for posts in one.posts] for one in drawn], 5)
    assert HOLDS_AT_LEAST <= found.coverage <= HOLDS_AT_MOST
