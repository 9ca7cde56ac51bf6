"""Rows of a spreadsheet that say how many orders were told of one creator, day by day."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from models.errors import UnreadableError
from models.orders.tally import must_be_told
from models.reading.numbers import parse_count
from models.reading.typed_days import typed_day
from models.reading.typed_numbers import typed_money

WIDTHS = (2, 3)
"""Cells of a row: a day, a count, and what the orders brought where it is known."""

A_YEAR = timedelta(364)


@dataclass(frozen=True, slots=True)
class ToldOrders:
    """Orders of one day; ``revenue`` in minor units, ``None`` where the rows do not say."""

    day: date
    orders: int
    revenue: int | None = None


def read_told_days(rows: Sequence[Sequence[str]], currency: str, today: date) -> list[ToldOrders] | None:
    """The days of a block, one entry a day with its rows added up; ``None`` where it is a table of another shape.

    A first row may name the columns. A day without a year is the last such day up to ``today``. Raises
    ``UnreadableError`` for what is less than nothing.
    """
    filled = [[cell.strip() for cell in row] for row in rows if any(map(str.strip, row))]
    body = filled if filled and _day(filled[0][0], today) else filled[1:]
    told = [_told(row, currency, today) for row in body]
    if not told or None in told:
        return None
    found: dict[date, ToldOrders] = {}
    for one in filter(None, told):
        found[one.day] = _added(found[one.day], one) if one.day in found else one
    return [found[day] for day in sorted(found)]


def _told(row: Sequence[str], currency: str, today: date) -> ToldOrders | None:
    if len(row) not in WIDTHS or (day := _day(row[0], today)) is None:
        return None
    try:
        orders = parse_count(row[1])
        revenue = typed_money(row[2], currency) if row[2:] and row[2] else None
    except UnreadableError:
        return None
    if orders is None:
        return None
    must_be_told(orders, revenue)
    return ToldOrders(day, orders, revenue)


def _day(text: str, today: date) -> date | None:
    with suppress(UnreadableError):
        return typed_day(text, since=today - A_YEAR)
    return None


def _added(one: ToldOrders, other: ToldOrders) -> ToldOrders:
    revenues = [each.revenue for each in (one, other) if each.revenue is not None]
    return ToldOrders(one.day, one.orders + other.orders, sum(revenues) if revenues else None)
