"""Which orders are the same under two sources, and which only share a number."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.orders.copies import Twins, copied, spellings
from models.orders.order import Order

TABLE = Order(0, "order list", "1001", date(2026, 4, 20), "EUR", 2_000, total=2_500)
SHOP = replace(TABLE, source="woocommerce")


def twins(*pairs: tuple[Order, Order]) -> list[Twins]:
    return [Twins(row, *pair) for row, pair in enumerate(pairs, 2)]


def days(number: int) -> date:
    return TABLE.placed_on + timedelta(number)


@pytest.mark.parametrize(("number", "ways"), [("1001", ("1001", "#1001")), ("#1001", ("1001", "#1001"))])
def test_a_number_is_written_with_or_without_its_sign(number: str, ways: tuple[str, str]) -> None:
    assert spellings(number) == ways


@pytest.mark.parametrize(
    ("known", "is_same"),
    [
        (TABLE, True),
        (replace(TABLE, placed_on=days(1)), True),
        (replace(TABLE, placed_on=days(2)), False),
        (replace(TABLE, total=2_499), False),
        (replace(TABLE, currency="USD"), True),
        (replace(TABLE, placed_on=days(30), total=9_900), False),
    ],
)
def test_one_order_is_the_same_by_day_and_total_together(known: Order, is_same: bool) -> None:
    assert copied(twins((SHOP, known))) == ({2: "order list"} if is_same else {})


def test_of_one_shop_an_order_that_was_changed_since_is_the_same_by_its_day_or_its_total() -> None:
    changed = [replace(TABLE, total=100), replace(TABLE, placed_on=days(9))]
    pairs = [(SHOP, known) for known in (TABLE, TABLE, TABLE, *changed)]
    strange = (SHOP, replace(TABLE, placed_on=days(9), total=100))
    assert list(copied(twins(*pairs, strange))) == [2, 3, 4, 5, 6]


def test_two_shops_that_number_alike_and_sell_at_one_price_are_two_shops() -> None:
    """Both began at 1001, one a month after the other: some days meet by chance."""
    pairs = [(replace(SHOP, placed_on=days(at)), replace(TABLE, placed_on=days(at * 2 - 5))) for at in range(60)]
    assert any(each.order.placed_on == each.known.placed_on for each in twins(*pairs))
    assert copied(twins(*pairs)) == {}


def test_two_shops_that_number_alike_from_the_same_day_on_are_two_shops() -> None:
    pairs = [(replace(SHOP, placed_on=days(at)), replace(TABLE, placed_on=days(at), total=900 + at)) for at in range(9)]
    assert copied(twins(*pairs)) == {}


def test_a_refund_is_no_copy_of_its_sale() -> None:
    refund = replace(SHOP, items=-2_500, total=-2_500)
    assert copied(twins((SHOP, TABLE), (refund, TABLE))) == {2: "order list"}


def test_each_other_source_is_judged_by_itself() -> None:
    other = replace(TABLE, source="B", total=1, placed_on=days(40))
    assert copied(twins((SHOP, other), (SHOP, other))) == {}
    found = copied([Twins(2, SHOP, other), Twins(2, SHOP, TABLE), Twins(3, SHOP, other), Twins(4, SHOP, other)])
    assert found == {2: "order list"}
