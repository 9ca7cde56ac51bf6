"""The influencers of a workspace who are called by certain names: no others are read."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from models.influencers.contact_data import ContactData
from models.reading.text import fold, natural_key_of
from storage.importers.nouns.comparison import matched
from storage.slices import Sliced

FIND = """
SELECT influencer.id, influencer.name, email, phone FROM temp.incoming
JOIN creator_figures ON sort_name = incoming.key JOIN influencer ON influencer.id = influencer_id
"""


@dataclass(frozen=True, slots=True)
class Called:
    """An influencer of a name, and how she is reached."""

    id: int
    contact: ContactData


def people_called(connection: sqlite3.Connection, names: Collection[str]) -> Sliced[Mapping[str, list[Called]]]:
    """Everybody by folded name, for names that are folded; nobody for a name that nobody has."""
    keys = ((key,) for key in {natural_key_of(name) for name in names})
    rows = yield from matched(connection, ("key TEXT PRIMARY KEY",), keys, FIND, tuple)
    people: dict[str, list[Called]] = defaultdict(list)
    for number, name, email, phone in sorted(rows):
        # The key of two names can be the same where they end in numbers: "Moss 2" and "Moss 02".
        if (key := fold(name)) in names:
            people[key].append(Called(number, ContactData.of(email, phone)))
    return people
