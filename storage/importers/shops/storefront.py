"""Orders as Shopify and Squarespace write them: a line an item, the order's own cells on its first line only."""

import re
from collections.abc import Mapping
from urllib.parse import unquote

from models import show
from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, OrderDraft
from models.orders.order import Order
from models.reading.money import share
from models.reading.numbers import is_blank, parse_decimal
from models.reading.text import one_line
from storage.importers.found_table import Found
from storage.importers.shops.order_lines import OrderLines
from storage.importers.shops.shop_sheet import Shop, ShopSheet
from storage.importers.tables.raw_table import Record

LINE_ITEMS = ("Lineitem name", "Lineitem quantity", "Lineitem price", "Lineitem sku")
TEXTS = {
    "placed": ("Created at", "Paid at"),
    "status": ("Financial Status",),
    "currency": ("Currency",),
    "code": ("Discount Code",),
    "fulfilled": ("Fulfillment Status",),
    "cancelled": ("Cancelled at",),
    "attributes": ("Note Attributes",),
    "landing": ("Landing Site", "Landing Page", "Landing page URL", "First Visit Landing Page"),
    "quantity": ("Lineitem quantity",),
}
AMOUNTS = {
    "total": ("Total",),
    "subtotal": ("Subtotal",),
    "discount": ("Discount Amount",),
    "shipping": ("Shipping",),
    "tax": ("Taxes",),
    "refunded": ("Refunded Amount", "Amount Refunded"),
}
PRICES = {"price": ("Lineitem price",)}
OF_AN_ORDER = ("total", "subtotal", "status", "currency")
NEVER_PAID = frozenset({"voided", "expired", "canceled", "cancelled"})
MOST_PIECES = 1_000_000
TAGS = ("source", "medium", "campaign", "term", "content")
UTM = re.compile(rf"utm[ _-]?({'|'.join(TAGS)})\s*[:=][^\S\n]*([^\n&]*[^\s&])", re.IGNORECASE)

Money = Mapping[str, int | None]


