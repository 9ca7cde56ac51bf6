"""What the preview says of drafts."""

from datetime import date
from pathlib import Path

import pytest

from models.importing import Fate, ImportOptions, OrderDraft, Outcome
from models.orders.order import Order
from storage.importing import importing
from tests.factory import add_campaign
from tests.storage.importers.files import saved
from tests.storage.importers.linked import add_numbered
from ui.importing.preview_row import PreviewRow
from ui.session import Session


@pytest.mark.parametrize(
    ("status", "is_cancelled", "text"),
    [
        ("partially_refunded", False, "partially refunded"),
        ("paid", True, "cancelled, not counted"),
        ("", True, "cancelled, not counted"),
        ("voided", True, "voided, not counted"),
        ("pending", False, "pending, not counted"),
        ("refunded", False, "refunded, not counted"),
    ],
)
def test_an_order_that_never_counts_says_so(status: str, is_cancelled: bool, text: str) -> None:
    order = Order(0, "shop", "#1", date(2026, 4, 3), "EUR", 3500, total=3500, status=status, is_cancelled=is_cancelled)
    row = PreviewRow(Fate(2, Outcome.NEW, draft=OrderDraft(2, order)), is_chosen=True)
    assert row.text("status") == text


@pytest.mark.parametrize(
    ("name", "columns"), [("placed_on", ("placed",)), ("handle", ("handle", "username")), ("views", ("views",))]
)
def test_a_cell_of_a_row_that_cannot_be_read_stands_where_records_have_it(name: str, columns: tuple[str, ...]) -> None:
    row = PreviewRow(Fate(2, Outcome.PROBLEM, "“many” is no number.", shown={name: "many"}, bad=name), is_chosen=False)
    assert row.texts == dict.fromkeys(columns, "many")
    assert row.bad == columns


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("influencer_id,platform,date,URL,caption,likes\n7,Instagram,2026-04-13,link1.com,Bread,20\n", "username"),
        ("influencer_id,basis,rate,orders,total_payout\n7,post,50,0,50\n", "name"),
        (
            (
                "source,campaign,influencer_id,user_id,product,date,orders,revenue\n"
                "Instagram,Spring box,7,user987,Loaf,2026-04-06,2,30.50\n"
            ),
            "name",
        ),
    ],
    ids=["posts", "payouts", "sales"],
)
def test_a_creator_whom_a_file_numbers_is_shown_by_her_name_where_it_is_known(
    session: Session, tmp_path: Path, text: str, column: str
) -> None:
    options = ImportOptions(campaign_id=add_campaign(session.workspace))
    mapped = importing.map_file(saved(tmp_path, "linked.csv", text), None, options)

    def shown() -> list[str]:
        fates = importing.plan_mapped(session.workspace, mapped).fates
        return [PreviewRow(fate, is_chosen=True).text(column) for fate in fates]

    assert shown() == ["7"]
    add_numbered(session.workspace, "Lena", "7")
    assert shown() == ["Lena"]
