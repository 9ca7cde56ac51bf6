"""Square's exports: transactions under one number in both, refunds as rows below nothing, amounts with their sign."""

import re
from collections.abc import Iterable, Iterator, Mapping

from models.reading.money import to_decimal_string
from storage.importers.shops.shop_sheet import Shop, ShopSheet
from storage.importers.tables.raw_table import Record

SOURCE = "square"
TEXTS = {
    "number": ("Transaction ID",),
    "placed": ("Date",),
    "event": ("Event Type",),
    "payment": ("Payment ID",),
    "details": ("Details",),
    "code": ("Discount Name",),
    "status": ("Transaction Status",),
    "currency": ("Currency",),
}
AMOUNTS = {
    "gross": ("Gross Sales",),
    "discounts": ("Discounts",),
    "net": ("Net Sales",),
    "tax": ("Tax",),
}
OF_ITEMS = Shop(SOURCE, TEXTS, AMOUNTS, positive=())
OF_TRANSACTIONS = Shop(
    SOURCE,
    TEXTS,
    AMOUNTS | {"collected": ("Total Collected",), "partial": ("Partial Refunds",), "tip": ("Tip",),
               "service": ("Service Charges",), "gift_cards": ("Gift Card Sales",)},
    positive=(),
)  # fmt: skip

Amounts = Mapping[str, int | None]


class SquareSheet(ShopSheet):
    """A file of Square, in which a refund has mostly a number of its own."""

    def is_refund(self, record: Record) -> bool:
        """Whether a row gives money back."""
        return self.line(record, "event").casefold() == "refund"

    def numbered(self) -> Iterator[tuple[Record, str]]:
        """The rows of sales, then those of refunds, each under the number of its sale where the file tells it."""
        refunds: list[tuple[Record, str]] = []
        numbers: set[str] = set()
        paid: dict[str, str] = {}
        for record, number in super().numbered():
            if self.is_refund(record):
                refunds.append((record, number))
                continue
            numbers.add(number)
            paid[self.line(record, "payment")] = number
            yield record, number
        paid.pop("", None)
        for record, number in refunds:
            linked = numbers.intersection(re.split(r"[/?#=&]", self.line(record, "details")))
            sale = paid.get(self.line(record, "payment"), min(linked, default=number))
            yield record, number if number in numbers else sale

    def sold_and_given_back(self, records: Iterable[Record]) -> tuple[list[Amounts], list[Amounts]]:
        """The amounts of a transaction's rows, and of those that give money back; a refund whose sale is elsewhere is
        a sale below nothing.
        """
        sold: list[Amounts] = []
        back: list[Amounts] = []
        for record in records:
            (back if self.is_refund(record) else sold).append(self.amounts(record, self.currency(record)))
        return (sold, back) if sold else (back, [])


def added(rows: Iterable[Amounts], name: str) -> int:
    """What the rows of a column come to."""
    return sum(row[name] or 0 for row in rows)


def status_of(sold: Iterable[Amounts]) -> str:
    """The status of a transaction that names none."""
    return "" if added(sold, "gross") >= 0 else "refund"


def sums(sheet: ShopSheet, rows: Iterable[Amounts]) -> dict[str, object]:
    """The columns' own sums, refunds and all, as the file writes them."""
    rows = list(rows)
    return {"sums": {name: to_decimal_string(added(rows, name), sheet.usual_currency) for name in AMOUNTS}}
