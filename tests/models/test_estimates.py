import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.estimates import Estimate, goal_forecast, return_range


def assert_sane(found: Estimate) -> None:
    assert 0 <= found.low <= found.likely <= found.high < math.inf


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
