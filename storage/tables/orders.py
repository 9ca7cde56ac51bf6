"""Orders of the owner's shop."""

from models.orders.order import Order
from storage.tables.store import Store

MAY_BE_SOMEBODYS = """
SELECT * FROM shop_order
WHERE code <> '' OR tracked_campaign <> '' OR tracked_term <> '' OR (:by_source AND tracked_source <> '')
    OR id IN (SELECT order_id FROM order_decision)
ORDER BY placed_on, id
"""


class Orders:
    """Reads and writes orders; whose they are is computed each time, never stored."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Order]:
        """Every order, oldest first."""
        return self._store.all(Order, "SELECT * FROM shop_order ORDER BY placed_on, id")

    def that_may_be_somebodys(self, *, by_source: bool = False) -> list[Order]:
        """Orders that carry a code or the tags of a link, and those that the owner decided on.

        ``by_source`` says that where a buyer came from may be enough: it was typed for one creator's link alone.
        """
        return self._store.all(Order, MAY_BE_SOMEBODYS, {"by_source": by_source})

    def add(self, **values: object) -> int:
        """A new order; returns its id."""
        return self._store.insert("shop_order", values)

    def count(self) -> int:
        """How many orders there are."""
        return int(str(self._store.value("SELECT count(*) FROM shop_order")))
