"""The conversation with influencers and the follow-ups that wait."""

import json
from collections.abc import Iterable
from datetime import date

from models.influencers.contact import Contact
from storage.tables.store import Store


class Contacts:
    """Reads and writes contacts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_influencer(self, influencer_id: int) -> list[Contact]:
        """The conversation with one influencer: open follow-ups first, then the newest line first."""
        return self._store.all(
            Contact,
            "SELECT * FROM contact WHERE influencer_id = :id"
            " ORDER BY due_on IS NOT NULL AND done_on IS NULL DESC, coalesce(happened_on, due_on) DESC, id DESC",
            {"id": influencer_id},
        )

    def due(self, today: date) -> list[Contact]:
        """Open follow-ups due on or before the day, the oldest first."""
        return self._store.all(
            Contact,
            "SELECT * FROM contact WHERE due_on <= :today AND done_on IS NULL ORDER BY due_on, id",
            {"today": today.isoformat()},
        )

    def next_steps(self, influencer_ids: Iterable[int]) -> list[Contact]:
        """Of each of these people the open follow-up that is due first, the oldest first; none of who has none."""
        waiting = self._store.all(
            Contact,
            "SELECT * FROM contact WHERE influencer_id IN (SELECT value FROM json_each(:ids))"
            " AND due_on IS NOT NULL AND done_on IS NULL ORDER BY due_on, id",
            {"ids": json.dumps(list(influencer_ids))},
        )
        first: dict[int, Contact] = {}
        for contact in waiting:
            first.setdefault(contact.influencer_id, contact)
        return list(first.values())

    def add(self, influencer_id: int, **values: object) -> int:
        """A new line of the conversation; returns its id."""
        return self._store.insert("contact", {"influencer_id": influencer_id, **values})

    def update(self, contact_id: int, **values: object) -> None:
        """Change fields of a line."""
        self._store.update("contact", contact_id, values)

    def delete(self, contact_id: int) -> None:
        """Remove a line."""
        self._store.delete("contact", contact_id)
