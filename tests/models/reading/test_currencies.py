import pytest

from models.errors import UnreadableError
from models.reading.currencies import NAMES, SIGNS, minor_digits, parse_currency, symbol, symbol_is_last


@pytest.mark.parametrize(("code", "digits"), [("EUR", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("TND", 3), ("QQQ", 2)])
def test_minor_units_follow_iso_4217(code: str, digits: int) -> None:
    assert minor_digits(code) == digits


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("eur", "EUR"),
        (" USD ", "USD"),
        ("€", "EUR"),
        ("EUR – Euro", "EUR"),
        ("zł", "PLN"),
        ("$", "USD"),
        ("kr.", "DKK"),
    ],
)
def test_currencies_are_read_from_code_or_sign(text: str, code: str) -> None:
    assert parse_currency(text) == code


@pytest.mark.parametrize("text", ["", "euros of old", "XX", "EURO5", "12"])
def test_what_is_no_currency_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="is no currency"):
        parse_currency(text)


def test_every_sign_means_currencies_that_have_a_name() -> None:
    assert {code for codes in SIGNS.values() for code in codes} <= set(NAMES)
    assert all(sign == sign.casefold() for sign in SIGNS)


def test_every_shown_symbol_is_read_as_its_own_currency() -> None:
    shown = {code: symbol(code) for code in NAMES if symbol(code) != code}
    assert [code for code, sign in shown.items() if code not in SIGNS[sign.casefold()]] == []


def test_codes_are_unique_and_in_order() -> None:
    assert list(NAMES) == sorted(NAMES)
    assert all(len(code) == 3 and code.isupper() for code in NAMES)


def test_a_currency_without_a_sign_is_shown_by_its_code() -> None:
    assert symbol("CHF") == "CHF"
    assert not symbol_is_last("EUR")
    assert symbol_is_last("PLN")
