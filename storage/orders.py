"""Orders of the owner's shop."""

from models.order import Order
from storage.store import Store


class Orders:
    """Reads and writes orders; whose they are is computed from code rules each time, never stored."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Order]:
        """Every order, oldest first."""
        return self._store.all(Order, "SELECT * FROM shop_order ORDER BY placed_on, id")

    def with_code(self) -> list[Order]:
        """Orders that carry a code."""
        return self._store.all(Order, "SELECT * FROM shop_order WHERE code <> '' ORDER BY placed_on, id")

    def add(self, **values: object) -> int:
        """A new order; returns its id."""
        return self._store.insert("shop_order", values)

    def count(self) -> int:
        """How many orders there are."""
        return int(str(self._store.value("SELECT count(*) FROM shop_order")))
