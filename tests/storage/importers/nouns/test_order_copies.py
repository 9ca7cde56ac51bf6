"""Orders of a table kept by hand that come again from the shop itself."""

from pathlib import Path

from models.importing import Decision, ImportOptions, ImportPlan
from storage.importing import importing
from storage.workspace import Workspace
from tests.storage.importers.files import order, saved, shopify_export, text_of
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("Order no", "Date", "Discount code", "Total")


def by_hand(folder: Path, *rows: tuple[str, str, str, str]) -> Path:
    return saved(folder, "by hand.csv", text_of(HEADER, rows))


def told(plan: ImportPlan) -> list[Decision]:
    return [each for each in plan.decisions if each.topic == "copies"]


def of_the_shop(workspace: Workspace, folder: Path) -> tuple[Path, list[tuple[str, str, str, str]]]:
    """A shop's export, and the rows that a person would type of its orders."""
    export = shopify_export(folder, *(order(f"#{1001 + at}", code="ANA10") for at in range(4)))
    drafts = importing.map_source(export, None, importing.options_for(workspace)).drafts
    orders = [draft.order for draft in drafts]  # type: ignore[union-attr]
    rows = [(each.number.lstrip("#"), each.placed_on.isoformat(), "", f"{each.total / 100:.2f}") for each in orders]
    return export, rows


def test_orders_typed_by_hand_are_left_out_of_the_shops_export(workspace: Workspace, tmp_path: Path) -> None:
    export, rows = of_the_shop(workspace, tmp_path)
    imported(workspace, by_hand(tmp_path, *rows[:3]))
    plan = must_settle(workspace, export)
    assert counts(plan) == {"new": 1, "left_out": 3}
    assert plan.left_out == {"here already from “order list”": 3}
    (decision,) = told(plan)
    assert decision.is_open
    assert decision.text == (
        "3 orders are here already, from “order list” (same number, day and total) — "
        "left out, so that none counts twice"
    )
    assert workspace.orders.count() == 4


def test_the_owner_may_import_them_all_the_same(workspace: Workspace, tmp_path: Path) -> None:
    export, rows = of_the_shop(workspace, tmp_path)
    imported(workspace, by_hand(tmp_path, *rows))
    plan = must_settle(workspace, export, ImportOptions(takes_copies=True))
    assert counts(plan) == {"new": 4}
    assert told(plan)[0].text.endswith("imported once more, and then counted twice")
    assert counts(imported(workspace, export)) == {"same": 4}


def test_another_shop_with_the_same_numbers_asks_nothing(workspace: Workspace, tmp_path: Path) -> None:
    export, rows = of_the_shop(workspace, tmp_path)
    imported(workspace, by_hand(tmp_path, *((number, "2024-01-01", code, total) for number, _, code, total in rows)))
    plan = must_settle(workspace, export)
    assert (counts(plan), told(plan)) == ({"new": 4}, [])
