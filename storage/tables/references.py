"""Links and files that belong to people."""

from models.influencers.reference import Reference
from storage.tables.store import Store


class References:
    """Reads and writes addresses of links and files."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_influencer(self, influencer_id: int) -> list[Reference]:
        """Her links and files, in the order they were added."""
        return self._store.all(
            Reference,
            "SELECT * FROM reference WHERE influencer_id = :id ORDER BY position, id",
            {"id": influencer_id},
        )

    def add(self, influencer_id: int, address: str, label: str = "") -> int:
        """A new one below the others; returns its id."""
        query = "SELECT coalesce(max(position), 0) + 1 FROM reference WHERE influencer_id = :id"
        place = self._store.value(query, {"id": influencer_id})
        row = {"influencer_id": influencer_id, "address": address, "label": label, "position": place}
        return self._store.insert("reference", row)

    def update(self, reference_id: int, **values: object) -> None:
        """Change fields of one."""
        self._store.update("reference", reference_id, values)

    def delete(self, reference_id: int) -> None:
        """Remove one; the file itself stays where it is."""
        self._store.delete("reference", reference_id)
