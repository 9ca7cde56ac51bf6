"""Etsy's sold order items: a row an item, gathered to orders under the numbers that Etsy's orders have too."""

from collections.abc import Sequence

from models.importing import ImportOptions, Mapped, OrderDraft
from models.reading.numbers import parse_decimal
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import Shop, ShopSheet

LABEL = "Etsy order items"

ETSY = Shop(
    "etsy",
    {
        "number": ("Order ID",),
        "placed": ("Sale Date",),
        "currency": ("Currency",),
        "code": ("Coupon Code",),
        "quantity": ("Quantity",),
    },
    {
        "discount": ("Discount Amount",),
        "shipping": ("Order Shipping", "Order Delivery"),
        "tax": ("Order Sales Tax",),
    },
    {"price": ("Price",), "item_total": ("Item Total",)},
    days="mdy",
)
NEEDED = ("Sale Date", "Item Name", "Order ID")
TELLING = ("Coupon Code", "Transaction ID", "Listing ID", "Order Shipping", "Item Total", "Quantity", "Price")


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    has_amounts = header.find("Price", "Item Total") is not None
    return 0.6 + 0.4 * header.share(TELLING) if header.has(*NEEDED) and has_amounts else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders made from their items."""
    sheet = ShopSheet(found, options, ETSY)
    return sheet.orders_mapped(sheet.orders(lambda lines: _draft(sheet, lines), None))


def _draft(sheet: ShopSheet, lines: OrderLines) -> OrderDraft:
    currency = sheet.currency(lines.first)
    amounts = [sheet.amounts(record, currency) for record in lines.records]
    values = _values(sheet, lines, currency)
    columns = {name: [each[name] for each in amounts] for name in sheet.shop.amounts}
    money: dict[str, int | None] = {
        "items": sum(values),
        "discount": _of_items(columns["discount"], values),
        "shipping": _of_order(columns["shipping"]),
        "tax": _of_order(columns["tax"]),
    }
    money["total"] = sum(values) - (money["discount"] or 0) + (money["shipping"] or 0) + (money["tax"] or 0)
    codes = ", ".join(dict.fromkeys(code for record in lines.records if (code := sheet.code(record))))
    return sheet.draft(lines, money, derived={"total", "tax"}, code=codes)


def _values(sheet: ShopSheet, lines: OrderLines, currency: str) -> list[int]:
    """What each item costs before its discount."""
    found = []
    for record in lines.records:
        price, total = (sheet.money(record, name, currency) for name in ("price", "item_total"))
        quantity = parse_decimal(sheet.text(record, "quantity"))
        found.append((total or 0) if price is None else int(price * (1 if quantity is None else quantity)))
    return found


def _of_order(cells: Sequence[int | None]) -> int | None:
    """An amount of the whole order, that is on its first item or again on each."""
    known = [cell for cell in cells if cell is not None]
    if not known:
        return None
    return known[0] if len(set(known)) == 1 else sum(known)


def _of_items(cells: Sequence[int | None], values: Sequence[int]) -> int | None:
    """The items' discounts; one and the same on items of different prices is the order's, written again on each."""
    known = [cell for cell in cells if cell is not None]
    if not known:
        return None
    is_repeated = len(known) > 1 and len(set(known)) == 1 and len(set(values)) > 1
    return known[0] if is_repeated else sum(known)
