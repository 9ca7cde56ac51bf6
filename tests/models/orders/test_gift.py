from datetime import date

import pytest

from models.orders.gift import Gift, looks_like_gift
from models.orders.order import Order


def order(**values: object) -> Order:
    row: dict[str, object] = {"discount": 3_000, "code": "LENA100", **values}
    return Order(1, "shop", "#1", date(2026, 5, 4), "EUR", 3_000, **row)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "margin", "cost"),
    [(None, 5_500, 1_350), (900, 5_500, 900), (0, 5_500, 0), (900, None, 900), (None, None, None), (None, 10_000, 0)],
)
def test_a_gift_costs_what_was_typed_else_what_the_margin_leaves(
    typed: int | None, margin: int | None, cost: int | None
) -> None:
    gift = Gift(1, order(), typed)
    assert gift.cost(margin) == cost
    assert gift.retail == 3_000


@pytest.mark.parametrize(
    ("values", "looks"),
    [
        ({}, True),
        *(
            (values, False)
            for values in ({"total": 1}, {"code": ""}, {"discount": 0}, {"is_cancelled": True}, {"code": "DISCOUNT"})
        ),
    ],
)
def test_only_an_order_that_a_code_made_free_looks_like_a_gift(values: dict[str, object], *, looks: bool) -> None:
    assert looks_like_gift(order(**values)) is looks
