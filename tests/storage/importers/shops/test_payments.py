"""Square, Stripe, Awin and PayPal: rows of payments, of which some are no orders."""

from pathlib import Path

import pytest

from models.importing import ImportOptions, Outcome
from models.orders.order import TRACKED
from storage.importing import importing
from storage.workspace import Workspace
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.shops.shop_files import imported, planned, table_of, told

SQUARE, TRANSACTIONS = "Square items", "Square transactions"


def test_a_sale_is_the_same_in_both_exports_of_square(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, tmp_path, table_of(TRANSACTIONS, {"Partial Refunds": "$0.00", "Total Collected": "$917.64"}))
    item = {"Gross Sales": "$1,016.00", "Discounts": "-$101.60", "Net Sales": "$914.40", "Tax": "$1.24"}
    plan = planned(workspace, tmp_path, table_of(SQUARE, item))
    assert plan.counts[Outcome.SAME] == 1


def test_a_transaction_paid_in_two_parts_is_one_order(workspace: Workspace, tmp_path: Path) -> None:
    part = {"Gross Sales": "$10.00", "Discounts": "$0.00", "Tax": "$0.00", "Tip": "$0.00", "Partial Refunds": "$0.00",
            "Total Collected": "$10.00"}  # fmt: skip
    parts = [{**part, "Payment ID": number} for number in ("P1", "P2", "P2")]
    found = imported(workspace, tmp_path, table_of(TRANSACTIONS, *parts))
    assert [(order.items, order.total) for order in found] == [(2_000, 2_000)]


def test_a_refund_may_carry_the_number_of_its_payment(workspace: Workspace, tmp_path: Path) -> None:
    sale = {"Partial Refunds": "$0.00", "Total Collected": "$917.64"}
    back = {**sale, "Event Type": "Refund", "Gross Sales": "-$1,016.00", "Total Collected": "-$917.64"}
    found = imported(workspace, tmp_path, table_of(TRANSACTIONS, sale, back))
    assert [(order.total, order.refunded, order.net) for order in found] == [(91_764, 91_764, 0)]


TIPPED = {"Gross Sales": "$20.00", "Discounts": "$0.00", "Tax": "$0.00", "Tip": "$3.00", "Partial Refunds": "$0.00",
          "Net Sales": "$20.00", "Total Collected": "$23.00", "Transaction ID": "T1", "Payment ID": "P1"}  # fmt: skip
GIVEN_BACK = {**TIPPED, "Date": "2026-04-20", "Gross Sales": "-$20.00", "Tip": "-$3.00", "Total Collected": "-$23.00",
              "Event Type": "Refund", "Transaction ID": "R1", "Payment ID": "P2", "Net Sales": "-$20.00"}  # fmt: skip
IN_PART = {**GIVEN_BACK, "Gross Sales": "$0.00", "Tip": "$0.00", "Partial Refunds": "-$5.00",
           "Total Collected": "-$5.00"}  # fmt: skip


@pytest.mark.parametrize(
    "link", [{"Payment ID": "P1"}, {"Details": "https://squareup.com/dashboard/sales/transactions/T1/by-unit/U9"}]
)
def test_a_refund_goes_to_the_sale_that_its_row_points_at(
    workspace: Workspace, tmp_path: Path, link: dict[str, str]
) -> None:
    found = imported(workspace, tmp_path, table_of(TRANSACTIONS, {**GIVEN_BACK, **link}, TIPPED))
    assert [(order.number, order.placed_on.day, order.refunded, order.net) for order in found] == [("T1", 16, 2_300, 0)]


