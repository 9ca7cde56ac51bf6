"""Finding people who are in the file twice, and remembering of which pairs the owner said that they are two."""

import gc
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from models.influencers.likeness import Known, Likeness, Pair, Tell, likenesses
from storage.file.failures import told_in_words
from storage.slices import Progress
from storage.tables.store import Store

if TYPE_CHECKING:
    from storage.snapshots import Shown

PEOPLE = """
SELECT influencer.id, influencer.name, email, phone, region, country, niches,
    json_group_array(handle) FILTER (WHERE handle <> '') AS handles,
    json_group_array(platform || ' ' || external_id) FILTER (WHERE external_id <> '') AS external_ids
FROM influencer LEFT JOIN profile ON profile.influencer_id = influencer.id
WHERE forgotten_on IS NULL GROUP BY influencer.id
"""
"""Everybody but those who were forgotten: nothing is known of them that could be alike."""

DECIDED = "SELECT first_id, second_id FROM not_same"
REMEMBER = """
INSERT INTO not_same (first_id, second_id, decided_on) VALUES (:first, :second, :day)
ON CONFLICT (first_id, second_id) DO NOTHING
"""


def find_duplicates(connection: sqlite3.Connection, tell: Tell = lambda _done, _of: None) -> list[Likeness]:
    """The pairs that may be one person, likeliest first, without those that were said to be two."""
    people = [_known(row) for row in connection.execute(PEOPLE)]
    return likenesses(people, decided(connection), tell)


def decided(connection: sqlite3.Connection) -> set[Pair]:
    """The pairs of which the owner said that they are two people."""
    return {(row[0], row[1]) for row in connection.execute(DECIDED)}


def say_not_same(store: Store, pair: Pair, day: date) -> None:
    """Remember that a pair are two people; inside an edit."""
    store.must_be_writing()
    first, second = sorted(pair)
    store.connection.execute(REMEMBER, {"first": first, "second": second, "day": day.isoformat()})


def search(answers: Connection, shown: "Shown") -> None:
    """What a process of its own does: send progress, then the pairs found or the exception that it ended with."""
    gc.disable()  # the process ends with its one answer

    def tell(done: int, of: int) -> None:
        answers.send(Progress(done, of))

    with answers:
        try:
            found = _searched(shown, tell)
        except Exception as error:  # noqa: BLE001  # told in the window, where every fault has its place
            answers.send(error)
        else:
            answers.send(found)


def _searched(shown: "Shown", tell: Tell) -> list[Likeness]:
    with told_in_words(), closing(shown.snapshot()) as copy:
        return find_duplicates(copy.connection, tell)


def _known(row: sqlite3.Row) -> Known:
    texts: Sequence[tuple[str, ...]] = [tuple(json.loads(row[name])) for name in ("handles", "external_ids", "niches")]
    handles, external_ids, niches = texts
    place = row["region"] or row["country"]
    return Known(row["id"], row["name"], handles, external_ids, row["email"], row["phone"], place, niches)
