"""The owner's own fields, and what people have in them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from models.errors import UserError
from models.influencers.custom_field import CustomField, CustomValue, FieldKind
from models.reading.text import fold, one_line
from storage.tables.custom_terms import worth
from storage.tables.store import Store

if TYPE_CHECKING:
    from models.influencers.field_conversion import Conversion

VALUES = "SELECT field_id, value FROM custom_value WHERE influencer_id = :id"
OLD = "SELECT id, value FROM custom_value WHERE influencer_id = :person AND field_id = :field"
COUNTS = """
SELECT value, count(*) FROM custom_value WHERE field_id = :field GROUP BY value ORDER BY count(*) DESC, value
"""
CONVERT = "UPDATE custom_value SET value = :new WHERE field_id = :field AND value = :old"


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

    def counts(self, field_id: int) -> dict[str, int]:
        """What people have in a field, each value with how many have it, the most frequent first."""
        return {row[0]: row[1] for row in self._store.connection.execute(COUNTS, {"field": field_id})}

    def odd_values(self, field: CustomField) -> frozenset[str]:
        """What people have in a field that is not of its kind: it was there before the field got it."""
        if field.kind is FieldKind.TEXT:
            return frozenset()
        query = f"SELECT DISTINCT value FROM custom_value WHERE field_id = :field AND {worth(field)} IS NULL"
        return frozenset(row[0] for row in self._store.connection.execute(query, {"field": field.id}))

    def add(self, name: str, kind: FieldKind = FieldKind.TEXT, choices: tuple[str, ...] = ()) -> int:
        """A new field behind the others, or the one of that name; returns its id."""
        known = self.named(name)
        if known:
            return known.id
        position = self._store.value("SELECT coalesce(max(position), 0) + 1 FROM custom_field")
        values = {"name": one_line(name), "kind": kind, "choices": choices, "position": position}
        return self._store.insert("custom_field", values)

    def rename(self, field_id: int, name: str) -> None:
        """Give a field another name; raises ``UserError`` where another field has it."""
        known = self.named(name)
        if known is not None and known.id != field_id:
            raise UserError(f"There is a field “{known.name}” already.")
        self._store.update("custom_field", field_id, {"name": one_line(name)})

    def convert(self, field: CustomField, found: "Conversion") -> None:
        """Give a field the kind and choices that ``field`` has, and its values the form that was ``found`` for them."""
        self._store.update("custom_field", field.id, {"kind": field.kind, "choices": field.choices})
        for old, new in found.read.items():
            if old != new:
                self._store.connection.execute(CONVERT, {"field": field.id, "old": old, "new": new})

    def arrange(self, field_ids: Iterable[int]) -> None:
        """Put the fields into an order."""
        for position, field_id in enumerate(field_ids, 1):
            self._store.update("custom_field", field_id, {"position": position})

    def delete(self, field_id: int) -> None:
        """Remove a field with what everybody has in it."""
        self._store.delete("custom_field", field_id)

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
