from hypothesis import given
from hypothesis import strategies as st

from models.results.standing_out import Range, best_of, told_of

RANGE = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda ends: (min(ends), max(ends)))
RANGES = st.lists(st.none() | RANGE, max_size=5)


def test_only_a_range_beyond_all_others_is_the_best() -> None:
    assert best_of([(0.01, 0.02), None, (0.03, 0.05)]) == 2
    assert best_of([(0.01, 0.03), (0.03, 0.05)]) is None


def test_where_less_is_better_the_lowest_range_is_the_best() -> None:
    assert best_of([(10, 12), (20, 30)], more_is_better=False) == 0


def test_one_alone_is_better_than_nobody() -> None:
    assert best_of([(0.1, 0.2), None]) is None
    assert told_of([(0.1, 0.2), None], None) == ""


def test_where_ranges_overlap_it_is_too_early_to_tell() -> None:
    assert told_of([(0.1, 0.2), (0.15, 0.3)], None) == "too early to tell"
    assert told_of([(0.1, 0.2), (0.25, 0.3)], 1) == ""


@given(ranges=RANGES, more=st.booleans())
def test_the_best_overlaps_nobody(ranges: list[Range | None], more: bool) -> None:
    best = best_of(ranges, more_is_better=more)
    if best is not None:
        low, high = ranges[best] or (1, 0)
        others = [found for place, found in enumerate(ranges) if found and place != best]
        assert others
        assert all(high_ < low if more else high < low_ for low_, high_ in others)
