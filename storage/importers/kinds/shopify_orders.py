"""Shopify's order export: a line an item, the order's own cells on its first line only; no buyer is ever read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from models.currencies import parse_currency
from models.dates import echo, parse_day
from models.errors import UnreadableError, UserError
from models.importing import Decision, ImportOptions, Mapped, Noun, OrderDraft
from models.money import LARGEST_MINOR, from_decimal, parse_money, share, to_decimal_string
from models.numbers import is_blank
from models.order import Order
from models.text import one_line, quoted
from storage.importers.found_table import Found
from storage.importers.header import Header, cell
from storage.importers.order_codes import by_code
from storage.importers.outcomes import Outcomes
from storage.importers.tables.raw_table import Record

LABEL = "Shopify orders"
SOURCE = "shopify"

NEEDED = ("Name", "Financial Status", "Total", "Created at")
TELLING = ("Lineitem name", "Lineitem quantity", "Lineitem price", "Discount Code", "Subtotal", "Currency")
AMOUNTS = {
    "subtotal": "Subtotal",
    "discount": "Discount Amount",
    "shipping": "Shipping",
    "tax": "Taxes",
    "total": "Total",
    "refunded": "Refunded Amount",
}
TEXTS = {
    "number": "Name",
    "status": "Financial Status",
    "currency": "Currency",
    "code": "Discount Code",
    "placed": "Created at",
    "cancelled": "Cancelled at",
    "attributes": "Note Attributes",
    "quantity": "Lineitem quantity",
    "price": "Lineitem price",
}
UTM_SOURCE = re.compile(r"^\s*utm[ _]source\s*[:=]\s*(\S.*?)\s*$", re.IGNORECASE | re.MULTILINE)
CHECKOUT_NUMBER = re.compile(r"#?\d{11,}")
ITEM_OF = "further item of order {}"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return 0.6 + 0.4 * header.share(TELLING) if header.has(*NEEDED) and header.share(TELLING) >= 0.5 else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Orders, with their further line items merged; abandoned checkouts are refused whole."""
    book = _Book(found, options)
    for record in found.records:
        book.take(record)
    return book.mapped()


@dataclass
class _Lines:
    """An order under way: its draft and what its lines add up to."""

    draft: OrderDraft
    items: Decimal = Decimal(0)
    is_known: bool = True


