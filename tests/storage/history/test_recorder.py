from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from models.changes import ChangeKind, RowChange
from storage.history.recorder import STRETCH, column_types, recorded_tables
from storage.importers.nouns.profile_counts import Reading, add_readings
from storage.slices import at_once
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, add_post, do, dump, make_workspace

LOGO = bytes(range(256)) * 40
VALUES: dict[str, object] = {"INTEGER": 1_234_567, "TEXT": '["Wert 0x1 \'\\u2028"]', "BLOB": LOGO}
ROWS: dict[str, dict[str, object]] = {
    "setting": {"name": "007", "value": "1e3"},
    "influencer": {"name": "007", "notes": "1e3 \\ \" ' \n\u2028 李娜 🌾", "asking_price": 2**62},
    "profile": {"influencer_id": 1, "platform": "tiktok", "handle": "x", "handle_key": "x"},
    "profile_reading": {"profile_id": 1, "day": "2026-01-01", "followers": 0},
    "campaign": {"name": "1e3", "regions": '["a", "b"]'},
    "partnership": {"influencer_id": 1, "campaign_id": 2, "notes": "12"},
    "code_rule": {"partnership_id": 1, "code": "0010"},
    "deliverable": {"partnership_id": 1, "format": "reel"},
    "payment": {"partnership_id": 1, "amount": -5},
    "expense": {"campaign_id": 1, "amount": 0},
    "contact": {"influencer_id": 1, "campaign_id": 1, "note": "null"},
    "post": {"profile_id": 1, "platform": "instagram", "caption": '{"a": 1}'},
    "reading": {"post_id": 1, "day": "2026-01-01", "likes": 0},
    "shop_order": {"source": "s", "number": "0001", "placed_on": "2026-01-01", "currency": "EUR", "items": 1},
    "traffic": {"origin": "ga4", "since": "2026-01-01", "day": "2026-01-31", "sessions": 0},
    "sales_line": {"influencer_id": 1, "origin": "awin", "since": "2026-01-01", "day": "2026-01-31", "revenue": 5},
    "listed_as": {"influencer_id": 1, "source": "list", "number": "007"},
    "custom_field": {"name": "1e3"},
    "custom_value": {"influencer_id": 1, "field_id": 1, "value": "007"},
    "photo": {"influencer_id": 1, "image": b"\x00\xff"},
    "reference": {"influencer_id": 1, "address": "https://example.com/?a=1&b='2'"},
    "not_same": {"first_id": 1, "second_id": 2},
    "forgotten_profile": {"hash": "007", "forgotten_on": "2026-01-01"},
    "message_template": {"name": "1e3", "body": 'Hi {first_name},\n"\\'},
    "saved_view": {"name": "007", "filter": '{"tags": ["a"]}'},
    "campaign_template": {"name": "007", "fields": '{"budget": 1}'},
    "brief": {"partnership_id": 1, "messages": '["a", "b"]'},
    "offer": {"partnership_id": 1, "fee": 0, "note": "1e3"},
    "draft": {"deliverable_id": 1, "note": "null"},
    "scenario": {"campaign_id": 1, "name": "007", "picked": "[1, 2]"},
    "order_decision": {"order_id": 1, "verdict": "gift", "partnership_id": 1, "cost": 0},
    "code_decision": {"code": "0010", "valid_from": "2026-01-01"},
    "tally": {"partnership_id": 1, "day": "2026-01-01", "orders": 0},
    "paper_text": {"campaign_id": 1, "kind": "report", "about": "007", "words": "null"},
}


def fill(w: Workspace) -> None:
    lena, first = add_influencer(w), add_campaign(w)
    add_influencer(w, "Mia")
    add_campaign(w, "Second")
    partnership = add_partnership(w, lena, first, "LENA10", fee=100)
    add_post(w, lena, partnership, likes=5)
    add_order(w, "LENA10")

    def more(w: Workspace) -> None:
        w.partnerships.add_deliverable(partnership_id=partnership)
        w.partnerships.add_payment(partnership_id=partnership, amount=5)
        w.campaigns.add_expense(campaign_id=first, amount=5)
        w.contacts.add(lena, campaign_id=first, due_on=date(2026, 5, 5))
        w.store.insert("custom_field", {"name": "Shoe size"})
        w.business.update(logo=LOGO, name="Bakery")

    do(w, more)


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    made = make_workspace(tmp_path, fill=fill)
    yield made
    made.close()


