import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.estimates.benchmarks import PUBLISHED, Benchmark, RatePoint
from models.estimates.estimates import Estimate, Trend
from models.figures.figure import Figure, Unit
from models.planner.break_even import break_even
from models.planner.candidate import average_of, spread_of
from models.planner.expected import Brought, is_too_wide, orders_rate, orders_total, posts_total, rate_of
from models.planner.mix import best_mix
from models.planner.one_account import Quote, followers_for, one_account
from models.planner.outcome import outcome_of
from models.planner.wishes import Wishes
from models.reading.platform import Platform
from tests.models.planner.picking import somebody

INSTAGRAM = Trend.published(PUBLISHED.by_platform[Platform.INSTAGRAM])
ESTIMATES = st.builds(
    lambda likely, wide: Estimate(likely / wide, likely, likely * wide, 4), st.floats(1, 1e6), st.floats(1.05, 8)
)


@settings(max_examples=30)
@given(ESTIMATES)
def test_the_range_of_one_who_surely_posts_is_her_own(result: Estimate) -> None:
    outcome = outcome_of([somebody(1, result=result)], None)
    assert outcome.low == pytest.approx(result.low, rel=0.08)
    assert outcome.high == pytest.approx(result.high, rel=0.08)
    assert outcome.expected == pytest.approx(average_of(result))


def test_the_same_mix_has_the_same_numbers_every_time() -> None:
    people = [somebody(number, result=Estimate(50, 100, 200, 3), chance=0.8) for number in range(1, 6)]
    assert outcome_of(people, 400) == outcome_of(people[::-1], 400)


def test_the_chance_is_that_of_a_single_person_to_post() -> None:
    outcome = outcome_of([somebody(1, brings=100.0, chance=0.6)], 100)
    assert outcome.chance == pytest.approx(0.6, abs=0.015)
    assert outcome.low == 0


def test_without_a_goal_there_is_no_chance() -> None:
    assert outcome_of([somebody(1)], None).chance is None


def test_many_together_are_surer_than_one_alone() -> None:
    result = Estimate(50, 100, 200, 3)
    one, ten = (outcome_of([somebody(n, result=result) for n in range(k)], None) for k in (1, 10))
    assert ten.high / ten.low < one.high / one.low


def test_one_post_brings_her_rate_times_her_followers() -> None:
    assert posts_total(Estimate(0.04, 0.06, 0.09, 8), 10_000, 1).likely == pytest.approx(600)


def test_two_posts_bring_twice_as_much_on_average_and_are_surer() -> None:
    rate = Estimate(0.04, 0.06, 0.09, 8)
    one, two = posts_total(rate, 10_000, 1), posts_total(rate, 10_000, 2)
    assert average_of(two) == pytest.approx(2 * average_of(one))
    assert spread_of(two) < spread_of(one)


def test_without_posts_the_usual_rate_stands_with_the_spread_between_creators() -> None:
    rate = rate_of([], INSTAGRAM, 3_000)
    assert rate is not None
    assert rate.likely == pytest.approx(0.034)
    assert rate.n == 0
    assert not is_too_wide(rate)


def test_where_nothing_is_usual_somebody_without_posts_has_no_rate() -> None:
    assert rate_of([], Trend(), 3_000) is None


def test_orders_follow_her_own_history_as_it_grows() -> None:
    usual = Brought(100, 10_000)
    few, many = orders_rate(Brought(1, 25), usual), orders_rate(Brought(400, 10_000), usual)
    assert few is not None
    assert many is not None
    assert 0.01 < few.likely < 0.04
    assert many.likely == pytest.approx(0.04, rel=0.02)


def test_few_orders_tell_nothing_of_what_an_engagement_brings() -> None:
    assert orders_rate(Brought(0, 500), Brought(4, 9_000)) is None


def test_orders_are_engagements_times_their_rate() -> None:
    found = orders_total(Estimate(500, 1_000, 2_000, 5), Estimate(0.01, 0.02, 0.04, 40))
    assert found.likely == pytest.approx(20)
    assert found.high / found.low > math.exp(2 * math.log(2))


def average_order(value: float | None, reason: str = "") -> Figure:
    return Figure("aov", "Average order", Unit.MONEY, value, "", 40, reason=reason, currency="EUR")


def test_orders_that_pay_for_the_mix_are_rounded_up() -> None:
    assert break_even(147_000, average_order(3_500), 5_500).value == 77
    assert break_even(0, average_order(3_500), 5_500).value == 0


def test_a_published_example_of_a_promotion_pays_for_itself_from_ten_thousand_sales() -> None:
    # 6.92 million views × 2 % × $5 − $50,000: 138,400 sales, $642,000 profit.
    views, price, fee = 6_920_000, 500, 5_000_000
    sales = orders_total(Estimate(views, views, views, 1), Estimate(0.02, 0.02, 0.02, 1)).likely
    assert round(sales) == 138_400
    assert round(sales) * price - fee == 64_200_000
    assert break_even(fee, average_order(price), 10_000).value == 10_000


def test_without_a_margin_or_orders_nothing_is_said_to_pay() -> None:
    assert break_even(100, average_order(3_500), None).reason.startswith("the gross margin is not known")
    assert break_even(100, average_order(None, "No orders were imported yet."), 5_500).reason.startswith("No orders")


def test_the_one_large_account_is_the_best_known_person_who_takes_half_of_the_budget() -> None:
    people = [somebody(1, 10_000), somebody(2, 70_000, 150.0, name="Big"), somebody(3, 200_000, 900.0)]
    wishes = Wishes(100_000)
    found = one_account(best_mix(people, wishes), wishes, (), Platform.INSTAGRAM, 1, INSTAGRAM)
    assert found.candidate is not None
    assert found.candidate.name == "Big"


def test_where_nobody_is_large_one_is_thought_of_at_what_followers_cost() -> None:
    wishes = Wishes(100_000)
    quotes = (Quote(10_000, 10_000), Quote(20_000, 20_000), Quote(5_000, 50_000))
    found = one_account(best_mix([somebody(1)], wishes), wishes, quotes, Platform.INSTAGRAM, 1, INSTAGRAM)
    assert (found.followers, found.is_thought) == (100_000, True)
    assert followers_for(0, quotes) is None


def test_the_account_thought_of_brings_what_the_owner_says_is_usual() -> None:
    own = Benchmark(RatePoint(1_000, 0.1), RatePoint(1_000_000, 0.05), "us", 2026)
    mix, wishes, quotes = best_mix([somebody(1)], Wishes(100_000)), Wishes(100_000), (Quote(10_000, 10_000),)

    def likely(trend: Trend) -> float | None:
        found = one_account(mix, wishes, quotes, Platform.INSTAGRAM, 1, trend).candidate
        return found.result.likely if found and found.result else None

    assert (likely(Trend.published(own)) or 0) > (likely(INSTAGRAM) or 0)
    assert likely(Trend()) is None
