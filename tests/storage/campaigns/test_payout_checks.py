"""Payouts beside the sales of the same creators: where two linked sheets disagree, screen and report say so."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from models.importing import ImportOptions
from models.paper.report.method import method_notes
from models.results.filters import Scope
from storage.campaigns.payout_checks import payout_check
from storage.paper.report import report_source
from storage.totals.ledger import ledger_of
from storage.workspace import Workspace
from tests.factory import DAY, add_campaign, add_influencer, add_order, add_partnership
from tests.storage.importers.files import saved, text_of
from tests.storage.importers.linked import add_numbered
from tests.storage.importers.runs import must_settle

PAYOUTS = ("influencer_id", "basis", "rate", "orders", "total_payout")
EVERYTHING = Scope()
TRACKING = ("source", "campaign", "influencer_id", "user_id", "date", "orders", "revenue")


@pytest.fixture
def spring(workspace: Workspace) -> ImportOptions:
    return ImportOptions(campaign_id=add_campaign(workspace))


def bring(workspace: Workspace, folder: Path, header: Sequence[str], rows: list[list[str]], how: ImportOptions) -> None:
    must_settle(workspace, saved(folder, f"{header[0]}.csv", text_of(header, rows)), how)


def sentence(workspace: Workspace, scope: Scope = EVERYTHING) -> str:
    return payout_check(workspace, ledger_of(workspace), scope).sentence


def test_payouts_and_a_tracking_sheet_that_disagree_are_told(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    for number in "12":
        add_numbered(workspace, f"Creator {number}", number)
    bring(workspace, tmp_path, PAYOUTS, [["1", "post", "50", "0", "50"], ["2", "order", "6", "10", "60"]], spring)
    assert sentence(workspace) == ""
    sales = [["Instagram", "Other", number, "user", "2022-01-04", "7", "90"] for number in "12"]
    bring(workspace, tmp_path, TRACKING, sales, ImportOptions())
    told = "Payouts were made for 10 orders; the tracking sheet has 14 of the same creators."
    assert sentence(workspace) == told
    notes = method_notes(report_source(workspace, Scope(), DAY))
    assert any(told in span.text for note in notes for span in note)
    assert sentence(workspace, Scope.of_campaign(99)) == ""


def test_without_a_tracking_sheet_orders_by_code_are_compared(
    workspace: Workspace, tmp_path: Path, spring: ImportOptions
) -> None:
    lena = add_numbered(workspace, "Lena", "1")
    assert spring.campaign_id
    add_partnership(workspace, lena, spring.campaign_id, "LENA")
    add_partnership(workspace, add_influencer(workspace, "Mia"), spring.campaign_id, "MIA")
    for code in ("LENA", "MIA", "MIA"):
        add_order(workspace, code)
    bring(workspace, tmp_path, PAYOUTS, [["1", "order", "6", "2", "12"]], spring)
    assert sentence(workspace) == "Payouts were made for 2 orders; 1 is counted here of the same creators."


def test_the_disagreement_of_the_real_workbooks_is_told(
    workspace: Workspace, real_files: Path, spring: ImportOptions
) -> None:
    books = real_files / "campaigns" / "linked_workbooks"
    for number in range(1, 11):
        add_numbered(workspace, f"Creator {number}", str(number))
    must_settle(workspace, books / "payouts.xlsx", spring)
    must_settle(workspace, books / "tracking_data.xlsx", ImportOptions())
    assert sentence(workspace) == "Payouts were made for 41 orders; the tracking sheet has 180 of the same creators."