def as_kept(value: object) -> object:
    """A value as the history's JSON has it: bytes as hexadecimal text."""
    return value.hex().upper() if isinstance(value, bytes) else value


def there_and_back(workspace: Workspace) -> None:
    """Undo the newest step and do it again: each way gives the tables as they were."""
    after = dump(workspace)
    workspace.undo()
    before = dump(workspace)
    assert before != after
    workspace.redo()
    assert dump(workspace) == after
    workspace.undo()
    assert dump(workspace) == before


def test_the_table_of_rows_names_every_recorded_table(workspace: Workspace) -> None:
    assert set(ROWS) | {"business"} == set(recorded_tables(workspace.connection))


@pytest.mark.parametrize("table", ROWS)
def test_an_insert_is_kept_by_key_and_taken_back(filled: Workspace, table: str) -> None:
    before = dump(filled)
    changes = do(filled, lambda w: w.store.insert(table, ROWS[table]))
    assert [(change.kind, change.table, change.after) for change in changes.changes] == [("insert", table, None)]
    there_and_back(filled)
    assert dump(filled) == before


@pytest.mark.parametrize("table", ROWS)
def test_a_delete_is_kept_whole_with_all_that_hung_on_it(filled: Workspace, table: str) -> None:
    do(filled, lambda w: w.store.insert(table, ROWS[table]))
    before = dump(filled)
    changes = do(filled, lambda w: w.store.delete(table, 1))
    assert changes.ids(table, ChangeKind.DELETE) == {1}
    there_and_back(filled)
    assert dump(filled) == before


@pytest.mark.parametrize("table", ROWS)
def test_an_update_of_every_column_is_taken_back(filled: Workspace, table: str) -> None:
    row_id: list[int] = []
    do(filled, lambda w: row_id.append(w.store.insert(table, ROWS[table])))
    values: dict[str, object] = {}
    for column, kind in column_types(filled.connection, table).items():
        if column not in {"id", "is_main"} and not column.endswith("_id") and not column.startswith("fit_"):
            values[column] = VALUES[kind]
    (change,) = do(filled, lambda w: w.store.update(table, row_id[0], values)).changes
    assert change.after == {name: as_kept(value) for name, value in values.items()}
    there_and_back(filled)


@pytest.mark.parametrize("logo", [b"", b"\x00", LOGO, None])
def test_bytes_come_back_byte_by_byte(workspace: Workspace, logo: bytes | None) -> None:
    do(workspace, lambda w: w.business.update(logo=logo, audience="x"))
    do(workspace, lambda w: w.business.update(logo=b"other"))
    workspace.undo()
    assert workspace.business.get().logo == logo
    workspace.undo()
    assert workspace.business.get().logo is None


def test_a_run_of_inserts_is_one_change(workspace: Workspace) -> None:
    changes = do(workspace, lambda w: [w.influencers.add(name=f"n{number}") for number in range(50)])
    assert changes.changes == (RowChange(ChangeKind.INSERT, "influencer", 1, 50),)
    assert changes.count("influencer", ChangeKind.INSERT) == 50


def test_runs_are_whole_where_they_are_longer_than_what_is_looked_at_at_once(workspace: Workspace) -> None:
    def add(count: int) -> None:
        rows = ((f"n{number}",) for number in range(count))
        workspace.connection.executemany("INSERT INTO influencer (name) VALUES (?)", rows)

    def steps(w: Workspace) -> None:
        add(STRETCH - 1)
        w.influencers.update(1, name="other")
        add(2 * STRETCH)

    changes = do(workspace, steps)
    told = [(change.kind, change.first, change.last) for change in changes.changes]
    assert told == [("insert", 1, STRETCH - 1), ("update", 1, 1), ("insert", STRETCH, 3 * STRETCH - 1)]


