from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.business import Business
from models.errors import UnreadableError
from models.figures.exchange import ExchangeRate, ExchangeRates, in_one_currency, parse_exchange_rate
from models.figures.figure import FigureSet
from models.figures.metrics import Ingredients, figures_of
from models.figures.remedy import Remedy
from models.figures.totals import MoneyTotals, PostTotals, Sum
from models.reading.currencies import minor_digits

DAY = date(2026, 10, 12)
EUROS = MoneyTotals("EUR", 10_000, 1, (30_000, 5_000), cost_parts={"fee": 8_000, "product": 2_000})
DOLLARS = MoneyTotals("USD", 5_000, 2, (10_001, 10_001, 10_001), cost_parts={"fee": 4_999, "shipping": 1})
POSTS = PostTotals(2, {"views": Sum(1_000, 2), "engagements": Sum(100, 2), "clicks": Sum(10, 1)})


def rates(**typed: str) -> ExchangeRates:
    return ExchangeRates("EUR", {currency: ExchangeRate(Decimal(rate), DAY) for currency, rate in typed.items()})


def figures_with(typed: ExchangeRates | None, *money: MoneyTotals) -> FigureSet:
    business = Business(currency="EUR", gross_margin=5_000)
    return figures_of(Ingredients("Everything", business, POSTS, {one.currency: one for one in money}, rates=typed))


@pytest.mark.parametrize(
    ("minor", "currency", "rate", "own"),
    [(10_000, "USD", "0.92", 9_200), (1, "USD", "0.5", 0), (3, "USD", "0.5", 2), (-3, "USD", "0.5", -2),
     (1_000, "JPY", "0.0061", 610), (1_000, "KWD", "3.01", 301), (77, "EUR", "1", 77)],
)  # fmt: skip
def test_an_amount_is_converted_exactly_and_rounded_once_to_the_even_cent(
    minor: int, currency: str, rate: str, own: int
) -> None:
    assert rates(**{currency: rate}).converted(minor, currency) == own


@pytest.mark.parametrize(
    ("typed", "rate"),
    [("0.92", "0.92"), ("0,925", "0.925"), ("1,085", "1.085"), ("1.085", "1.085"), ("149,5", "149.5"), ("  ", None)],
)
def test_a_lone_separator_in_a_rate_is_the_decimal_mark(typed: str, rate: str | None) -> None:
    assert parse_exchange_rate(typed) == (None if rate is None else Decimal(rate))


@pytest.mark.parametrize("typed", ["0", "-0.9", "x", "0.9 EUR", "1e12", "0.0000000000001"])
def test_what_can_be_no_rate_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableError):
        parse_exchange_rate(typed)


@given(
    minor=st.integers(-(10**13), 10**13),
    rate=st.decimals("0.0001", "10000", places=6),
    currency=st.sampled_from(["USD", "JPY", "KWD"]),
)
def test_no_conversion_is_more_than_half_a_cent_off(minor: int, rate: Decimal, currency: str) -> None:
    exact = Fraction(minor) * Fraction(rate) * Fraction(10) ** (2 - minor_digits(currency))
    assert abs(rates(**{currency: str(rate)}).converted(minor, currency) - exact) <= Fraction(1, 2)


def test_what_is_converted_order_by_order_adds_up_to_the_sum_converted() -> None:
    typed = rates(USD="0.333333")
    together = in_one_currency({"EUR": EUROS, "USD": DOLLARS}, typed)
    assert together.revenue == 35_000 + typed.converted(30_003, "USD")
    assert together.cost == 10_000 + typed.converted(5_000, "USD") == sum(together.cost_parts.values())


def test_a_typed_rate_makes_one_figure_of_two_currencies_and_stands_on_each() -> None:
    found = figures_with(rates(USD="0.92"), EUROS, DOLLARS)
    assert (found["revenue"].value, found["cost"].value) == (35_000 + 27_603, 10_000 + 4_600)
    assert found["back_per_1"].value == pytest.approx(62_603 / 14_600)
    for name in ("revenue", "cost", "aov", "back_per_1", "profit", "roi", "cpm", "cpv", "cpe", "cpc", "cpa"):
        assert found[name].notes[-1] == "at 1 USD = 0.92 EUR, typed 12 Oct 2026", name
        assert not found[name].reason, name
    assert not found["orders"].notes
    assert not found["views"].notes
    assert found.by_currency["USD"]["revenue"].value == 30_003


def test_without_a_rate_for_each_of_them_no_ratio_is_made_and_typing_one_is_what_mends_it() -> None:
    pounds = MoneyTotals("GBP", 700, 1, (900,))
    for typed in (None, rates(), rates(USD="0.92")):
        back = figures_with(typed, EUROS, DOLLARS, pounds)["back_per_1"]
        assert (back.value, back.remedy) == (None, Remedy.TYPE_EXCHANGE_RATE)
        assert back.reason.startswith("Amounts are in EUR, GBP and USD")


def test_cost_in_one_currency_and_orders_in_another_meet_at_the_rate() -> None:
    cost = MoneyTotals("EUR", 10_000, 1, None, "", "The orders are in USD, not in EUR.")
    orders = MoneyTotals("USD", None, 0, (20_000,), "Nothing was agreed in USD.", "")
    found = figures_with(rates(USD="0.5"), cost, orders)
    assert (found["revenue"].value, found["cost"].value, found["back_per_1"].value) == (10_000, 10_000, 1.0)


def test_what_is_known_in_no_currency_stays_n_a_with_its_reason() -> None:
    found = figures_with(
        rates(USD="0.5"), MoneyTotals("EUR", None, 0, (5,), "Why."), MoneyTotals("USD", None, 0, (5,), "Why.")
    )
    assert (found["cost"].value, found["cost"].reason, found["back_per_1"].reason) == (None, "Why.", "Why.")


def test_orders_are_n_a_in_all_currencies_where_some_sales_in_one_came_without_a_number() -> None:
    alone = MoneyTotals("USD", 500, 1, (), uncounted=700, lines=1)
    for typed in (None, rates(USD="0.92")):
        orders = figures_with(typed, EUROS, alone)["orders"]
        assert orders.value is None
        assert "without a number of orders" in orders.reason


def test_amounts_in_one_foreign_currency_need_no_rate() -> None:
    found = figures_with(None, DOLLARS)
    assert (found.currency, found["revenue"].value, found["back_per_1"].currency) == ("USD", 30_003, "USD")
    assert not found.by_currency
