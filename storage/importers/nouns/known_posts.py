"""What a workspace knows of the posts of a file: the posts themselves, and the readings theirs are compared with."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.importing import PostDraft
from models.posts.post import METRICS, Post
from storage.importers.nouns.comparison import matched
from storage.slices import Sliced
from storage.tables.readings import LATEST_READING
from storage.tables.rows import from_row

FIND = """
SELECT incoming.row AS draft_row, post.* FROM temp.incoming JOIN post
    ON incoming.external_id <> '' AND post.platform = incoming.platform AND post.external_id = incoming.external_id
UNION ALL
SELECT incoming.row, post.* FROM temp.incoming JOIN post ON incoming.url <> '' AND post.url = incoming.url
"""
FIND_WITHOUT_KEY = "SELECT * FROM post WHERE external_id = '' AND url = '' ORDER BY id"
LATEST = f"""
SELECT latest.post_id, latest.day, latest.basis, {", ".join(METRICS)} FROM post JOIN {LATEST_READING}
WHERE post.id IN (SELECT id FROM temp.incoming)
"""
SAME_DAY = f"""
SELECT reading.post_id, {", ".join(METRICS)} FROM temp.incoming JOIN reading
    ON reading.post_id = incoming.id AND reading.day = incoming.day AND reading.basis = incoming.basis
"""

Counts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class KnownReadings:
    """Counts by post: of its latest reading, and of the one on the day (and of the basis) that the file tells of."""

    latest: Mapping[int, Counts]
    same_day: Mapping[int, Counts]


def known_posts(connection: sqlite3.Connection, drafts: Sequence[PostDraft]) -> Sliced[dict[int, Post]]:
    """The post of each draft that the workspace has, by row: by the platform's id, else by its address."""
    keys = ((draft.row, draft.post.platform.value, draft.post.external_id, draft.post.url) for draft in drafts)
    columns = ("row INTEGER PRIMARY KEY", "platform TEXT", "external_id TEXT", "url TEXT")
    posts: dict[int, Post] = {}
    torn = set()
    for row, post in (yield from matched(connection, columns, keys, FIND, _known)):
        if posts.setdefault(row, post).id != post.id:
            torn.add(row)
    return posts | {draft.row: _as_told(posts[draft.row], draft.post) for draft in drafts if draft.row in torn}


def posts_without_key(
    connection: sqlite3.Connection, drafts: Sequence[PostDraft], profile_of: Callable[[PostDraft], int | None]
) -> dict[int, Post]:
    """The post of each draft that has neither id nor address: the one of its profile with the same moment and words.

    Of several that are alike each is meant once.
    """
    wanted = [draft for draft in drafts if not draft.post.external_id and not draft.post.url]
    if not wanted:
        return {}
    kept: dict[tuple[object, ...], list[Post]] = {}
    for row in connection.execute(FIND_WITHOUT_KEY):
        post = from_row(Post, row)
        kept.setdefault(_likeness(post, post.profile_id), []).append(post)
    found = ((draft.row, kept.get(_likeness(draft.post, profile_of(draft)))) for draft in wanted)
    return {row: posts.pop(0) for row, posts in found if posts}


def known_readings(
    connection: sqlite3.Connection, drafts: Sequence[PostDraft], posts: Mapping[int, Post]
) -> Sliced[KnownReadings]:
    """The readings that those of the drafts are compared with."""
    ids = [(each,) for each in {post.id for post in posts.values()}]
    latest = yield from matched(connection, ("id INTEGER PRIMARY KEY",), ids, LATEST, dict)
    days = [
        (posts[draft.row].id, draft.reading.day.isoformat(), draft.reading.basis.value)
        for draft in drafts
        if draft.row in posts
    ]
    same_day = yield from matched(connection, ("id INTEGER", "day TEXT", "basis TEXT"), days, SAME_DAY, dict)
    return KnownReadings(*({row["post_id"]: row for row in rows} for rows in (latest, same_day)))


def _as_told(known: Post, told: Post) -> Post:
    """A post whose address another of the workspace has: it is compared as if it had that itself, for no two may."""
    return replace(known, url=known.url or told.url, external_id=known.external_id or told.external_id)


def _known(row: sqlite3.Row) -> tuple[int, Post]:
    return row["draft_row"], from_row(Post, row)


def _likeness(post: Post, profile_id: int | None) -> tuple[object, ...]:
    return profile_id, post.platform, post.published_at, post.format or "post", post.caption.strip()
