from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.campaigns.deadline import Deadline, DeadlineKind, by_day
from models.reading.month import day_to_begin_with, month_beside, weeks_of_month

DAYS = st.dates(date(1970, 2, 1), date(2100, 11, 30))
TODAY = date(2026, 9, 22)


@given(month=DAYS, first=st.integers(0, 6))
def test_weeks_follow_each_other_and_hold_the_whole_month(month: date, first: int) -> None:
    days = [day for week in weeks_of_month(month, first) for day in week]
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))
    assert {week[0].weekday() for week in weeks_of_month(month, first)} == {first}
    of_month = [day for day in days if (day.year, day.month) == (month.year, month.month)]
    assert of_month[0].day == 1
    assert (of_month[-1] + timedelta(days=1)).day == 1


@given(month=DAYS, first=st.integers(0, 6))
def test_no_week_is_without_a_day_of_the_month(month: date, first: int) -> None:
    weeks = weeks_of_month(month, first)
    assert all(any(day.month == month.month for day in week) for week in weeks)
    assert 4 <= len(weeks) <= 6


@given(month=st.dates(date(1980, 1, 1), date(2090, 1, 1)), step=st.integers(-60, 60))
def test_a_month_turned_forth_and_back_is_the_same(month: date, step: int) -> None:
    assert month_beside(month_beside(month, step), -step) == month.replace(day=1)


def test_months_end_with_the_years_that_are_known() -> None:
    assert month_beside(date(1970, 1, 5), -30) == date(1970, 2, 1)
    assert month_beside(date(2100, 12, 5), 30) == date(2100, 11, 1)


def entry(kind: DeadlineKind, day: date, item: int = 1) -> Deadline:
    return Deadline(kind, day, "Moss", "reel", item, 1, "Box", 1)


@given(days=st.lists(st.dates(date(2026, 9, 1), date(2026, 9, 30)), max_size=20))
def test_every_entry_stands_on_its_day_once(days: list[date]) -> None:
    found = by_day([entry(DeadlineKind.POST, day, place) for place, day in enumerate(days)], TODAY)
    assert sorted(one.item_id for its in found.values() for one in its) == list(range(len(days)))
    assert all(one.day == day for day, its in found.items() for one in its)


def test_late_entries_come_first_and_say_so() -> None:
    late = date(2026, 9, 21)
    found = by_day([entry(DeadlineKind.LIVE, late), entry(DeadlineKind.POST, late)], TODAY)[late]
    assert [one.text(TODAY) for one in found] == ["Late: Moss, reel", "Moss, reel"]
    assert [one.tone(TODAY) for one in found] == ["red", "green"]
    assert [one.can_move for one in found] == [True, False]


def test_an_entry_keeps_its_key_on_another_day() -> None:
    assert entry(DeadlineKind.DRAFT, TODAY).key == entry(DeadlineKind.DRAFT, date(2027, 1, 1)).key
    usage, exclusive = (Deadline(DeadlineKind.RIGHTS, TODAY, "Moss", what, 1, 1, "Box") for what in ("usage", "excl"))
    assert usage.key != exclusive.key


@given(month=DAYS, today=DAYS, run=st.tuples(DAYS, DAYS).map(sorted))
def test_a_calendar_begins_on_a_day_that_then_may_stay(month: date, today: date, run: list[date]) -> None:
    day = day_to_begin_with(month, today, *run)
    if day is not None:
        assert day <= today
        assert day_to_begin_with(day, today, *run) is None


def test_a_calendar_begins_where_what_is_over_ended() -> None:
    assert day_to_begin_with(TODAY, TODAY, date(2026, 4, 1), date(2026, 5, 15)) == date(2026, 5, 15)


def test_a_calendar_stays_where_something_is_prepared() -> None:
    assert day_to_begin_with(TODAY, TODAY, date(2026, 12, 3), date(2026, 12, 29)) is None


def test_a_calendar_stays_where_no_day_is_known() -> None:
    assert day_to_begin_with(TODAY, TODAY, None, None) is None
