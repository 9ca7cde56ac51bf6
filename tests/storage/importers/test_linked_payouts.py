"""Sheets of payouts: payments of a campaign, whose creators join it where they are not in it yet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from models.campaigns.partnership import PaymentKind
from models.importing import CampaignUnknownError, ImportOptions
from models.stages import Stage
from storage.campaigns.accounts import campaign_account
from storage.importing import importing
from storage.workspace import Workspace
from tests.factory import add_campaign, add_partnership, do
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered
from tests.storage.importers.runs import counts, imported, must_settle

HEADER = ("influencer_id", "basis", "rate", "orders", "total_payout")


def sheet(folder: Path, *rows: Sequence[str], header: Sequence[str] = HEADER) -> Path:
    return saved(folder, "payouts.csv", text_of(header, rows))


@pytest.fixture
def spring(workspace: Workspace) -> ImportOptions:
    return ImportOptions(campaign_id=add_campaign(workspace))


def test_a_payout_is_a_fee_by_post_and_a_commission_by_order(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    add_numbered(workspace, "Lena", "1")
    add_numbered(workspace, "Mia", "2")
    path = sheet(tmp_path, ["1", "post", "50", "0", "50"], ["2", "order", "6", "10", "60"])
    plan = must_settle(workspace, path, spring)
    assert counts(plan) == {"new": 2}
    assert importing.report(plan)["amount"] == "110.00"
    paid = [(each.kind, each.amount, each.currency, each.paid_on) for each in workspace.partnerships.payments()]
    assert paid == [(PaymentKind.CASH, 5000, "EUR", None), (PaymentKind.COMMISSION, 6000, "EUR", None)]


def test_a_creator_new_to_the_campaign_joins_it_with_what_is_paid_by_post_as_her_fee(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    lena = add_numbered(workspace, "Lena", "1")
    must_settle(workspace, sheet(tmp_path, ["1", "post", "50", "0", "50"], ["1", "order", "6", "1", "6"]), spring)
    (joined,) = workspace.partnerships.of_campaign(spring.campaign_id)
    assert (joined.influencer_id, joined.stage, joined.fee, joined.currency) == (lena, Stage.LIVE, 5000, "EUR")
    [owed] = campaign_account(workspace, spring.campaign_id).totals(date(2026, 5, 1))
    assert owed.owed == 5600


def test_the_terms_of_a_creator_who_is_in_the_campaign_stay(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    lena = add_numbered(workspace, "Lena", "1")
    assert spring.campaign_id
    known = add_partnership(workspace, lena, spring.campaign_id, stage=Stage.AGREED, fee=9_900)
    must_settle(workspace, sheet(tmp_path, ["1", "post", "50", "0", "50"]), spring)
    (stays,) = workspace.partnerships.of_campaign(spring.campaign_id)
    assert (stays.id, stays.stage, stays.fee) == (known, Stage.AGREED, 9_900)
    assert [payment.partnership_id for payment in workspace.partnerships.payments()] == [known]


def test_a_payout_that_was_marked_as_paid_stays_paid_when_its_amount_changes(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    add_numbered(workspace, "Lena", "1")
    imported(workspace, sheet(tmp_path, ["1", "post", "50", "0", "50"]), spring)
    do(workspace, lambda w: w.partnerships.update_payment(1, paid_on=date(2026, 5, 1)))
    plan = imported(workspace, sheet(tmp_path, ["1", "post", "55", "0", "55"]), spring)
    assert counts(plan) == {"changed": 1}
    (payment,) = workspace.partnerships.payments()
    assert (payment.amount, payment.paid_on) == (5500, date(2026, 5, 1))


def test_payouts_of_nothing_and_of_nobody_are_told(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    add_numbered(workspace, "Lena", "1")
    rows = (["1", "post", "5", "0", "0"], ["1", "post", "5", "0", ""], ["9", "post", "5", "0", "5"])
    plan = imported(workspace, sheet(tmp_path, *rows), spring)
    assert plan.left_out == {"nothing is paid out": 1, "no payout is written": 1}
    assert "number “9”" in plan.problems[0][1]


@pytest.mark.parametrize(("orders", "kept"), [("10", 10), ("0", None), ("", None)])
def test_for_how_many_orders_it_is_paid_is_kept(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions, orders: str, kept: int | None
) -> None:
    add_numbered(workspace, "Lena", "1")
    must_settle(workspace, sheet(tmp_path, ["1", "order", "6", orders, "60"]), spring)
    assert [payment.orders for payment in workspace.partnerships.payments()] == [kept]


def test_it_asks_which_campaign_and_says_that_its_orders_are_not_counted(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    path = sheet(tmp_path, ["1", "post", "50", "0", "50"])
    with pytest.raises(CampaignUnknownError, match="which campaign its payments"):
        importing.plan(workspace, path)
    told = [decision.text for decision in importing.plan(workspace, path, options=spring).decisions]
    assert any(each.startswith("Kept, but never counted: “orders”, only compared") for each in told)


@pytest.mark.parametrize(("rows", "told"), [(1, "1 payout"), (2, "2 payouts")])
def test_what_is_still_owed_is_counted_in_plain_words(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions, rows: int, told: str
) -> None:
    path = sheet(tmp_path, *[["1", "post", "50", "0", "50"]] * rows)
    decisions = [decision.text for decision in importing.plan(workspace, path, options=spring).decisions]
    assert f"Without a day of payment, kept as still owed: {told}" in decisions


def test_the_real_payouts_make_ten_partnerships(workspace: Workspace, real_files: Path, spring: ImportOptions) -> None:
    for number in range(1, 11):
        add_numbered(workspace, f"Creator {number}", str(number))
    plan = must_settle(workspace, real_files / "campaigns" / "linked_workbooks" / "payouts.xlsx", spring)
    assert counts(plan) == {"new": 10}
    assert importing.report(plan)["amount"] == "5530.00"
    assert len(workspace.partnerships.of_campaign(spring.campaign_id)) == 10
