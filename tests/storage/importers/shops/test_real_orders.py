"""The exports of real shops give their true figures, and a second import finds nothing new."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from models.importing import Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW

ETSY = {"orders": 1026, "gross": "25058.05", "discount": "1091.68", "total": "30655.36"}
SQUARE = {"orders": 140, "gross": "1568.00", "discount": "8.58", "net": "1559.42", "tax": "120.58"}
STRIPE = {"orders": 1, "gross": "15.00", "total": "15.00", "refunded": "0.00"}


@pytest.mark.parametrize(
    ("name", "rows", "whole"),
    [
        ("etsy_sold_orders_2022_11.csv", 1026, ETSY),
        ("square_items_33col.csv", 210, SQUARE),
        ("stripe_unified_payments.csv", 1, STRIPE),
    ],
)
def test_the_whole_file_sums_up_to_its_true_figures(
    workspace: Workspace, real_files: Path, name: str, rows: int, whole: Mapping[str, object]
) -> None:
    plan = importing.plan(workspace, real_files / "orders" / name)
    report = importing.report(plan)
    by_code = report["by_code"]
    assert isinstance(by_code, dict)
    assert (report["rows"], report["new"], report["currency"]) == (rows, whole["orders"], "USD")
    for figure, value in whole.items():
        assert sum(Decimal(row[figure]) for row in by_code.values()) == Decimal(str(value))
    importing.apply(workspace, plan, NOW)
    again = importing.plan(workspace, real_files / "orders" / name)
    assert again.counts[Outcome.SAME] == whole["orders"]
    assert not again.writes_anything


def test_etsys_codes_count_once_an_order(workspace: Workspace, real_files: Path) -> None:
    report = importing.report(importing.plan(workspace, real_files / "orders" / "etsy_sold_orders_2022_11.csv"))
    by_code = report["by_code"]
    assert isinstance(by_code, dict)
    assert {code: row["orders"] for code, row in by_code.items() if code} == {
        "CYBER2022": 251, "SHOP15": 23, "THANKYOU2021": 17, "FAV15": 14, "CODE25": 2,
    }  # fmt: skip


def test_squares_columns_are_told_as_they_are(workspace: Workspace, real_files: Path) -> None:
    report = importing.report(importing.plan(workspace, real_files / "orders" / "square_items_33col.csv"))
    assert report["sums"] == {"gross": "1568.00", "discounts": "-8.58", "net": "1559.42", "tax": "120.58"}