@dataclass
class _Book:
    """Collects orders from line items, in the order of the file."""

    found: Found
    options: ImportOptions
    orders: dict[str, _Lines] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    taxed: int = 0

    def __post_init__(self) -> None:
        header = self.found.header
        self.columns = {name: header.find(title) for name, title in (TEXTS | AMOUNTS).items()}
        self.outcomes = Outcomes(self.found, self.options)
        self._refuse_checkouts()

    def take(self, record: Record) -> None:
        if not self.outcomes.is_data(record, self._shown):
            return
        if self._is_first_line(record):
            self._begin(record)
        else:
            self._continue(record)

    def mapped(self) -> Mapped:
        drafts = [lines.draft for lines in self.orders.values()]
        day = self.options.day or self.found.table.modified_on
        facts = by_code([draft.order for draft in drafts])
        return self.outcomes.mapped(Noun.ORDERS, drafts, self._decisions(drafts), day, facts)

    def _text(self, record: Record, name: str) -> str:
        return cell(record.cells, self.columns[name]).strip()

    def _is_first_line(self, record: Record) -> bool:
        return any(self._text(record, name) for name in ("total", "subtotal", "status", "currency"))

    def _begin(self, record: Record) -> None:
        number = one_line(self._text(record, "number"))
        try:
            draft = self._draft(record, number)
        except UnreadableError as error:
            self.refused.add(number)
            self.outcomes.refuse(record, str(error), self._shown)
            return
        known = self.orders.pop(number, None)
        if known:
            self.outcomes.merge(known.draft.row, f"the same order again in row {record.row}")
        self.orders[number] = _Lines(draft)
        self._add_item(record, self.orders[number])

    def _continue(self, record: Record) -> None:
        number = one_line(self._text(record, "number"))
        lines = self.orders.get(number)
        if lines:
            self._add_item(record, lines)
        if lines or number in self.refused:
            self.outcomes.merge(record.row, ITEM_OF.format(number))
        else:
            lost = f"The first line of order {number} is missing." if number else "The order has no name."
            self.outcomes.refuse(record, lost, self._shown)

    def _draft(self, record: Record, number: str) -> OrderDraft:
        if not number:
            raise UnreadableError("The order has no name, such as #1001.")
        currency = self._currency(record)
        texts = {name: self._text(record, name) for name in AMOUNTS}
        amounts = {name: parse_money(text, currency, ".") for name, text in texts.items()}
        money = {name: amount or 0 for name, amount in amounts.items()}
        for name in ("discount", "refunded"):
            if money[name] < 0:
                raise UnreadableError(f"{quoted(texts[name])} in “{AMOUNTS[name]}” is less than nothing.")
        placed_on = parse_day(self._text(record, "placed"), self.options.date_order)
        if placed_on is None:
            raise UnreadableError(f"Order {number} has no day in “{TEXTS['placed']}”.")
        source = UTM_SOURCE.search(self._text(record, "attributes"))
        status = one_line(self._text(record, "status")).casefold()
        subtotal, shipping = self._without_tax(money)
        order = Order(
            id=0,
            source=SOURCE,
            number=number,
            placed_on=placed_on,
            currency=currency,
            items=subtotal + money["discount"],
            discount=money["discount"],
            tax=money["tax"],
            shipping=shipping,
            total=money["total"],
            refunded=money["refunded"],
            code=one_line(self._text(record, "code")),
            tracked_source=one_line(source[1]) if source else "",
            status=status,
            is_cancelled=status == "voided" or not is_blank(self._text(record, "cancelled")),
        )
        return OrderDraft(record.row, order, self._blank(order, amounts))

    def _currency(self, record: Record) -> str:
        text = self._text(record, "currency")
        return self.options.currency if is_blank(text) else parse_currency(text)

    def _without_tax(self, money: Mapping[str, int]) -> tuple[int, int]:
        """Subtotal and shipping without tax: where prices include it, it is taken out of both by their size."""
        whole = money["subtotal"] + money["shipping"]
        if not money["tax"] or not whole or money["total"] != whole:
            return money["subtotal"], money["shipping"]
        self.taxed += 1
        tax_of_shipping = share(money["tax"], money["shipping"], whole)
        return money["subtotal"] - (money["tax"] - tax_of_shipping), money["shipping"] - tax_of_shipping

    def _blank(self, order: Order, amounts: Mapping[str, int | None]) -> frozenset[str]:
        blank = {name for name, amount in amounts.items() if amount is None}
        # The items are made from several cells: where one of them is blank, what is known of them stands.
        if blank & {"subtotal", "discount", "tax"}:
            blank.add("items")
        return frozenset(blank | {name for name in ("code", "tracked_source", "status") if not getattr(order, name)})

    def _add_item(self, record: Record, lines: _Lines) -> None:
        cost = _product(*(self._text(record, name) for name in ("quantity", "price")))
        if cost is None:
            lines.is_known = False
        else:
            lines.items += cost

    def _shown(self, record: Record) -> dict[str, str]:
        return {name: self._text(record, name) for name in ("number", "placed", "code", "total", "currency", "status")}

    def _refuse_checkouts(self) -> None:
        firsts = [record for record in self.found.records if not record.problem and self._text(record, "total")]
        if firsts and not any(self._text(record, "status") for record in firsts):
            numbers = [self._text(record, "number") for record in firsts]
            if all(CHECKOUT_NUMBER.fullmatch(number) for number in numbers):
                file = self.found.table.name
                raise UserError(
                    f"“{file}” lists abandoned checkouts: nobody paid for them, so they are no orders.",
                    "In Shopify choose Orders → Export instead.",
                )

    def _decisions(self, drafts: list[OrderDraft]) -> list[Decision]:
        if not drafts:
            return []
        first = max(drafts, key=lambda draft: draft.row)
        raw = next(record for record in self.found.records if record.row == first.row)
        placed = self._text(raw, "placed")
        told = [Decision("dates", "Days as the shop writes them —", f"{placed} = {echo(first.order.placed_on)}")]
        currencies = sorted({draft.order.currency for draft in drafts})
        told.append(Decision("money", "Money in", ", ".join(currencies), "as the file says"))
        told += self._oddities(drafts)
        return told

    def _oddities(self, drafts: list[OrderDraft]) -> list[Decision]:
        told = []
        if self.taxed:
            told.append(Decision("tax", "Prices include tax in", f"{self.taxed} orders", "so it is taken out of them"))
        cancelled = sum(draft.order.is_cancelled for draft in drafts)
        if cancelled:
            told.append(Decision("cancelled", "Cancelled or voided:", f"{cancelled} orders", "kept, but never counted"))
        if odd := [lines for lines in self.orders.values() if self._is_odd(lines)]:
            told.append(_told_oddity(odd[0], len(odd)))
        return told

    def _is_odd(self, lines: _Lines) -> bool:
        order = lines.draft.order
        taxed = self.taxed and order.tax
        return lines.is_known and not taxed and from_decimal(lines.items, order.currency) != order.items


def _product(quantity: str, price: str) -> Decimal | None:
    """What a line comes to, ``None`` where its cells are no numbers that a shop could mean."""
    try:
        cost = Decimal(quantity) * Decimal(price)
        return cost if abs(cost) <= LARGEST_MINOR else None
    except ArithmeticError:  # "NaN" and "1E+999999" are decimals too, but have no size to compare
        return None


def _told_oddity(lines: _Lines, count: int) -> Decision:
    order: Order = lines.draft.order
    paid = to_decimal_string(from_decimal(lines.items, order.currency), order.currency)
    items = to_decimal_string(order.items, order.currency)
    example = f"{order.number}: lines of {paid}, items of {items}"
    number = "1 order has" if count == 1 else f"{count} orders have"
    return Decision("items", f"{number} lines that are no items, such as a tip —", example)
