"""Readings of profiles: those a workspace has, and new ones from a file."""

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from storage.importers.lists.meanings import COUNTS
from storage.importers.nouns.comparison import add_all, matched
from storage.slices import Sliced

FIND = f"""
SELECT profile_id, day, source, {", ".join(COUNTS)},
    row_number() OVER (PARTITION BY profile_id ORDER BY day DESC, id DESC) = 1 AS is_latest
FROM profile_reading WHERE profile_id IN (SELECT id FROM temp.incoming) ORDER BY profile_id, day, id
"""
ADD = f"""
INSERT INTO profile_reading (profile_id, day, source, {", ".join(COUNTS)})
VALUES (?, ?, ?, {", ".join("?" * len(COUNTS))})
ON CONFLICT (profile_id, day, source) DO UPDATE SET
    {", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in COUNTS)}
"""


class Reading(NamedTuple):
    """Counts of one profile to be written; those not named stay unknown."""

    profile_id: int
    counts: Mapping[str, int]


def known_readings(
    connection: sqlite3.Connection, profiles: Iterable[int]
) -> Sliced[dict[int, list[Mapping[str, object]]]]:
    """The readings of profiles, oldest first, each with whether it is the latest of its profile."""
    ids = ((each,) for each in profiles)
    found: dict[int, list[Mapping[str, object]]] = {}
    for row in (yield from matched(connection, ("id INTEGER PRIMARY KEY",), ids, FIND, dict)):
        found.setdefault(row["profile_id"], []).append(row)
    return found


def add_readings(connection: sqlite3.Connection, readings: Iterable[Reading], day: date, source: str) -> Sliced[None]:
    """Write readings of one day; a blank never overwrites a count of the same day and source."""
    yield from add_dated_readings(connection, ((reading, day) for reading in readings), source)


def add_dated_readings(
    connection: sqlite3.Connection, readings: Iterable[tuple[Reading, date]], source: str
) -> Sliced[None]:
    """Write readings, each of its own day, as ``add_readings`` does."""
    rows = (
        (reading.profile_id, day.isoformat(), source, *map(reading.counts.get, COUNTS))
        for reading, day in readings
    )
    yield from add_all(connection, "profile_reading", ADD, rows)
