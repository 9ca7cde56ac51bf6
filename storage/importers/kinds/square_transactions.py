"""Square's transactions: a row a payment, several of one transaction where it was paid in parts."""

from models.importing import ImportOptions, Mapped, OrderDraft
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.square import OF_TRANSACTIONS, Amounts, SquareSheet, added, status_of, sums

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
    sheet = SquareSheet(found, options, OF_TRANSACTIONS)
    rows: list[Amounts] = []
    drafts = sheet.orders(lambda lines: _draft(sheet, lines, rows), None)
    return sheet.orders_mapped(drafts, sums(sheet, rows))


def _draft(sheet: SquareSheet, lines: OrderLines, rows: list[Amounts]) -> OrderDraft:
    """A transaction with what of it went back; a payment that is in the file twice counts once."""
    payments = {
        (sheet.line(record, "event"), sheet.line(record, "payment") or str(record.row)): record
        for record in lines.records
    }
    sold, back = sheet.sold_and_given_back(payments.values())
    money = _refund(sold) if added(sold, "collected") < 0 else _sale(sold, back)
    status = sheet.status(lines.first) or status_of(sold)
    codes = ", ".join(dict.fromkeys(code for record in lines.records if (code := sheet.code(record))))
    draft = sheet.draft(lines, money, status=status, code=codes, is_cancelled=status in NEVER_PAID)
    rows.extend([*sold, *back])
    return draft


def _sale(sold: list[Amounts], back: list[Amounts]) -> dict[str, int]:
    """What was paid, and what of it went back."""
    collected, given_back = added(sold, "collected"), added(sold, "partial")
    paid = sum(added(sold, name) for name in PAID_BY)
    # The row of a refund may say once more what its sale's row says.
    refunds = {abs(given_back), abs(added(back, "collected"))}
    total = paid if collected == paid + given_back else collected
    return _amounts(sold, added(sold, "gross")) | {"total": total, "refunded": sum(refunds)}


def _refund(back: list[Amounts]) -> dict[str, int]:
    """What went back for a sale that is elsewhere; where it names no goods, all of it is for goods."""
    collected = added(back, "collected")
    others = sum(added(back, name) for name in PAID_BY if name != "gross")
    return _amounts(back, added(back, "gross") or collected - others) | {"total": collected, "refunded": 0}


def _amounts(rows: list[Amounts], items: int) -> dict[str, int]:
    discount, tax, tip = -added(rows, "discounts"), added(rows, "tax"), added(rows, "tip")
    return {"items": items, "discount": discount, "tax": tax, "tip": tip}
