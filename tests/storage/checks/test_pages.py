import sqlite3

import pytest

from storage.checks import check
from storage.workspace import Workspace
from tests.factory import add_influencer, do


def test_a_table_that_is_laid_out_otherwise_is_found(workspace: Workspace) -> None:
    workspace.connection.execute("ALTER TABLE campaign RENAME COLUMN brief TO bried")
    assert check(workspace.path, is_open_here=True).problems == ("“campaign” is not laid out as Goodword made it.",)


def test_a_table_that_another_tool_added_does_no_harm(workspace: Workspace) -> None:
    workspace.connection.execute("CREATE TABLE of_hers (id INTEGER PRIMARY KEY, note TEXT)")
    workspace.close()
    assert check(workspace.path).is_ok


def test_a_broken_page_is_told_by_its_number_and_without_jargon(workspace: Workspace) -> None:
    do(workspace, lambda w: [w.influencers.add(name=f"n{number}", notes="x" * 900) for number in range(300)])
    page = workspace.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'influencer'").fetchone()[0]
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[(page - 1) * 4096] ^= 0xFF
    workspace.path.write_bytes(data)
    problems = check(workspace.path).problems
    assert problems == (f"Page {page} of the file cannot be read.",)
    assert not [word for word in ("btree", "database", "code", "Tree") if any(word in told for told in problems)]


@pytest.mark.parametrize("table", ["influencer", "shop_order", "post", "campaign", "traffic"])
def test_a_page_of_nothing_but_chance_is_told_by_its_number(workspace: Workspace, table: str) -> None:
    page = workspace.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    add_influencer(workspace)
    workspace.close()
    data = bytearray(workspace.path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xde\xad" * 2048
    workspace.path.write_bytes(data)
    assert check(workspace.path).problems == (f"Page {page} of the file cannot be read.",)


@pytest.mark.parametrize("index", ["profile_handle", "creator_figures_name"])
def test_an_order_that_lost_its_rows_is_found(workspace: Workspace, index: str) -> None:
    add_influencer(workspace)
    workspace.close()
    with sqlite3.connect(workspace.path) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        empty = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'contact_campaign'").fetchone()[0]
        connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (empty, index))
    assert not check(workspace.path).is_ok
