"""Awin by publisher: sales of the publishers who are influencers of the workspace, in the file's period."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from models.importing import ImportOptions
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_influencer
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = (
    "publisher_name", "PublisherID", "publisher_type", "all_clicks", "total_transactions", "pending_transactions",
    "approved_transactions", "declined_transactions", "total_revenue", "pending_revenue", "approved_revenue",
    "declined_revenue", "total_commission",
)  # fmt: skip
NAME = "awin_2026-04-01_2026-04-30.csv"


def publisher(name: str, number: str = "111") -> list[str]:
    return [name, number, "Content", "300", "10", "2", "7", "1", "1000.00", "200.00", "700.00", "100.00", "50.00"]


def report(folder: Path, *rows: Sequence[str], name: str = NAME, header: Sequence[str] = HEADER) -> Path:
    return saved(folder, name, text_of(header, rows))


def lines(workspace: Workspace) -> list[tuple[object, ...]]:
    query = "SELECT influencer_id, since, day, orders, revenue, currency FROM sales_line ORDER BY id"
    return [tuple(row) for row in workspace.connection.execute(query)]


def test_declined_sales_do_not_count_and_strangers_are_left_out(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_influencer(workspace, "Lena Bakes")
    plan = must_settle(workspace, report(tmp_path, publisher("LENA  bakes"), publisher("Coupon King", "9")))
    assert counts(plan) == {"new": 1, "left_out": 1}
    assert plan.left_out == {"not one of your influencers": 1}
    assert lines(workspace) == [(lena, "2026-04-01", "2026-04-30", 9, 90_000, "EUR")]
    assert importing.report(plan)["orders"] == 18


def test_a_publisher_is_known_by_her_number_at_awin(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_numbered(workspace, "Lena", "111", source="awin")
    imported(workspace, report(tmp_path, publisher("Some other name")))
    assert lines(workspace)[0][0] == lena


def test_without_a_period_sales_of_a_creator_wait_for_the_day(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    path = report(tmp_path, publisher("Lena"), publisher("Coupon King", "9"), name="awin.csv")
    plan = imported(workspace, path)
    assert counts(plan) == {"left_out": 1, "problem": 1}
    assert any(decision.is_open for decision in plan.decisions)
    assert counts(imported(workspace, path, ImportOptions(day=date(2026, 4, 30)))) == {"new": 1, "left_out": 1}


def test_a_total_is_nobody_and_a_sign_tells_the_currency(workspace: Workspace, tmp_path: Path) -> None:
    add_influencer(workspace, "Lena")
    header = ("Publisher", "Publisher ID", "total_transactions", "total_revenue", "declined_revenue")
    rows = (["Lena", "1", "3", "£1,234.50", "£34.50"], ["Total", "", "3", "£1,234.50", "£34.50"])
    plan = must_settle(workspace, report(tmp_path, *rows, header=header))
    assert plan.left_out == {"total row": 1}
    assert lines(workspace)[0][3:] == (3, 120_000, "GBP")
