from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.merging import Merge, Side, merged_values
from models.results.filters import Scope
from models.stages import Stage
from storage.influencers.merging import merge
from storage.totals.ledger import ledger_of
from storage.totals.summaries import figures
from storage.workspace import Workspace
from tests.factory import (
    add_campaign,
    add_influencer,
    add_order,
    add_partnership,
    add_post,
    do,
    dump,
    figures_dump,
    made_anew,
    make_workspace,
)

ANCHORED = {
    "influencer": {
        "profile", "partnership", "contact", "sales_line", "listed_as", "custom_value", "photo", "reference",
        "not_same", "creator_figures", "rate_summary", "paper_text",
    },
    "partnership": {
        "code_rule", "deliverable", "payment", "post", "offer", "brief", "order_decision", "code_decision", "tally",
        "paper_text",
    },
}  # fmt: skip
"""The tables that merging takes along: a table that is added to the schema has to be taken along too."""


@pytest.fixture
def pair(workspace: Workspace) -> tuple[int, int]:
    return add_influencer(workspace, "Lena Moss"), add_influencer(workspace, "Lena M.")


def merged(workspace: Workspace, pair: tuple[int, int], **more: Any) -> None:
    do(workspace, lambda w: merge(w.store, Merge(*pair, **more)), "Merge")


def insert(workspace: Workspace, table: str, values: dict[str, object]) -> None:
    do(workspace, lambda w: w.store.insert(table, values))


def count(workspace: Workspace, table: str, where: str = "1") -> int:
    return int(str(workspace.store.value(f"SELECT count(*) FROM {table} WHERE {where}")))


