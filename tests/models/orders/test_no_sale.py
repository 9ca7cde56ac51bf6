from datetime import date

import pytest

from models.orders.no_sale import NoSale, not_counted, told_apart, why_no_sale
from models.orders.order import Order

REFUNDED, UNPAID = NoSale.REFUNDED, NoSale.UNPAID


def order(status: str = "", total: int = 1_000, refunded: int = 0, source: str = "shopify") -> Order:
    return Order(1, source, "#1", date(2026, 5, 4), "EUR", 1_000, total=total, refunded=refunded, status=status)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (order("paid"), None),
        (order(""), None),
        (order("completed", source="woocommerce"), None),
        (order("processing", source="woocommerce"), None),
        (order("partially_paid"), None),
        (order("partially_refunded", refunded=400), None),
        (order("paid", refunded=999), None),
        (order("paid", refunded=1_000), REFUNDED),
        (order("refunded", refunded=1_200), REFUNDED),
        (order("refunded"), REFUNDED),
        (order("Rückerstattet"), REFUNDED),
        (order("refunded", refunded=400), None),
        (order("pending"), UNPAID),
        (order("authorized"), UNPAID),
        (order("on-hold", source="woocommerce"), UNPAID),
        (order("wc-on-hold", source="woocommerce"), UNPAID),
        (order("En attente"), UNPAID),
        (order("unbezahlt", source="order list"), UNPAID),
        (order("processing", source="stripe"), UNPAID),
        (order("pending", source="awin"), None),
        (order("pending", refunded=1_000), REFUNDED),
        (order("pending", total=0), None),
        (order("refunded", total=0), None),
        (order("refunded", total=-500), None),
    ],
)
def test_an_order_is_no_sale_where_all_went_back_or_nothing_came(told: Order, why: NoSale | None) -> None:
    assert why_no_sale(told) is why


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({}, ""),
        ({REFUNDED: 1}, "1 refunded order is not counted"),
        ({REFUNDED: 2}, "2 refunded orders are not counted"),
        ({UNPAID: 1, REFUNDED: 2}, "2 refunded and 1 unpaid orders are not counted"),
    ],
)
def test_what_is_left_out_is_told_with_its_number(counts: dict[NoSale, int], words: str) -> None:
    assert not_counted(counts) == words
    assert told_apart(counts) == words.partition(" is ")[0].partition(" are ")[0]
