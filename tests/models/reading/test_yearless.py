"""Days without a year get the one that their order and the day of the export leave."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reading.dates import month_and_day
from models.reading.yearless import are_in_order, first_from, in_order, latest, nearest

DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def of(day: date) -> tuple[int, int]:
    return day.month, day.day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("July 16", (7, 16)),
        ("16 July", (7, 16)),
        ("Sept 3rd", (9, 3)),
        ("16. Juli", (7, 16)),
        ("16 de julio", (7, 16)),
        ("1 août", (8, 1)),
        ("February 29", (2, 29)),
        ("7月16日", (7, 16)),
        ("16.7.", (7, 16)),
        ("16.07", (7, 16)),
        ("7.16.", None),
        ("16.7.2025", None),
        ("July 16, 18:30", (7, 16)),
        ("February 30", None),
        ("July 16, 2025", None),
        ("July 2025", None),
        ("July", None),
        ("16", None),
        ("07/16", None),
        ("", None),
        ("undefined", None),
        ("a video", None),
    ],
)
def test_a_day_without_a_year_names_month_and_day(text: str, found: tuple[int, int] | None) -> None:
    assert month_and_day(text) == found


@pytest.mark.parametrize(
    ("day", "until", "found"),
    [
        ((7, 16), date(2026, 2, 28), date(2025, 7, 16)),
        ((2, 28), date(2026, 2, 28), date(2026, 2, 28)),
        ((12, 31), date(2026, 1, 1), date(2025, 12, 31)),
        ((2, 29), date(2026, 7, 1), date(2024, 2, 29)),
        ((2, 29), date(2024, 2, 28), date(2020, 2, 29)),
        ((2, 29), date(2103, 7, 1), date(2096, 2, 29)),
    ],
)
def test_the_latest_such_day_is_not_after_the_export(day: tuple[int, int], until: date, found: date) -> None:
    assert latest(day, until) == found


def test_the_first_such_day_is_not_before_the_newest_post() -> None:
    assert first_from((2, 28), date(2026, 2, 1)) == date(2026, 2, 28)
    assert first_from((1, 3), date(2025, 12, 30)) == date(2026, 1, 3)
    assert first_from((2, 29), date(2025, 1, 1)) == date(2028, 2, 29)


def test_a_known_moment_tells_the_year_of_a_day_beside_it() -> None:
    assert nearest((12, 31), date(2026, 1, 1), 2) == date(2025, 12, 31)
    assert nearest((1, 1), date(2025, 12, 31), 2) == date(2026, 1, 1)
    assert nearest((7, 16), date(2025, 3, 1), 2) is None


@given(start=DAYS, length=st.integers(1, 800), is_newest_first=st.booleans(), late=st.integers(0, 300))
def test_days_in_order_get_their_years_back(start: date, length: int, is_newest_first: bool, late: int) -> None:
    days = [start + timedelta(number) for number in range(length)]
    until = days[-1] + timedelta(late)
    wanted = days[::-1] if is_newest_first else days
    found = in_order([of(day) for day in wanted], until)
    if length == 1:
        assert found == [latest(of(start), until)]
    else:
        assert found == wanted


@pytest.mark.parametrize("until", [date(2026, 11, 26), date(2025, 2, 27)])
def test_a_leap_day_moves_the_whole_table_to_years_that_have_it(until: date) -> None:
    days = [date(2024, 2, 28) + timedelta(number) for number in range(366)]
    assert in_order([of(day) for day in days], until) == days


def test_rows_by_views_are_in_no_order() -> None:
    assert not are_in_order([(7, 16), (9, 3), (7, 26), (12, 2), (4, 8), (11, 21), (12, 31), (1, 23), (4, 28), (10, 7)])
    assert not are_in_order([(9, 3), (7, 16)])


@pytest.mark.parametrize("step", [1, 7, -1, -30, -40])
def test_rows_by_day_are_in_order(step: int) -> None:
    assert are_in_order([of(date(2025, 6, 1) + timedelta(step * number)) for number in range(30)])


def test_nothing_has_no_days() -> None:
    assert in_order([], date(2026, 1, 1)) == []
