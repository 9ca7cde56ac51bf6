import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UserError
from models.influencers.tiers import Boundaries, Tier, tier_of


@pytest.mark.parametrize(
    ("followers", "tier"),
    [
        (0, Tier.NANO),
        (999, Tier.NANO),
        (1_000, Tier.MICRO),
        (100_000, Tier.MICRO),
        (100_001, Tier.MID),
        (500_000, Tier.MID),
        (500_001, Tier.MACRO),
        (1_000_000, Tier.MACRO),
        (1_000_001, Tier.MEGA),
        (None, None),
    ],
)
def test_followers_make_the_tier(followers: int | None, tier: Tier | None) -> None:
    assert tier_of(followers) is tier


def test_boundaries_are_the_owners() -> None:
    assert tier_of(60_000, Boundaries(micro_from=5_000, micro_to=50_000)) is Tier.MID


@given(st.integers(0, 10**9))
def test_the_range_of_a_tier_holds_its_accounts_and_no_other(followers: int) -> None:
    boundaries = Boundaries()
    ranges = {tier: boundaries.range_of(tier) for tier in Tier}
    holding = [tier for tier, (low, high) in ranges.items() if low <= followers and (high is None or followers <= high)]
    assert holding == [tier_of(followers, boundaries)]


def test_boundaries_that_do_not_grow_are_refused() -> None:
    with pytest.raises(UserError, match="Each tier has to begin above"):
        Boundaries(micro_from=1_000, micro_to=900)
