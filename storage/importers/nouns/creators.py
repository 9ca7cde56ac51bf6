"""Which influencer a file means by a number of its own, else by her exact name."""

import sqlite3
from collections.abc import Container, Iterable, Mapping

from models.importing import PersonRef
from models.reading.text import fold, quoted
from storage.importers.nouns.comparison import staged
from storage.importers.nouns.people_called import people_called
from storage.slices import at_once

BY_NUMBER = """
SELECT incoming.source, incoming.number, influencer_id FROM temp.incoming
JOIN listed_as ON listed_as.source = incoming.source AND listed_as.number = incoming.number
"""

NAMES = "SELECT id, name FROM influencer WHERE id IN (SELECT id FROM temp.incoming)"


def resolve(connection: sqlite3.Connection, refs: Iterable[PersonRef]) -> dict[PersonRef, int | None]:
    """The influencer's id for every reference; ``None`` where nobody is meant, or a name two people share."""
    wanted = set(refs)
    with staged(connection, ("source TEXT", "number TEXT"), {(ref.source, ref.number) for ref in wanted if ref.number}):
        listed = {(source, number): person for source, number, person in connection.execute(BY_NUMBER)}
    found = {ref: listed.get((ref.source, ref.number)) for ref in wanted}
    unknown = _names(ref for ref in wanted if found[ref] is None)
    called = at_once(people_called(connection, set(unknown.values())))
    alone = {name: people[0].id for name, people in called.items() if len(people) == 1}
    return found | {ref: alone.get(name) for ref, name in unknown.items()}


def shared_names(connection: sqlite3.Connection, people: Mapping[PersonRef, int | None]) -> frozenset[str]:
    """The folded names of unknown people that several influencers have, so that nobody can say who is meant."""
    unknown = _names(ref for ref, person in people.items() if person is None)
    called = at_once(people_called(connection, set(unknown.values())))
    return frozenset(name for name, those in called.items() if len(those) > 1)


def names_of_numbers(
    connection: sqlite3.Connection, people: Mapping[PersonRef, int | None]
) -> dict[PersonRef, dict[str, str]]:
    """Of everybody whom a file calls by a number alone, and whom the workspace knows, her name, as ``Fate.shown``."""
    known = {ref: person for ref, person in people.items() if person is not None and ref.number and not ref.name}
    with staged(connection, ("id INTEGER",), {(person,) for person in known.values()}):
        names: dict[int, str] = dict(connection.execute(NAMES).fetchall())
    return {ref: {"person": names[person]} for ref, person in known.items()}


def unresolved(ref: PersonRef, shared: Container[str] = ()) -> str:
    """The sentence of a row whose creator is nobody, or has one of the ``shared_names``, and what to do about it."""
    name = quoted(ref.name)
    if ref.name and fold(ref.name) in shared:
        return f"More than one of your influencers is called {name}. Give them different names first."
    if ref.name:
        return f"You have no influencer called {name}. Add this person, or import the list of influencers, first."
    if ref.number:
        return (
            f"No influencer has the number {quoted(ref.number)} in a list you imported. "
            "Import the list of influencers first."
        )
    return "This row does not say whose it is."


def _names(refs: Iterable[PersonRef]) -> dict[PersonRef, str]:
    return {ref: fold(ref.name) for ref in refs if ref.name}
