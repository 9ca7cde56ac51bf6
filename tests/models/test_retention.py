from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from models.retention import DAYS, MONTHS, MOST_OF_WHOLE_DAYS, WEEKS, WHOLE_DAYS, Stamp, to_keep

FIRST = date(2026, 1, 1)

gaps = st.lists(st.sampled_from([0, 0, 0, 1, 1, 2, 5, 20, 45, 400]), max_size=80)
"""Days between one backup and the next, on a clock that is right."""

any_days = st.lists(st.dates(date(2020, 1, 1), date(2032, 1, 1)), max_size=40)
"""Days of backups on a clock that says anything."""


def in_order(gaps: list[int]) -> list[Stamp]:
    """Backups numbered from 1, the first on the first day."""
    days = [FIRST]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    return [Stamp(number, day) for number, day in enumerate(days, start=1)]


def numbered(days: list[date]) -> list[Stamp]:
    return [Stamp(number, day) for number, day in enumerate(days, start=1)]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def whole_days(stamps: list[Stamp]) -> set[int]:
    """Numbers of all backups of the last two days that have some."""
    last_two = sorted({stamp.day for stamp in stamps})[-WHOLE_DAYS:]
    return {stamp.number for stamp in stamps if stamp.day in last_two}


def test_nothing_of_nothing_is_kept() -> None:
    assert to_keep([]) == set()


@given(any_days)
def test_the_newest_by_number_is_always_kept(days: list[date]) -> None:
    assert not days or len(days) in to_keep(numbered(days))


@given(gaps)
def test_all_of_the_last_two_days_that_have_backups_are_kept(gaps: list[int]) -> None:
    assert whole_days(in_order(gaps)) <= to_keep(in_order(gaps))


@given(gaps)
def test_beyond_those_no_more_are_kept_than_days_weeks_and_months(gaps: list[int]) -> None:
    stamps = in_order(gaps)
    last_two = sorted({stamp.day for stamp in stamps})[-WHOLE_DAYS:]
    older = [stamp for stamp in stamps if stamp.number in to_keep(stamps) and stamp.day not in last_two]
    assert len(older) <= DAYS + WEEKS + MONTHS
    assert max(Counter(stamp.day for stamp in older).values(), default=1) == 1


@given(gaps)
def test_of_a_day_a_week_or_a_month_the_newest_is_kept(gaps: list[int]) -> None:
    stamps = in_order(gaps)
    newest_of = {stamp.day: stamp.number for stamp in stamps}
    last_two = sorted(newest_of)[-WHOLE_DAYS:]
    kept = to_keep(stamps)
    older = [stamp for stamp in stamps if stamp.number in kept and stamp.day not in last_two]
    assert all(newest_of[stamp.day] == stamp.number for stamp in older)


@given(gaps)
def test_thinning_out_twice_drops_nothing_more(gaps: list[int]) -> None:
    kept = to_keep(in_order(gaps))
    assert to_keep([stamp for stamp in in_order(gaps) if stamp.number in kept]) == kept


@given(any_days, st.randoms())
def test_the_order_in_which_they_are_given_does_not_matter(days: list[date], chance: Random) -> None:
    stamps = numbered(days)
    shuffled = stamps.copy()
    chance.shuffle(shuffled)
    assert to_keep(shuffled) == to_keep(stamps)


@given(any_days)
def test_few_backups_are_all_kept_whatever_the_clock_said(days: list[date]) -> None:
    few = numbered(days[: WHOLE_DAYS + DAYS])
    # Each is of a day of its own, or of a day like its neighbours'; a whole day is one of the last two.
    if len({stamp.day for stamp in few}) == len(few) and few == sorted(few, key=lambda stamp: stamp.day):
        assert to_keep(few) == {stamp.number for stamp in few}


@given(gaps, st.data())
def test_a_wrong_date_among_right_ones_costs_no_whole_day_and_one_backup_of_a_kind_at_most(
    gaps: list[int], data: st.DataObject
) -> None:
    right = [Stamp(stamp.number * 2, stamp.day) for stamp in in_order([*gaps, 0])]
    before = data.draw(st.sampled_from(right[:-1]))
    wrong = Stamp(before.number + 1, data.draw(st.sampled_from([date(1999, 1, 1), date(2099, 1, 1)])))
    kept = to_keep([*right, wrong])
    assert whole_days(right) <= kept
    assert len(to_keep(right) - kept) <= len(("a day", "a week", "a month"))


@given(gaps, st.integers(1, 4000))
def test_a_leap_ahead_costs_no_more_than_a_pause_would(gaps: list[int], leap: int) -> None:
    # The newest date cannot contradict any: it may be right.
    right = in_order(gaps)
    kept = to_keep([*right, Stamp(len(right) + 1, right[-1].day + timedelta(days=leap))])
    last_day = {stamp.number for stamp in right if stamp.day == right[-1].day}
    assert last_day <= kept
    newest_of = {stamp.day: stamp.number for stamp in right}
    assert {newest_of[day] for day in sorted(newest_of)[-1 - DAYS :]} <= kept


def test_a_clock_that_begins_at_the_same_day_whenever_it_is_started_leaves_a_year_of_backups() -> None:
    stamps: list[Stamp] = []
    for number in range(800):
        stamps.append(Stamp(number, date(2000, 1, 1) if number % 2 else day(number // 2)))
        kept = to_keep(stamps)
        stamps = [stamp for stamp in stamps if stamp.number in kept]
    months = {(stamp.day.year, stamp.day.month) for stamp in stamps if stamp.day.year > 2000}
    assert len(months) >= MONTHS
    assert len(stamps) < 40


def test_a_clock_that_stands_still_does_not_fill_the_disk() -> None:
    kept = to_keep([Stamp(number, FIRST) for number in range(1000)])
    assert kept == set(range(1000 - MOST_OF_WHOLE_DAYS, 1000))


def test_a_year_of_daily_backups_becomes_days_weeks_and_months() -> None:
    stamps: list[Stamp] = []
    for number in range(800):
        stamps.append(Stamp(number, day(number // 2)))
        kept = to_keep(stamps)
        stamps = [stamp for stamp in stamps if stamp.number in kept]
    ages = [399 - (stamp.day - FIRST).days for stamp in reversed(stamps)]
    assert ages[: 2 * WHOLE_DAYS + DAYS] == [0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8]
    assert len(ages) == 2 * WHOLE_DAYS + DAYS + WEEKS + MONTHS
    assert all(25 <= older - newer <= 35 for newer, older in pairwise(ages[1 - MONTHS :]))


def test_a_clock_that_went_back_for_good_drops_nothing_that_is_newer_by_number() -> None:
    honest = [Stamp(number, day(number)) for number in range(30)]
    since = [Stamp(30 + number, day(-4000)) for number in range(6)]
    kept = to_keep([*honest, *since])
    assert {stamp.number for stamp in since} <= kept
    assert to_keep(honest) <= kept
