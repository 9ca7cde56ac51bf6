"""Stored figures that the table of influencers sorts and searches by, rebuilt for the creators an edit touched."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple

from models.changes import ChangeKind, ChangeSet
from models.estimates.benchmarks import Benchmarks
from models.estimates.estimates import PostRate, RateSummary, rate_of
from models.estimates.trends import Trends
from models.reading.platform import Platform
from models.reading.text import fold, natural_key_of
from storage.derived import rate_summaries
from storage.derived.fit_scores import FIT_COLUMNS, FitScores
from storage.derived.words import words_of
from storage.slices import SLICE, Measured, Progress, Sliced, sliced
from storage.tables.readings import FOLLOWERS_THEN, LATEST_READING
from storage.tables.settings import BENCHMARKS, FIT_WEIGHTS, Settings
from storage.tables.store import Store

PLATFORMS = {platform.value: platform for platform in Platform}
"""Each by the text that is stored: to call an enumeration takes a microsecond, for each of 100,000 people."""

Span = tuple[int, int]
"""First and last id of neighbouring rows."""

CHANGES = 2000
"""Changes looked through in one slice."""

ROWS = 1000
"""Rows whose owners are looked up in one slice."""

RATED = "coalesce(fit_niche, fit_values, fit_style, fit_audience) IS NOT NULL"
"""Whose fit follows the weights and what the business says of itself."""

OWNERS = {
    "influencer": "SELECT id FROM influencer WHERE id BETWEEN ? AND ?",
    "profile": "SELECT influencer_id FROM profile WHERE id BETWEEN ? AND ?",
    "profile_reading": "SELECT influencer_id FROM profile_reading JOIN profile ON profile.id = profile_id"
    " WHERE profile_reading.id BETWEEN ? AND ?",
    "post": "SELECT influencer_id FROM post JOIN profile ON profile.id = profile_id WHERE post.id BETWEEN ? AND ?",
    "reading": "SELECT influencer_id FROM reading JOIN post ON post.id = post_id"
    " JOIN profile ON profile.id = profile_id WHERE reading.id BETWEEN ? AND ?",
    "partnership": "SELECT influencer_id FROM partnership WHERE id BETWEEN ? AND ?",
    "contact": "SELECT influencer_id FROM contact WHERE id BETWEEN ? AND ?",
    "custom_value": "SELECT influencer_id FROM custom_value WHERE id BETWEEN ? AND ?",
    "reference": "SELECT influencer_id FROM reference WHERE id BETWEEN ? AND ?",
    "business": f"SELECT id FROM influencer WHERE {RATED} AND ? <= ?",
}
"""Whose figures rows of each table bear on."""

OF_SETTING = {
    BENCHMARKS.name: "SELECT id FROM influencer",
    FIT_WEIGHTS.name: f"SELECT id FROM influencer WHERE {RATED}",
}
"""Whose figures a setting bears on; any other one bears on nobody's."""

PARENTS = {
    "profile": ("influencer_id", "influencer"),
    "profile_reading": ("profile_id", "profile"),
    "post": ("profile_id", "profile"),
    "reading": ("post_id", "post"),
    "partnership": ("influencer_id", "influencer"),
    "contact": ("influencer_id", "influencer"),
    "custom_value": ("influencer_id", "influencer"),
    "reference": ("influencer_id", "influencer"),
}
"""What rows of each table hang on, by which column: a row that is gone, or moved, bears on its old parent."""

STRETCH = "(SELECT id FROM touched WHERE id BETWEEN :first AND :last)"

PEOPLE = f"""
SELECT id, name, region, country, niches, languages, tags, email, phone, notes,
    (SELECT group_concat(value, char(10)) FROM custom_value WHERE influencer_id = influencer.id) AS custom,
    (SELECT group_concat(nullif(label, ''), char(10)) FROM reference WHERE influencer_id = influencer.id) AS links,
    {", ".join(FIT_COLUMNS)}
FROM influencer WHERE id IN {STRETCH}
"""

CONVERSATIONS = f"""
SELECT influencer_id, max(happened_on) AS day, group_concat(nullif(note, ''), char(10)) AS notes
FROM contact WHERE influencer_id IN {STRETCH} GROUP BY influencer_id
"""

LISTED = """coalesce(latest.avg_engagements, CASE WHEN coalesce(avg_likes, avg_comments, avg_shares) IS NOT NULL
    THEN coalesce(avg_likes, 0) + coalesce(avg_comments, 0) + coalesce(avg_shares, 0) END)"""
"""Engagements that a list tells a post usually has: as it says, else those of its parts that it says."""

PROFILES = f"""
SELECT influencer_id, platform, handle, profile.name, latest.followers, {LISTED} AS listed, is_main
FROM profile LEFT JOIN profile_reading AS latest ON latest.id = (
    SELECT id FROM profile_reading WHERE profile_id = profile.id AND followers IS NOT NULL
    ORDER BY day DESC, id DESC LIMIT 1)
WHERE influencer_id IN {STRETCH} ORDER BY influencer_id, position, profile.id
"""

