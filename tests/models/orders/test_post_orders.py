from datetime import date, datetime

import pytest

from models.orders.order import Order
from models.orders.post_orders import PostMoment, orders_by_post
from models.orders.tally import Tally


def post(number: int, day: int, partnership: int = 1) -> PostMoment:
    return PostMoment(number, partnership, datetime(2026, 9, day, 9))


def order(number: int, day: int) -> Order:
    return Order(number, "shop", str(number), date(2026, 9, day), "EUR", 1000)


def test_an_order_counts_for_the_newest_post_of_its_day() -> None:
    orders = {1: [order(1, 5), order(2, 9), order(3, 10), order(4, 20)]}
    assert orders_by_post([post(2, 10), post(1, 5)], orders) == {1: (2, 0, None), 2: (2, 0, None)}


def test_an_order_before_all_posts_counts_for_none_and_is_told_with_the_first() -> None:
    orders = [order(1, 2), order(2, 4), order(3, 5), order(4, 9)]
    found = orders_by_post([post(1, 5), post(2, 8)], {1: orders})
    assert found == {1: (1, 2, None), 2: (1, 0, None)}
    assert sum((one.after or 0) + one.before for one in found.values()) == len(orders)
    assert found[1].told == "2 more orders of this creator came before it went live, counted for no post."
    assert found[2].told == ""


def test_posts_whose_orders_nobody_can_tell_are_left_out() -> None:
    assert orders_by_post([post(1, 5, 8), post(2, 5, 7)], {1: []}) == {}


@pytest.mark.parametrize("number", [6, 0])
def test_orders_told_by_the_day_belong_to_no_post_so_that_none_has_certainly_0(number: int) -> None:
    told = Tally(1, 1, date(2026, 9, 9), number).line(7)
    posts = [post(1, 5), post(2, 8), post(3, 5, 9)]
    assert orders_by_post(posts, {}, [(1, told)]) == {1: (None, 0, number), 2: (None, 0, number)}
    beside_a_code = orders_by_post(posts, {1: [order(1, 9)], 9: []}, [(1, told)])
    assert beside_a_code == {1: (None, 0, number), 2: (1, 0, number), 3: (0, 0, None)}
    assert beside_a_code[2].told.startswith(f"Customers or a table told {'6 more orders' if number else 'sales'} of")