class Storefront:
    """Reads the orders of one file; ``discount_follows`` says that its subtotals are before the discount."""

    def __init__(self, found: Found, options: ImportOptions, shop: Shop, *, discount_follows: bool = False) -> None:
        self.sheet = ShopSheet(found, options, shop)
        self.discount_follows = discount_follows
        self.taxed = 0
        self.partly = 0
        self.odd: list[tuple[Order, int]] = []

    def mapped(self) -> Mapped:
        """The whole file."""
        drafts = self.sheet.orders(self._draft, self.begins)
        if self.taxed:
            example = f"{self.taxed} order{'' if self.taxed == 1 else 's'}"
            self.sheet.tell(Decision("tax", "Prices include tax in", example, "so it is taken out of them"))
        if self.partly:
            number = "1 order is" if self.partly == 1 else f"{self.partly} orders are"
            self.sheet.tell(Decision("refunds", f"{number} partly refunded; the file does not say how much"))
        if self.odd:
            self.sheet.tell(_told_oddity(*self.odd[0], len(self.odd)))
        return self.sheet.orders_mapped(drafts)

    def begins(self, record: Record) -> bool:
        """Whether a line has the order's own cells."""
        return any(self.sheet.text(record, name) for name in OF_AN_ORDER)

    def _draft(self, lines: OrderLines) -> OrderDraft:
        sheet, record = self.sheet, lines.first
        money = sheet.amounts(record, sheet.currency(record))
        status = sheet.status(record)
        fulfilled = sheet.text(record, "fulfilled").casefold()
        is_cancelled = bool({status, fulfilled} & NEVER_PAID) or not is_blank(sheet.text(record, "cancelled"))
        amounts, derived = self._amounts(lines.number, money, status)
        draft = sheet.draft(
            lines, amounts, derived=derived, is_cancelled=is_cancelled, **self._tags_of(record)
        )
        self._look_at_items(lines, draft.order)
        return draft

    def _amounts(self, number: str, money: Money, status: str) -> tuple[dict[str, int | None], set[str]]:
        """The order's amounts, and which of them stand only until a file tells them."""
        total, subtotal, refunded = money["total"], money["subtotal"], money["refunded"]
        discount, tax, shipping = (money[name] or 0 for name in ("discount", "tax", "shipping"))
        if total is None and subtotal is None:
            raise UnreadableError(f"Order {number} has no amount in “Total” or “Subtotal”.")
        less = discount if self.discount_follows else 0
        derived = set()
        if subtotal is None:
            subtotal, derived = (total or 0) - tax - shipping + less, {"items"}
        if total is None:
            total, derived = subtotal - less + tax + shipping, {"total"}
        if refunded is None:
            refunded = total if status == "refunded" else None
            self.partly += status == "partially_refunded"
        # The items are made from several cells: where one of them is blank, what is known of them stands.
        if None in (money["discount"], money["tax"]):
            derived.add("items")
        items, shipping = self._without_tax(subtotal - less, shipping, tax, total)
        known = {name: money[name] for name in ("discount", "tax")}
        known |= {"items": items + discount, "total": total, "refunded": refunded}
        return known | {"shipping": None if money["shipping"] is None else shipping}, derived

    def _without_tax(self, items: int, shipping: int, tax: int, total: int) -> tuple[int, int]:
        """Items and shipping without tax: where prices include it, it is taken out of both by their size."""
        whole = items + shipping
        if not tax or not whole or total != whole:
            return items, shipping
        self.taxed += 1
        tax_of_shipping = share(tax, shipping, whole)
        return items - (tax - tax_of_shipping), shipping - tax_of_shipping

    def _tags_of(self, record: Record) -> dict[str, str]:
        """The tags that an app noted with the order, else those of the page it began on."""
        noted = tags_in(self.sheet.text(record, "attributes"))
        landed = tags_in(self.sheet.text(record, "landing"))
        return {f"tracked_{name}": noted.get(name) or landed.get(name, "") for name in TAGS}

    def _look_at_items(self, lines: OrderLines, order: Order) -> None:
        """Keep an order whose lines come to something else than its items; taxed prices cannot be told."""
        if self.taxed and order.tax:
            return
        costs = [self._cost(record, order.currency) for record in lines.records]
        known = [cost for cost in costs if cost is not None]
        if len(known) == len(costs) and sum(known) != order.items:
            self.odd.append((order, sum(known)))

    def _cost(self, record: Record, currency: str) -> int | None:
        """What a line comes to, ``None`` where its cells are no numbers that a shop could mean."""
        try:
            price = self.sheet.money(record, "price", currency)
            quantity = parse_decimal(self.sheet.text(record, "quantity"))
        except UnreadableError:
            return None
        if quantity is None or price is None or abs(quantity) > MOST_PIECES:
            return None
        return int((price * quantity).to_integral_value())


def tags_in(text: str) -> dict[str, str]:
    """The tags (UTM) in a text or an address, by name; the first of each counts."""
    found: dict[str, str] = {}
    for name, value in UTM.findall(text) if text else ():
        found.setdefault(name.lower(), one_line(unquote(value)))
    return found


def discount_follows(sheet: ShopSheet) -> bool:
    """Whether the subtotals of a file are before the discount: by the orders whose total can come about in one way."""
    votes = 0
    for record in sheet.found.records:
        try:
            money = sheet.amounts(record, sheet.currency(record))
        except UnreadableError:
            continue
        total, subtotal, discount = money["total"], money["subtotal"], money["discount"]
        if total is not None and subtotal is not None and discount:
            whole = subtotal + (money["shipping"] or 0) + (money["tax"] or 0)
            votes += (total == whole - discount) - (total == whole)
    return votes > 0


def _told_oddity(order: Order, paid: int, count: int) -> Decision:
    lines, items = (show.money(amount, order.currency) for amount in (paid, order.items))
    number = "1 order has" if count == 1 else f"{count} orders have"
    return Decision(
        "items",
        f"{number} lines that are no items, such as a tip —",
        f"{order.number}: lines of {lines}, items of {items}",
    )
