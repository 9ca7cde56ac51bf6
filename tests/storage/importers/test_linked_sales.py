"""Tracking sheets: sales of numbered creators by day and campaign, and nothing of a buyer."""

from collections.abc import Sequence
from pathlib import Path

from models.importing import ImportOptions
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import dump
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("source", "campaign", "influencer_id", "user_id", "product", "date", "orders", "revenue")


def sale(number: str, orders: str = "2", revenue: str = "30.50", day: str = "2026-04-06") -> list[str]:
    return ["Instagram", "Spring box", number, "user987", "Loaf", day, orders, revenue]


def sheet(folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER) -> Path:
    return saved(folder, "tracking.csv", text_of(header, rows))


def lines(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT influencer_id, origin, day, campaign, orders, revenue, currency FROM sales_line ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def test_a_row_is_the_sales_of_a_numbered_creator_on_a_day(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_numbered(workspace, "Lena", "7")
    plan = must_settle(workspace, sheet(tmp_path, sale("7"), sale("7", "1", "5", "2026-04-13")))
    assert lines(workspace) == [
        (lena, "tracking sheet", "2026-04-06", "Spring box", 2, 3050, "EUR"),
        (lena, "tracking sheet", "2026-04-13", "Spring box", 1, 500, "EUR"),
    ]
    found = importing.report(plan)
    assert (found["currency"], found["orders"], found["revenue"]) == ("EUR", 3, "35.50")


def test_rows_of_one_creator_day_and_campaign_are_added_up(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    plan = must_settle(workspace, sheet(tmp_path, sale("7", day="2026-04-13"), sale("7", "1", "", "2026-04-13")))
    assert counts(plan) == {"new": 1, "merged": 1}
    assert lines(workspace)[0][4:6] == (3, 3050)


def test_a_number_of_nobody_is_a_problem_that_says_what_to_do(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, sheet(tmp_path, sale("3", day="2026-04-13")))
    reason = "No influencer has the number “3” in a list you imported. Import the list of influencers first."
    assert plan.problems == [(2, reason)]


def test_two_numbers_of_one_creator_do_not_clash(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_numbered(workspace, "Lena", "7")
    row = {"influencer_id": lena, "source": "list", "number": "8"}
    workspace.edit("Number", lambda w: w.store.insert("listed_as", row))
    plan = must_settle(workspace, sheet(tmp_path, sale("7", day="2026-04-13"), sale("8", day="2026-04-13")))
    assert counts(plan) == {"new": 1, "merged": 1}


def test_nothing_of_a_buyer_is_kept(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    plan = imported(workspace, sheet(tmp_path, sale("7", day="2026-04-13")))
    assert "user987" not in str(dump(workspace))
    assert "user987" not in str(plan.fates)


def test_a_row_without_day_or_sums_is_a_problem(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    rows = (sale("7", day=""), sale("7", "", "", "2026-04-13"), sale("7", "9999999", day="2026-04-13"))
    plan = imported(workspace, sheet(tmp_path, *rows))
    assert [reason for _, reason in plan.problems] == [
        "This row has no day.", "This row has neither orders nor revenue.",
        "“9999999” cannot be a number of orders.",
    ]  # fmt: skip


def test_sales_that_no_creator_brought_are_left_out(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, sheet(tmp_path, sale("", day="2026-04-13")))
    assert plan.left_out == {"sales that no creator brought": 1}


def test_the_columns_are_found_in_any_order(workspace: Workspace, tmp_path: Path) -> None:
    add_numbered(workspace, "Lena", "7")
    header = ("Revenue", "Date", "Orders", "Influencer ID")
    imported(workspace, sheet(tmp_path, ["12", "2026-04-13", "1", "7"], header=header))
    assert lines(workspace)[0][2:6] == ("2026-04-13", "", 1, 1200)


def test_the_real_tracking_sheet_comes_to_its_revenue(workspace: Workspace, real_files: Path) -> None:
    for number in range(1, 11):
        add_numbered(workspace, f"Creator {number}", str(number))
    plan = must_settle(workspace, real_files / "campaigns" / "linked_workbooks" / "tracking_data.xlsx", ImportOptions())
    assert plan.rows == 101
    assert importing.report(plan)["revenue"] == "117740.50"
    assert sum(int(str(line[5])) for line in lines(workspace)) == 11_774_050
