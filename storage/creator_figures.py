"""Stored figures that the table of influencers sorts and searches by, rebuilt for the creators an edit touched."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from models.benchmarks import usual_rate
from models.changes import ChangeSet
from models.estimates import PostRate, creator_rate
from models.fit import fit_score
from models.influencer import FitAspect
from models.platforms import Platform
from models.text import fold, natural_key_of
from storage.readings import FOLLOWERS_THEN, LATEST_READING
from storage.store import Store

OWNERS = {
    "influencer": "SELECT id FROM influencer WHERE id IN ({ids})",
    "profile": "SELECT influencer_id FROM profile WHERE id IN ({ids})",
    "profile_reading": "SELECT influencer_id FROM profile_reading JOIN profile ON profile.id = profile_id"
    " WHERE profile_reading.id IN ({ids})",
    "post": "SELECT influencer_id FROM post JOIN profile ON profile.id = profile_id WHERE post.id IN ({ids})",
    "reading": "SELECT influencer_id FROM reading JOIN post ON post.id = post_id"
    " JOIN profile ON profile.id = profile_id WHERE reading.id IN ({ids})",
    "partnership": "SELECT influencer_id FROM partnership WHERE id IN ({ids})",
    "contact": "SELECT influencer_id FROM contact WHERE id IN ({ids})",
}
"""Whose figures a row of each table bears on."""

FIT_COLUMNS = tuple((aspect, f"fit_{aspect.value}") for aspect in FitAspect)

PARENTS = {"influencer_id": "influencer", "profile_id": "profile", "post_id": "post"}

PEOPLE = """
SELECT id, name, niches, region, country, languages, tags, email, notes, fit_niche, fit_values, fit_style, fit_audience
FROM influencer WHERE id IN (SELECT id FROM touched)
"""

PROFILES = """
SELECT influencer_id, platform, handle, profile.name, latest.followers, latest.avg_engagements
FROM profile LEFT JOIN profile_reading AS latest ON latest.id = (
    SELECT id FROM profile_reading WHERE profile_id = profile.id AND followers IS NOT NULL
    ORDER BY day DESC, id DESC LIMIT 1)
WHERE influencer_id IN (SELECT id FROM touched) ORDER BY influencer_id, position, profile.id
"""

POSTS = f"""
SELECT profile.influencer_id, profile.platform,
    coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) AS engagements,
    {FOLLOWERS_THEN} AS followers_then
FROM post JOIN profile ON profile.id = post.profile_id JOIN {LATEST_READING}
WHERE profile.influencer_id IN (SELECT id FROM touched) AND coalesce(likes, comments, shares, saves) IS NOT NULL
"""

STAGES = """
SELECT influencer_id, stage, count(*) OVER (PARTITION BY influencer_id) AS partnerships
FROM partnership WHERE influencer_id IN (SELECT id FROM touched) ORDER BY coalesce(stage_since, ''), id
"""

FOLLOW_UPS = """
SELECT influencer_id, due_on, note FROM contact
WHERE influencer_id IN (SELECT id FROM touched) AND due_on IS NOT NULL AND done_on IS NULL ORDER BY due_on DESC, id DESC
"""

COLUMNS = (
    "influencer_id, search_key, sort_name, handle, platform, platforms, followers, rate, rate_low, rate_high,"
    " rate_posts, usual_rate, fit, stage, partnerships, follow_up, follow_up_note"
)


def refresh(store: Store, changes: ChangeSet) -> None:
    """Rebuild the figures of every influencer that the changes bear on; inside the edit's transaction."""
    connection = store.connection
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM touched")
    if changes.touches("setting"):
        connection.execute("INSERT INTO touched SELECT id FROM influencer")
    else:
        _touch(connection, _touched_rows(changes))
    _rebuild(connection)


def _touched_rows(changes: ChangeSet) -> dict[str, set[tuple[int, int]]]:
    ranges: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for change in changes.changes:
        if change.table not in OWNERS:
            continue
        ranges[change.table].add((change.first, change.last))
        for values in (change.before, change.after):
            for column, parent in PARENTS.items():
                row = (values or {}).get(column)
                if isinstance(row, int):
                    ranges[parent].add((row, row))
    return ranges


