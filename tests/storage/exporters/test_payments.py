import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from models.campaigns.partnership import PaymentKind
from models.campaigns.payment_choice import EVERY_PAYMENT, PaymentChoice
from models.reading.money import parse_money
from models.stages import Stage
from storage.campaigns.accounts import campaign_account
from storage.campaigns.yearly_totals import yearly_sums
from storage.exporters import PAYMENTS, export
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_order, add_partnership, do

DAY = date(2026, 5, 4)


def rows(workspace: Workspace, folder: Path, choice: PaymentChoice = EVERY_PAYMENT) -> list[dict[str, str]]:
    export(workspace, PAYMENTS, folder / "out.csv", DAY, choice=choice)
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def summed(found: list[dict[str, str]], column: str = "Amount") -> Counter[tuple[str, str]]:
    """Minor units by state and currency."""
    sums: Counter[tuple[str, str]] = Counter()
    for row in found:
        sums[row["State"], row["Currency"]] += parse_money(row[column], row["Currency"], ".") or 0
    return sums


@pytest.fixture
def paid(workspace: Workspace) -> Workspace:
    """A campaign with two currencies: paid, owed, overpaid, a product sent, and an expense in each."""
    campaign = add_campaign(workspace)
    lena = add_partnership(
        workspace, add_influencer(workspace, "Lena"), campaign, stage=Stage.AGREED, fee=20_000,
        product_cost=2_200, product_retail=5_000, product_sent_on=DAY,
    )  # fmt: skip
    ana = add_partnership(
        workspace, add_influencer(workspace, "=Ana"), campaign, currency="USD", fee=5_000, product_retail=900,
        stage_since=DAY,
    )  # fmt: skip

    def add(w: Workspace) -> None:
        w.partnerships.add_payment(partnership_id=lena, amount=10_000, paid_on=DAY, how="PayPal", note="half")
        earlier = {"kind": PaymentKind.COMMISSION, "paid_on": date(2025, 1, 2)}
        w.partnerships.add_payment(partnership_id=lena, amount=500, **earlier)
        w.partnerships.add_payment(partnership_id=ana, amount=6_000, currency="USD", paid_on=DAY)
        w.campaigns.add_expense(campaign_id=campaign, what="Boost", amount=700, spent_on=DAY)
        w.campaigns.add_expense(campaign_id=campaign, what="Samples", amount=300, currency="USD")

    do(workspace, add)
    return workspace


def test_the_totals_of_a_campaign_are_those_of_the_screen(paid: Workspace, tmp_path: Path) -> None:
    found = summed(rows(paid, tmp_path, PaymentChoice(campaign_id=1)))
    for totals in campaign_account(paid, 1).totals(DAY):
        code = totals.currency
        assert found["paid", code] + found["sent", code] == totals.paid
        assert (found["owed", code], found["overpaid", code]) == (totals.owed, -totals.overpaid)
        assert found["spent", code] == totals.expenses
    assert found["overpaid", "USD"] == -1_000


def test_the_totals_of_a_year_are_those_of_the_yearly_view(paid: Workspace, tmp_path: Path) -> None:
    found = rows(paid, tmp_path, PaymentChoice(year=2026))
    assert {row["State"] for row in found} == {"paid", "sent", "spent"}
    for total in yearly_sums(paid, 2026):
        assert summed(found)["paid", total.currency] == total.cash + total.commission
        assert summed(found, "Product retail value")["sent", total.currency] == total.product
    assert [row["Amount"] for row in rows(paid, tmp_path, PaymentChoice(year=2025))] == ["5.00"]


def test_an_order_that_was_a_gift_has_a_line_at_cost_and_at_worth(paid: Workspace, tmp_path: Path) -> None:
    number = add_order(paid, "", 3_000, placed_on=DAY)
    do(paid, lambda w: w.order_decisions.mark_gift(number, 1, 1_200))
    (gift,) = [row for row in rows(paid, tmp_path, PaymentChoice(year=2026)) if row["State"] == "gift"]
    told = ("Date", "Influencer", "Amount", "Product retail value", "Note")
    assert [gift[name] for name in told] == ["2026-05-04", "Lena", "12.00", "30.00", "Gift: order #1"]
    assert all(row["State"] != "gift" for row in rows(paid, tmp_path, PaymentChoice(year=2025)))


def test_a_row_says_all_that_is_known_of_a_payment(paid: Workspace, tmp_path: Path) -> None:
    found = rows(paid, tmp_path)
    row = next(row for row in found if row["Note"] == "half")
    assert row == {
        "Date": "2026-05-04", "Influencer": "Lena", "Campaign": "Spring box", "Kind": "Fee", "Amount": "100.00",
        "Currency": "EUR", "State": "paid", "How": "PayPal", "Note": "half", "Product retail value": "", "Due on": "",
    }  # fmt: skip
    product = next(row for row in found if row["Kind"] == "Product")
    assert (product["Amount"], product["Product retail value"]) == ("22.00", "50.00")


def test_names_that_look_like_formulas_are_neutralised(paid: Workspace, tmp_path: Path) -> None:
    assert "'=Ana" in {row["Influencer"] for row in rows(paid, tmp_path)}


def test_a_workbook_has_the_same_rows(paid: Workspace, tmp_path: Path) -> None:
    count = export(paid, PAYMENTS, tmp_path / "out.xlsx", DAY)
    table = CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_index(0).to_python()
    assert len(table) == count + 1 == len(rows(paid, tmp_path)) + 1


def test_a_thousand_lines_of_ten_cents_are_a_hundred_in_the_file(workspace: Workspace, tmp_path: Path) -> None:
    lena = add_partnership(workspace, add_influencer(workspace, "Lena"), add_campaign(workspace))

    def add(w: Workspace) -> None:
        for _ in range(1_000):
            w.partnerships.add_payment(partnership_id=lena, amount=10, paid_on=DAY)

    do(workspace, add)
    found = rows(workspace, tmp_path)
    assert (len(found), summed(found)["paid", "EUR"]) == (1_000, 10_000)
    [totals] = campaign_account(workspace, 1).totals(DAY)
    assert totals.paid == 10_000
