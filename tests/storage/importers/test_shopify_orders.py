"""Shopify's orders: lines of one order, money, codes, and what must not be counted or kept."""

from datetime import date
from pathlib import Path

import pytest

from models.errors import UserError
from models.importing import ImportPlan, Outcome
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import NOW
from tests.storage.importers.files import item_of, order, shopify_export


def imported(workspace: Workspace, path: Path) -> ImportPlan:
    plan = importing.plan(workspace, path)
    importing.apply(workspace, plan, NOW)
    return plan


def counts(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: number for outcome, number in plan.counts.items() if number}


def test_further_line_items_belong_to_their_order(workspace: Workspace, tmp_path: Path) -> None:
    plan = imported(workspace, shopify_export(tmp_path, order("#2"), item_of("#2"), order("#1"), item_of("#1")))
    assert counts(plan) == {"new": 2, "merged": 2}
    found = workspace.orders.all()[0]
    assert (found.source, found.number, found.placed_on, found.currency) == ("shopify", "#2", date(2026, 4, 6), "USD")
    assert (found.items, found.discount, found.tax, found.total) == (3500, 0, 210, 3710)


def test_a_code_keeps_its_spelling_and_is_grouped_without_regard_to_case(workspace: Workspace, tmp_path: Path) -> None:
    cells = {"Discount Amount": "5.00", "Subtotal": "30.00", "Refunded Amount": "6.42"}
    rows = [order("#1", "32.10", "Lena10", **cells), order("#2", "37.10", "LENA10"), order("#3")]
    plan = importing.plan(workspace, shopify_export(tmp_path, *rows))
    report = importing.report(plan)
    assert report["currency"] == "USD"
    assert report["by_code"] == {
        "Lena10": {
            "orders": 2, "gross": "70.00", "discount": "5.00", "shipping": "0.00", "tax": "4.20", "total": "69.20",
            "refunded": "6.42", "net": "59.00",
        },
        "": {
            "orders": 1, "gross": "35.00", "discount": "0.00", "shipping": "0.00", "tax": "2.10", "total": "37.10",
            "refunded": "0.00", "net": "35.00",
        },
    }  # fmt: skip


def test_a_refund_that_came_later_is_a_change_and_then_the_same(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, shopify_export(tmp_path, order("#1"), order("#2")))
    refunded = {"Refunded Amount": "10.00", "Financial Status": "partially_refunded"}
    path = shopify_export(tmp_path, order("#1", **refunded), order("#2"))
    plan = imported(workspace, path)
    assert counts(plan) == {"changed": 1, "same": 1}
    assert next(plan.of(Outcome.CHANGED)).changes == (
        ("refunded", 0, 1000), ("status", "paid", "partially_refunded"),
    )  # fmt: skip
    assert counts(imported(workspace, path)) == {"same": 2}
    assert workspace.orders.count() == 2


def test_a_blank_discount_or_tax_leaves_the_items_as_they_are_known(workspace: Workspace, tmp_path: Path) -> None:
    taxed = order("#1", "35.00", "LENA", **{"Discount Amount": "5.00"})
    imported(workspace, shopify_export(tmp_path, taxed))
    for blank in ("Discount Amount", "Taxes"):
        rest = {"Discount Amount": "5.00", blank: ""}
        plan = imported(workspace, shopify_export(tmp_path, order("#1", "35.00", "LENA", **rest)))
        assert counts(plan) == {"same": 1}


@pytest.mark.parametrize("column", ["Discount Amount", "Refunded Amount"])
def test_a_discount_or_refund_below_nothing_is_a_problem(workspace: Workspace, tmp_path: Path, column: str) -> None:
    plan = importing.plan(workspace, shopify_export(tmp_path, order("#1", **{column: "-3.00"})))
    assert plan.problems == [(2, f"“-3.00” in “{column}” is less than nothing.")]


def test_cancelled_and_voided_orders_are_marked(workspace: Workspace, tmp_path: Path) -> None:
    rows = [order("#1", **{"Cancelled at": "2026-04-07 10:00:00 -0400"}), order("#2", **{"Financial Status": "voided"})]
    imported(workspace, shopify_export(tmp_path, *rows, order("#3")))
    assert [one.is_cancelled for one in workspace.orders.all()] == [True, True, False]


