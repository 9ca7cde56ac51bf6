from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.charts.days import MOST_BARS, Bars

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


def test_two_places_of_the_axis_mean_the_days_of_their_bars() -> None:
    bars = Bars.over(FIRST, FIRST + timedelta(days=199))
    assert bars.step == 7
    first, last = bars.stretch_between(2.4, 0.6)
    assert date.fromordinal(first) == FIRST + timedelta(days=7)
    assert date.fromordinal(last) == FIRST + timedelta(days=20)
    assert bars.stretch_between(-9, 999) == bars.stretch
