"""Visits of the shop's site, as analytics programs counted them."""

from models.traffic import Traffic
from storage.store import Store


class Visits:
    """Reads visits by the days and the tags of the links that brought them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def tagged(self) -> list[Traffic]:
        """Visits by links that named a campaign, oldest first."""
        return self._store.all(Traffic, "SELECT * FROM traffic WHERE campaign <> '' ORDER BY day, id")

    def add(self, **values: object) -> int:
        """A new row of visits; returns its id."""
        return self._store.insert("traffic", values)
