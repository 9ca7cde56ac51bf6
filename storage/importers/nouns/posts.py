"""Posts of a file beside those of the workspace, by the platform's id, else by their address."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import cast

from models import show
from models.importing import Change, Fate, Mapped, Outcome, PostDraft
from models.posts.post import METRICS, Post, Reading
from storage.importers.nouns.accounts import Account, write_accounts
from storage.importers.nouns.comparison import Comparison, insert_all, next_id, says_the_same, update_all, write_all
from storage.importers.nouns.known_posts import KnownReadings, known_posts, known_readings, posts_without_key
from storage.importers.nouns.partnership_links import Links
from storage.importers.nouns.post_owners import PostOwners
from storage.slices import Sliced, sliced
from storage.tables.rows import to_column

COLUMNS = tuple(name for name in Post.__slots__ if name != "id")
FILLED = ("url", "external_id", "profile_id")
"""Columns that an import fills where they are blank, and never replaces."""
REPLACED = (
    "format", "published_at", "caption", "disclosure_seen", "disclosure_by", "disclosure_on", "disclosure_wording"
)  # fmt: skip
COUNTED = (*METRICS, "followers")

ADD_READING = f"""
INSERT INTO reading (post_id, day, basis, {", ".join(COUNTED)})
VALUES (?, ?, ?, {", ".join("?" * len(COUNTED))})
ON CONFLICT (post_id, day, basis) DO UPDATE SET
    {", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in COUNTED)}
"""


@dataclass(slots=True)
class PostWrite:
    """What is to be written for one row: a new post (``post_id`` 0) or changes of a known one, and its reading."""

    post_id: int
    account: Account
    partnership_id: int | None
    post: dict[str, object]
    has_reading: bool


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every post; values equal to the latest reading are the same, whatever their day."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, PostDraft)]
    posts = yield from known_posts(connection, drafts)
    owners = PostOwners(connection, drafts, posts, own=mapped.options.own)
    posts |= posts_without_key(connection, drafts, owners.profile_of)
    judge = _Judge(posts, (yield from known_readings(connection, drafts, posts)), Links(connection))
    again = _rows_told_again(drafts, posts)
    fates, writes = [], {}
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        if draft.row in again:
            fates.append(Fate(draft.row, Outcome.MERGED, f"the same post again in row {again[draft.row]}"))
            continue
        account = owners.of(draft)
        if account is None:
            fates.append(Fate(draft.row, Outcome.PROBLEM, owners.why_unknown(draft), draft))
            continue
        fate, found = judge.of(draft, account)
        fate.shown = owners.shown(draft)
        fates.append(fate)
        if found:
            writes[draft.row] = found
    decisions = [*owners.decisions(), *judge.links.decisions()]
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
    counted = [(found.post_id, draft.reading) for draft, found in pairs if found.has_reading]
    readings = ((post, reading.day.isoformat(), reading.basis.value, *_counts(reading)) for post, reading in counted)
    yield from write_all(connection, ADD_READING, sorted(readings, key=itemgetter(0)))


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
        values: dict[str, object] = {"profile_id": profile_id, "partnership_id": found.partnership_id}
        values["format"] = draft.post.format or "post"
        yield (number, *(to_column(values.get(name, getattr(draft.post, name))) for name in COLUMNS))
        number += 1


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says what becomes of one post beside what the workspace knows."""

    posts: Mapping[int, Post]
    readings: KnownReadings
    links: Links

    def of(self, draft: PostDraft, account: Account) -> tuple[Fate, PostWrite | None]:
        known = self.posts.get(draft.row)
        partnership = self._partnership(draft, account, known)
        if known is None:
            has_counts = any(value is not None for value in _counts(draft.reading))
            found = PostWrite(0, account, partnership, {}, has_counts)
            return Fate(draft.row, Outcome.NEW, self.links.note(partnership), draft), found
        changes = [*_post_changes(known, draft, account, partnership), *self._count_changes(known.id, draft.reading)]
        stays = self._stays(known.id, draft.reading)
        if not changes:
            return Fate(draft.row, Outcome.SAME, stays, draft), None
        fields = {name: after for name, _, after in changes if name not in METRICS}
        found = PostWrite(known.id, account, None, fields, any(name in METRICS for name, _, _ in changes))
        note = ", ".join(name.replace("_id", "").replace("_", " ") for name, _, _ in changes)
        told = "; ".join(part for part in (f"{note} differs", stays) if part)
        return Fate(draft.row, Outcome.CHANGED, told, draft, tuple(changes)), found

    def _partnership(self, draft: PostDraft, account: Account, known: Post | None) -> int | None:
        """Whose campaign a post is for: as the file says, else for a new post as its day says."""
        if draft.campaign is not None:
            return self.links.named(account.influencer_id, draft.campaign)
        return None if known else self.links.of(account.influencer_id, draft.post.published_at)

    def _count_changes(self, post_id: int, reading: Reading) -> list[Change]:
        """What the file counts otherwise than the reading that it replaces: of its own day where a newer one stays."""
        counts = _metrics(reading)
        latest, same_day = self.readings.latest.get(post_id, {}), self.readings.same_day.get(post_id, {})
        for before in (latest, same_day):
            if before and all(before[name] == value for name, value in counts.items()):
                return []
        before = same_day if self._is_older(post_id, reading) else latest
        return [(name, before.get(name), value) for name, value in counts.items() if before.get(name) != value]

    def _is_older(self, post_id: int, reading: Reading) -> bool:
        """Whether the newest reading of a post stays the one that counts."""
        latest = self.readings.latest.get(post_id)
        return latest is not None and (str(latest["day"]), str(latest["basis"])) > (
            reading.day.isoformat(), reading.basis.value
        )  # fmt: skip

    def _stays(self, post_id: int, reading: Reading) -> str:
        """Which count differs from the file and stays, for it was read after the file was; "" where none does."""
        latest = self.readings.latest.get(post_id, {})
        if not self._is_older(post_id, reading):
            return ""
        for name, value in _metrics(reading).items():
            if latest[name] not in {None, value}:
                day = show.day(date.fromisoformat(str(latest["day"])))
                return f"{show.count(cast('int', latest[name]))} {name} of {day} stay, newer than this file"
        return ""


def _post_changes(known: Post, draft: PostDraft, account: Account, partnership: int | None) -> list[Change]:
    changes: list[Change] = []
    for name in (*FILLED, *REPLACED):
        before = getattr(known, name)
        after = account.mark if name == "profile_id" else getattr(draft.post, name)
        is_blank = before in {None, ""}
        if after not in {None, ""} and not says_the_same(before, after) and (is_blank or name in REPLACED):
            changes.append((name, before, after))
    if partnership not in {None, known.partnership_id}:
        changes.append(("partnership_id", known.partnership_id, partnership))
    return changes


def _rows_told_again(drafts: Sequence[PostDraft], posts: Mapping[int, Post]) -> dict[int, int]:
    """Rows of a known post that a later row tells of too, by its id here and its address there, with that row."""
    last: dict[tuple[int, date], int] = {}
    again = {}
    for draft in drafts:
        if known := posts.get(draft.row):
            earlier = last.get((known.id, draft.reading.day))
            if earlier is not None:
                again[earlier] = draft.row
            last[known.id, draft.reading.day] = draft.row
    return again


def _metrics(reading: Reading) -> dict[str, int]:
    """The counts that a file tells of a post, by name."""
    return {name: value for name in METRICS if (value := getattr(reading, name)) is not None}


def _counts(reading: Reading) -> tuple[int | None, ...]:
    return tuple(getattr(reading, name) for name in COUNTED)
