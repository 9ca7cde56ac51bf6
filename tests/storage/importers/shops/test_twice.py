"""An order twice in a file: the last row counts, and nothing that the other one says goes without a word."""

from pathlib import Path

import pytest

from models.importing import ImportPlan, Outcome
from storage.workspace import Workspace
from tests.storage.importers.files import order, saved, shopify_export, text_of
from tests.storage.importers.runs import counts, must_settle

HEADER = ("Order no", "Date", "Discount code", "Total", "Shipping", "Status")
FIRST = ("1001", "2026-04-20", "ANA10", "25.00", "5.00", "paid")


def listed(folder: Path, *rows: tuple[str, ...]) -> Path:
    return saved(folder, "orders.csv", text_of(HEADER, [FIRST, *rows]))


def notes(plan: ImportPlan) -> list[str]:
    return [fate.note for fate in plan.of(Outcome.MERGED)]


def told(plan: ImportPlan) -> list[str]:
    return [decision.text for decision in plan.decisions if decision.topic == "again"]


def test_other_amounts_are_told_with_the_number(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, ("1001", "2026-04-20", "ANA10", "30.00", "5.00", "paid")))
    assert notes(plan) == ["the same order again in row 3, which says otherwise: total €30.00, not €25.00"]
    assert told(plan) == [
        "1 order is in the file twice with other amounts — 1001: total €30.00, not €25.00 (the last row counts)"
    ]
    total = workspace.store.value("SELECT sum(total) FROM shop_order")
    assert (total, plan.mapped.facts["by_code"]["ANA10"]["total"]) == (3_000, "30.00")  # type: ignore[index]  # facts


def test_orders_with_other_amounts_are_counted_once_each(workspace: Workspace, tmp_path: Path) -> None:
    rows = [("1001", "2026-04-20", "", total, "5.00", "") for total in ("30.00", "31.00")]
    rows += [("1002", "2026-04-20", "", total, "", "") for total in ("1.00", "2.00")]
    plan = must_settle(workspace, listed(tmp_path, *rows))
    assert counts(plan) == {"new": 2, "merged": 3}
    assert told(plan)[0].startswith("2 orders are in the file more than once with other amounts — 1001: total €31.00")


def test_the_same_row_again_is_merged_without_a_word(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, FIRST))
    assert (notes(plan), told(plan)) == (["the same order again in row 3"], [])


def test_a_code_that_only_the_first_row_has_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    plan = must_settle(workspace, listed(tmp_path, ("1001", "2026-04-20", "", "25.00", "5.00", "")))
    assert notes(plan) == ["the same order again in row 3"]
    assert workspace.store.value("SELECT code FROM shop_order") == "ANA10"
    assert list(plan.mapped.facts["by_code"]) == ["ANA10"]  # type: ignore[call-overload]  # facts


@pytest.mark.parametrize(
    ("row", "otherwise"),
    [
        (("1001", "2026-04-20", "BEN", "25.00", "5.00", "paid"), "code “BEN”, not “ANA10”"),
        (("1001", "2026-04-21", "ANA10", "25.00", "5.00", "paid"), "day 21 Apr 2026, not 20 Apr 2026"),
        (
            ("1001", "2026-04-20", "ANA10", "25.00", "5.00", "voided"),
            "status “voided”, not “paid”; cancelled yes, not no",
        ),
    ],
)
def test_what_else_differs_is_told_beside_the_row_alone(
    workspace: Workspace, tmp_path: Path, row: tuple[str, ...], otherwise: str
) -> None:
    plan = must_settle(workspace, listed(tmp_path, row))
    assert notes(plan) == [f"the same order again in row 3, which says otherwise: {otherwise}"]
    assert told(plan) == []


def test_an_order_that_begins_twice_in_a_shops_file_is_told_too(workspace: Workspace, tmp_path: Path) -> None:
    path = shopify_export(tmp_path, order("#1", "37.10"), order("#1", "38.10", Subtotal="36.00"))
    plan = must_settle(workspace, path)
    assert counts(plan) == {"new": 1, "merged": 1}
    assert "total $38.10, not $37.10; items $36.00, not $35.00" in told(plan)[0]
    assert workspace.store.value("SELECT total FROM shop_order") == 3_810
