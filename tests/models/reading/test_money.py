from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import UnreadableError
from models.reading.currencies import NAMES
from models.reading.money import Money, currency_in, parse_money, share, to_decimal_string
from models.reading.numbers import Mark
from models.reading.system_style import SystemStyle
from models.show import money
from tests.system_styles import STYLES, written_in

CURRENCIES = st.sampled_from(sorted(NAMES))
MINORS = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("€1,234.50", "EUR", 123_450),
        ("1.234,50 €", "EUR", 123_450),
        ("1 234,5", "EUR", 123_450),
        ("1.234", "EUR", 123_400),
        ("1,234", "EUR", 123_400),
        ("12,5", "EUR", 1_250),
        ("EUR 12", "EUR", 1_200),
        ("12eur", "EUR", 1_200),
        ("12 euros", "EUR", 1_200),
        ("1.5k €", "EUR", 150_000),
        ("-$1.82", "USD", -182),
        ("$-1.82", "USD", -182),
        ("($5.00)", "USD", -500),
        ("5.00-", "EUR", -500),
        ("1.234,56-", "EUR", -123_456),
        ("−5 €", "EUR", -500),
        ("$.50", "USD", 50),
        ("US$5.00 USD", "USD", 500),
        ("$5 CAD", "CAD", 500),
        ("৳2,999", "BDT", 299_900),
        ("1'234.50 CHF", "CHF", 123_450),
        ("CHF 5.–", "CHF", 500),
        ("Fr. 5.50", "CHF", 550),
        ("100,- kr", "SEK", 10_000),
        ("kr.5", "DKK", 500),
        ("Rs.500", "INR", 50_000),
        ("₹1,00,000", "INR", 10_000_000),
        ("1 240 zł", "PLN", 124_000),
        ("99 Kč", "CZK", 9_900),
        ("R$ 5,90", "BRL", 590),
        ("¥1,234", "JPY", 1_234),
        ("￥500", "JPY", 500),
        ("1234.00", "JPY", 1_234),
        ("1.234", "KWD", 1_234),
        ("1,234.567", "KWD", 1_234_567),
        ("3.3613", "EUR", 336),
        ("19.990000000000002", "EUR", 1_999),
        ("0.125", "EUR", 12),
        ("-0.00", "EUR", 0),
        ("0", "EUR", 0),
    ],
)
def test_amounts_are_read_as_people_and_shops_write_them(text: str, currency: str, minor: int) -> None:
    assert parse_money(text, currency) == minor


@pytest.mark.parametrize("text", ["", "-", "n/a", "None", "#VALUE!"])
def test_a_blank_amount_is_none(text: str) -> None:
    assert parse_money(text, "EUR") is None


@pytest.mark.parametrize(
    "text", ["free", "€", "-(5)", "--5", "5 abc", "1,23.4", "5 € 3", "12.50.3", "EUR EUR EUR EUR 5"]
)
def test_what_is_no_amount_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableError, match="is no amount of money"):
        parse_money(text, "EUR")


@pytest.mark.parametrize(("text", "code"), [("£5", "GBP"), ("5 USD", "USD"), ("৳2,999", "BDT"), ("$5", "USD")])
def test_the_sign_of_another_currency_is_refused(text: str, code: str) -> None:
    with pytest.raises(UnreadableError, match=f"is in {code}, not in EUR"):
        parse_money(text, "EUR")


def test_an_amount_beyond_reason_is_refused() -> None:
    with pytest.raises(UnreadableError, match="too large"):
        parse_money("9" * 30, "EUR")


def test_the_mark_of_the_column_settles_an_amount_in_doubt() -> None:
    assert parse_money("1.234", "EUR", Mark(".")) == 123
    assert parse_money("1,234", "EUR", Mark(",")) == 123
    assert parse_money("1,234", "KWD", Mark(",")) == 1_234


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("৳2,999", "BDT"),
        ("$5", "USD"),
        ("$5 CAD", "CAD"),
        ("5", None),
        ("", None),
        ("€ and £ 5", None),
        ("kr 5", "SEK"),
    ],
)
def test_an_amount_can_say_its_currency(text: str, code: str | None) -> None:
    assert currency_in(text) == code


@given(st.text(max_size=30), CURRENCIES)
def test_any_text_is_an_amount_or_blank_or_refused(text: str, currency: str) -> None:
    with suppress(UnreadableError):
        parse_money(text, currency)


@given(MINORS, CURRENCIES)
def test_the_decimal_string_reads_back(minor: int, currency: str) -> None:
    assert parse_money(to_decimal_string(minor, currency), currency, ".") == minor


@given(MINORS, CURRENCIES, st.sampled_from(STYLES))
def test_a_shown_amount_reads_back(minor: int, currency: str, style: SystemStyle) -> None:
    with written_in(style):
        assert parse_money(money(minor, currency), currency, style.decimal) == minor


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (330_578, "USD", "3305.78"),
        (-5, "EUR", "-0.05"),
        (0, "EUR", "0.00"),
        (1200, "JPY", "1200"),
        (-1, "KWD", "-0.001"),
    ],
)
def test_decimal_strings_have_the_digits_of_the_currency(minor: int, currency: str, text: str) -> None:
    assert to_decimal_string(minor, currency) == text


def test_money_adds_and_subtracts_in_one_currency_only() -> None:
    assert Money(150, "EUR") + Money(50, "EUR") - Money(300, "EUR") == Money(-100, "EUR")
    assert -Money(5, "EUR") == Money(-5, "EUR")
    assert str(Money(-5, "EUR")) == "-0.05 EUR"
    with pytest.raises(ValueError, match="USD cannot be added to EUR"):
        Money(1, "EUR") + Money(1, "USD")


@pytest.mark.parametrize(
    ("minor", "part", "whole", "result"),
    [(5, 1, 2, 2), (15, 1, 2, 8), (-5, 1, 2, -2), (-15, 1, 2, -8), (100, 1, 3, 33), (100, 2, 3, 67), (7, -1, -2, 4)],
)
def test_shares_are_rounded_half_to_even(minor: int, part: int, whole: int, result: int) -> None:
    assert share(minor, part, whole) == result


@given(MINORS, st.integers(-1000, 1000), st.integers(1, 1000))
def test_shares_agree_with_decimal_arithmetic(minor: int, part: int, whole: int) -> None:
    result = share(minor, part, whole)
    assert abs(Decimal(result) * whole - minor * part) * 2 <= whole


def test_nothing_cannot_be_shared_out() -> None:
    with pytest.raises(ValueError, match="no share"):
        share(100, 1, 0)
