"""Photos of people: a small picture for each, if any."""

from storage.tables.store import Store


class Photos:
    """Reads and writes pictures, as the bytes of a PNG."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_influencer(self, influencer_id: int) -> bytes | None:
        """Her photo, ``None`` where there is none."""
        query = "SELECT image FROM photo WHERE influencer_id = :id"
        found = self._store.value(query, {"id": influencer_id})
        return found if isinstance(found, bytes) else None

    def put(self, influencer_id: int, image: bytes) -> None:
        """Keep a photo in place of the one before."""
        known = self._store.value("SELECT id FROM photo WHERE influencer_id = :id", {"id": influencer_id})
        if known is None:
            self._store.insert("photo", {"influencer_id": influencer_id, "image": image})
        else:
            self._store.update("photo", int(str(known)), {"image": image})

    def remove(self, influencer_id: int) -> None:
        """Have no photo of her."""
        known = self._store.value("SELECT id FROM photo WHERE influencer_id = :id", {"id": influencer_id})
        if known is not None:
            self._store.delete("photo", int(str(known)))