POSTS = f"""
SELECT profile.influencer_id, profile.platform,
    coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0) + coalesce(saves, 0) AS engagements,
    {FOLLOWERS_THEN} AS followers_then
FROM post JOIN profile ON profile.id = post.profile_id JOIN {LATEST_READING}
WHERE profile.influencer_id IN {STRETCH} AND coalesce(likes, comments, shares, saves) IS NOT NULL
"""

STAGES = f"""
SELECT stage, count(*) OVER (PARTITION BY influencer_id) AS partnerships, influencer_id
FROM partnership WHERE influencer_id IN {STRETCH} ORDER BY coalesce(stage_since, ''), id
"""

FOLLOW_UPS = f"""
SELECT due_on, note, influencer_id FROM contact
WHERE influencer_id IN {STRETCH} AND due_on IS NOT NULL AND done_on IS NULL ORDER BY due_on DESC, id DESC
"""

PUT_STAGE = "UPDATE creator_figures SET stage = ?, partnerships = ? WHERE influencer_id = ?"
PUT_FOLLOW_UP = "UPDATE creator_figures SET follow_up = ?, follow_up_note = ? WHERE influencer_id = ?"

NO_TALK = (None, None)

DELETE = f"DELETE FROM creator_figures WHERE influencer_id IN {STRETCH}"

COLUMNS = (
    "influencer_id, search_key, sort_name, sort_email, last_contact, sort_handle, handle, platform, platforms,"
    " followers, rate, rate_low, rate_high, rate_posts, usual_rate, fit"
)
"""What everybody has; stage and follow-up are put beside it where there are any: of a large list nobody has."""


def refresh(store: Store, changes: ChangeSet) -> Measured[int]:
    """Rebuild the figures of every influencer that the changes bear on, and say of how many; inside the edit."""
    connection = store.connection
    _begin(connection)
    names = _touch_by_settings(connection, changes)
    yield from _touch(connection, (yield from _touched_rows(changes)))
    is_everywhere = BENCHMARKS.name in names or _takes_somebody_away(changes)
    return (yield from _rebuild(connection, is_everywhere=is_everywhere))


def refresh_all(store: Store) -> Measured[None]:
    """Make the figures of everybody anew, as after an update of the program that stores others; in a transaction."""
    connection = store.connection
    _begin(connection)
    connection.execute("INSERT INTO touched SELECT id FROM influencer")
    yield from _rebuild(connection, is_everywhere=True)
    connection.execute("DELETE FROM touched")


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM touched")


def _takes_somebody_away(changes: ChangeSet) -> bool:
    """Whether somebody is gone: on which platform she was is not known any more."""
    return any(change.kind is ChangeKind.DELETE and change.table == "influencer" for change in changes.changes)


def _touch_by_settings(connection: sqlite3.Connection, changes: ChangeSet) -> set[str]:
    """Touch those whom changed settings bear on, and say which settings these are."""
    changed: set[str] = set()
    for change in changes.changes:
        if change.table != "setting":
            continue
        found = connection.execute("SELECT name FROM setting WHERE id BETWEEN ? AND ?", (change.first, change.last))
        names = [row[0] for row in found] + [str(change.before.get("name")) if change.before else ""]
        for name in OF_SETTING.keys() & names:
            connection.execute(f"INSERT OR IGNORE INTO touched {OF_SETTING[name]}")
            changed.add(name)
    return changed