def test_the_campaign_source_is_kept_and_the_buyer_is_not(workspace: Workspace, tmp_path: Path) -> None:
    notes = "UTM term: 1\nUTM source: instagram\nFirst name: Secret\nIP address: 203.0.113.2"
    imported(workspace, shopify_export(tmp_path, order("#1", **{"Note Attributes": notes})))
    assert workspace.orders.all()[0].tracked_source == "instagram"
    everything = "\n".join(workspace.connection.iterdump())
    assert not any(word in everything for word in ("Secret", "203.0.113.2", "Buyer Example", "buyer@example.com"))


def test_prices_that_include_tax_are_taken_apart(workspace: Workspace, tmp_path: Path) -> None:
    cells = {"Subtotal": "119.00", "Taxes": "19.00", "Total": "119.00", "Lineitem price": "119.00"}
    plan = imported(workspace, shopify_export(tmp_path, order("#1", **cells)))
    found = workspace.orders.all()[0]
    assert (found.items, found.tax, found.total, found.net) == (10_000, 1_900, 11_900, 10_000)
    assert any("include tax" in decision.text for decision in plan.decisions)


@pytest.mark.parametrize("price", ["NaN", "sNaN", "Infinity", "1E+999999", "-", "12,5"])
def test_an_odd_price_of_an_item_is_no_reason_to_refuse_the_order(
    workspace: Workspace, tmp_path: Path, price: str
) -> None:
    plan = imported(workspace, shopify_export(tmp_path, order("#1", **{"Lineitem price": price}), order("#2")))
    assert counts(plan) == {"new": 2}


def test_what_cannot_be_read_is_a_problem_and_its_items_go_with_it(workspace: Workspace, tmp_path: Path) -> None:
    rows = [order("#1", total="about 30"), item_of("#1"), item_of("#9"), order("#2"), [""] * 18]
    plan = importing.plan(workspace, shopify_export(tmp_path, *rows))
    assert counts(plan) == {"new": 1, "merged": 1, "left_out": 1, "problem": 2}
    assert [row for row, _ in plan.problems] == [2, 4]


def test_abandoned_checkouts_are_refused_with_the_reason(workspace: Workspace, tmp_path: Path) -> None:
    rows = [order(f"#2518787000{n:04d}", **{"Financial Status": ""}) for n in range(3)]
    with pytest.raises(UserError, match="abandoned checkouts"):
        importing.plan(workspace, shopify_export(tmp_path, *rows))


def test_two_currencies_are_never_added(workspace: Workspace, tmp_path: Path) -> None:
    plan = importing.plan(workspace, shopify_export(tmp_path, order("#1"), order("#2", Currency="EUR")))
    report = importing.report(plan)
    assert report["currency"] is None
    assert set(report["by_currency"]) == {"EUR", "USD"}  # type: ignore[call-overload]  # a dict by currency


@pytest.mark.parametrize(
    ("name", "rows", "orders", "currency", "by_code"),
    [
        (
            "shopify_orders_small_usd.csv", 98, 81, "USD",
            {"": (65, "2740.35", "0.00"), "travel": (10, "258.23", "13.00"), "SAVEON2": (4, "293.20", "80.00"),
             "anthony100": (1, "0.00", "35.00"), "mark60": (1, "14.00", "21.00")},
        ),
        (
            "shopify_orders_cod_bdt.csv", 55, 50, "BDT",
            {"": (43, "78155.04", "0.00"), "CUSTOM DISCOUNT": (4, "8500.32", "4099.68"),
             "RECOVERY DISCOUNT": (3, "3997.50", "427.50")},
        ),
    ],
)  # fmt: skip
def test_the_real_exports_give_their_true_figures(
    workspace: Workspace, real_files: Path, name: str, rows: int, orders: int, currency: str,
    by_code: dict[str, tuple[int, str, str]],
) -> None:  # fmt: skip
    plan = imported(workspace, real_files / "orders" / name)
    report = importing.report(plan)
    assert (report["rows"], report["new"], report["currency"]) == (rows, orders, currency)
    found = report["by_code"]
    assert isinstance(found, dict)
    assert {code: (row["orders"], row["total"], row["discount"]) for code, row in found.items()} == by_code
    assert counts(imported(workspace, real_files / "orders" / name))["same"] == orders
