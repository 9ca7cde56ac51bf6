import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.benchmarks import PUBLISHED
from models.estimates import Estimate, PostRate, creator_rate, goal_forecast, return_range
from models.platforms import Platform

POSTS = st.lists(st.builds(PostRate, st.integers(0, 10**8), st.integers(1, 10**9)), min_size=1, max_size=30)
USUAL = st.none() | st.floats(1e-6, 1)


def assert_sane(found: Estimate) -> None:
    assert 0 <= found.low <= found.likely <= found.high < math.inf


@settings(max_examples=150, deadline=None, derandomize=True)
@given(posts=POSTS, usual=USUAL)
def test_a_rate_lies_within_its_range(posts: list[PostRate], usual: float | None) -> None:
    found = creator_rate(posts, usual)
    assert found is not None
    assert_sane(found)
    assert found.n == len(posts)


def test_without_posts_there_is_no_rate() -> None:
    assert creator_rate([], 0.03) is None


@pytest.mark.parametrize("usual", [None, 0.03])
def test_more_posts_narrow_the_range(usual: float | None) -> None:
    widths = []
    for count in (1, 2, 5, 20, 100):
        found = creator_rate([PostRate(50, 1_000)] * count, usual)
        assert found is not None
        widths.append(found.high / found.low)
    assert widths == sorted(widths, reverse=True)


def test_few_posts_are_drawn_to_the_usual_and_many_stand_on_their_own() -> None:
    pulled = [creator_rate([PostRate(100, 1_000)] * count, 0.02) for count in (1, 5, 200)]
    likely = [found.likely for found in pulled if found]
    assert 0.02 < likely[0] < likely[1] < likely[2] < 0.1
    assert likely[2] == pytest.approx(0.1, rel=0.02)


def test_one_post_is_drawn_by_the_known_spreads() -> None:
    found = creator_rate([PostRate(100, 1_000)], 0.02)
    weight = (1 / 0.7**2) / (1 / 0.7**2 + 1 / 0.6**2)
    assert found is not None
    assert found.likely == pytest.approx(math.exp(weight * math.log(0.1) + (1 - weight) * math.log(0.02)))


def test_posts_without_engagements_give_a_small_rate_not_none() -> None:
    found = creator_rate([PostRate(0, 1_000)], None)
    assert found is not None
    assert found.likely == pytest.approx(0.0005)


def test_one_viral_post_does_not_win() -> None:
    found = creator_rate([PostRate(30, 1_000)] * 9 + [PostRate(5_000, 1_000)], 0.03)
    assert found is not None
    assert found.likely < 0.06


@settings(max_examples=150, deadline=None, derandomize=True)
@given(orders=st.lists(st.integers(0, 10**9), max_size=40), cost=st.integers(-5, 10**9))
def test_what_came_back_lies_within_its_range(orders: list[int], cost: int) -> None:
    found = return_range(orders, cost)
    if cost <= 0 or not orders:
        assert found is None
        return
    assert found is not None
    assert_sane(found)
    assert found.likely == pytest.approx(sum(orders) / cost)


def test_more_orders_narrow_what_came_back() -> None:
    few, many = return_range([50] * 4, 100), return_range([50] * 100, 2_500)
    assert few is not None
    assert many is not None
    assert few.likely == many.likely == 2
    assert few.high / few.low > many.high / many.low


@settings(max_examples=150, deadline=None, derandomize=True)
@given(done=st.integers(0, 10**7), gone=st.integers(-3, 400), left=st.integers(-5, 400))
def test_a_forecast_lies_within_its_range_and_never_below_what_is_done(done: int, gone: int, left: int) -> None:
    found = goal_forecast(done, gone, left)
    if gone <= 0:
        assert found is None
        return
    assert found is not None
    assert_sane(found)
    assert found.low >= done
    assert left > 0 or found.low == found.likely == found.high == done


def test_a_forecast_goes_on_at_the_pace_so_far() -> None:
    found = goal_forecast(30, 10, 20)
    assert found is not None
    assert found.likely == 90


@pytest.mark.parametrize(
    ("platform", "followers", "rate"),
    [
        (Platform.INSTAGRAM, 3_000, 0.034),
        (Platform.INSTAGRAM, 1_500_000, 0.014),
        (Platform.TIKTOK, 3_000, 0.126),
        (Platform.TIKTOK, 1_500_000, 0.049),
        (Platform.YOUTUBE, 3_000, 0.032),
        (Platform.YOUTUBE, 1_500_000, 0.009),
    ],
)
def test_the_usual_rate_meets_the_published_points(platform: Platform, followers: int, rate: float) -> None:
    assert PUBLISHED.rate(platform, followers) == pytest.approx(rate)


def test_the_usual_rate_falls_with_followers() -> None:
    for platform in PUBLISHED.by_platform:
        rates = [PUBLISHED.rate(platform, followers) or 0 for followers in (1, 1_000, 50_000, 10**6, 10**9)]
        assert rates == sorted(rates, reverse=True)
        assert rates[-1] > 0


@pytest.mark.parametrize("followers", [None, 0])
def test_without_followers_nothing_is_usual(followers: int | None) -> None:
    assert PUBLISHED.rate(Platform.INSTAGRAM, followers) is None
