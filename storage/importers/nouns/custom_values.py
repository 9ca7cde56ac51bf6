"""Values of the owner's own fields that a file brings, beside those of the workspace."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.importing import Change, PersonDraft
from models.reading.text import fold
from storage.importers.nouns.comparison import matched, next_id, says_the_same, write_all
from storage.slices import Sliced

VALUES = """
SELECT influencer_id, name, value FROM custom_value JOIN custom_field ON custom_field.id = field_id
WHERE influencer_id IN (SELECT id FROM temp.incoming)
"""
FIELDS = "SELECT name, id FROM custom_field"
ADD_FIELD = "INSERT INTO custom_field (id, name, position) VALUES (?, ?, ?)"
PUT = """
INSERT INTO custom_value (influencer_id, field_id, value) VALUES (?, ?, ?)
ON CONFLICT (influencer_id, field_id) DO UPDATE SET value = excluded.value
"""


class CustomValues:
    """What is known of the people of a file in the owner's own fields."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], str] = {}

    def look_up(
        self, connection: sqlite3.Connection, drafts: Sequence[PersonDraft], people: Iterable[int]
    ) -> Sliced[None]:
        """Read the values of people, where a draft brings any."""
        if any(draft.custom for draft in drafts):
            rows = ((each,) for each in people)
            found = yield from matched(connection, ("id INTEGER PRIMARY KEY",), rows, VALUES, tuple)
            self._known = {(person, fold(name)): value for person, name, value in found}

    def changes(self, influencer_id: int, custom: Mapping[str, str]) -> Iterator[Change]:
        """What a file says otherwise, by the name of the field."""
        for name, value in custom.items():
            before = self._known.get((influencer_id, fold(name)))
            if before is None or not says_the_same(before, value):
                yield (name, before, value)


def write_custom(connection: sqlite3.Connection, values: Sequence[tuple[int, Mapping[str, str]]]) -> Sliced[None]:
    """Write values by influencer and name of the field; a field that is not there yet is made, inside an edit."""
    fields = {fold(name): number for name, number in connection.execute(FIELDS)}
    for name in dict.fromkeys(name for _, custom in values for name in custom):
        if fold(name) not in fields:
            number = fields[fold(name)] = next_id(connection, "custom_field")
            connection.execute(ADD_FIELD, (number, name, len(fields)))
    rows = ((person, fields[fold(name)], value) for person, custom in values for name, value in custom.items())
    yield from write_all(connection, PUT, rows)
