import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.estimates.estimates import PostRate
from models.estimates.plain_rates import plain_rates


def test_the_middle_post_is_not_moved_by_a_viral_one_and_the_sum_is() -> None:
    rates = plain_rates([PostRate(50, 1_000), PostRate(60, 1_000), PostRate(4_000, 1_000)])
    assert rates is not None
    assert rates.pooled == pytest.approx(4_110 / 3_000)
    assert (rates.middle, rates.n) == (0.06, 3)
    assert rates.told == "As they stand, 3 posts: the middle one 6.0 %, sum ÷ sum of all 137.0 %"


def test_no_posts_have_no_rate_and_posts_without_engagements_one_of_zero() -> None:
    assert plain_rates([]) is None
    rates = plain_rates([PostRate(0, 10)])
    assert rates is not None
    assert (rates.middle, rates.pooled) == (0, 0)


@given(st.lists(st.builds(PostRate, st.integers(0, 10**9), st.integers(1, 10**9)), min_size=1))
def test_both_lie_between_the_least_and_the_greatest_post(posts: list[PostRate]) -> None:
    rates = plain_rates(posts)
    assert rates is not None
    each = [post.engagements / post.followers for post in posts]
    for rate in (rates.middle, rates.pooled):
        assert min(each) * (1 - 1e-9) <= rate <= max(each) * (1 + 1e-9)
