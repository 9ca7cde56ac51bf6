import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.estimates.estimates import Estimate, return_range
from models.results.ranking import are_apart, more_to_tell, standings, told_from

ESTIMATES = st.builds(
    lambda likely, down, up, n: Estimate(likely / down, likely, likely * up, n),
    st.floats(0.01, 10), st.floats(1, 5), st.floats(1, 5), st.integers(1, 50),
)  # fmt: skip


def of(low: float, likely: float, high: float, n: int = 5) -> Estimate:
    return Estimate(low, likely, high, n)


def test_ranges_that_lie_apart_have_places() -> None:
    found = standings([of(1, 2, 3), of(7, 8, 9), of(4, 5, 6)])
    assert [one.words for one in found] == ["3", "1", "2"]
    assert [one.group for one in found] == [3, 1, 2]


def test_ranges_that_overlap_share_their_places() -> None:
    found = standings([of(4, 5, 6.5), of(6, 7, 9), of(1, 2, 3)])
    assert [one.words for one in found] == ["1 – 2", "1 – 2", "3"]
    assert [one.group for one in found] == [1, 1, 2]


def test_where_all_overlap_it_is_too_early_to_tell() -> None:
    assert [one.words for one in standings([of(1, 5, 9), of(2, 4, 8)])] == ["too early to tell"] * 2


def test_one_alone_is_first_and_nobody_has_no_place() -> None:
    assert [one.words for one in standings([of(1, 2, 3)])] == ["1"]
    assert standings([]) == []


@settings(max_examples=100, derandomize=True)
@given(st.lists(ESTIMATES, min_size=1, max_size=12))
def test_places_agree_with_every_pair(ranges: list[Estimate]) -> None:
    for one, standing in zip(ranges, standings(ranges), strict=True):
        assert standing.first == 1 + sum(other.low > one.high for other in ranges)
        assert standing.last == len(ranges) - sum(other.high < one.low for other in ranges)
        assert 1 <= standing.first <= standing.last <= len(ranges)


def test_more_orders_of_the_same_kind_do_tell_them_apart() -> None:
    def returns(more: int) -> tuple[Estimate, Estimate]:
        good = return_range([4_000] * (8 + more), 10_000 + 1_250 * more)
        poor = return_range([4_000] * (6 + more), 15_000 + 2_500 * more)
        assert good is not None
        assert poor is not None
        return good, poor

    now = returns(0)
    assert not are_apart(*now)
    more = more_to_tell(*now)
    assert more is not None
    assert more == pytest.approx(10, abs=6)
    assert are_apart(*returns(more + 2))


def test_those_who_are_alike_are_never_told_apart() -> None:
    assert more_to_tell(of(1, 2, 4), of(1, 2, 4)) is None
    assert more_to_tell(of(0, 0, 4, 0), of(1, 2, 4)) is None


def test_those_already_apart_need_no_more() -> None:
    assert more_to_tell(of(7, 8, 9), of(1, 2, 3)) == 0


@pytest.mark.parametrize(("low", "high", "reached"), [(1.0, 2.0, True), (0.2, 0.9, False), (0.5, 1.5, None)])
def test_a_line_is_reached_missed_or_not_told(low: float, high: float, reached: bool | None) -> None:
    assert told_from(of(low, (low + high) / 2, high), 1.0) is reached
