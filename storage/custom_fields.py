"""The owner's own fields, and what people have in them."""

from models.custom_field import CustomField, CustomValue
from models.text import fold, one_line
from storage.store import Store

VALUES = "SELECT field_id, value FROM custom_value WHERE influencer_id = :id"
OLD = "SELECT id, value FROM custom_value WHERE influencer_id = :person AND field_id = :field"


class CustomFields:
    """Reads and writes fields and values; a field's name is its own whatever its case and accents."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[CustomField]:
        """Every field, in the owner's order."""
        return self._store.all(CustomField, "SELECT * FROM custom_field ORDER BY position, id")

    def named(self, name: str) -> CustomField | None:
        """The field of that name."""
        return next((field for field in self.all() if fold(field.name) == fold(name)), None)

    def of_influencer(self, influencer_id: int) -> list[CustomValue]:
        """What a person has in every field."""
        rows = self._store.connection.execute(VALUES, {"id": influencer_id})
        values = {row["field_id"]: row["value"] for row in rows}
        return [CustomValue(field, values.get(field.id, "")) for field in self.all()]

    def add(self, name: str) -> int:
        """A new field behind the others, or the one of that name; returns its id."""
        known = self.named(name)
        if known:
            return known.id
        position = self._store.value("SELECT coalesce(max(position), 0) + 1 FROM custom_field")
        return self._store.insert("custom_field", {"name": one_line(name), "position": position})

    def put(self, influencer_id: int, field_id: int, text: str) -> None:
        """What a person has in a field; nothing is kept of an empty text."""
        keys = {"person": influencer_id, "field": field_id}
        row = self._store.connection.execute(OLD, keys).fetchone()
        if row is None and text:
            self._store.insert("custom_value", {"influencer_id": influencer_id, "field_id": field_id, "value": text})
        elif row is not None and not text:
            self._store.delete("custom_value", row["id"])
        elif row is not None and row["value"] != text:
            self._store.update("custom_value", row["id"], {"value": text})