@pytest.mark.parametrize(("row", "items", "total"), [(GIVEN_BACK, -2_000, -2_300), (IN_PART, -500, -500)])
def test_a_refund_whose_sale_is_not_in_the_file_is_no_order(
    workspace: Workspace, tmp_path: Path, row: dict[str, str], items: int, total: int
) -> None:
    text = table_of(TRANSACTIONS, row, TIPPED)
    plan = planned(workspace, tmp_path, text)
    said = "1 refund belongs to no sale of the file, such as R1 — taken off the revenue, but no order"
    assert told(plan, "refunds") == [said]
    by_code = plan.mapped.facts["by_code"]
    assert isinstance(by_code, dict)
    assert [row["orders"] for row in by_code.values()] == [1]
    refund = next(order for order in imported(workspace, tmp_path, text) if order.number == "R1")
    assert (refund.items, refund.total, refund.net, refund.is_refund) == (items, total, items, True)
    assert not planned(workspace, tmp_path, text).writes_anything


def test_a_refund_lessens_the_sale_that_an_earlier_file_brought(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, tmp_path, table_of(TRANSACTIONS, TIPPED))
    text = table_of(TRANSACTIONS, {**GIVEN_BACK, "Transaction ID": "T1"})
    found = imported(workspace, tmp_path, text)
    assert [(order.items, order.total, order.refunded, order.net) for order in found] == [(2_000, 2_300, 2_300, 0)]
    assert not planned(workspace, tmp_path, text).writes_anything


def test_a_refund_told_by_its_own_row_and_that_of_its_sale_counts_once(workspace: Workspace, tmp_path: Path) -> None:
    sale = {**TIPPED, "Partial Refunds": "-$5.00", "Total Collected": "$18.00"}
    found = imported(workspace, tmp_path, table_of(TRANSACTIONS, sale, {**IN_PART, "Transaction ID": "T1"}))
    assert [(order.total, order.refunded, order.net) for order in found] == [(2_300, 500, 1_500)]


def test_goods_that_went_back_without_the_tip_leave_nothing(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, tmp_path, table_of(TRANSACTIONS, TIPPED))
    item = {"Gross Sales": "$20.00", "Discounts": "$0.00", "Net Sales": "$20.00", "Tax": "$0.00"}
    item["Transaction ID"] = "T1"
    back = {**item, "Event Type": "Refund", "Gross Sales": "-$20.00", "Net Sales": "-$20.00"}
    found = imported(workspace, tmp_path, table_of(SQUARE, item, back))
    assert [(order.total, order.refunded, order.net) for order in found] == [(2_300, 2_000, 0)]


def test_the_sign_of_another_currency_than_the_businesss_is_told(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, table_of(SQUARE, {}))
    assert told(plan, "money") == ["Money in USD by the sign in “$1,009.00”"]


def test_a_sign_that_the_business_shares_is_its_own(workspace: Workspace, tmp_path: Path) -> None:
    path = saved(tmp_path, "items.csv", table_of(SQUARE, {}))
    mapped = importing.map_file(path, None, ImportOptions(currency="CAD"))
    assert mapped.facts["currency"] == "CAD"


def test_payments_without_ids_are_told_apart_by_time_and_amount(workspace: Workspace, tmp_path: Path) -> None:
    header = ("Created date (UTC)", "Amount", "Currency", "Captured", "Converted Amount", "Converted Currency", "Fee",
              "Payment Source Type", "Status", "Taxes On Fee", "Customer ID", "Invoice Number")  # fmt: skip
    rows = [
        ["2026-04-16 02:38:54", amount, "usd", "true", "1,00", "thb", "0,10", "card", "Paid", "0,01", "cus_1", ""]
        for amount in ("15,00", "17,50", "15,00")
    ]
    text = text_of(header, rows, ";")
    plan = planned(workspace, tmp_path, text)
    assert (plan.counts[Outcome.NEW], plan.counts[Outcome.MERGED]) == (2, 1)
    found = imported(workspace, tmp_path, text)
    assert [(order.total, order.currency) for order in found] == [(1_750, "USD"), (1_500, "USD")]
    assert not planned(workspace, tmp_path, text).writes_anything


