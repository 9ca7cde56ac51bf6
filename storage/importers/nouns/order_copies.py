"""New orders of a file that are here already under another source, and what is told of them."""

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

from models import show
from models.importing import Decision, OrderDraft
from models.orders.copies import Twins, copied, spellings
from models.orders.order import Order
from models.reading.text import quoted
from storage.importers.nouns.comparison import matched
from storage.slices import Sliced
from storage.tables.rows import from_row

COLUMNS = ("row INTEGER", "source TEXT", "number TEXT")

# By every other source, for the index leads with it.
FIND = """
SELECT incoming.row AS draft_row, shop_order.* FROM temp.incoming
JOIN (SELECT DISTINCT source FROM shop_order) AS other ON other.source <> incoming.source
JOIN shop_order ON shop_order.source = other.source AND shop_order.number = incoming.number
"""


def here_already(connection: sqlite3.Connection, drafts: Sequence[OrderDraft]) -> Sliced[dict[int, str]]:
    """The source that an order is here from, by row, of those that are here from another one than the file's."""
    orders = {draft.row: draft.order for draft in drafts}
    keys = ((row, order.source, number) for row, order in orders.items() for number in spellings(order.number))
    found = yield from matched(connection, COLUMNS, keys, FIND, _known)
    return copied(Twins(row, orders[row], known) for row, known in found)


def note_of(source: str) -> str:
    """Why such an order is left out."""
    return f"here already from {quoted(source)}"


def told(copies: Mapping[int, str], *, are_taken: bool) -> list[Decision]:
    """How many there are, and what becomes of them: the owner may say otherwise."""
    if not copies:
        return []
    counts = Counter(copies.values())
    is_one = len(copies) == 1
    lead = f"{show.count(len(copies))} {'order is' if is_one else 'orders are'} here already, from"
    sources = (quoted(source) for source, _ in counts.most_common())
    tail = ("imported once more, and then counted twice" if are_taken else "left out, so that none counts twice")
    return [Decision("copies", lead, " and ".join(sources), f"(same number, day and total) — {tail}", is_open=True)]


def _known(row: sqlite3.Row) -> tuple[int, Order]:
    return row["draft_row"], from_row(Order, row)
