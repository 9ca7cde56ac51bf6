from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from models.orders.post_orders import PostOrders
from models.reading.platform import Platform
from models.results.filters import Scope
from storage.results.post_lists import SORT_COLUMNS, post_ids, post_search_keys, posts_by_id
from storage.results.results import post_results
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_partnership, add_post, do, make_workspace
from ui.results.posts.post_columns import post_columns
from ui.results.posts.post_line import PostLine

ORDERS = {1: 5, 2: 0, 4: 5}


def sell(w: Workspace) -> None:
    lena, mia = add_influencer(w, "Léna", 5_000), add_influencer(w, "Mia")
    spring = add_partnership(w, lena, add_campaign(w, "Ågade"), "LENA")
    autumn = add_partnership(w, mia, add_campaign(w, "Brot 10"), "MIA")
    add_post(w, lena, spring, likes=100, reach=2_000, views=3_000)
    add_post(w, lena, likes=60, saves=2)
    add_post(w, mia, autumn, reach=9)
    add_post(w, mia)
    add_post(w, lena, spring, likes=0, reach=2_000)
    do(w, lambda w: w.posts.update(1, disclosure_seen=True, published_at=datetime(2026, 5, 9, 8)))
    do(w, lambda w: w.posts.update(3, disclosure_seen=False, platform=Platform.YOUTUBE, published_at=None))
    do(w, lambda w: w.posts.update(5, caption="Brötchen, 100 % Roggen"))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell)
    yield made
    made.close()


def columns_that_sort() -> list[str]:
    return [column.name for column in post_columns(lambda *_: None, lambda: DAY) if column.sortable]


def test_every_column_that_sorts_has_an_order() -> None:
    assert set(columns_that_sort()) <= set(SORT_COLUMNS)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("name", columns_that_sort())
def test_the_order_in_sql_is_that_of_what_the_cells_show(shop: Workspace, name: str, descending: bool) -> None:
    column = next(column for column in post_columns(lambda *_: None, lambda: DAY) if column.name == name)
    told = {number: PostOrders(orders) for number, orders in ORDERS.items()}
    lines = [PostLine(result, told.get(result.post.id)) for result in post_results(shop, Scope())]
    known = [line for line in lines if column.sort_value(line) is not None]
    unknown = [line for line in lines if column.sort_value(line) is None]
    expected = sorted(known, key=column.sort_value, reverse=descending) + unknown
    assert post_ids(shop, Scope(), ((name, descending),), ORDERS) == [line.id for line in expected]


def test_a_second_key_orders_what_the_first_leaves_equal(shop: Workspace) -> None:
    assert post_ids(shop, Scope(), (("reach", True), ("engagements", False)))[:2] == [5, 1]


def test_a_key_that_is_no_column_orders_nothing(shop: Workspace) -> None:
    assert post_ids(shop, Scope(), (("nonsense", True),)) == post_ids(shop, Scope())


def test_the_newest_come_first_and_only_those_of_the_scope(shop: Workspace) -> None:
    assert post_ids(shop, Scope()) == [result.post.id for result in post_results(shop, Scope())]
    assert post_ids(shop, Scope.of_campaign(2)) == [3]


def test_rows_are_read_by_id_and_what_is_gone_is_missing(shop: Workspace) -> None:
    rows = posts_by_id(shop, [2, 5, 99])
    assert rows == {result.post.id: result for result in post_results(shop, Scope()) if result.post.id in {2, 5}}


def test_what_is_searched_is_folded(shop: Workspace) -> None:
    keys = post_search_keys(shop, Scope())
    assert len(keys) == 5
    for word in ("lena", "agade", "brotchen"):
        assert word in keys[5]
