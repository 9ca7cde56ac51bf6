"""Etsy's orders and their items: tax that Etsy keeps, refunds, several coupons, and days as Etsy writes them."""

from datetime import date
from pathlib import Path

import pytest

from models.importing import Outcome
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership
from tests.storage.importers.shops.shop_files import imported, planned, table_of, told

ORDERS, ITEMS = "Etsy orders", "Etsy items"


def test_tax_that_etsy_keeps_is_told_and_no_revenue(workspace: Workspace, tmp_path: Path) -> None:
    text = table_of(
        ORDERS, {"Order Value": "18.95", "Discount Amount": "0.0", "Shipping": "3.64", "Order Total": "23.95"}
    )
    plan = planned(workspace, tmp_path, text)
    assert told(plan, "tax") == ["Buyers paid $1.36 on top, such as sales tax that Etsy keeps: no revenue"]
    assert imported(workspace, tmp_path, text)[0].net == 1895


def test_month_and_day_need_no_row_that_decides(workspace: Workspace, tmp_path: Path) -> None:
    found = imported(workspace, tmp_path, table_of(ORDERS, {"Sale Date": "03/04/22"}))
    assert found[0].placed_on == date(2022, 3, 4)


@pytest.mark.parametrize(("adjusted", "refunded"), [("0.00", 0), ("0.0", 0), ("", 0), ("1000.00", 8_467)])
def test_what_is_left_of_the_total_tells_the_refund(
    workspace: Workspace, tmp_path: Path, adjusted: str, refunded: int
) -> None:
    found = imported(workspace, tmp_path, table_of(ORDERS, {"Adjusted Order Total": adjusted}))
    assert found[0].refunded == refunded


def test_an_order_with_two_codes_counts_for_the_creator_of_either(workspace: Workspace, tmp_path: Path) -> None:
    partnership = add_partnership(workspace, add_influencer(workspace), add_campaign(workspace), code="WIN10")
    text = table_of(ORDERS, {"Coupon Code": "AUGUST2021;WIN10;AUGUST2021"})
    plan = planned(workspace, tmp_path, text)
    assert imported(workspace, tmp_path, text)[0].code == "AUGUST2021, WIN10"
    assert told(plan, "codes")[0].startswith("1 order with more than one code, such as 2696887965: AUGUST2021, WIN10")
    assert list(ledger_of(workspace).attribution.by_partnership) == [partnership]


def test_a_number_that_a_spreadsheet_rounded_is_told_row_by_row(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, table_of(ORDERS, {"Order ID": "2.69689E+09"}, {"Order ID": "2696887001.0"}))
    assert [row for row, _ in plan.problems] == [2]
    assert "last digits are lost" in plan.problems[0][1]
    assert [draft.order.number for draft in plan.mapped.drafts] == ["2696887001"]  # type: ignore[union-attr]  # orders


def test_items_and_orders_are_known_under_the_same_numbers(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, tmp_path, table_of(ORDERS, {"Adjusted Order Total": "0.00"}))
    items = table_of(ITEMS, {"Quantity": "1", "Price": "1075.80", "Discount Amount": "75.80", "Item Total": "1075.80"})
    plan = planned(workspace, tmp_path, items)
    assert plan.counts[Outcome.SAME] == 1


@pytest.mark.parametrize(
    ("discounts", "shippings", "discount", "shipping"),
    [
        (("1.00", "2.00"), ("4.50", "0.00"), 300, 450),
        (("3.00", "3.00"), ("4.50", "4.50"), 300, 450),
        (("", ""), ("", ""), 0, 0),
    ],
)
def test_what_is_written_again_on_each_item_counts_once(
    workspace: Workspace, tmp_path: Path, discounts: tuple[str, str], shippings: tuple[str, str], discount: int,
    shipping: int,
) -> None:  # fmt: skip
    rows = [
        {"Quantity": "1", "Price": price, "Discount Amount": less, "Order Shipping": ship}
        for price, less, ship in zip(("10.00", "20.00"), discounts, shippings, strict=True)
    ]
    found = imported(workspace, tmp_path, table_of(ITEMS, *rows))
    assert (found[0].items, found[0].discount, found[0].shipping) == (3_000, discount, shipping)


def test_an_order_with_an_item_that_cannot_be_read_waits_for_all_of_it(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, table_of(ITEMS, {}, {"Price": "about 5"}))
    assert [row for row, _ in plan.problems] == [2, 3]
