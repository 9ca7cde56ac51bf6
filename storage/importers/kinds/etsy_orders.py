"""Etsy's sold orders: a row an order, a coupon an item, and sales tax that Etsy keeps inside the order's total."""

from models import show
from models.importing import Decision, ImportOptions, Mapped, OrderDraft
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import Shop, ShopSheet

LABEL = "Etsy orders"

ETSY = Shop(
    "etsy",
    {
        "number": ("Order ID",),
        "placed": ("Sale Date",),
        "currency": ("Currency",),
        "code": ("Coupon Code",),
        "status": ("Status",),
    },
    {
        "items": ("Order Value",),
        "discount": ("Discount Amount",),
        "shipping": ("Shipping", "Delivery"),
        "tax": ("Sales Tax",),
        "total": ("Order Total",),
        "adjusted": ("Adjusted Order Total",),
    },
    days="mdy",
)
TELLING = ("Coupon Code", "Number of Items", "Order Value", "Order Net", "Adjusted Order Total", "Card Processing Fees")


def score(header: Header) -> float:
    """How surely the header is of this kind; rows of single items name them."""
    is_of_orders = header.has("Sale Date", "Order ID") and header.find("Order Value", "Order Total") is not None
    return 0.6 + 0.4 * header.share(TELLING) if is_of_orders and not header.has("Item Name") else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders; their revenue is value less discount, whatever tax the buyers paid on top."""
    orders = _Orders(found, options)
    drafts = orders.sheet.orders(orders.draft, lambda _: True)
    orders.tell_kept_tax()
    return orders.sheet.orders_mapped(drafts)


class _Orders:
    """Reads orders, and adds up what the buyers paid beyond them, by currency."""

    def __init__(self, found: Found, options: ImportOptions) -> None:
        self.sheet = ShopSheet(found, options, ETSY)
        self.kept: dict[str, int] = {}

    def draft(self, lines: OrderLines) -> OrderDraft:
        sheet, record = self.sheet, lines.first
        currency = sheet.currency(record)
        money = sheet.amounts(record, currency)
        value, discount, tax, shipping = (money[name] or 0 for name in ("items", "discount", "tax", "shipping"))
        adjusted = money.pop("adjusted")
        derived = set()
        if money["total"] is None:
            money["total"], derived = value - discount + tax + shipping, {"total"}
        elif money["items"] is None:
            money["items"], derived = money["total"] - tax - shipping + discount, {"items"}
        else:
            beyond = money["total"] - (value - discount + tax + shipping)
            self.kept[currency] = self.kept.get(currency, 0) + max(beyond, 0)
        if adjusted is not None:
            money["refunded"] = max((money["total"] or 0) - adjusted, 0) if adjusted else 0
        return sheet.draft(lines, money, derived=derived, is_cancelled="cancel" in sheet.status(record))

    def tell_kept_tax(self) -> None:
        for currency, amount in self.kept.items():
            if amount:
                kept = show.money(amount, currency)
                self.sheet.tell(
                    Decision("tax", "Buyers paid", kept, "on top, such as sales tax that Etsy keeps: no revenue")
                )
