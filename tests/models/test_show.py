from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import show
from models.reading import named_days
from models.reading.system_style import ENGLISH, SystemStyle
from tests.system_styles import AMERICAN, FRENCH, GERMAN, written_in


def test_counts_are_grouped() -> None:
    assert show.count(18_400) == "18,400"
    assert show.count(-1_234_567) == "−1,234,567"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1k"),
        (18400, "18.4k"),
        (950000, "950k"),
        (999949, "999.9k"),
        (999950, "1M"),
        (48500000, "48.5M"),
        (999999999, "1B"),
        (2500000000000, "2,500B"),
        (-1500, "−1.5k"),
    ],
)
def test_short_counts_fit_a_narrow_place(value: int, text: str) -> None:
    assert show.short_count(value) == text


@pytest.mark.parametrize(
    ("fraction", "digits", "text"),
    [
        (0.061, 1, "6.1 %"),
        (Decimal("0.0625"), 1, "6.3 %"),
        (-0.0001, 1, "0.0 %"),
        (1, 0, "100 %"),
        (12.5, 0, "1,250 %"),
    ],
)
def test_fractions_are_shown_as_percent(fraction: float | Decimal, digits: int, text: str) -> None:
    assert show.percent(fraction, digits) == text


def test_every_number_has_the_marks_of_the_style_in_use() -> None:
    with written_in(GERMAN):
        assert show.count(18_400) == "18.400"
        assert show.short_count(18_400) == "18,4k"
        assert show.percent(0.061) == "6,1 %"
        assert show.money(-123_450, "EUR") == "−€1.234,50"
        assert show.price(0.4193, "EUR") == "€0,0042"
        assert show.span(1_234.5, 2_345) == "1.234,5 – 2.345,0"
        assert show.ungrouped(Decimal("1085.50")) == "1085,50"
    with written_in(FRENCH):
        assert show.money(1_234_567_00, "EUR") == "€1\u202f234\u202f567"


@pytest.mark.parametrize(
    ("value", "text"), [(2.5, "2.5"), (2_000_000.0, "2000000"), (-0.1, "−0.1"), (Decimal("0.9200"), "0.9200")]
)
def test_a_number_on_an_axis_has_the_decimals_it_needs(value: float | Decimal, text: str) -> None:
    assert show.ungrouped(value) == text


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (124000, "EUR", "€1,240"),
        (123450, "EUR", "€1,234.50"),
        (-500, "USD", "−$5"),
        (124000, "PLN", "1,240 zł"),
        (1200, "JPY", "¥1,200"),
        (1234, "KWD", "KWD 1.234"),
        (1200, "CHF", "CHF 12"),
        (99, "SEK", "0.99 kr"),
        (0, "EUR", "€0"),
    ],
)
def test_money_carries_its_sign_where_people_write_it(minor: int, currency: str, text: str) -> None:
    assert show.money(minor, currency) == text


def test_cents_are_shown_as_told() -> None:
    assert show.money(124_000, "EUR", cents=True) == "€1,240.00"
    assert show.money(124_050, "EUR", cents=False) == "€1,241"
    assert show.money(-10, "EUR", cents=False) == "€0"


def test_what_comes_back_for_one_has_two_decimals() -> None:
    assert show.ratio_money(2.6, "EUR") == "€2.60"
    assert show.ratio_money(Decimal("0.005"), "JPY") == "¥0.01"


def test_ranges_are_joined_by_a_dash() -> None:
    assert show.span(5.2, 7.1) == "5.2 – 7.1"
    assert show.span(610, 1_540, 0) == "610 – 1,540"
    assert show.percent_span(0.052, 0.071) == "5.2 – 7.1"


def test_a_range_whose_ends_look_the_same_is_about_one_number() -> None:
    assert show.span(5.19, 5.21) == "about 5.2"
    assert show.percent_span(0.0119, 0.0123) == "about 1.2"


