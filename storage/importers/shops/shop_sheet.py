"""A shop's file as its kind reads it: orders by their number, amounts, codes. No buyer is ever read."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from models.campaigns.codes import codes_in
from models.errors import UnreadableError
from models.importing import TOTAL_ROW, ImportOptions, Mapped, Noun, OrderDraft
from models.orders.order import TRACKED, Order
from models.reading.currencies import parse_currency
from models.reading.dates import Kind
from models.reading.money import currency_in, parse_money
from models.reading.numbers import Lone, is_blank
from models.reading.text import quoted
from storage.importers.found_table import Found
from storage.importers.lists.totals import is_total
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.sheet import Habits, Sheet, Titles
from storage.importers.shops.order_codes import by_code
from storage.importers.shops.order_lines import Begins, OrderLines, gather
from storage.importers.shops.telling import told_of
from storage.importers.shops.twice import OrdersTwice
from storage.importers.tables.raw_table import Record

AMOUNTS = ("items", "discount", "tax", "shipping", "total", "refunded", "tip")
TEXTS = ("code", *TRACKED, "status")
SHOWN = ("number", "placed", "code", "total", "currency", "status")
ITEM_OF = "further item of order {}"
SIGNED = re.compile(r"[^\d.,'\s()+-]")


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop system as its files show it: the name its orders are known under, and the headers of its columns.

    ``texts`` has ``number`` and ``placed``, and as far as the files have them ``currency``, ``status``, ``code`` and
    those of ``TRACKED``. ``amounts`` are the order's and ``prices`` its items', all written alike; a single mark before
    three digits is ``lone`` to them, and those in ``positive`` cannot be below nothing. Amounts that are ``formatted``
    for people are written in a way of their own. ``days`` is the order of days where the files always keep one;
    ``before_number`` is a sign that some files of the shop write before a number and others do not.
    """

    source: str
    texts: Titles
    amounts: Titles
    prices: Titles = field(default_factory=dict)
    formatted: Titles = field(default_factory=dict)
    days: Kind | None = None
    lone: Lone = "english"
    positive: tuple[str, ...] = ("discount", "refunded")
    before_number: str = "#"


