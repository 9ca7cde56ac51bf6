"""Of sums whose days overlap, none is counted twice and what is worth most is kept."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from models.orders.overlap import without_overlap

Sum = tuple[int, int, str, int]
"""First day, last day, source, and worth."""
FIRST = date(2026, 1, 1)


def chosen(sums: list[Sum]) -> list[Sum]:
    return without_overlap(sums, lambda one: (_day(one[0]), _day(one[1]), one[2]), lambda one: one[3])


def _day(number: int) -> date:
    return FIRST + timedelta(number)


def test_days_of_a_month_give_way_to_the_month_when_that_holds_more() -> None:
    days = [(1, 1, "day", 5), (2, 2, "day", 6)]
    assert chosen([(0, 30, "month", 40), *days]) == [(0, 30, "month", 40)]
    assert sorted(chosen([(0, 30, "month", 10), *days])) == days


def test_of_two_that_are_worth_the_same_the_finer_one_is_kept() -> None:
    days = [(1, 1, "day", 5), (2, 2, "day", 6)]
    assert sorted(chosen([(0, 30, "month", 11), *days])) == days


def test_sums_of_one_report_count_together() -> None:
    report = [(0, 6, "week", 3), (0, 6, "week", 4)]
    assert sorted(chosen([*report, (0, 6, "other", 6)])) == report


def test_nothing_gives_nothing() -> None:
    assert chosen([]) == []


SUMS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 4), st.sampled_from("ab"), st.integers(0, 9)), max_size=7
)  # fmt: skip


@given(SUMS)
def test_no_choice_without_overlap_is_worth_more(drawn: list[tuple[int, int, str, int]]) -> None:
    reports = {(since, length, name): (since, since + length, name, worth) for since, length, name, worth in drawn}
    unique = list(reports.values())
    kept = chosen(unique)
    assert _apart(kept)
    worths = [
        sum(one[3] for one in some)
        for size in range(len(unique) + 1)
        for some in combinations(unique, size)
        if _apart(some)
    ]
    assert sum(one[3] for one in kept) == max(worths)


def _apart(sums: list[Sum] | tuple[Sum, ...]) -> bool:
    return all(one[1] < other[0] or other[1] < one[0] for one, other in combinations(sums, 2))
