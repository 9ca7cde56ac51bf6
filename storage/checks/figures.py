"""Whether what is stored beside the rows, to find and sort people by, still says what the rows say."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from storage.derived import creator_figures
from storage.slices import at_once
from storage.snapshots import in_memory

COMPARED = (
    "influencer_id, search_key, sort_name, sort_email, last_contact, sort_handle, handle, platform, platforms,"
    " followers, stage, partnerships, follow_up, follow_up_note"
)
"""Words and whole numbers: rates are made with other mathematics on another machine, and differ in their last digit."""

STORED = f"SELECT {COMPARED} FROM creator_figures ORDER BY influencer_id"


def missing_figures(connection: sqlite3.Connection) -> Iterator[str]:
    """People whom the list cannot show."""
    query = "SELECT count(*) FROM influencer WHERE id NOT IN (SELECT influencer_id FROM creator_figures)"
    if missing := connection.execute(query).fetchone()[0]:
        yield f"{missing} influencers lack their stored figures."


def figure_problems(data: bytes, path: Path) -> Iterator[str]:
    """People whose stored figures say another thing than their rows; all are made anew in a copy in memory.

    ``data`` are the bytes of the file.
    """
    with closing(in_memory(path, data)) as copy:
        stored = _rows(copy.connection)
        copy.connection.execute("BEGIN")
        try:
            at_once(creator_figures.refresh_all(copy.store))
        except (ValueError, TypeError, KeyError):  # a cell is of its kind, and yet not of what it is about
            yield "The stored figures cannot be made anew from the rows."
            return
        made = _rows(copy.connection)
    wrong = sum(one != made.get(influencer) for influencer, one in stored.items())
    if wrong:
        yield f"Of {wrong} influencers, name, notes or figures are not what was stored with them."


def _rows(connection: sqlite3.Connection) -> dict[int, tuple[object, ...]]:
    return {row[0]: tuple(row) for row in connection.execute(STORED)}
