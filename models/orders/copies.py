"""Orders of a file that are here already under another source: kept in a table by hand, then exported by the shop."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from models.orders.order import Order


class Twins(NamedTuple):
    """An order of a file's row, and one of another source that has the same number."""

    row: int
    order: Order
    known: Order


def spellings(number: str) -> tuple[str, str]:
    """The ways in which files write one number: 1001 and #1001."""
    bare = number.lstrip("# ")
    return bare, f"#{bare}"


def copied(twins: Iterable[Twins]) -> dict[int, str]:
    """The source that each row's order is here from already, of those that are.

    Two shops may number alike: two sources are of one shop only where at least half of the orders that share a number
    were placed on the same day, or the next (a shop and a table may be in two time zones), and cost the same. Of one
    shop, those are the same order that share the day or the total besides the number.
    """
    found: dict[int, str] = {}
    ordered = sorted(twins, key=_sources)
    for _, group in groupby(ordered, key=_sources):
        pairs = [each for each in group if each.order.is_refund == each.known.is_refund]
        if 2 * sum(_same_day(each) and _same_total(each) for each in pairs) >= len(pairs):
            same = (each for each in pairs if _same_day(each) or _same_total(each))
            found = {each.row: each.known.source for each in same} | found
    return found


def _sources(twins: Twins) -> tuple[str, str]:
    return twins.order.source, twins.known.source


def _same_day(twins: Twins) -> bool:
    return abs((twins.order.placed_on - twins.known.placed_on).days) <= 1


def _same_total(twins: Twins) -> bool:
    # In whatever currency: a table that names none is taken to be in the business's.
    return twins.order.total == twins.known.total
