import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.money_ranges import World, held
from models.estimates.estimates import return_range


@settings(max_examples=150, derandomize=True)
@given(orders=st.lists(st.integers(0, 10**9), max_size=40), cost=st.integers(-5, 10**9))
def test_what_came_back_lies_within_its_range(orders: list[int], cost: int) -> None:
    found = return_range(orders, cost)
    if cost <= 0 or not orders:
        assert found is None
        return
    assert found is not None
    assert 0 <= found.low <= found.likely <= found.high < math.inf
    assert found.likely == pytest.approx(sum(orders) / cost)
    assert found.n == sum(amount > 0 for amount in orders)


def test_more_orders_narrow_what_came_back() -> None:
    few, many = return_range([50] * 4, 100), return_range([50] * 100, 2_500)
    assert few is not None
    assert many is not None
    assert few.likely == many.likely == 2
    assert few.high / few.low > many.high / many.low


def test_orders_of_very_different_amounts_widen_it() -> None:
    alike, unlike = return_range([50] * 8, 200), return_range([5] * 7 + [365], 200)
    assert alike is not None
    assert unlike is not None
    assert unlike.high / unlike.low > 1.3 * alike.high / alike.low


def test_a_single_order_says_little_though_its_amount_is_known() -> None:
    found = return_range([5_000], 5_000)
    assert found is not None
    assert found.low < 0.4
    assert found.high > 2.5


def test_without_orders_it_may_still_have_been_some() -> None:
    found = return_range([], 10_000, usual_order=3_000.0)
    assert found is not None
    assert (found.low, found.likely, found.n) == (0.0, 0.0, 0)
    assert 0.5 < found.high < 1.2


def test_without_orders_and_their_usual_worth_nothing_is_said() -> None:
    assert return_range([], 10_000) is None


@pytest.mark.parametrize("mean", [2, 5, 20])
@pytest.mark.parametrize("dispersion", [1.0, 1.4])
def test_the_range_holds_what_creators_bring_eight_times_in_ten(mean: int, dispersion: float) -> None:
    assert 0.74 <= held(World(mean, dispersion, amounts=0.5), 4_000) <= 0.86
