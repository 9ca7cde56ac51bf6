from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figures.growth import followers_by_day, growth, growth_of_many, told_growth
from models.influencers.profile import ProfileReading

TODAY = date(2026, 5, 4)


def read(*counts: tuple[int, int | None]) -> list[ProfileReading]:
    """Readings by (days ago, followers), in the order given."""
    return [
        ProfileReading(number, 1, TODAY - timedelta(days=ago), followers)
        for number, (ago, followers) in enumerate(counts, 1)
    ]


def test_growth_is_net_new_followers_beside_those_at_the_start() -> None:
    grown = growth(read((84, 1_000), (40, 1_010), (0, 1_042)), TODAY, 90)
    assert grown.figure.value == pytest.approx(0.042)
    assert (grown.value, grown.grounds) == ("+4.2 %", "in 84 days, 3 readings")


def test_growth_tells_from_which_readings_it_comes() -> None:
    told = growth(read((84, 1_000), (0, 1_042)), TODAY, 90).told
    assert told == (
        "+4.2 %: 1,000 on 9 Feb 2026, 1,042 on 4 May 2026, in 84 days, 2 readings\n"
        "= net new followers ÷ followers at the start of the period"
    )
    why = "Growth in 90 days: n/a, one reading only in the last 90 days, growth needs two"
    assert growth(read((5, 100)), TODAY, 90).told == why


def test_a_single_day_has_no_growth_and_says_so_of_one_day() -> None:
    day = date(2026, 11, 14)
    told = growth_of_many(0, None, None, day, day)
    assert told.reason == "14 Nov 2026 is one day: growth lies between two."


def test_growth_can_be_loss() -> None:
    assert growth(read((30, 1_000), (0, 990)), TODAY, 30).value == "−1.0 %"


def test_readings_before_the_period_do_not_count() -> None:
    grown = growth(read((91, 10), (60, 1_000), (0, 1_100)), TODAY, 90)
    assert grown.figure.value == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("readings", "reason"),
    [
        (read(), "no reading in the last 90 days, growth needs two"),
        (read((5, 100)), "one reading only in the last 90 days, growth needs two"),
        (read((5, 100), (2, None)), "one reading only in the last 90 days, growth needs two"),
        (read((5, 0), (2, 10)), "there were no followers at the start"),
    ],
)
def test_growth_that_is_not_known_says_why(readings: list[ProfileReading], reason: str) -> None:
    grown = growth(readings, TODAY, 90)
    assert (grown.figure.value, grown.value, grown.grounds) == (None, "n/a", reason)


def test_where_only_the_year_tells_it_the_year_is_told() -> None:
    assert told_growth(read((200, 100), (10, 150)), TODAY).figure.name == "growth_365"
    assert told_growth(read((200, 100)), TODAY).figure.name == "growth_90"


def test_of_several_readings_of_a_day_the_last_written_counts() -> None:
    assert followers_by_day(read((1, 100), (1, 105))) == {TODAY - timedelta(days=1): 105}


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 10**7)), min_size=2, max_size=12))
def test_the_order_of_the_readings_does_not_matter(counts: list[tuple[int, int]]) -> None:
    readings = read(*counts)
    assert growth(readings, TODAY, 365) == growth(readings[::-1], TODAY, 365)
