"""Tables of orders, a row an order: our own export, and lists that people keep by hand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, ImportOptions, Mapped, Noun, OrderDraft
from models.importing.order_fields import ORDER_FIELDS
from models.orders.order import TRACKED, Order
from models.orders.status_words import is_never_paid
from models.reading.money import currency_in, parse_money
from models.reading.numbers import Lone, is_blank
from models.reading.text import quoted
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.lists.totals import is_total
from storage.importers.own_sheet import OwnSheet
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.sheet import Habits
from storage.importers.shops.order_codes import by_code
from storage.importers.shops.shared_numbers import (
    CONTESTED,
    COUNTED,
    Key,
    asked_of_contested,
    asked_of_counts,
    contested,
    hold_counts,
    key_of_draft,
)
from storage.importers.shops.telling import told_of
from storage.importers.shops.twice import OrdersTwice
from storage.importers.tables.raw_table import Record

LABEL = "lists of orders"

TITLES = {field.name: field.headers for field in ORDER_FIELDS}
AMOUNTS = ("items", "discount", "tax", "shipping", "total", "refunded", "tip")
OF_OUR_EXPORT = ("Order number", "Placed on", "Tracked source", "Attribution", "Net")
LOOSE = frozenset({"number"})
"""Headers of an order's number that are something else in other tables."""

SOURCE = "order list"
"""What orders are known under whose table names no shop."""

SAMPLE = 200

WORKED_OUT = ("Net", "Influencer", "Campaign", "Attribution", "Gift cost", "Flags")
SHOWN = ("number", "placed_on", "code", "total", "currency", "status")


def score(header: Header) -> float:
    """How surely the header is of this kind: a number, a day and an amount."""
    if header.has(*OF_OUR_EXPORT):
        return 0.97
    numbers = [key for key in TITLES["number"] if key not in LOOSE]
    needed = (numbers, TITLES["placed_on"], (*TITLES["total"], *TITLES["items"]))
    if any(header.find(*names) is None for names in needed):
        return 0.0
    read = sum(header.find(*names) is not None for names in TITLES.values())
    return 0.5 + 0.1 * read / max(len(header.keys), 1)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """An order a row, the last of each number winning."""
    orders = _Orders(found, options)
    for record in orders.sheet.rows():
        orders.take(record)
    return orders.mapped()