def test_rows_added_together_can_be_undone_whatever_is_done_to_one_meanwhile(filled: Workspace) -> None:
    counts = [Reading(1, {"followers": 5}), Reading(1, {"avg_likes": 7}), Reading(2, {"followers": 9})]
    changes = do(filled, lambda w: at_once(add_readings(w.connection, counts, date(2026, 7, 1), "list")))
    assert [change.kind for change in changes.changes] == ["update", "insert"]
    assert changes.count("profile_reading", ChangeKind.INSERT) == 2
    there_and_back(filled)
    later = do(filled, lambda w: w.profiles.add_reading(1, day=date(2026, 8, 1)))
    assert later.count("profile_reading", ChangeKind.INSERT) == 1


def test_an_update_keeps_only_the_columns_that_changed(filled: Workspace) -> None:
    changes = do(filled, lambda w: w.influencers.update(1, name="Lena", notes="new", region=""))
    assert changes.changes == (
        RowChange(ChangeKind.UPDATE, "influencer", 1, 1, {"notes": ""}, {"notes": "new"}),
    )


def test_an_edit_that_changes_nothing_leaves_no_step(filled: Workspace) -> None:
    labels = filled.undo_labels()
    assert not do(filled, lambda w: w.influencers.update(1, name="Lena"))
    assert not do(filled, lambda w: w.influencers.count())
    assert not do(filled, lambda w: w.influencers.delete(99))
    assert filled.undo_labels() == labels


def test_a_row_made_and_deleted_in_one_edit_can_be_undone_and_done_again(filled: Workspace) -> None:
    def come_and_go(w: Workspace) -> None:
        w.influencers.update(1, name="Other")
        w.influencers.delete(w.influencers.add(name="gone"))

    do(filled, come_and_go)
    there_and_back(filled)


def test_swapped_unique_handles_can_be_undone(filled: Workspace) -> None:
    add_influencer(filled, "Mia")

    def swap(w: Workspace) -> None:
        one, two = (w.profiles.of_influencer(number)[0] for number in (1, 2))
        w.profiles.update(one.id, handle="between")
        w.profiles.update(two.id, handle=one.handle)
        w.profiles.update(one.id, handle=two.handle)

    do(filled, swap)
    there_and_back(filled)


def test_a_row_taken_from_a_parent_that_goes_can_be_undone(filled: Workspace) -> None:
    mia = add_influencer(filled, "Mia")

    def merge(w: Workspace) -> None:
        for profile in w.profiles.of_influencer(mia):
            w.profiles.update(profile.id, influencer_id=1)
        w.influencers.delete(mia)

    do(filled, merge)
    there_and_back(filled)


def test_deleting_everything_is_one_step(filled: Workspace) -> None:
    def clear(w: Workspace) -> None:
        w.campaigns.delete(1)
        w.campaigns.delete(2)
        w.influencers.delete(1, 2)

    before = dump(filled)
    do(filled, clear)
    assert filled.influencers.count() == 0
    there_and_back(filled)
    assert dump(filled) == before


def test_a_write_outside_an_edit_is_refused(filled: Workspace) -> None:
    from storage.tables.settings import TIER_BOUNDARIES

    before = dump(filled)
    for write in (
        lambda: filled.influencers.add(name="x"),
        lambda: filled.influencers.delete(1),
        lambda: filled.partnerships.set_code(1, ""),
        lambda: filled.settings.put(TIER_BOUNDARIES, TIER_BOUNDARIES.default),
    ):
        with pytest.raises(RuntimeError):
            write()
    assert dump(filled) == before


def test_an_edit_within_an_edit_is_refused_and_nothing_is_written(filled: Workspace) -> None:
    before = dump(filled)
    with pytest.raises(RuntimeError):
        do(filled, lambda w: (w.influencers.add(name="a"), do(w, lambda v: v.influencers.add(name="b"))))
    assert dump(filled) == before
    add_post(filled, 1, likes=1)
    there_and_back(filled)


def test_the_step_carries_its_label_and_time(workspace: Workspace) -> None:
    workspace.edit("Add “Zoë”", lambda w: w.influencers.add(name="Zoë"), datetime(2026, 5, 4, 13, 2))
    row = workspace.connection.execute("SELECT label, happened_at FROM history").fetchone()
    assert tuple(row) == ("Add “Zoë”", "2026-05-04T13:02:00.000")