@pytest.mark.parametrize("parent", ANCHORED)
def test_merging_knows_every_table_that_hangs_on_a_person(workspace: Workspace, parent: str) -> None:
    tables = [row[0] for row in workspace.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    hanging = {
        table
        for table in tables
        if any(key["table"] == parent for key in workspace.connection.execute(f"PRAGMA foreign_key_list({table})"))
    }
    assert hanging == ANCHORED[parent]


def test_profiles_posts_and_readings_move_behind_her_own(workspace: Workspace, pair: tuple[int, int]) -> None:
    add_post(workspace, pair[1], likes=5)
    merged(workspace, pair)
    profiles = workspace.profiles.of_influencer(pair[0])
    assert [profile.position for profile in profiles] == [0, 1]
    assert len(workspace.profiles.readings(pair[0])) == 2
    assert len(workspace.posts.of_influencer(pair[0])) == 1
    assert workspace.influencers.get(pair[1]) is None


def test_of_two_chosen_profiles_that_of_the_one_who_stays_is_the_main_one(
    workspace: Workspace, pair: tuple[int, int]
) -> None:
    for number in pair:
        (profile,) = workspace.profiles.of_influencer(number)
        do(workspace, lambda w, profile=profile: w.profiles.choose_main(profile, is_main=True))  # type: ignore[misc]  # bound at once
    merged(workspace, pair)
    assert [profile.is_main for profile in workspace.profiles.of_influencer(pair[0])] == [True, False]


def test_what_was_decided_on_orders_and_told_by_customers_follows_the_partnership(
    workspace: Workspace, pair: tuple[int, int]
) -> None:
    campaign = add_campaign(workspace)
    first, second = (add_partnership(workspace, number, campaign) for number in pair)
    for _ in range(2):
        add_order(workspace)
    insert(workspace, "order_decision", {"order_id": 1, "verdict": "hers", "partnership_id": second})
    insert(workspace, "code_decision", {"code": "rye", "partnership_id": second})
    tallied = ((first, "2026-05-01", 2, None), (second, "2026-05-01", 3, 900), (second, "2026-05-02", 1, 100))
    for owner, day, orders, revenue in tallied:
        values = {"partnership_id": owner, "day": day, "orders": orders, "revenue": revenue}
        insert(workspace, "tally", values)
    merged(workspace, pair)
    assert count(workspace, "order_decision", f"partnership_id = {first}") == 1
    assert count(workspace, "code_decision", f"partnership_id = {first}") == 1
    rows = workspace.connection.execute("SELECT day, orders, revenue FROM tally ORDER BY day").fetchall()
    assert [tuple(row) for row in rows] == [("2026-05-01", 5, 900), ("2026-05-02", 1, 100)]


def test_words_on_paper_of_both_stand_one_below_the_other(workspace: Workspace, pair: tuple[int, int]) -> None:
    campaign = add_campaign(workspace)
    first, second = (add_partnership(workspace, number, campaign) for number in pair)
    for person, note, words in ((pair[0], "", None), (pair[1], "Kind", "Book her")):
        insert(workspace, "paper_text", {"influencer_id": person, "kind": "creator", "note": note, "words": words})
    for partnership, note, words in ((first, "Ask in May", "One"), (second, "Signed", "Two")):
        values = {"partnership_id": partnership, "kind": "agreement", "note": note, "words": words}
        insert(workspace, "paper_text", values)
    insert(workspace, "paper_text", {"partnership_id": second, "kind": "brief", "note": "Hers alone"})
    merged(workspace, pair)
    rows = workspace.connection.execute("SELECT influencer_id, partnership_id, note, words FROM paper_text ORDER BY id")
    assert [tuple(row) for row in rows] == [
        (pair[0], None, "Kind", "Book her"),
        (None, first, "Ask in May\n\nSigned", "One\n\nTwo"),
        (None, first, "Hers alone", None),
    ]


def test_in_one_campaign_the_chosen_partnership_stays_with_what_both_brought(
    workspace: Workspace, pair: tuple[int, int]
) -> None:
    campaign = add_campaign(workspace)
    first = add_partnership(workspace, pair[0], campaign, "LENA10", stage=Stage.SHORTLISTED, notes="Ask in May")
    second = add_partnership(workspace, pair[1], campaign, "LENA20", fee=15_000, notes="Signed")
    add_post(workspace, pair[0], first)
    add_post(workspace, pair[1], second)
    for partnership in (first, second):
        values = {"partnership_id": partnership, "kind": "cash", "amount": 5_000, "key": "row 1"}
        insert(workspace, "payment", values)
    merged(workspace, pair, staying=frozenset({second}))
    stayed = workspace.partnerships.of_influencer(pair[0])
    assert [(p.id, p.stage, p.fee, p.notes) for p in stayed] == [(second, Stage.LIVE, 15_000, "Signed\n\nAsk in May")]
    assert {rule.code for rule in workspace.partnerships.code_rules(second)} == {"LENA10", "LENA20"}
    assert sum(payment.amount for payment in workspace.partnerships.payments()) == 10_000
    assert len(workspace.posts.of_partnership(second)) == 2


def test_a_code_that_both_have_is_kept_once(workspace: Workspace, pair: tuple[int, int]) -> None:
    campaign = add_campaign(workspace)
    for person in pair:
        add_partnership(workspace, person, campaign, "LENA10")
    merged(workspace, pair)
    assert [rule.code for rule in workspace.partnerships.code_rules()] == ["LENA10"]


def test_what_the_brief_of_one_leaves_open_that_of_the_other_says(workspace: Workspace, pair: tuple[int, int]) -> None:
    campaign = add_campaign(workspace)
    first, second = (add_partnership(workspace, person, campaign) for person in pair)
    insert(workspace, "brief", {"partnership_id": first, "avoid": "puns"})
    insert(workspace, "brief", {"partnership_id": second, "avoid": "jokes", "messages": ("One",), "goal": "Talk"})
    merged(workspace, pair)
    kept = workspace.briefs.of_partnership(first)
    assert (kept.avoid, kept.messages, kept.goal) == ("puns", ("One",), "Talk")
    assert count(workspace, "brief") == 1


def test_sales_of_the_same_days_add_up(workspace: Workspace, pair: tuple[int, int]) -> None:
    line = {"origin": "awin", "since": date(2026, 5, 1), "day": date(2026, 5, 1)}
    for person, orders in zip(pair, (2, None), strict=True):
        values = {**line, "influencer_id": person, "orders": orders, "revenue": 1_000}
        insert(workspace, "sales_line", values)
    merged(workspace, pair)
    assert [(found.orders, found.revenue) for found in workspace.sales_lines.all()] == [(2, 2_000)]


def test_only_the_chosen_photo_and_own_values_stay(workspace: Workspace, pair: tuple[int, int]) -> None:
    def fill(w: Workspace) -> None:
        size, agency = w.custom_fields.add("Size"), w.custom_fields.add("Agency")
        w.custom_fields.put(pair[0], size, "38")
        w.custom_fields.put(pair[1], size, "39")
        w.custom_fields.put(pair[1], agency, "Bloom")
        for place, person in enumerate(pair):
            w.store.insert("photo", {"influencer_id": person, "image": bytes([place])})
            w.store.insert("reference", {"influencer_id": person, "address": "https://kit.example"})

    do(workspace, fill)
    size = workspace.custom_fields.all()[0].id
    merged(workspace, pair, custom={size: "39"}, photo_of=pair[1])
    assert [value.value for value in workspace.custom_fields.of_influencer(pair[0])] == ["39", "Bloom"]
    assert workspace.store.value("SELECT image FROM photo") == b"\x01"
    assert count(workspace, "reference") == 1


def test_whom_one_of_them_is_not_the_other_is_not_either(workspace: Workspace, pair: tuple[int, int]) -> None:
    third = add_influencer(workspace, "Lena Rye")
    for first, second in (pair, (pair[1], third)):
        insert(workspace, "not_same", {"first_id": first, "second_id": second})
    merged(workspace, pair)
    rows = [tuple(row) for row in workspace.connection.execute("SELECT first_id, second_id FROM not_same")]
    assert rows == [(pair[0], third)]


COUNT = st.none() | st.integers(0, 10**5)
WORK = st.fixed_dictionaries({
    "campaign": st.integers(0, 2),
    "stage": st.sampled_from([Stage.SHORTLISTED, Stage.LIVE, Stage.DECLINED]),
    "posts": st.lists(COUNT, max_size=2),
    "orders": st.integers(0, 2),
    "paid": st.lists(st.integers(0, 10**6), max_size=2),
    "key": st.sampled_from(["", "a"]),
})  # fmt: skip
LINES = st.lists(st.tuples(st.integers(1, 3), COUNT, COUNT), max_size=3, unique_by=lambda line: line[0])
WORDS = st.sampled_from(["", "Baking", "baking", "Vegan"])
PERSON = st.fixed_dictionaries({
    "values": st.fixed_dictionaries({
        "name": st.sampled_from(["Lena", "Lena Moss"]),
        "email": WORDS,
        "notes": WORDS,
        "niches": st.lists(WORDS, max_size=2).map(tuple),
        "asking_price": COUNT,
        "fit_style": st.none() | st.integers(0, 5),
        "do_not_contact": st.booleans(),
    }),
    "work": st.lists(WORK, max_size=3, unique_by=lambda work: work["campaign"]),
    "lines": LINES,
    "own": st.sampled_from(["", "38", "39"]),
    "photo": st.booleans(),
    "not": st.booleans(),
})  # fmt: skip


def fill(workspace: Workspace, person: dict[str, Any], place: int, campaigns: list[int]) -> int:
    lena = add_influencer(workspace, **person["values"])
    for work in person["work"]:
        code = f"LENA{place}X{work['campaign']}"
        partnership = add_partnership(workspace, lena, campaigns[work["campaign"]], code, stage=work["stage"])
        for likes in work["posts"]:
            add_post(workspace, lena, partnership, likes=likes)
        for _ in range(work["orders"]):
            add_order(workspace, code)
        for number, amount in enumerate(work["paid"]):
            key = f"{work['key']}{number}" if work["key"] else ""
            values = {"partnership_id": partnership, "kind": "cash", "amount": amount, "key": key, "paid_on": DAY}
            insert(workspace, "payment", values)

    def rest(w: Workspace) -> None:
        w.custom_fields.put(lena, w.custom_fields.add("Size"), person["own"])
        w.contacts.add(lena, happened_on=DAY, note="Hello")
        w.store.insert("listed_as", {"influencer_id": lena, "source": "list", "number": str(place)})
        if person["photo"]:
            w.store.insert("photo", {"influencer_id": lena, "image": bytes([place])})
        for day, orders, revenue in person["lines"]:
            line = {"influencer_id": lena, "origin": "awin", "since": date(2025, 5, day), "day": date(2025, 5, day)}
            w.store.insert("sales_line", {**line, "orders": orders, "revenue": revenue})

    do(workspace, rest)
    return lena


DAY = date(2026, 5, 4)
SIDES = st.lists(st.sampled_from(Side), min_size=6, max_size=6)
COUNTED = ("profile", "profile_reading", "post", "reading", "contact", "payment", "listed_as", "shop_order")


def totals(workspace: Workspace, campaigns: list[int]) -> list[object]:
    ledger = ledger_of(workspace)
    said = [figures(workspace, Scope.of_campaign(number), ledger) for number in campaigns]
    named = [(one[name].value for name in ("orders", "revenue", "spent") if name in one.figures) for one in said]
    tables = [count(workspace, table) for table in COUNTED]
    paid = workspace.store.value("SELECT sum(amount) FROM payment")
    sales = tuple(workspace.connection.execute("SELECT sum(orders), sum(revenue) FROM sales_line").fetchone())
    owned = {order.id for orders in ledger.attribution.by_partnership.values() for order in orders}
    return [*map(list, named), tables, paid, sales, owned]


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(people=st.tuples(PERSON, PERSON), sides=SIDES, late=st.booleans())
def test_a_merge_keeps_every_total_and_undo_is_exact(
    tmp_path_factory: pytest.TempPathFactory, people: tuple[dict[str, Any], ...], sides: list[Side], late: bool
) -> None:
    workspace = make_workspace(tmp_path_factory.mktemp("merge"))
    workspace.connection.execute("PRAGMA synchronous=OFF")
    old = {"starts_on": date(2024, 1, 1), "ends_on": date(2024, 2, 1)}
    campaigns = [add_campaign(workspace, f"Box {number}", **old) for number in range(3)]
    pair = [fill(workspace, person, place, campaigns) for place, person in enumerate(people)]
    third = add_influencer(workspace, "Zoe")
    for one, person in zip(pair, people, strict=True):
        if person["not"]:
            insert(workspace, "not_same", {"first_id": one, "second_id": third})
    left, right = (workspace.influencers.get(one) for one in pair)
    assert left
    assert right
    names = ("name", "email", "notes", "niches", "asks", "fit_style")
    values = merged_values(left, right, dict(zip(names, sides, strict=False)))
    staying = frozenset(p.id for p in workspace.partnerships.of_influencer(pair[late]))
    before, figures_before, sums = dump(workspace), figures_dump(workspace), totals(workspace, campaigns)
    wanted = Merge(pair[0], pair[1], values, staying, photo_of=pair[late])
    do(workspace, lambda w: merge(w.store, wanted), "Merge")
    after = workspace.influencers.get(pair[0])
    assert after
    assert after.do_not_contact == (left.do_not_contact or right.do_not_contact)
    assert totals(workspace, campaigns) == sums
    assert made_anew(workspace) == figures_dump(workspace)
    once = dump(workspace)
    workspace.undo()
    assert dump(workspace) == before
    assert figures_dump(workspace) == figures_before
    workspace.redo()
    assert dump(workspace) == once
    workspace.close()
