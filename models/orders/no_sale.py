"""Orders that are no sale: all of the money went back, or none came yet. By amounts, and by the words of shops."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

from models import show
from models.orders.order import Order
from models.orders.status_words import REFUNDED, UNPAID, plain


class NoSale(StrEnum):
    """Why an order that was placed is no sale."""

    REFUNDED = "refunded"
    UNPAID = "unpaid"


OF_A_SHOP = {("stripe", "processing"): NoSale.UNPAID, ("awin", "pending"): None}
"""Words that mean something else to one shop: Stripe has no parcels to process, and Awin has yet to approve a sale."""


def why_no_sale(order: Order) -> NoSale | None:
    """Why an order is no sale, ``None`` where it is one.

    One refunded in part is a sale, of less revenue; so is one that is paid in part. A file that calls an order
    refunded and tells no amount means all of it. What costs nothing can neither be refunded nor be unpaid.
    """
    if order.total <= 0:
        return None
    if order.refunded >= order.total:
        return NoSale.REFUNDED
    said = _meaning(order.source, order.status) if order.status else None
    return None if said is NoSale.REFUNDED and order.refunded else said


def summed(counts: Iterable[Mapping[NoSale, int]]) -> dict[NoSale, int]:
    """Several counts as one."""
    found: Counter[NoSale] = Counter()
    for one in counts:
        found.update(one)
    return dict(found)


def told_apart(no_sales: Mapping[NoSale, int]) -> str:
    """How many orders are no sales and why: "2 refunded and 1 unpaid orders"; empty for none."""
    parts = [f"{show.count(number)} {why.value}" for why in NoSale if (number := no_sales.get(why, 0))]
    return f"{' and '.join(parts)} order{'' if sum(no_sales.values()) == 1 else 's'}" if parts else ""


def not_counted(no_sales: Mapping[NoSale, int]) -> str:
    """The same as a sentence without its stop: "1 refunded order is not counted"; empty for none."""
    told = told_apart(no_sales)
    return f"{told} {'is' if sum(no_sales.values()) == 1 else 'are'} not counted" if told else ""


@lru_cache(maxsize=1000)
def _meaning(source: str, status: str) -> NoSale | None:
    word = plain(status)
    if (source, word) in OF_A_SHOP:
        return OF_A_SHOP[source, word]
    if word in REFUNDED:
        return NoSale.REFUNDED
    return NoSale.UNPAID if word in UNPAID else None