@pytest.mark.parametrize(
    ("style", "short", "long", "days", "years", "in_full"),
    [
        (ENGLISH, "8 Sep", "8 Sep 2026", "8 Sep – 8 Oct 2026", "8 Oct 2025 – 8 Sep 2026", "Tuesday, 8 September 2026"),
        (
            *(AMERICAN, "Sep 8", "Sep 8, 2026", "Sep 8 – Oct 8, 2026"),
            *("Oct 8, 2025 – Sep 8, 2026", "Tuesday, September 8, 2026"),
        ),
    ],
)
def test_days_have_the_order_of_the_system(
    style: SystemStyle, short: str, long: str, days: str, years: str, in_full: str
) -> None:
    day = date(2026, 9, 8)
    with written_in(style):
        assert (show.day(day), show.day(day, year=True), named_days.in_full(day)) == (short, long, in_full)
        assert show.day_range(day, date(2026, 10, 8)) == days
        assert show.day_range(date(2025, 10, 8), day) == years
        assert show.day_range_as_of(day, None, day) == f"from {short}"
        assert show.day_as_of(day, date(2025, 9, 8)) == long
        assert named_days.month_in_full(day) == "September 2026"


@pytest.mark.parametrize(
    ("hour", "clock", "american"),
    [(0, "00:05", "12:05 AM"), (8, "08:05", "8:05 AM"), (12, "12:05", "12:05 PM"), (23, "23:05", "11:05 PM")],
)
def test_times_have_the_clock_of_the_system(hour: int, clock: str, american: str) -> None:
    moment = datetime(2026, 9, 8, hour, 5, 59)
    assert show.clock(moment) == clock
    assert show.moment(moment) == f"8 Sep 2026 {clock}"
    with written_in(AMERICAN):
        assert show.clock(moment) == american
        assert show.moment(moment) == f"Sep 8, 2026, {american}"
        assert show.moment(moment, date(2026, 12, 1)) == f"Sep 8, {american}"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 9, 1), date(2026, 10, 12), "1 Sep – 12 Oct 2026"),
        (date(2026, 12, 20), date(2027, 1, 3), "20 Dec 2026 – 3 Jan 2027"),
        (date(2026, 9, 1), date(2026, 9, 1), "1 Sep 2026"),
        (date(2026, 9, 1), None, "from 1 Sep 2026"),
        (None, date(2026, 9, 1), "until 1 Sep 2026"),
        (None, None, "n/a"),
    ],
)
def test_ranges_of_days_say_each_year_once(start: date | None, end: date | None, text: str) -> None:
    assert show.day_range(start, end) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 9, 1), date(2026, 10, 12), "1 Sep – 12 Oct"),
        (date(2025, 9, 1), date(2025, 10, 12), "1 Sep – 12 Oct 2025"),
        (date(2025, 12, 1), date(2026, 1, 12), "1 Dec 2025 – 12 Jan 2026"),
        (None, date(2027, 1, 12), "until 12 Jan 2027"),
        (date(2026, 9, 1), None, "from 1 Sep"),
    ],
)
def test_days_of_another_year_than_todays_say_it(start: date | None, end: date | None, text: str) -> None:
    today = date(2026, 11, 28)
    assert show.day_range_as_of(start, end, today) == text
    ends = [one for one in (start, end) if one]
    assert [show.day_as_of(one, today) for one in ends] == [show.day(one, year=one.year != 2026) for one in ends]


def test_what_is_not_known_is_not_zero() -> None:
    shown = [show.count(None), show.short_count(None), show.percent(None), show.money(None, "EUR"), show.day(None)]
    shown += [show.span(1, None), show.ratio_money(None, "EUR"), show.number(float("nan")), show.percent(float("inf"))]
    assert set(shown) == {"n/a"}


@given(st.floats(-0.5, 0.5), st.integers(0, 3))
def test_no_figure_is_minus_zero(value: float, digits: int) -> None:
    for text in (show.number(value, digits), show.percent(value, digits), show.ratio_money(value, "EUR")):
        assert not text.startswith("−") or any(char in "123456789" for char in text)


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [
        (0.4193, "EUR", "€0.0042"),
        (8.5301, "EUR", "€0.085"),
        (100.96, "EUR", "€1.01"),
        (65.0, "EUR", "€0.65"),
        (0.0, "EUR", "€0.00"),
        (0.25, "JPY", "¥0.25"),
        (12.4, "JPY", "¥12"),
        (None, "EUR", "n/a"),
    ],
)
def test_a_price_of_a_piece_says_something_below_a_cent(minor: float | None, currency: str, shown: str) -> None:
    assert show.price(minor, currency) == shown


def test_a_number_of_many_digits_is_shown_with_all_of_them() -> None:
    assert show.number(Decimal("1" + "0" * 40), 0) == "10" + ",000" * 13
