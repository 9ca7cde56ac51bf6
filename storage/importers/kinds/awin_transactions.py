"""Awin's transactions: a row a sale that a publisher brought, pending, approved or declined."""

from models.importing import Decision, ImportOptions, Mapped, OrderDraft
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import Shop, ShopSheet

LABEL = "Awin transactions"

AWIN = Shop(
    "awin",
    {
        "number": ("id", "Transaction ID"),
        "placed": ("date", "Transaction date"),
        "status": ("commission_status", "status"),
        "code": ("voucher_code",),
        "currency": ("currency", "sale_amount_currency", "sale_currency"),
        "site": ("site_name", "publisher_name"),
        "publisher": ("publisher_id", "publisherID"),
    },
    {"total": ("sale_amount",)},
)
TELLING = ("commission", "commission_status", "voucher_code", "site_name", "decline_reason", "click_ref", "referer")
STATUSES = {"0": "pending", "1": "approved", "2": "declined"}
DECLINED = frozenset({"declined", "deleted"})


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    is_there = header.has("sale_amount") and header.find(*AWIN.texts["publisher"]) is not None
    return 0.6 + 0.4 * header.share(TELLING) if is_there and header.find("id", "Transaction ID") is not None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Sales as orders; declined ones are kept, but never counted."""
    sheet = ShopSheet(found, options, AWIN)
    drafts = sheet.orders(lambda lines: _draft(sheet, lines), lambda _: True)
    if any(draft.order.code for draft in drafts):
        sheet.tell(Decision("twice", "An order that you import from your shop as well counts twice under its code"))
    return sheet.orders_mapped(drafts)


def _draft(sheet: ShopSheet, lines: OrderLines) -> OrderDraft:
    record = lines.first
    money = sheet.amounts(record, sheet.currency(record))
    status = sheet.status(record).removesuffix(".0")
    status = STATUSES.get(status, status)
    return sheet.draft(
        lines,
        money | {"items": money["total"]},
        status=status,
        tracked_source=sheet.line(record, "site") or sheet.line(record, "publisher"),
        is_cancelled=status in DECLINED,
    )