class ShopSheet(Sheet):
    """The rows of a shop's file, gathered to orders."""

    def __init__(self, found: Found, options: ImportOptions, shop: Shop) -> None:
        money = {**shop.amounts, **shop.prices}
        titles = {**shop.texts, **money, **shop.formatted}
        super().__init__(found, options, titles, SHOWN, Habits(shop.days, tuple(money), shop.lone))
        self.shop = shop
        self._currencies: dict[str, str] = {}
        self._days = DayColumn(self, "placed", last_day(found.table, options))
        self._twice = OrdersTwice()

    def orders(self, make: Callable[[OrderLines], OrderDraft], begins: Begins | None) -> list[OrderDraft]:
        """A draft an order, in the order of the file; the last wins where one begins twice.

        ``begins`` tells the row with the order's own cells; without it all rows of an order are needed to read it.
        """
        kept: dict[str, OrderDraft] = {}
        for lines in gather(self.numbered(), begins):
            if begins and not begins(lines.first):
                for record in lines.records:
                    self.refuse(record, f"The first line of order {lines.number} is missing.")
                continue
            try:
                draft = make(lines)
            except UnreadableError as error:
                self._refuse_order(lines, str(error), together=begins is None)
                continue
            if earlier := kept.pop(lines.number, None):
                draft, told = self._twice.join(draft, earlier)
                self.merge(earlier.row, told)
            kept[lines.number] = draft
            self._merge_further(lines)
        return list(kept.values())

    def number(self, record: Record) -> str:
        """The order's number, "" where the row has none."""
        return self.key(record, "number").removeprefix(self.shop.before_number)

    def further(self, _record: Record) -> str:
        """What a row of an order is beside the one that stands for it, {} for the order's number."""
        return ITEM_OF

    def currency(self, record: Record) -> str:
        """The row's own currency, else that of the file's signs, else the business's."""
        text = self.text(record, "currency")
        if text not in self._currencies:
            self._currencies[text] = self.usual_currency if is_blank(text) else parse_currency(text)
        return self._currencies[text]

    @cached_property
    def usual_currency(self) -> str:
        """What amounts without a currency are in: the business's, unless they carry the sign of another."""
        if not self._signed:
            return self.options.currency
        is_own = _fits(self._signed, self.options.currency)
        return self.options.currency if is_own else currency_in(self._signed) or self.options.currency

    def amounts(self, record: Record, currency: str) -> dict[str, int | None]:
        """The row's amounts in minor units, ``None`` where a cell is blank or not there."""
        found = {name: self.money(record, name, currency) for name in self.shop.amounts}
        for name in self.shop.positive:
            if (found.get(name) or 0) < 0:
                cell = quoted(self.text(record, name))
                raise UnreadableError(f"{cell} in “{self.title(name)}” is less than nothing.")
        return found

    def placed_on(self, record: Record, number: str) -> date:
        """The shop's local day; ``UnreadableError`` where there is none."""
        day = self._days.day(record)
        if day is None:
            raise UnreadableError(f"Order {number} has no day in “{self.title('placed')}”.")
        return day

    def code(self, record: Record) -> str:
        """The order's codes as written, several joined by a comma, "" for none."""
        text = self.text(record, "code").lstrip("'")
        return "" if is_blank(text) else ", ".join(codes_in(text))

    def status(self, record: Record) -> str:
        """The order's status as the shop calls it, in small letters."""
        text = self.line(record, "status").casefold()
        return "" if is_blank(text) else text

    def draft(
        self,
        lines: OrderLines,
        money: Mapping[str, int | None],
        *,
        derived: Collection[str] = (),
        is_cancelled: bool = False,
        **known: str,
    ) -> OrderDraft:
        """The order of its rows, the texts from the first. ``money`` is what is known of it, by field; ``derived``
        names fields that are worked out where the file does not tell them: they, and blank ones, overwrite nothing.
        ``known`` are texts that are not as their cells say.
        """
        record = lines.first
        texts = {
            "code": self.code(record),
            **{name: self.line(record, name) for name in TRACKED},
            "status": self.status(record),
            **known,
        }
        amounts = {name: money.get(name) or 0 for name in AMOUNTS}
        order = self._order_of(lines, amounts, texts, is_cancelled=is_cancelled)
        blank = {name for name in AMOUNTS if money.get(name) is None} | {name for name in TEXTS if not texts[name]}
        if not is_cancelled and not texts["status"]:
            blank.add("is_cancelled")
        return OrderDraft(record.row, order, frozenset(blank | set(derived)))

    def orders_mapped(self, drafts: list[OrderDraft], facts: Mapping[str, object] | None = None) -> Mapped:
        """The whole file as mapped, with its figures by code and what there is to tell."""
        orders = [draft.order for draft in drafts]
        self.tell(*self._days.decisions(), *told_of(orders, self._currency_tail()), *self._twice.decisions())
        day = self.options.day or self.found.table.modified_on
        return self.mapped(Noun.ORDERS, drafts, day, by_code(orders) | dict(facts or {}))

    def _order_of(
        self, lines: OrderLines, money: Mapping[str, int], texts: Mapping[str, str], *, is_cancelled: bool
    ) -> Order:
        return Order(
            id=0,
            source=self.shop.source,
            number=lines.number,
            placed_on=self.placed_on(lines.first, lines.number),
            currency=self.currency(lines.first),
            items=money["items"],
            discount=money["discount"],
            tax=money["tax"],
            shipping=money["shipping"],
            total=money["total"],
            refunded=money["refunded"],
            code=texts["code"],
            status=texts["status"],
            is_cancelled=is_cancelled,
            tip=money["tip"],
            **{name: texts[name] for name in TRACKED},
        )

    def numbered(self) -> Iterator[tuple[Record, str]]:
        """Every row of an order with its number; the others have their fate now."""
        for record in self.rows():
            try:
                number = self.number(record)
            except UnreadableError as error:
                self.refuse(record, str(error))
                continue
            if is_total(number or next(filter(None, record.cells))):
                self.leave_out(record, TOTAL_ROW)
            elif not number:
                self.refuse(record, f"The row has no order number in “{self.title('number')}”.")
            else:
                yield record, number

    def _refuse_order(self, lines: OrderLines, reason: str, *, together: bool) -> None:
        self.refuse(lines.first, reason)
        if not together:
            self._merge_further(lines)
            return
        for record in lines.further:
            self.refuse(record, reason)

    def _merge_further(self, lines: OrderLines) -> None:
        for record in lines.further:
            self.merge(record.row, self.further(record).format(lines.number))

    @cached_property
    def _signed(self) -> str:
        """The first amount with the sign of a currency, "" where none has one."""
        texts = self._column(*self.shop.formatted, *self.shop.amounts)
        return next((text for text in texts if SIGNED.search(text) and currency_in(text)), "")

    def _currency_tail(self) -> str:
        if self.has("currency"):
            return "as the file says"
        if self._signed:
            return f"by the sign in {quoted(self._signed)}"
        return "as your business: the file names no currency"


def _fits(text: str, currency: str) -> bool:
    """Whether an amount with a sign can be in the currency."""
    try:
        return parse_money(text, currency) is not None
    except UnreadableError:
        return False
