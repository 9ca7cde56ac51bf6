"""Shopify Analytics: visits, sales by code or tagged link, and columns of the period before that are never read."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.importing import ImportOptions
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.runs import counts, imported, must_settle

NAME = "Sales by discount - 2026-04-01 - 2026-04-30.csv"


def report(folder: Path, header: Sequence[str], *rows: Sequence[str], name: str = NAME) -> Path:
    return saved(folder, name, text_of(header, rows))


@pytest.fixture
def lena(workspace: Workspace) -> int:
    person = add_influencer(workspace, "Lena Bakes")
    add_partnership(workspace, person, add_campaign(workspace), "LENA10")
    return person


def visits(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT since, day, source, medium, campaign, sessions, users FROM traffic ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def lines(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT influencer_id, since, day, campaign, orders, revenue, currency FROM sales_line ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def test_visits_by_referrer_are_of_the_period_in_the_files_name(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Referrer source", "Referrer name", "Online store visitors", "Sessions")
    path = report(tmp_path, header, ["social", "Instagram", "30", "40"], ["direct", "", "5", "6"])
    plan = must_settle(workspace, path)
    assert plan.mapped.kind == "shopify_analytics"
    assert importing.report(plan)["sums"] == {"sessions": 46, "users": 35}
    assert visits(workspace) == [
        ("2026-04-01", "2026-04-30", "Instagram", "social", "", 40, 30),
        ("2026-04-01", "2026-04-30", "", "direct", "", 6, 5),
    ]


def test_a_column_of_the_period_before_is_never_read_as_the_value(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Day (previous_year)", "Sessions (previous_year)", "Sessions (previous_year) ", "Day", "Sessions")
    plan = must_settle(workspace, report(tmp_path, header, ["2025-04-06", "99", "98", "2026-04-06", "40"]))
    assert visits(workspace) == [("2026-04-06", "2026-04-06", "", "", "", 40, None)]
    assert any("of the period before" in decision.text for decision in plan.decisions)


def test_visits_by_tagged_links_leave_out_what_has_no_tag(workspace: Workspace, tmp_path: Path) -> None:
    header = ("UTM campaign", "UTM source", "UTM medium", "Sessions")
    path = report(tmp_path, header, ["spring_box", "instagram", "social", "40"], ["", "", "", "600"])
    plan = must_settle(workspace, path)
    assert plan.left_out == {"visits and sales without a tagged link": 1}
    assert importing.report(plan)["sums"] == {"sessions": 640}
    assert visits(workspace)[0][2:6] == ("instagram", "social", "spring_box", 40)


def test_sales_by_code_belong_to_whose_code_it_is(workspace: Workspace, tmp_path: Path, lena: int) -> None:
    header = ("Discount code", "Orders", "Gross sales", "Discounts", "Net sales", "Total sales")
    rows = (
        ["lena10", "3", "100", "-10", "90.50", "99"], ["WELCOME", "7", "50", "-5", "45", "50"],
        ["AUTOMATIC DISCOUNT", "2", "9", "-1", "8", "9"], ["", "9", "9", "0", "9", "9"],
    )  # fmt: skip
    plan = must_settle(workspace, report(tmp_path, header, *rows))
    assert lines(workspace) == [(lena, "2026-04-01", "2026-04-30", "", 3, 9_050, "EUR")]
    assert plan.left_out == {"no creator's code": 2, "a discount that the shop gave by itself": 1}
    assert (importing.report(plan)["orders"], importing.report(plan)["revenue"]) == (10, "135.50")


def test_sales_by_link_belong_to_the_creator_whom_a_tag_names(
    workspace: Workspace, tmp_path: Path, lena: int
) -> None:
    header = ("Day", "Order UTM campaign", "Order UTM source", "Order UTM content", "Orders", "Total sales")
    rows = (
        ["2026-04-06", "Spring box", "instagram", "lena_bakes", "3", "90"],
        ["2026-04-06", "Spring box", "newsletter", "footer", "5", "70"],
    )
    plan = must_settle(workspace, report(tmp_path, header, *rows, name="x.csv"))
    assert lines(workspace) == [(lena, "2026-04-06", "2026-04-06", "Spring box", 3, 9_000, "EUR")]
    assert plan.left_out == {"no creator's link": 1}


def test_sales_of_a_creator_without_a_period_wait_for_the_day(workspace: Workspace, tmp_path: Path, lena: int) -> None:
    header = ("Discount code", "Orders", "Net sales")
    path = report(tmp_path, header, ["LENA10", "3", "90"], ["WELCOME", "7", "45"], name="sales.csv")
    assert lena
    assert counts(imported(workspace, path)) == {"left_out": 1, "problem": 1}
    assert counts(imported(workspace, path, ImportOptions(day=date(2026, 4, 30)))) == {"new": 1, "left_out": 1}


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        (("Landing page path", "Sessions", "Online store visitors", "A", "B"), "does not say from where"),
        (("Day", "Orders", "Gross sales", "Net sales", "Total sales"), "not by whose code or link"),
        (("Product title", "Discount code", "Gross sales", "Net sales", "Total sales"), "parts the sales by “Product"),
    ],
)
def test_a_report_that_is_not_by_code_link_or_source_is_known_and_left_out(
    workspace: Workspace, tmp_path: Path, header: Sequence[str], sentence: str
) -> None:
    plan = imported(workspace, report(tmp_path, header, ["2026-04-06", "3", "100", "90", "99"]))
    assert counts(plan) == {"left_out": 1}
    assert sentence in plan.mapped.unused


def test_a_report_that_is_left_out_still_says_what_it_comes_to(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Day", "Orders", "Gross sales", "Net sales", "Total sales")
    rows = (["2026-04-06", "3", "100", "90", "99"], ["2026-04-07", "2", "60", "50.50", "60"],
            ["Total", "5", "160", "140.50", "159"])  # fmt: skip
    found = importing.report(imported(workspace, report(tmp_path, header, *rows)))
    assert (found["currency"], found["orders"], found["revenue"]) == ("EUR", 5, "140.50")
    header = ("Landing page path", "Sessions", "Online store visitors", "A", "B")
    plan = imported(workspace, report(tmp_path, header, ["/", "40", "30"], ["/shop", "6", "5"]))
    assert importing.report(plan)["sums"] == {"sessions": 46, "users": 35}


def test_months_and_weeks_are_whole(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, report(tmp_path, ("Month", "Sessions"), ["2026-02", "5"], ["2026-04-01", "6"]))
    imported(workspace, report(tmp_path, ("Week", "Sessions"), ["2026-04-06", "7"]))
    assert [row[:2] for row in visits(workspace)] == [
        ("2026-02-01", "2026-02-28"), ("2026-04-01", "2026-04-30"), ("2026-04-06", "2026-04-12"),
    ]  # fmt: skip


def test_visits_without_a_period_wait_for_the_day_and_are_summed_all_the_same(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = report(tmp_path, ("Referrer name", "Sessions"), ["Instagram", "40"], ["", "6"], name="sessions.csv")
    plan = imported(workspace, path)
    assert counts(plan) == {"problem": 2}
    assert importing.report(plan)["sums"] == {"sessions": 46}
    assert counts(imported(workspace, path, ImportOptions(day=date(2026, 4, 30)))) == {"new": 2}