def _touch(connection: sqlite3.Connection, ranges: Mapping[str, Iterable[tuple[int, int]]]) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched_row (id INTEGER PRIMARY KEY)")
    for table, spans in ranges.items():
        connection.execute("DELETE FROM touched_row")
        connection.executemany(
            "WITH RECURSIVE run (id) AS (SELECT ? UNION ALL SELECT id + 1 FROM run WHERE id < ?)"
            " INSERT OR IGNORE INTO touched_row SELECT id FROM run",
            spans,
        )
        owners = OWNERS[table].format(ids="SELECT id FROM touched_row")
        # NULL into an integer primary key would make up an id: the business's own profiles have no influencer.
        connection.execute(
            f"WITH owner (id) AS ({owners}) INSERT OR IGNORE INTO touched SELECT id FROM owner WHERE id IS NOT NULL"
        )
    connection.execute("DELETE FROM touched WHERE id NOT IN (SELECT id FROM influencer)")


def _rebuild(connection: sqlite3.Connection) -> None:
    profiles = _grouped(connection, PROFILES)
    posts = _grouped(connection, POSTS)
    stages = {row["influencer_id"]: (row["stage"], row["partnerships"]) for row in connection.execute(STAGES)}
    follow_ups = {row["influencer_id"]: (row["due_on"], row["note"]) for row in connection.execute(FOLLOW_UPS)}
    connection.execute("DELETE FROM creator_figures WHERE influencer_id IN (SELECT id FROM touched)")
    marks = ", ".join("?" * (COLUMNS.count(",") + 1))
    rows = (
        (
            *_words(person, accounts := profiles.get(person["id"], [])),
            *_size_and_rate(accounts, posts.get(person["id"], [])),
            *(_fit(person), *stages.get(person["id"], (None, 0)), *follow_ups.get(person["id"], (None, ""))),
        )
        for person in connection.execute(PEOPLE)
    )
    connection.executemany(f"INSERT INTO creator_figures ({COLUMNS}) VALUES ({marks})", rows)


def _grouped(connection: sqlite3.Connection, query: str) -> dict[int, list[sqlite3.Row]]:
    groups: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in connection.execute(query):
        groups[row["influencer_id"]].append(row)
    return groups


def _words(person: sqlite3.Row, accounts: list[sqlite3.Row]) -> tuple[int, str, str]:
    """Her number, what she is found by and what she is sorted by."""
    name = _folded(person["name"])
    texts = [person["region"], person["country"], person["email"], person["notes"]]
    texts += [text for column in ("niches", "languages", "tags") for text in _items(person[column])]
    texts += [text for account in accounts for text in (account["handle"], account["name"], account["platform"])]
    # Folded one by one and remembered: niches, places and platforms are few, people are many.
    key = "\n".join([name, *[_folded(text) for text in texts if text]])
    return person["id"], key, natural_key_of(name)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=4096)
def _items(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _size_and_rate(accounts: list[sqlite3.Row], posts: list[sqlite3.Row]) -> tuple[object, ...]:
    if not accounts:
        return ("", "", "[]", None, None, None, None, 0, None)
    main = max(accounts, key=lambda account: account["followers"] or 0)
    followers = main["followers"]
    usual = usual_rate(Platform(main["platform"]), followers)
    shown = [
        PostRate(post["engagements"], post["followers_then"])
        for post in posts
        if post["platform"] == main["platform"] and post["followers_then"]
    ]
    estimate = creator_rate(shown, usual)
    if estimate:
        rates: tuple[object, ...] = (estimate.likely, estimate.low, estimate.high, estimate.n)
    else:
        listed = main["avg_engagements"]
        rates = (listed / followers if followers and listed is not None else None, None, None, 0)
    names = dict.fromkeys(account["platform"] for account in accounts)
    platforms = f'["{main["platform"]}"]' if len(names) == 1 else json.dumps(list(names))
    return (main["handle"], main["platform"], platforms, followers, *rates, usual)


def _fit(person: sqlite3.Row) -> int | None:
    ratings = {aspect: person[column] for aspect, column in FIT_COLUMNS if person[column] is not None}
    return fit_score(ratings) if ratings else None
