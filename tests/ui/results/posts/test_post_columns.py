from dataclasses import replace

import pytest

from models.errors import UnreadableError
from models.orders.post_orders import PostOrders
from models.posts.post import Post, PostResult, Reading
from models.reading.platform import Platform
from tests.factory import DAY
from ui.results.posts.post_columns import post_columns
from ui.results.posts.post_line import PostLine

LINE = PostLine(
    PostResult(
        Post(1, 1, None, Platform.INSTAGRAM), Reading(1, 1, DAY, likes=9), 1, "Lena", "lena", None, "", 900
    ),
    None,
)


@pytest.mark.parametrize(
    ("typed", "kept"), [("12.5k", 12_500), ("0", 0), ("", None), ("-", None), ("hidden", None), ("not shown", None)]
)
def test_a_count_is_typed_as_people_write_it_and_a_hidden_one_is_blank(typed: str, kept: int | None) -> None:
    edits: list[int | None] = []
    columns = post_columns(lambda _line, _name, value: edits.append(value), lambda: DAY)
    likes = next(one for one in columns if one.name == "likes")
    assert likes.edit is not None
    likes.edit(LINE, typed)
    assert edits == [kept]


def test_orders_before_the_first_post_are_told_beside_those_that_count_for_it() -> None:
    orders = next(one for one in post_columns(lambda *_: None, lambda: DAY) if one.name == "orders")
    assert orders.tooltip is not None
    kinds = (PostOrders(4, 5), PostOrders(6), None, PostOrders(None, beside=3))
    first, later, unknown, told = (replace(LINE, orders=one) for one in kinds)
    assert [orders.text(line) for line in (first, later, unknown, told)] == ["4", "6", "–", "–"]
    assert orders.tooltip(first) == "5 more orders of this creator came before it went live, counted for no post."
    assert orders.tooltip(later) == ""
    assert orders.tooltip(unknown) == "Nobody can tell which orders this post brought."
    assert orders.tooltip(told).startswith("Customers or a table told 3 orders of this creator without the post")


def test_a_count_that_cannot_be_read_is_refused() -> None:
    likes = next(one for one in post_columns(lambda *_: None, lambda: DAY) if one.name == "likes")
    assert likes.edit is not None
    with pytest.raises(UnreadableError):
        likes.edit(LINE, "a lot")
