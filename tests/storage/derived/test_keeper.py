import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage.totals.ledger import LEDGER, MADE_FROM, kept_ledger, ledger_of, made_ledger
from storage.workspace import Workspace, open_workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, make_workspace


def sell(w: Workspace) -> None:
    lena, spring = add_influencer(w), add_campaign(w)
    add_post(w, lena, add_partnership(w, lena, spring, "LENA", fee=10_000), likes=100)
    add_order(w, "LENA", 4_000)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=sell)
    yield made
    made.close()


def orders(workspace: Workspace) -> int:
    return ledger_of(workspace).orders_brought(1)


def test_the_ledger_is_made_once(shop: Workspace) -> None:
    assert ledger_of(shop) is ledger_of(shop)


def test_an_edit_of_what_it_is_made_from_makes_it_anew(shop: Workspace) -> None:
    assert orders(shop) == 1
    add_order(shop, "LENA", 5_000)
    assert orders(shop) == 2
    shop.undo()
    assert orders(shop) == 1
    shop.redo()
    assert orders(shop) == 2


def test_an_edit_of_something_else_leaves_it(shop: Workspace) -> None:
    before = ledger_of(shop)
    shop.edit("Read", lambda w: w.posts.add_reading(1, day="2026-09-30", likes=5))
    assert ledger_of(shop) is before


def test_within_an_edit_it_is_as_the_edit_has_left_it_and_not_kept(shop: Workspace) -> None:
    before = ledger_of(shop)
    seen: list[int] = []

    def change(workspace: Workspace) -> None:
        workspace.partnerships.update(1, fee=99)
        seen.append(ledger_of(workspace).costs[1][0].total)
        raise ValueError("given up")

    with pytest.raises(ValueError, match="given up"):
        shop.edit("Change", change)
    assert seen == [99]
    assert ledger_of(shop).costs == before.costs


def test_what_is_written_past_any_edit_is_noticed(shop: Workspace) -> None:
    ledger_of(shop)
    shop.connection.execute("UPDATE partnership SET fee = 77")
    assert ledger_of(shop).costs[1][0].total == 77


def test_what_another_connection_wrote_is_noticed(shop: Workspace) -> None:
    reader = open_workspace(shop.path, read_only=True)
    assert orders(reader) == 1
    add_order(shop, "LENA", 5_000)
    assert orders(reader) == 2
    reader.close()


def test_forgetting_a_person_makes_it_anew(shop: Workspace) -> None:
    before = ledger_of(shop)
    shop.forget(1, date(2026, 9, 30))
    assert ledger_of(shop) is not before


def test_one_that_was_made_elsewhere_is_kept_for_later(shop: Workspace) -> None:
    version = shop.keeper.version(LEDGER, MADE_FROM)
    elsewhere = made_ledger(shop)
    shop.keeper.keep(LEDGER, elsewhere, version)
    assert kept_ledger(shop) is elsewhere
    assert ledger_of(shop) is elsewhere


def test_one_that_was_made_elsewhere_before_an_edit_is_not_kept_after_it(shop: Workspace) -> None:
    version = shop.keeper.version(LEDGER, MADE_FROM)
    elsewhere = made_ledger(shop)
    add_order(shop, "LENA", 5_000)
    shop.keeper.keep(LEDGER, elsewhere, version)
    assert kept_ledger(shop) is None


def test_nothing_is_made_where_only_what_is_at_hand_is_asked_for(shop: Workspace) -> None:
    assert kept_ledger(shop) is None


def test_the_ledger_reads_no_table_but_those_that_drop_it(shop: Workspace) -> None:
    read: set[str] = set()

    def authorize(action: int, table: str | None, *_: object) -> int:
        if action == sqlite3.SQLITE_READ and table:
            read.add(table)
        return sqlite3.SQLITE_OK

    add_order(shop, tracked_term="lena")
    shop.connection.set_authorizer(authorize)
    made_ledger(shop)
    shop.connection.set_authorizer(None)
    assert {"shop_order", "partnership", "traffic", "profile"} <= read
    assert read <= MADE_FROM
