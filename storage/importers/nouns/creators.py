"""Which influencer a file means by a number of its own, else by her exact name."""

import sqlite3
from collections.abc import Iterable, Mapping

from models.importing import PersonRef
from models.text import fold, quoted
from storage.importers.nouns.comparison import staged

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
    if named := [ref for ref in wanted if found[ref] is None and ref.name]:
        by_name = _by_name(connection)
        found |= {ref: by_name.get(fold(ref.name)) for ref in named}
    return found


def shared_names(connection: sqlite3.Connection) -> frozenset[str]:
    """The folded names that several influencers have, so that nobody can say who is meant."""
    return frozenset(name for name, person in _by_name(connection).items() if person is None)


def names_of_numbers(
    connection: sqlite3.Connection, people: Mapping[PersonRef, int | None]
) -> dict[PersonRef, dict[str, str]]:
    """Of everybody whom a file calls by a number alone, and whom the workspace knows, her name, as ``Fate.shown``."""
    known = {ref: person for ref, person in people.items() if person is not None and ref.number and not ref.name}
    with staged(connection, ("id INTEGER",), {(person,) for person in known.values()}):
        names: dict[int, str] = dict(connection.execute(NAMES).fetchall())
    return {ref: {"person": names[person]} for ref, person in known.items()}


def unresolved(ref: PersonRef) -> str:
    """The sentence of a row whose creator is nobody that the workspace knows."""
    if ref.name:
        return f"You have no influencer called {quoted(ref.name)}, or more than one. Import the list of them first."
    if ref.number:
        return (
            f"No influencer has the number {quoted(ref.number)} in a list you imported. "
            "Import the list of influencers first."
        )
    return "This row does not say whose it is."


def _by_name(connection: sqlite3.Connection) -> dict[str, int | None]:
    """Every influencer by her folded name, ``None`` for a name that several have."""
    people: dict[str, int | None] = {}
    for person, name in connection.execute("SELECT id, name FROM influencer"):
        key = fold(name)
        people[key] = None if key in people else person
    return people
