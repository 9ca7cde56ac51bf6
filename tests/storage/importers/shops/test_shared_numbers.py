"""Numbers that cannot be an order's: no row is merged by them unless the owner says so."""

from pathlib import Path

import pytest

from models.importing import Columns, ImportOptions, ImportPlan, Noun, Outcome
from models.importing.tally_fields import COUNTS
from storage.importers.header import key_of
from storage.importers.table_columns import fields_by_name, told_of_counts
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

FIELDS = Columns(Noun.ORDERS, ("placed_on", "code", "number", "total"))
TALLY = (
    ("2026-11-02", "MIA10", "2", "44.00"),
    ("2026-11-03", "mia10", "1", "22.00"),
    ("2026-11-03", "TASHA10", "5", "110.00"),
    ("2026-11-05", "TASHA10", "2", "44.00"),
    ("2026-11-16", "JORDAN10", "1", "30.00"),
)
Row = tuple[str, ...]


def read(workspace: Workspace, folder: Path, title: str, *rows: Row, is_taken: bool = False) -> ImportPlan:
    path = saved(folder, "tally.csv", text_of(("Date", "Code", title, "Total"), rows))
    return imported(workspace, path, ImportOptions(columns=FIELDS, takes_numbers=is_taken))


def asked(plan: ImportPlan) -> list[str]:
    return [decision.text for decision in plan.decisions if decision.topic == "counts" and decision.is_open]


@pytest.mark.parametrize("title", ["Orders", "# orders", "Count", "Qty", "Bestellungen", "Nr", "Ticket"])
def test_counts_are_told_and_none_becomes_an_order(workspace: Workspace, tmp_path: Path, title: str) -> None:
    plan = read(workspace, tmp_path, title, *TALLY)
    assert counts(plan) == {"left_out": 5}
    said = "holds counts, not order numbers: say that each row is one of your counts of orders"
    assert asked(plan) == [f"“{title}” {said} (those rows are not imported)"]
    assert workspace.orders.count() == 0


@pytest.mark.parametrize(
    ("title", "numbers", "are_counts"),
    [
        ("Orders", ("2", "1", "5"), True),
        ("Orders", ("1001", "1002", "1003"), False),
        ("Order no", ("1", "2", "3"), False),
        ("Order no", ("2", "2", "3"), True),
        ("Order no", ("A2", "A2", "3"), False),
        ("Order no", ("1001", "1001", "3"), False),
    ],
)
def test_small_numbers_by_their_name_or_on_several_days_are_counts(
    workspace: Workspace, tmp_path: Path, title: str, numbers: Row, are_counts: bool
) -> None:
    rows = [(f"2026-11-0{day}", "", number, "5.00") for day, number in enumerate(numbers, 1)]
    plan = read(workspace, tmp_path, title, *rows)
    assert bool(asked(plan)) is are_counts
    assert plan.writes_anything is not are_counts


def test_rows_of_one_number_with_other_days_and_codes_are_problems(workspace: Workspace, tmp_path: Path) -> None:
    rows = (
        ("2026-11-02", "MIA10", "1001", "44.00"), ("2026-11-03", "TASHA10", "1001", "22.00"),
        ("2026-11-03", "TASHA10", "1002", "22.00"), ("2026-11-04", "tasha10", "1002", "22.00"),
    )  # fmt: skip
    plan = read(workspace, tmp_path, "Order no", *rows)
    assert counts(plan) == {"new": 1, "merged": 1, "problem": 2}
    assert asked(plan) == ["1001 in “Order no” stands in rows of other days and codes (those rows are not imported)"]
    assert [fate.bad for fate in plan.of(Outcome.PROBLEM)] == ["number", "number"]
    assert counts(read(workspace, tmp_path, "Order no", *rows, is_taken=True))["merged"] == 2


def test_what_the_owner_calls_order_numbers_is_taken_for_them(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "tally.csv", text_of(("Date", "Code", "Orders", "Total"), TALLY))
    plan = must_settle(workspace, path, ImportOptions(columns=FIELDS, takes_numbers=True))
    assert counts(plan) == {"new": 3, "merged": 2}
    assert asked(plan)[0].endswith("(one order a number, its last row counts)")


def test_a_header_of_counts_is_never_guessed_to_be_the_order_number() -> None:
    columns = Columns(Noun.ORDERS, ("placed_on", ""))
    for title in COUNTS:
        assert key_of(title) in COUNTS, title
        assert fields_by_name(Noun.ORDERS, [title], near=True) == ("",), title
        assert told_of_counts(["Date", title], columns) != "", title
