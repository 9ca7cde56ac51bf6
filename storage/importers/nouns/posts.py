"""Posts of a file beside those of the workspace, by the platform's id, else by their address."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.importing import Change, Fate, Mapped, Outcome, PostDraft
from models.post import METRICS, Post, Reading
from storage.importers.nouns.accounts import Account, write_accounts
from storage.importers.nouns.comparison import Comparison, insert_all, matched, next_id, update_all, write_all
from storage.importers.nouns.partnership_links import Links
from storage.importers.nouns.post_owners import PostOwners
from storage.readings import LATEST_READING
from storage.rows import from_row, to_column
from storage.slices import Sliced, sliced

COLUMNS = tuple(name for name in Post.__slots__ if name != "id")
FILLED = ("url", "external_id", "profile_id")
"""Columns that an import fills where they are blank, and never replaces."""
REPLACED = ("format", "published_at", "caption")
ID = ("id INTEGER PRIMARY KEY",)

FIND = """
SELECT incoming.row AS draft_row, post.* FROM temp.incoming JOIN post
    ON incoming.external_id <> '' AND post.platform = incoming.platform AND post.external_id = incoming.external_id
UNION ALL
SELECT incoming.row, post.* FROM temp.incoming JOIN post ON incoming.url <> '' AND post.url = incoming.url
"""
READINGS = f"""
SELECT latest.post_id, {", ".join(METRICS)} FROM post JOIN {LATEST_READING}
WHERE post.id IN (SELECT id FROM temp.incoming)
"""
SAME_DAY = f"""
SELECT post_id, {", ".join(METRICS)} FROM reading
WHERE day = :day AND basis = 'measured' AND post_id IN (SELECT id FROM temp.incoming)
"""
ADD_READING = f"""
INSERT INTO reading (post_id, day, basis, {", ".join(METRICS)})
VALUES (?, ?, 'measured', {", ".join("?" * len(METRICS))})
ON CONFLICT (post_id, day, basis) DO UPDATE SET
    {", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in METRICS)}
"""


@dataclass(slots=True)
class PostWrite:
    """What is to be written for one row: a new post (``post_id`` 0) or changes of a known one, and its reading."""

    post_id: int
    account: Account
    partnership_id: int | None
    post: dict[str, object]
    has_reading: bool


@dataclass(frozen=True, slots=True)
class _State:
    """What the workspace knows of the drafts."""

    posts: Mapping[int, Post]
    latest: Mapping[int, Mapping[str, object]]
    same_day: Mapping[int, Mapping[str, object]]


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every post; values equal to the latest reading are the same, whatever their day."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, PostDraft)]
    state = yield from _state(connection, drafts, mapped.day)
    owners = PostOwners(connection, drafts, state.posts, own=mapped.options.own)
    links = Links(connection)
    fates, writes = [], {}
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        account = owners.of(draft)
        if account is None:
            fates.append(Fate(draft.row, Outcome.PROBLEM, owners.why_unknown(draft), draft))
            continue
        fate, found = _judge(draft, account, state, links)
        fates.append(fate)
        if found:
            writes[draft.row] = found
    decisions = [*owners.decisions(), *links.decisions()]
    return Comparison(fates, dict[int, object](writes), decisions, owners.named())


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, today: date
) -> Sliced[None]:
    """Write unknown accounts, then posts, then readings; inside an edit."""
    chosen = [(fate.draft, found) for fate in fates if isinstance(found := writes.get(fate.row), PostWrite)]
    pairs = [(draft, found) for draft, found in chosen if isinstance(draft, PostDraft)]
    accounts = [found.account for _, found in pairs]
    profiles = yield from write_accounts(connection, accounts, today, mapped.options.currency)
    rows = _new_posts(pairs, profiles, next_id(connection, "post"))
    yield from insert_all(connection, "post", ("id", *COLUMNS), rows)
    yield from update_all(connection, "post", ((found.post_id, found.post) for _, found in pairs))
    readings = sorted((found.post_id, draft.reading) for draft, found in pairs if found.has_reading)
    day = mapped.day.isoformat()
    yield from write_all(connection, ADD_READING, ((post_id, day, *_counts(reading)) for post_id, reading in readings))


def _new_posts(
    pairs: Sequence[tuple[PostDraft, PostWrite]], profiles: Mapping[int, int], first: int
) -> Iterator[tuple[object, ...]]:
    """The rows of unknown posts by their day, numbered from ``first``; known ones learn their profile."""
    number = first
    for draft, found in sorted(pairs, key=lambda pair: str(pair[0].post.published_at)):
        profile_id = profiles[id(found.account)]
        if found.post_id:
            found.post = {**found.post, **({"profile_id": profile_id} if "profile_id" in found.post else {})}
            continue
        found.post_id = number
        values = {"profile_id": profile_id, "partnership_id": found.partnership_id}
        yield (number, *(to_column(values.get(name, getattr(draft.post, name))) for name in COLUMNS))
        number += 1


def _judge(draft: PostDraft, account: Account, state: _State, links: Links) -> tuple[Fate, PostWrite | None]:
    known = state.posts.get(draft.row)
    has_counts = any(value is not None for value in _counts(draft.reading))
    if known is None:
        partnership = links.of(account.influencer_id, draft.post.published_at)
        found = PostWrite(0, account, partnership, {}, has_counts)
        return Fate(draft.row, Outcome.NEW, links.note(partnership), draft), found
    changes = [*_post_changes(known, draft, account), *_count_changes(known.id, draft.reading, state)]
    if not changes:
        return Fate(draft.row, Outcome.SAME, draft=draft), None
    fields = {name: after for name, _, after in changes if name not in METRICS}
    found = PostWrite(known.id, account, None, fields, any(name in METRICS for name, _, _ in changes))
    note = ", ".join(name.replace("_id", "").replace("_", " ") for name, _, _ in changes)
    return Fate(draft.row, Outcome.CHANGED, f"{note} differs", draft, tuple(changes)), found


def _post_changes(known: Post, draft: PostDraft, account: Account) -> list[Change]:
    changes: list[Change] = []
    for name in (*FILLED, *REPLACED):
        before = getattr(known, name)
        after = account.mark if name == "profile_id" else getattr(draft.post, name)
        blank = before in {None, ""}
        if after and before != after and (blank or name in REPLACED):
            changes.append((name, before, after))
    return changes


def _count_changes(post_id: int, reading: Reading, state: _State) -> list[Change]:
    counts = {name: value for name in METRICS if (value := getattr(reading, name)) is not None}
    latest = state.latest.get(post_id, {})
    for before in (latest, state.same_day.get(post_id, {})):
        if before and all(before[name] == value for name, value in counts.items()):
            return []
    return [(name, latest.get(name), value) for name, value in counts.items() if latest.get(name) != value]


def _state(connection: sqlite3.Connection, drafts: Sequence[PostDraft], day: date) -> Sliced[_State]:
    keys = ((draft.row, draft.post.platform.value, draft.post.external_id, draft.post.url) for draft in drafts)
    columns = ("row INTEGER PRIMARY KEY", "platform TEXT", "external_id TEXT", "url TEXT")
    posts: dict[int, Post] = {}
    for row, post in (yield from matched(connection, columns, keys, FIND, _known)):
        posts.setdefault(row, post)
    ids = [(each,) for each in {post.id for post in posts.values()}]
    latest = yield from matched(connection, ID, ids, READINGS, dict)
    same_day = yield from matched(connection, ID, ids, SAME_DAY, dict, {"day": day.isoformat()})
    return _State(posts, *({row["post_id"]: row for row in rows} for rows in (latest, same_day)))


def _known(row: sqlite3.Row) -> tuple[int, Post]:
    return row["draft_row"], from_row(Post, row)


def _counts(reading: Reading) -> tuple[int | None, ...]:
    return tuple(getattr(reading, name) for name in METRICS)
