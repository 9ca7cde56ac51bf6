"""Square's item sales: a row an item, gathered to transactions; no transaction's total is in the file."""

from models.importing import ImportOptions, Mapped, OrderDraft
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.square import OF_ITEMS, Amounts, SquareSheet, added, status_of, sums

LABEL = "Square item sales"

NEEDED = ("Item", "Gross Sales", "Transaction ID", "Date")
TELLING = ("Qty", "Price Point Name", "Modifiers Applied", "Event Type", "Itemization Type", "Net Sales", "Discounts")


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return 0.6 + 0.4 * header.share(TELLING) if header.has(*NEEDED) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Transactions made from their items."""
    sheet = SquareSheet(found, options, OF_ITEMS)
    rows: list[Amounts] = []
    drafts = sheet.orders(lambda lines: _draft(sheet, lines, rows), None)
    return sheet.orders_mapped(drafts, sums(sheet, rows))


def _draft(sheet: SquareSheet, lines: OrderLines, rows: list[Amounts]) -> OrderDraft:
    """A transaction with what of it went back."""
    sold, back = sheet.sold_and_given_back(lines.records)
    money = {
        "items": added(sold, "gross"),
        "discount": -added(sold, "discounts"),
        "tax": added(sold, "tax"),
        "total": added(sold, "net") + added(sold, "tax"),
        "refunded": -(added(back, "net") + added(back, "tax")),
    }
    draft = sheet.draft(lines, money, derived={"total"}, status=status_of(sold))
    rows.extend([*sold, *back])
    return draft
