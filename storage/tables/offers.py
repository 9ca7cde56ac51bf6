"""Offers of a negotiation, of a partnership or of all that a person has."""

from models.campaigns.offer import Offer
from storage.tables.store import Store


class Offers:
    """Reads and writes who offered what, and when."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_partnership(self, partnership_id: int) -> list[Offer]:
        """Offers of one partnership, oldest first; those without a day come in the order they were typed."""
        query = "SELECT * FROM offer WHERE partnership_id = :id ORDER BY offered_on, id"
        return self._store.all(Offer, query, {"id": partnership_id})

    def of_influencer(self, influencer_id: int) -> list[Offer]:
        """Offers of every partnership of a person, newest first."""
        query = (
            "SELECT offer.* FROM offer JOIN partnership ON partnership.id = partnership_id"
            " WHERE influencer_id = :id ORDER BY offered_on DESC, offer.id DESC"
        )
        return self._store.all(Offer, query, {"id": influencer_id})

    def add(self, **values: object) -> int:
        """A new offer; returns its id."""
        return self._store.insert("offer", values)

    def update(self, offer_id: int, **values: object) -> None:
        """Change fields of an offer."""
        self._store.update("offer", offer_id, values)

    def delete(self, offer_id: int) -> None:
        """Remove an offer."""
        self._store.delete("offer", offer_id)
