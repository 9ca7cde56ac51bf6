"""Square's transactions: a row a payment, several of one transaction where it was paid in parts."""

from models.importing import ImportOptions, Mapped, OrderDraft
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import ShopSheet
from storage.importers.shops.square import OF_TRANSACTIONS, Amounts, added, sold_and_given_back, status_of, sums

LABEL = "Square transactions"

NEEDED = ("Gross Sales", "Total Collected", "Transaction ID", "Date")
TELLING = ("Service Charges", "Net Sales", "Gift Card Sales", "Partial Refunds", "Tip", "Event Type", "Net Total")
PAID_BY = ("gross", "discounts", "service", "gift_cards", "tax", "tip")
NEVER_PAID = frozenset({"cancelled", "canceled", "failed", "voided"})


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return 0.6 + 0.4 * header.share(TELLING) if header.has(*NEEDED) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Transactions; the name of a discount is its code."""
    sheet = ShopSheet(found, options, OF_TRANSACTIONS)
    rows: list[Amounts] = []
    drafts = sheet.orders(lambda lines: _draft(sheet, lines, rows), None)
    return sheet.orders_mapped(drafts, sums(sheet, rows))


def _draft(sheet: ShopSheet, lines: OrderLines, rows: list[Amounts]) -> OrderDraft:
    """A transaction with what of it went back; a payment that is in the file twice counts once."""
    payments = {
        (sheet.line(record, "event"), sheet.line(record, "payment") or str(record.row)): record
        for record in lines.records
    }
    sold, back = sold_and_given_back(sheet, payments.values())
    collected, given_back = added(sold, "collected"), added(sold, "partial")
    paid = sum(added(sold, name) for name in PAID_BY)
    money = {
        "items": added(sold, "gross"),
        "discount": -added(sold, "discounts"),
        "tax": added(sold, "tax"),
        "total": paid if collected == paid + given_back else collected,
        "refunded": abs(given_back) + abs(added(back, "collected")),
    }
    status = sheet.status(lines.first) or status_of(sold)
    codes = ", ".join(dict.fromkeys(code for record in lines.records if (code := sheet.code(record))))
    draft = sheet.draft(lines, money, status=status, code=codes, is_cancelled=status in NEVER_PAID)
    rows.extend([*sold, *back])
    return draft
