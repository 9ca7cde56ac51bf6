"""Orders that a file brings more than once: the last row counts, and what it says otherwise is told."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from models import show
from models.importing import Decision, OrderDraft
from models.orders.order import TRACKED, Order
from models.reading.text import quoted
from storage.importers.again import Difference, again, in_words

MONEY = ("total", "items", "discount", "tax", "shipping", "refunded")
TEXTS = {"code": "code", "tracked_source": "source", "status": "status"}
"""What an order says in words, and how that is called."""

FILLED = ("code", *TRACKED)
"""What an earlier row tells of an order that is as true of the later one."""


@dataclass
class OrdersTwice:
    """Makes two drafts of one order one, and remembers the orders whose amounts differ."""

    _differing: dict[tuple[str, str], str] = field(default_factory=dict)

    def join(self, later: OrderDraft, earlier: OrderDraft) -> tuple[OrderDraft, str]:
        """The later row's order, its blank texts filled from the earlier row, and that one's sentence."""
        blank = [name for name in FILLED if not getattr(later.order, name)]
        fills = {name: text for name in blank if (text := getattr(earlier.order, name))}
        amounts = list(_amounts(later, earlier))
        if amounts:
            self._differing[later.order.source, later.order.number] = in_words(amounts)
        told = again("the same order", later.row, in_words([*amounts, *_others(later.order, earlier.order)]))
        return replace(later, order=replace(later.order, **fills), blank=later.blank - fills.keys()), told

    def decisions(self) -> list[Decision]:
        """Which orders are there with several amounts, so that the owner can look which is right."""
        if not self._differing:
            return []
        count = len(self._differing)
        lead = "1 order is in the file twice" if count == 1 else f"{count} orders are in the file more than once"
        (_, number), amounts = next(iter(self._differing.items()))
        return [Decision("again", f"{lead} with other amounts —", f"{number}: {amounts}", "(the last row counts)")]


def _amounts(later: OrderDraft, earlier: OrderDraft) -> Iterator[Difference]:
    """Amounts that differ, but for those that are worked out in both rows."""
    for name in MONEY:
        if name in later.blank and name in earlier.blank:
            continue
        orders = later.order, earlier.order
        kept, gone = (show.money(getattr(order, name), order.currency, cents=True) for order in orders)
        if kept != gone:
            yield name, kept, gone


def _others(later: Order, earlier: Order) -> Iterator[Difference]:
    if later.placed_on != earlier.placed_on:
        yield "day", show.day(later.placed_on, year=True), show.day(earlier.placed_on, year=True)
    for name, label in TEXTS.items():
        kept, gone = getattr(later, name), getattr(earlier, name)
        if kept and gone and kept != gone:
            yield label, quoted(kept), quoted(gone)
    if later.is_cancelled != earlier.is_cancelled:
        kept, gone = ("yes" if order.is_cancelled else "no" for order in (later, earlier))
        yield "cancelled", kept, gone
