import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.money_ranges import Campaign, forecast_held
from models.estimates.estimates import PostsAhead, goal_forecast

AHEAD = st.none() | st.builds(PostsAhead, st.integers(0, 300), st.integers(0, 300))


@settings(max_examples=150, derandomize=True)
@given(done=st.integers(0, 10**7), gone=st.integers(-3, 400), left=st.integers(-5, 400), ahead=AHEAD)
def test_a_forecast_lies_within_its_range_and_never_below_what_is_done(
    done: int, gone: int, left: int, ahead: PostsAhead | None
) -> None:
    found = goal_forecast(done, gone, left, ahead)
    if gone <= 0:
        assert found is None
        return
    assert found is not None
    assert 0 <= found.low <= found.likely <= found.high < math.inf
    assert found.low >= done
    assert left > 0 or found.low == found.likely == found.high == done


def test_a_forecast_goes_on_at_the_pace_so_far() -> None:
    found = goal_forecast(30, 10, 20)
    assert found is not None
    assert found.likely == 90


def test_posts_still_to_come_bring_what_those_live_have_brought() -> None:
    none, some, many = (goal_forecast(30, 10, 10, PostsAhead(6, to_come)) for to_come in (0, 6, 18))
    assert none is not None
    assert some is not None
    assert many is not None
    assert (none.likely, some.likely, many.likely) == (45, 60, 90)


def test_the_range_is_wider_where_pace_and_posts_disagree() -> None:
    agree, disagree = goal_forecast(300, 10, 10, PostsAhead(6, 6)), goal_forecast(300, 10, 18, PostsAhead(5, 1))
    assert agree is not None
    assert disagree is not None
    assert agree.likely == disagree.likely == 600
    assert disagree.high - disagree.low > 1.2 * (agree.high - agree.low)


@pytest.mark.parametrize("total", [12, 40, 200])
def test_the_range_holds_the_total_of_orders_that_come_evenly(total: int) -> None:
    assert 0.76 <= forecast_held(Campaign(total, dispersion=1.0), 4_000) <= 0.95
    assert 0.73 <= forecast_held(Campaign(total, dispersion=1.4), 4_000) <= 0.93


def test_the_range_holds_the_total_of_orders_that_come_with_posts() -> None:
    drawn = [Campaign(orders, posts=12, lasts=lasts) for orders in (12, 36, 96) for lasts in (4, 8)]
    assert 0.76 <= sum(forecast_held(one, 1_000) for one in drawn) / len(drawn) <= 0.88
