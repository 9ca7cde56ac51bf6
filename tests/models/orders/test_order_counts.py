from hypothesis import given
from hypothesis import strategies as st

from models.orders.attribution import Standing
from models.orders.order_counts import OrderCounts


def test_parts_that_are_nothing_are_left_out() -> None:
    counts = OrderCounts({Standing.COUNTED: 41, Standing.UNKNOWN: 1, Standing.GIFT: 0})
    assert counts.sentence() == "42 orders = 41 counted for creators + 1 with an unknown code"


def test_what_stands_beside_is_told_apart() -> None:
    counts = OrderCounts({Standing.COUNTED: 1}, refunds=1, told=3)
    assert counts.sentence() == (
        "1 order = 1 counted for creators; beside them 3 told by customers and 1 refund without a sale"
    )


def test_without_orders_nothing_is_added_up() -> None:
    assert OrderCounts({}).sentence() == ""
    assert OrderCounts({}, told=3).sentence() == "beside them 3 told by customers"


@given(st.dictionaries(st.sampled_from(Standing), st.integers(0, 10_000)))
def test_the_parts_add_up_to_the_whole(parts: dict[Standing, int]) -> None:
    counts = OrderCounts(parts)
    whole, _, told = counts.sentence().replace(",", "").partition(" = ")
    assert sum(int(part.split()[0]) for part in told.split(" + ") if part) == counts.total
    assert not whole or int(whole.split()[0]) == counts.total
