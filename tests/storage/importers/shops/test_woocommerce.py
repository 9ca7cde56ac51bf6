"""WooCommerce's three shapes: one number in all, money with its sign, packed cells, and rows of nothing."""

from pathlib import Path

import pytest

from models.importing import Outcome
from models.orders.order import TRACKED
from storage.importing import importing
from storage.workspace import Workspace
from tests.storage.importers.shops.shop_files import imported, planned, shape_named, table_of, told

REPORT, FRENCH = "WooCommerce report", "WooCommerce report, French"
ADVANCED, PACKED = "WooCommerce, Advanced Order Export", "WooCommerce, Order Import Export"


def test_one_order_counts_once_however_it_is_exported(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, tmp_path, table_of(ADVANCED, {}))
    for name, cells in (
        (PACKED, {"refund_items": "", "coupon_items": "code:lena10|amount:12.50", "status": "completed"}),
        (REPORT, {"Order #": "#1002", "N. Revenue (formatted)": "€1,053.10", "Net Sales": "1040", "Coupon(s)": "lena10",
                  "Attribution": ""}),
        (FRENCH, {"Ventes nettes": "1040", "État": "completed", "Attribution": ""}),
    ):  # fmt: skip
        plan = planned(workspace, tmp_path, table_of(name, cells))
        assert (name, plan.counts[Outcome.SAME], plan.rows) == (name, 1, 1)


@pytest.mark.parametrize(
    ("revenue", "currency", "total"),
    [
        ("৳2,999", "BDT", "2999.00"),
        ("$1,234.50", "USD", "1234.50"),
        ("1.234,50 €", "EUR", "1234.50"),
        ("1 234,50 zł", "PLN", "1234.50"),
        ("R$ 12,50", "BRL", "12.50"),
        ("¥2,999", "JPY", "2999"),
    ],
)
def test_money_is_read_with_its_sign(
    workspace: Workspace, tmp_path: Path, revenue: str, currency: str, total: str
) -> None:
    report = importing.report(planned(workspace, tmp_path, table_of(REPORT, {"N. Revenue (formatted)": revenue})))
    by_code = report["by_code"]
    assert isinstance(by_code, dict)
    assert (report["currency"], by_code["lena10"]["total"]) == (currency, total)


def test_hundreds_of_rows_of_commas_are_empty(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, table_of(REPORT, {}) + ",,,,,,,,,,\r\n" * 300)
    assert plan.left_out == {"empty row": 300}
    assert plan.counts[Outcome.NEW] == 1


@pytest.mark.parametrize("is_newest_first", [False, True])
def test_a_refund_of_its_own_row_reduces_its_order(
    workspace: Workspace, tmp_path: Path, is_newest_first: bool
) -> None:
    back = {
        "N. Revenue (formatted)": "-৳999", "Net Sales": "-999", "Date": "2026-04-18 10:00:00", "Coupon(s)": "",
        "Product(s)": "", "Items sold": "-1",
    }  # fmt: skip
    rows = ({}, back)[:: -1 if is_newest_first else 1]
    (found,) = imported(workspace, tmp_path, table_of(REPORT, *rows))
    assert (found.total, found.refunded, found.code) == (299_900, 99_900, "lena10, freeship")
    assert found.placed_on.isoformat() == "2026-04-16"
    fates = [(fate.outcome, fate.note) for fate in planned(workspace, tmp_path, table_of(REPORT, *rows)).fates]
    told = [(Outcome.SAME, ""), (Outcome.MERGED, "refund of order 1002")]
    assert fates == told[:: -1 if is_newest_first else 1]


def test_items_below_a_number_written_once_belong_to_it(workspace: Workspace, tmp_path: Path) -> None:
    shape = shape_named(ADVANCED)
    only_item = {name: "" for name in shape.rows[0] if name not in {"Item #", "Name", "Quantity"}}
    plan = planned(workspace, tmp_path, table_of(ADVANCED, {}, only_item, only_item))
    assert (plan.counts[Outcome.NEW], plan.counts[Outcome.MERGED]) == (1, 2)


@pytest.mark.parametrize(
    ("status", "is_cancelled", "refunded"),
    [
        ("completed", False, 0), ("processing", False, 0), ("on-hold", False, 0), ("wc-completed", False, 0),
        ("Pending payment", True, 0), ("cancelled", True, 0), ("failed", True, 0), ("Storniert", True, 0),
        ("Annulée", True, 0), ("refunded", False, 105_310), ("Rückerstattet", False, 105_310),
    ],
)  # fmt: skip
def test_a_status_says_what_counts(
    workspace: Workspace, tmp_path: Path, status: str, is_cancelled: bool, refunded: int
) -> None:
    found = imported(workspace, tmp_path, table_of(PACKED, {"status": status, "refund_items": ""}))
    assert (found[0].is_cancelled, found[0].refunded) == (is_cancelled, refunded)


def test_several_refunds_of_one_order_are_added(workspace: Workspace, tmp_path: Path) -> None:
    cells = {"refund_items": "amount:3.10|reason:late|date:2026-04-20;amount:-1.00|reason:|date:2026-04-21"}
    assert imported(workspace, tmp_path, table_of(PACKED, cells))[0].refunded == 410


@pytest.mark.parametrize(
    ("attribution", "source"),
    [("Source: Instagram", "Instagram"), ("Referral: L.instagram.com", "L.instagram.com"), ("Direct", ""), ("", "")],
)
def test_where_a_buyer_came_from_is_kept(workspace: Workspace, tmp_path: Path, attribution: str, source: str) -> None:
    found = imported(workspace, tmp_path, table_of(REPORT, {"Attribution": attribution}))
    assert found[0].tracked_source == source


def test_the_tags_of_an_order_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    header, row = table_of(ADVANCED, {}).splitlines()[:2]
    tags = dict(zip(TRACKED, ("instagram", "influencer", "spring", "lena", "reel"), strict=True))
    titles = [f"_wc_order_attribution_utm_{name.removeprefix('tracked_')}" for name in tags]
    text = f"{','.join([header, *titles])}\n{','.join([row, *tags.values()])}\n"
    (found,) = imported(workspace, tmp_path, text)
    assert {name: getattr(found, name) for name in TRACKED} == tags


def test_what_a_report_does_not_tell_apart_is_said(workspace: Workspace, tmp_path: Path) -> None:
    assert told(planned(workspace, tmp_path, table_of(REPORT, {})), "shipping")


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ([{"Coupon Code": "lena10", "Coupons Used": "1"}, {"Coupon Code": "", "Coupons Used": "1"}], "lena10"),
        ([{"Coupon Code": "lena10", "Coupons Used": "2"}, {"Coupon Code": "spring", "Coupons Used": "2"}],
         "lena10, spring"),
        ([{"Coupon Code": "", "Coupons Used": "0"}], ""),
        ([{"Coupon Code": "", "Coupons Used": "lena10"}], "lena10"),
    ],
)  # fmt: skip
def test_a_number_of_coupons_is_no_code(
    workspace: Workspace, tmp_path: Path, cells: list[dict[str, str]], codes: str
) -> None:
    assert [order.code for order in imported(workspace, tmp_path, table_of(ADVANCED, *cells))] == [codes]