def test_a_payment_made_to_test_is_left_out(workspace: Workspace, tmp_path: Path) -> None:
    plan = planned(workspace, tmp_path, table_of("Stripe", {"Mode": "Test"}, {"id": "ch_9"}))
    assert plan.left_out == {"a payment made to test, without money": 1}


def test_the_tags_of_a_payment_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    header, row = table_of("Stripe", {"UTM Campaign": "spring"}).splitlines()[:2]
    text = f"{header},UTM Medium,UTM Term,UTM Content\n{row},influencer,lena,reel\n"
    (found,) = imported(workspace, tmp_path, text)
    assert [getattr(found, name) for name in TRACKED] == ["instagram", "influencer", "spring", "lena", "reel"]


@pytest.mark.parametrize(
    ("status", "kept", "is_cancelled"),
    [("0", "pending", False), ("1", "approved", False), ("2", "declined", True), ("declined", "declined", True)],
)
def test_a_declined_sale_of_awin_never_counts(
    workspace: Workspace, tmp_path: Path, status: str, kept: str, is_cancelled: bool
) -> None:
    found = imported(workspace, tmp_path, table_of("Awin", {"commission_status": status}))
    assert [(order.status, order.is_cancelled, order.tracked_source) for order in found] == [
        (kept, is_cancelled, "Lena bakes")
    ]


PAYPAL = {
    "English": (
        ("Date", "Time", "TimeZone", "Name", "Type", "Status", "Currency", "Gross", "Fee", "Net", "From Email Address",
         "Transaction ID", "Reference Txn ID", "Balance", "Balance Impact"),
        ["10/01/2026", "09:00:00", "PDT", "Zerafina", "Payment", "Completed", "USD", "1,250.00", "-36.55", "1,213.45",
         "z@example.com", "X1", "", "9", "Credit"],
        ["10/02/2026", "09:00:00", "PDT", "Zerafina", "Refund", "Completed", "USD", "-50.00", "0.00", "-50.00",
         "z@example.com", "X2", "X1", "9", "Debit"],
        ["10/02/2026", "09:00:00", "PDT", "", "Hold", "Pending", "USD", "70.00", "0.00", "70.00", "", "X3", "", "9",
         "Memo"],
    ),
    "report": (
        ("Date", "Time", "Time Zone", "Description", "Currency", "Gross", "Fee", "Net", "Balance", "Transaction ID"),
        ["10/01/2026", "09:00:00", "PDT", "Sale", "USD", "1,250.00", "-36.55", "1,213.45", "9", "X1"],
        ["10/02/2026", "09:00:00", "PDT", "Refund", "USD", "-50.00", "0.00", "-50.00", "9", "X2"],
    ),
    "German": (
        ("Datum", "Uhrzeit", "Zeitzone", "Name", "Typ", "Status", "Währung", "Brutto", "Gebühr", "Netto",
         "Transaktionscode", "Auswirkung auf Guthaben"),
        ["01.10.2026", "09:00:00", "CEST", "Zerafina", "Zahlung", "Abgeschlossen", "USD", "1.250,00", "-36,55",
         "1.213,45", "X1", "Haben"],
        ["02.10.2026", "09:00:00", "CEST", "Zerafina", "Rückzahlung", "Abgeschlossen", "USD", "-50,00", "0,00",
         "-50,00", "X2", "Soll"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAYPAL)
def test_paypals_activity_is_known_and_told_not_to_be_used(workspace: Workspace, tmp_path: Path, name: str) -> None:
    header, *rows = PAYPAL[name]
    plan = planned(workspace, tmp_path, text_of(header, rows))
    report = importing.report(plan)
    assert (report["kind"], report["sums"]) == (
        "paypal_activity", {"USD": {"received": "1250.00", "sent": "-50.00", "fees": "-36.55"}},
    )  # fmt: skip
    assert plan.counts[Outcome.LEFT_OUT] == len(rows)
    assert "import the orders of your shop instead" in plan.mapped.unused
    assert not plan.writes_anything
