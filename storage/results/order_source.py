"""The rows of the table of orders, read block by block."""

from collections.abc import Collection, Mapping
from typing import Any

from models.orders.order import Order
from models.orders.order_line import OrderLine
from models.reading.text import fold, search_text
from storage.results.order_book import OrderBook, OrderView
from storage.results.order_facts import WITHIN, days_of
from storage.tables.rows import from_row
from storage.tables.workspace_tables import WorkspaceTables

SORTS = {"day": "placed_on", "number": "number", "code": "code", "total": "total"}
NEWEST_FIRST = (("day", True),)
SEARCHED = """
SELECT id, number || char(10) || code || char(10) || tracked_term || char(10) || tracked_campaign || char(10)
    || tracked_source || char(10) || status || char(10) || source FROM shop_order
"""


class OrderSource:
    """The orders of one view of a book, as a table over a window reads them."""

    def __init__(self, workspace: WorkspaceTables, book: OrderBook, view: OrderView = OrderView.ALL) -> None:
        self._workspace = workspace
        self.book = book
        self.view = view

    def ids(self, keys: tuple[tuple[str, bool], ...], limit: int | None = None) -> list[int]:
        """Ids in order, the newest first where nothing else is asked."""
        order = [f"{SORTS[name]} {'DESC' if down else 'ASC'}" for name, down in keys or NEWEST_FIRST if name in SORTS]
        query = f"SELECT id FROM shop_order WHERE {WITHIN} ORDER BY {', '.join([*order, 'id DESC'])}"
        chosen = self.book.ids(self.view)
        if chosen is None and limit is not None:
            query += f" LIMIT {int(limit)}"
        found = [number for (number,) in self._workspace.connection.execute(query, days_of(self.book.scope))]
        return found if chosen is None else [number for number in found if number in chosen][:limit]

    def rows(self, ids: Collection[int]) -> dict[int, OrderLine]:
        """Orders by id."""
        query = f"SELECT * FROM shop_order WHERE id IN ({_listed(ids)})"
        orders = (from_row(Order, row) for row in self._workspace.connection.execute(query))
        return {order.id: self.book.line(order) for order in orders}

    def search_keys(self, ids: Collection[int] | None = None) -> dict[int, str]:
        """What is searched: number, code, tags, creator, campaign and how the order stands."""
        return self._keys(f"{SEARCHED} WHERE {'1' if ids is None else f'id IN ({_listed(ids)})'}", {})

    def key_page(self, after: int, most: int) -> dict[int, str]:
        """The keys of the next ids."""
        return self._keys(f"{SEARCHED} WHERE id > :after ORDER BY id LIMIT :most", {"after": after, "most": most})

    def _keys(self, query: str, values: Mapping[str, Any]) -> dict[int, str]:
        claims = self.book.ledger.attribution.claims
        owners = {number: search_text(f"{one.creator} {one.campaign}") for number, one in self.book.owners.items()}
        found = {}
        for number, text in self._workspace.connection.execute(query, values):
            claim = claims.get(number)
            owner = owners.get(claim.partnership_id or 0, "") if claim else ""
            found[number] = f"{fold(text)} {owner}"
        return found


def _listed(ids: Collection[int]) -> str:
    return ", ".join(str(int(number)) for number in ids)
