"""Sales lines: what creators sold where a source names no orders."""

from models.orders.sales_line import SalesLine
from storage.tables.store import Store


class SalesLines:
    """Reads sales lines; which partnership one belongs to is computed each time, never stored."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[SalesLine]:
        """Every line, oldest first."""
        return self._store.all(SalesLine, "SELECT * FROM sales_line ORDER BY day, id")

    def add(self, **values: object) -> int:
        """A new line; returns its id."""
        return self._store.insert("sales_line", values)
