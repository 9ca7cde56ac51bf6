"""Orders that customers told of, counted by hand."""

from datetime import date

from models.orders.tally import Tally
from storage.tables.store import Store


class Tallies:
    """Reads and writes tallies, one a partnership, day and currency."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Tally]:
        """Every tally, the oldest day first."""
        return self._store.all(Tally, "SELECT * FROM tally ORDER BY day, id")

    def put(self, partnership_id: int, day: date, currency: str, orders: int | None, revenue: int | None) -> None:
        """Write a day of a partnership; without a number of orders it is taken away."""
        key = {"partnership_id": partnership_id, "day": day.isoformat(), "currency": currency}
        query = "SELECT id FROM tally WHERE partnership_id = :partnership_id AND day = :day AND currency = :currency"
        known = self._store.value(query, key)
        if orders is None:
            if known is not None:
                self.delete(int(str(known)))
        elif known is None:
            self._store.insert("tally", {**key, "orders": orders, "revenue": revenue})
        else:
            self._store.update("tally", int(str(known)), {"orders": orders, "revenue": revenue})

    def delete(self, tally_id: int) -> None:
        """Take a tally away."""
        self._store.delete("tally", tally_id)
