from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.charts.days import MOST_BARS, Bars, Periods

FIRST = date(2026, 9, 1)


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 9_000), st.integers(0, 9_000))
def test_every_day_between_the_ends_is_in_the_bar_that_holds_it(first: date, days: int, ahead: int) -> None:
    bars = Bars.over(first, first + timedelta(days=days))
    day = first + timedelta(days=min(days, ahead))
    place = bars.place(day)
    assert place is not None
    assert bars.spans[place].first <= day <= bars.spans[place].last
    assert len(bars.spans) <= MOST_BARS


def test_a_day_outside_has_no_bar() -> None:
    bars = Bars.over(FIRST, FIRST + timedelta(days=3))
    assert bars.place(FIRST - timedelta(days=1)) is None
    assert bars.place(FIRST + timedelta(days=4)) is None
    assert Bars().place(FIRST) is None



@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 9_000), st.integers(0, 9_000))
def test_periods_follow_each_other_without_a_gap(first: date, days: int, ahead: int) -> None:
    last = first + timedelta(days=days)
    periods = Periods.over(first, last)
    assert (periods.spans[0].first, periods.spans[-1].last) == (first, last)
    for one, after in pairwise(periods.spans):
        assert after.first - one.last == timedelta(days=1)
    day = min(first + timedelta(days=ahead), last)
    place = periods.place(day)
    assert place is not None
    assert periods.spans[place].first <= day <= periods.spans[place].last


def test_weeks_begin_on_monday_and_a_longer_time_is_told_by_months_and_years() -> None:
    weeks = Periods.over(FIRST, FIRST + timedelta(days=20))
    assert (weeks.name, weeks.spans[1].first.weekday()) == ("week", 0)
    midweek = Periods.over(FIRST + timedelta(days=3), FIRST + timedelta(days=20))
    assert [midweek.begin(place).weekday() for place in range(len(midweek.spans))] == [0] * len(midweek.spans)
    assert Periods.over(FIRST, FIRST + timedelta(days=500)).spans[1].first == date(2026, 10, 1)
    assert Periods.over(FIRST, FIRST + timedelta(days=4_000)).name == "year"
    assert weeks.place(FIRST - timedelta(days=1)) is None
