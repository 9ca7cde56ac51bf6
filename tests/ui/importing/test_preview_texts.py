"""What the preview says of drafts."""

from datetime import date

import pytest

from models.importing import Fate, OrderDraft, Outcome
from models.order import Order
from ui.importing.preview_row import PreviewRow


@pytest.mark.parametrize(
    ("status", "is_cancelled", "text"),
    [
        ("partially_refunded", False, "partially refunded"),
        ("paid", True, "cancelled, not counted"),
        ("", True, "cancelled, not counted"),
        ("voided", True, "voided, not counted"),
    ],
)
def test_an_order_that_never_counts_says_so(status: str, is_cancelled: bool, text: str) -> None:
    order = Order(0, "shop", "#1", date(2026, 4, 3), "EUR", 3500, status=status, is_cancelled=is_cancelled)
    row = PreviewRow(Fate(2, Outcome.NEW, draft=OrderDraft(2, order)), is_chosen=True)
    assert row.text("status") == text


@pytest.mark.parametrize(
    ("name", "columns"), [("placed_on", ("placed",)), ("handle", ("handle", "username")), ("views", ("views",))]
)
def test_a_cell_of_a_row_that_cannot_be_read_stands_where_records_have_it(name: str, columns: tuple[str, ...]) -> None:
    row = PreviewRow(Fate(2, Outcome.PROBLEM, "“many” is no number.", shown={name: "many"}, bad=name), is_chosen=False)
    assert row.texts == dict.fromkeys(columns, "many")
    assert row.bad == columns