class _Orders:
    """Collects the orders of one table."""

    def __init__(self, found: Found, options: ImportOptions) -> None:
        is_ours = found.columns is None and found.header.has(*OF_OUR_EXPORT)
        lone: Lone = "english" if is_ours else "group"
        self.sheet = OwnSheet(found, options, TITLES, SHOWN, Habits(alike=AMOUNTS, lone=lone, asks=not is_ours))
        if found.columns is None and not _is_money(self.sheet, "items"):
            self.sheet.places["items"] = None
        self.days = DayColumn(self.sheet, "placed_on", last_day(found.table, options))
        self.asks = not is_ours
        self.read: list[tuple[Record, OrderDraft]] = []
        self.twice = OrdersTwice()

    def take(self, record: Record) -> None:
        """One row: an order, the sum of all, or a problem."""
        sheet = self.sheet
        if is_total(sheet.line(record, "number") or next(filter(None, map(str.strip, record.cells)))):
            sheet.leave_out(record, TOTAL_ROW)
            return
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            sheet.refuse(record, str(error))
            return
        self.read.append((record, draft))

    def mapped(self) -> Mapped:
        """The whole table, with its figures by code."""
        drafts = self._told_apart()
        orders = [draft.order for draft in drafts]
        tail = "as the file says" if self.sheet.has("currency") else "as your business: the file names no currency"
        self.sheet.tell(*self.days.decisions(), *told_of(orders, tail), *self.twice.decisions())
        self.sheet.tell_unread(WORKED_OUT)
        day = self.sheet.options.day or self.sheet.found.table.modified_on
        return self.sheet.mapped(Noun.ORDERS, drafts, day, by_code(orders))

    def _told_apart(self) -> list[OrderDraft]:
        """An order a number, the last row of each; none of those whose numbers cannot be an order's."""
        in_doubt = self._in_doubt() if self.asks else set()
        kept: dict[Key, OrderDraft] = {}
        for record, draft in self.read:
            key, joined = key_of_draft(draft), draft
            if key in in_doubt:
                self.sheet.refuse(record, CONTESTED.format(quoted(draft.order.number)))
                continue
            if earlier := kept.pop(key, None):
                joined, told = self.twice.join(draft, earlier)
                self.sheet.merge(earlier.row, told)
            kept[key] = joined
        return list(kept.values())

    def _in_doubt(self) -> set[Key]:
        """The numbers that cannot be an order's, unless the owner says so; rows that hold counts are left out."""
        drafts = [draft for _, draft in self.read]
        title, are_taken = self.sheet.title("number"), self.sheet.options.takes_numbers
        if hold_counts(title, drafts):
            self.sheet.tell(asked_of_counts(title, are_taken=are_taken))
            if not are_taken:
                for record, _ in self.read:
                    self.sheet.leave_out(record, COUNTED)
                self.read.clear()
            return set()
        keys = contested(drafts)
        if keys:
            self.sheet.tell(asked_of_contested(title, keys, are_taken=are_taken))
        return set() if are_taken else keys

    def _draft(self, record: Record) -> OrderDraft:
        sheet = self.sheet
        number, placed_at = sheet.key(record, "number"), self.days.moment(record)
        if not number:
            raise UnreadableError("This row has no order number.")
        if placed_at is None:
            raise UnreadableError(f"Order {number} has no day.")
        currency = self._currency(record)
        known = {name: sheet.money(record, name, currency) for name in AMOUNTS}
        texts = {name: sheet.line(record, name) for name in ("code", *TRACKED, "status")}
        cancelled = sheet.flag(record, "is_cancelled")
        is_cancelled = is_never_paid(texts["status"]) if cancelled is None else cancelled
        source = sheet.line(record, "source") or SOURCE
        values: dict[str, Any] = {**_whole(known, number), **texts, "is_cancelled": is_cancelled}
        order = replace(Order(0, source, number, placed_at.date(), currency, 0), **values)
        blank = {name for name in AMOUNTS if known[name] is None} | {name for name, text in texts.items() if not text}
        if cancelled is None and not texts["status"]:
            blank.add("is_cancelled")
        return OrderDraft(record.row, order, frozenset(blank))

    def _currency(self, record: Record) -> str:
        """The row's own currency, else that of its amounts' signs, else the business's."""
        told = self.sheet.currency(record, "currency")
        signed = (currency_in(self.sheet.text(record, name)) for name in ("total", "items"))
        return told or next(filter(None, signed), self.sheet.options.currency)


def _is_money(sheet: OwnSheet, name: str) -> bool:
    """Whether most cells of a column are amounts: “Items” may list the products by name."""
    texts = [text for record in sheet.found.records[:SAMPLE] if not is_blank(text := sheet.text(record, name))]
    return sum(map(_is_amount, texts)) * 2 >= len(texts)


def _is_amount(text: str) -> bool:
    try:
        return parse_money(text, currency_in(text) or "EUR") is not None
    except UnreadableError:
        return False


def _whole(known: Mapping[str, int | None], number: str) -> dict[str, int]:
    """The amounts of an order: of items and total one may be missing, and is worked out."""
    items, total = known["items"], known["total"]
    if items is None and total is None:
        raise UnreadableError(f"Order {quoted(number)} has no amount.")
    money = {name: amount or 0 for name, amount in known.items()}
    if items is None:
        money["items"] = money["total"] - money["shipping"] - money["tax"] - money["tip"] + money["discount"]
    elif total is None:
        money["total"] = money["items"] - money["discount"] + money["shipping"] + money["tax"] + money["tip"]
    return money
