"""The orders of a scope: counted whole in SQL, read row by row, and found by words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.orders.attribution import Standing
from models.orders.undecided import Question
from models.results.filters import Scope
from storage.results.order_book import OrderBook, OrderView
from storage.results.order_facts import order_facts
from storage.results.order_source import NEWEST_FIRST, OrderSource
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do, make_workspace

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 20)


def sell(w: Workspace) -> None:
    """Lena’s orders of May and June, one of an unknown code, one without, one cancelled; and a refund alone."""
    spring = add_campaign(w)
    lena = add_influencer(w, "Lena Böse")
    add_post(w, lena, add_partnership(w, lena, spring, "LENA"))
    add_partnership(w, add_influencer(w, "Mia"), spring, "MIA")
    for code, day in (("LENA", MAY), ("lena", JUNE), ("RYE", MAY), ("", MAY)):
        add_order(w, code, placed_on=day)
    add_order(w, "LENA", placed_on=MAY, is_cancelled=1)
    add_order(w, "", -500, placed_on=MAY)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell)
    yield made
    made.close()


def book(workspace: Workspace, **scope: object) -> OrderBook:
    scoped = Scope(**scope)  # type: ignore[arg-type]  # parts of a scope
    return OrderBook(ledger_of(workspace), scoped, order_facts(workspace, scoped))


def test_every_order_is_in_exactly_one_part_and_refunds_stand_apart(shop: Workspace) -> None:
    counts = book(shop).counts
    assert (counts.total, counts.refunds) == (5, 1)
    assert {part: number for part, number in counts.by_standing.items() if number} == {
        Standing.COUNTED: 2, Standing.UNKNOWN: 1, Standing.CANCELLED: 1, Standing.WITHOUT_CODE: 1,
    }  # fmt: skip


def test_a_remembered_code_counts_the_orders_that_stand_as_was_decided(shop: Workspace) -> None:
    add_order(shop, "LENA, RYE", placed_on=MAY)
    add_order(shop, "RYE, OATS", placed_on=MAY)
    do(shop, lambda w: w.order_decisions.decide_code("RYE", None))
    found = book(shop)
    (told,) = [one for one in found.undecided if one.question is Question.REMEMBERED]
    assert told.orders == found.counts.by_standing[Standing.NOT_OURS] == 1


def test_dates_narrow_the_sum_and_the_rows_alike(shop: Workspace) -> None:
    june = book(shop, since=date(2026, 6, 1))
    assert june.counts.total == 1
    assert OrderSource(shop, june).ids(()) == [2]


def test_a_creator_narrows_the_rows_and_not_the_sum(shop: Workspace) -> None:
    mia = book(shop, influencer_ids=frozenset({2}))
    assert mia.counts.total == 5
    assert OrderSource(shop, mia).ids(NEWEST_FIRST) == []


@pytest.mark.parametrize(
    ("view", "ids"),
    [(OrderView.ALL, [2, 6, 5, 4, 3, 1]), (OrderView.COUNTED, [2, 1]), (OrderView.FLAGGED, [2]), (OrderView.GIFTS, [])],
)
def test_a_view_holds_its_orders_the_newest_first(shop: Workspace, view: OrderView, ids: list[int]) -> None:
    do(shop, lambda w: w.campaigns.update(1, ends_on=date(2026, 6, 1)))
    source = OrderSource(shop, book(shop), view)
    assert source.ids(NEWEST_FIRST) == ids
    assert source.ids(NEWEST_FIRST, 1) == ids[:1]


def test_rows_say_whose_they_are(shop: Workspace) -> None:
    rows = OrderSource(shop, book(shop)).rows([1, 3, 5])
    assert [(rows[number].creator, rows[number].how) for number in (1, 3, 5)] == [
        ("Lena Böse", "by code"), ("", "unknown code"), ("", "cancelled"),
    ]  # fmt: skip


def test_a_row_is_found_by_its_creator_whatever_the_accents(shop: Workspace) -> None:
    source = OrderSource(shop, book(shop))
    assert "lena bose" in source.search_keys([1])[1]
    pages = {**source.key_page(0, 4), **source.key_page(4, 4)}
    assert pages == source.search_keys()


@pytest.mark.parametrize(("keys", "first"), [((("total", True),), 5), ((("number", False),), 1)])
def test_a_file_s_own_words_order_the_rows(shop: Workspace, keys: tuple[tuple[str, bool], ...], first: int) -> None:
    assert OrderSource(shop, book(shop)).ids(keys)[0] == first
