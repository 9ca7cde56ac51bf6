"""Visits of the shop's site, as analytics programs counted them."""

from models.orders.traffic import Traffic
from storage.tables.store import Store


class Visits:
    """Reads visits by the days and the tags of the links that brought them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def tagged(self) -> list[Traffic]:
        """Visits by links that named a campaign, oldest first; "(not set)" and the like name none."""
        query = "SELECT * FROM traffic WHERE campaign <> '' AND campaign NOT LIKE '(%' ORDER BY day, id"
        return self._store.all(Traffic, query)

    def add(self, **values: object) -> int:
        """A new row of visits; returns its id."""
        return self._store.insert("traffic", values)