def _touched_rows(changes: ChangeSet) -> Sliced[dict[str, list[Span]]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for change, is_full in sliced(changes.changes, CHANGES):
        if is_full:
            yield
        if change.table not in OWNERS:
            continue
        _add(spans[change.table], change.first, change.last)
        if parent := PARENTS.get(change.table):
            column, table = parent
            for values in (change.before, change.after):
                row = values.get(column) if values is not None else None
                if isinstance(row, int):
                    _add(spans[table], row, row)
    return spans


def _add(spans: list[Span], first: int, last: int) -> None:
    """Add rows, together with the rows added before where they are neighbours: large edits go up or down by rows."""
    if spans:
        low, high = spans[-1]
        if first <= high + 1 and last >= low - 1:
            spans[-1] = (min(low, first), max(high, last))
            return
    spans.append((first, last))


def _touch(connection: sqlite3.Connection, spans: Mapping[str, Iterable[Span]]) -> Sliced[None]:
    for table, found in spans.items():
        # NULL into an integer primary key would make up an id: the business's own profiles have no influencer.
        statement = (
            f"WITH owner (id) AS ({OWNERS[table]}) INSERT OR IGNORE INTO touched SELECT id FROM owner WHERE id NOTNULL"
        )
        for batch in _batches(found):
            connection.executemany(statement, batch)
            yield


def _batches(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """The spans in pieces, some hundred rows of a table together."""
    batch, rows = list[Span](), 0
    for first, last in spans:
        for start in range(first, last + 1, ROWS):
            end = min(last, start + ROWS - 1)
            batch.append((start, end))
            rows += end - start + 1
            if rows >= ROWS:
                yield batch
                batch, rows = [], 0
    yield batch


def _rebuild(connection: sqlite3.Connection, *, is_everywhere: bool) -> Measured[int]:
    """The touched influencers' figures, a stretch of their ids at a time; returns how many they are.

    Trends follow on the platforms that this bears on, or everywhere, and with them the rates of others.
    """
    ids = [row[0] for row in connection.execute("SELECT id FROM touched ORDER BY id")]
    fit, benchmarks = FitScores(connection), Settings(Store(connection)).get(BENCHMARKS)
    trends, moved = rate_summaries.trends_in(connection, benchmarks), set[str]()
    for start in range(0, len(ids), SLICE):
        stretch = ids[start : start + SLICE]
        moved |= _rebuild_stretch(connection, {"first": stretch[0], "last": stretch[-1]}, fit, benchmarks, trends)
        yield Progress(start + len(stretch), len(ids))
    if is_everywhere:
        moved |= rate_summaries.platforms(connection)
    return max(len(ids), (yield from rate_summaries.refit(connection, moved, benchmarks)))


def _rebuild_stretch(
    connection: sqlite3.Connection, ids: Mapping[str, int], fit: FitScores, benchmarks: Benchmarks, trends: Trends
) -> set[str]:
    """Figures of one stretch; returns the platforms whose posts tell something else than before."""
    profiles = _grouped(connection, PROFILES, ids)
    posts = _grouped(connection, POSTS, ids)
    talks = {row["influencer_id"]: (row["notes"], row["day"]) for row in connection.execute(CONVERSATIONS, ids)}
    connection.execute(DELETE, ids)
    marks = ", ".join("?" * (COLUMNS.count(",") + 1))
    summaries = {person: found for person, its in posts.items() if (found := _summary(profiles[person], its))}

    def row(person: sqlite3.Row) -> tuple[object, ...]:
        number = person["id"]
        accounts, (talk, talked_on) = profiles.get(number, []), talks.get(number, NO_TALK)
        size_and_rate = _size_and_rate(accounts, summaries.get(number), benchmarks, trends)
        return (*words_of(person, accounts, talk), talked_on, *size_and_rate, fit.of(person))

    rows = map(row, connection.execute(PEOPLE, ids))
    connection.executemany(f"INSERT INTO creator_figures ({COLUMNS}) VALUES ({marks})", rows)
    # In their order: of several the last one stands.
    connection.executemany(PUT_STAGE, connection.execute(STAGES, ids))
    connection.executemany(PUT_FOLLOW_UP, connection.execute(FOLLOW_UPS, ids))
    kept = {person: (str(_main(profiles[person])["platform"]), *astuple(one)) for person, one in summaries.items()}
    return rate_summaries.keep(connection, ids, kept)


def _grouped(connection: sqlite3.Connection, query: str, ids: Mapping[str, int]) -> dict[int, list[sqlite3.Row]]:
    """Rows by the influencer whose they are, whom the first column tells."""
    groups: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for row in connection.execute(query, ids):
        groups[row[0]].append(row)
    return groups


def _main(accounts: list[sqlite3.Row]) -> sqlite3.Row:
    """The account that stands for her: the one chosen, else the largest."""
    if len(accounts) == 1:
        return accounts[0]
    return max(accounts, key=lambda account: (account["is_main"], account["followers"] or 0))


def _summary(accounts: list[sqlite3.Row], posts: list[sqlite3.Row]) -> RateSummary | None:
    """What her posts on the main platform say of her rate, if their followers are known."""
    platform = _main(accounts)["platform"]
    shown = [
        PostRate(post["engagements"], post["followers_then"])
        for post in posts
        if post["platform"] == platform and post["followers_then"]
    ]
    return RateSummary.of(shown) if shown else None


def _size_and_rate(
    accounts: list[sqlite3.Row], summary: RateSummary | None, benchmarks: Benchmarks, trends: Trends
) -> tuple[object, ...]:
    if not accounts:
        return ("", "", "", "[]", None, None, None, None, 0, None)
    _, platform, handle, _, followers, listed, _ = _main(accounts)
    if summary:
        estimate = rate_of(summary, trends.of(PLATFORMS[platform]))
        rates: tuple[object, ...] = (estimate.likely, estimate.low, estimate.high, estimate.n)
    else:
        rates = (listed / followers if followers and listed is not None else None, None, None, 0)
    several = dict.fromkeys(account["platform"] for account in accounts) if len(accounts) > 1 else (platform,)
    platforms = f'["{platform}"]' if len(several) == 1 else json.dumps(list(several))
    usual = benchmarks.rate(PLATFORMS[platform], followers)
    return (natural_key_of(fold(handle)), handle, platform, platforms, followers, *rates, usual)
