"""Visits of a file beside those of the workspace, by program, days and where they came from."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from models.importing import Fate, Mapped, TrafficDraft
from storage.importers.nouns.comparison import Comparison
from storage.importers.nouns.keyed import Keyed, compare_keyed, write_keyed
from storage.slices import Sliced
from storage.tables.rows import to_column

KEY = ("origin", "since", "day", "source", "medium", "campaign")
COUNTS = ("sessions", "users", "new_users", "events")


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every row of visits; a count that the file leaves blank overwrites nothing."""
    rows = [_keyed(draft) for draft in mapped.drafts if isinstance(draft, TrafficDraft)]
    fates, writes = yield from compare_keyed(connection, "traffic", rows)
    return Comparison(fates, writes)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new rows of visits and what changed of known ones; inside an edit."""
    yield from write_keyed(connection, "traffic", fates, writes)


def _keyed(draft: TrafficDraft) -> Keyed:
    key = {name: to_column(getattr(draft.traffic, name)) for name in KEY}
    return Keyed(draft, key, {name: getattr(draft.traffic, name) for name in COUNTS})
