"""Amounts in files of sales lines: their currency, and what cannot be sales of anybody."""

from collections.abc import Iterable

from models.errors import UnreadableError
from models.reading.money import currency_in
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

MOST_ORDERS = 1_000_000


def currency_of(sheet: Sheet, record: Record, columns: Iterable[str]) -> str:
    """The currency that an amount of a row carries a sign of, else the owner's own."""
    texts = (sheet.text(record, name) for name in columns)
    return next((found for text in texts if (found := currency_in(text))), sheet.options.currency)


def must_be_sales(orders: int | None, revenue: int | None) -> None:
    """``UnreadableError`` for a row that tells of no sales, or of no possible number of them."""
    if orders is None and revenue is None:
        raise UnreadableError("This row has neither orders nor revenue.")
    must_be_orders(orders)


def must_be_orders(orders: int | None) -> None:
    """``UnreadableError`` for a number of orders that nobody has."""
    if orders is not None and not 0 <= orders <= MOST_ORDERS:
        raise UnreadableError(f"“{orders}” cannot be a number of orders.")
