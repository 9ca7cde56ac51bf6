"""Influencers of a file beside those of the workspace: what is new, what differs, and writing it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from models.importing import AccountDraft, Change, Decision, Fate, Mapped, Outcome, PersonDraft
from models.text import fold
from storage.importers.lists.texts import AUDIENCE
from storage.importers.nouns.comparison import Comparison, insert_all, matched, next_id, update_all
from storage.importers.nouns.profile_counts import Reading, add_readings, known_readings
from storage.rows import to_column
from storage.slices import Sliced, batches, sliced

SOURCE = "Influencer list"
LISTS = frozenset({"niches", "languages", "tags"})
TEXTS = ("niches", "country", "region", "languages", "tags", "email", "phone", "notes")
NUMBERS = ("asking_price", "asking_commission", "fit_niche", "fit_values", "fit_style", "fit_audience")
FLAGS = ("asks_product", "do_not_contact")
TWO_PEOPLE = "This row names accounts of two people you have: {}."

FIND_ACCOUNTS = """
SELECT incoming.row, incoming.place, profile.id, profile.influencer_id, profile.name, influencer.name AS person
FROM temp.incoming JOIN profile ON profile.platform = incoming.platform AND profile.handle_key = incoming.key
LEFT JOIN influencer ON influencer.id = profile.influencer_id
"""
FIND_NAMELESS = """
SELECT profile.id, influencer_id, platform, profile.name, influencer.name AS person
FROM profile LEFT JOIN influencer ON influencer.id = influencer_id WHERE handle_key IS NULL AND profile.name <> ''
"""


@dataclass(slots=True)
class Known:
    """An account that the workspace has; ``influencer_id`` is ``None`` for one of the business itself."""

    profile_id: int
    influencer_id: int | None
    name: str


@dataclass(slots=True)
class PersonWrite:
    """What is to be written for one row: ``accounts`` are known ones by their place in the draft."""

    influencer_id: int | None
    is_own: bool
    accounts: dict[int, Known]
    person: dict[str, object] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    readings: list[int] = field(default_factory=list)


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every person of the file; only exact keys say that she is one the workspace has."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, PersonDraft)]
    comparer = _Comparer(mapped.day)
    yield from comparer.look_up(connection, drafts)
    writes: dict[int, object] = {}
    fates = []
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        fate, write = comparer.judge(draft)
        fates.append(fate)
        if write:
            writes[draft.row] = write
    return Comparison(fates, writes, comparer.decisions())


class _Comparer:
    """Looks up once what the workspace knows of the drafts, then judges them one by one."""

    def __init__(self, day: date) -> None:
        self._day = day
        self._known: dict[tuple[int, int], Known] = {}
        self._by_name: dict[str, int] = {}
        self._people: dict[int, dict[str, object]] = {}
        self._readings: dict[int, list[Mapping[str, object]]] = {}
        self._own = 0

    def look_up(self, connection: sqlite3.Connection, drafts: Sequence[PersonDraft]) -> Sliced[None]:
        self._known = yield from _known_accounts(connection, drafts)
        if any(not draft.accounts for draft in drafts):
            self._by_name = yield from _names(connection)
        ids = {known.influencer_id for known in self._known.values()} | set(self._by_name.values())
        self._people = yield from _people(connection, {each for each in ids if each is not None})
        self._readings = yield from known_readings(connection, {known.profile_id for known in self._known.values()})

    def judge(self, draft: PersonDraft) -> tuple[Fate, PersonWrite | None]:
        known = {at: self._known[draft.row, at] for at in range(len(draft.accounts)) if (draft.row, at) in self._known}
        owners = {account.influencer_id for account in known.values() if account.influencer_id is not None}
        if len(owners) > 1:
            names = " and ".join(sorted(str(self._people[owner]["name"]) for owner in owners))
            return Fate(draft.row, Outcome.PROBLEM, TWO_PEOPLE.format(names), draft), None
        influencer_id = next(iter(owners), None)
        if not draft.accounts:
            influencer_id = self._by_name.get(fold(draft.name))
        is_own = influencer_id is None and bool(known)
        write = PersonWrite(influencer_id, is_own, known)
        if influencer_id is None and not is_own:
            write.readings = [at for at, account in enumerate(draft.accounts) if account.counts]
            return Fate(draft.row, Outcome.NEW, draft=draft), write
        changes = self._changes(draft, write)
        if not changes:
            return Fate(draft.row, Outcome.SAME, draft=draft), None
        return Fate(draft.row, Outcome.CHANGED, _differing(changes), draft, changes), write

    def decisions(self) -> list[Decision]:
        if not self._own:
            return []
        return [Decision("own", "Your own accounts, read without making them influencers:", f"{self._own}")]

    def _changes(self, draft: PersonDraft, write: PersonWrite) -> tuple[Change, ...]:
        changes: list[Change] = []
        if write.influencer_id is not None:
            person = self._people[write.influencer_id]
            for name, value in draft.fields.items():
                after = _joined(name, person[name], value)
                if after != person[name]:
                    changes.append((name, person[name], after))
                    write.person[name] = after
        else:
            self._own += 1
        for at, account in enumerate(draft.accounts):
            changes += self._account_changes(at, account, write)
        return tuple(changes)

    def _account_changes(self, at: int, account: AccountDraft, write: PersonWrite) -> Iterator[Change]:
        known = write.accounts.get(at)
        if known is None:
            yield ("handle", None, f"{account.platform.label} {account.handle or account.name}")
        elif account.name and account.name != known.name:
            write.names[at] = account.name
            yield ("name", known.name, account.name)
        readings = self._readings.get(known.profile_id, ()) if known else ()
        before = _latest(readings)
        if account.counts and not any(_says_the_same(reading, account.counts, self._day) for reading in readings):
            write.readings.append(at)
            for name, value in account.counts.items():
                if before.get(name) != value:
                    yield (name, before.get(name), value)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, today: date
) -> Sliced[None]:
    """Write new and changed people table by table, in the order of the file; inside an edit."""
    chosen = [(fate.draft, found) for fate in fates if isinstance(found := writes.get(fate.row), PersonWrite)]
    pairs = [(draft, found) for draft, found in chosen if isinstance(draft, PersonDraft)]
    yield from _write_people(connection, pairs, mapped, today)
    yield from _write_accounts(connection, pairs)
    readings = (
        Reading(found.accounts[at].profile_id, draft.accounts[at].counts)
        for draft, found in pairs
        for at in found.readings
    )
    yield from add_readings(connection, readings, mapped.day, SOURCE)


def _write_people(
    connection: sqlite3.Connection, pairs: Sequence[tuple[PersonDraft, PersonWrite]], mapped: Mapped, today: date
) -> Sliced[None]:
    new = ((draft, found) for draft, found in pairs if found.influencer_id is None and not found.is_own)
    columns = ("id", "name", *TEXTS, "currency", *NUMBERS, *FLAGS, "created_on")
    rows = _new_people(new, next_id(connection, "influencer"), mapped.options.currency, today)
    yield from insert_all(connection, "influencer", columns, rows)
    yield from update_all(connection, "influencer", ((found.influencer_id or 0, found.person) for _, found in pairs))


def _new_people(
    pairs: Iterable[tuple[PersonDraft, PersonWrite]], first: int, currency: str, today: date
) -> Iterator[tuple[object, ...]]:
    """The rows of unknown people, who get their numbers now, from ``first`` on."""
    for number, (draft, found) in enumerate(pairs, first):
        found.influencer_id = number
        yield _new_person(number, draft, currency, today)


def _new_person(number: int, draft: PersonDraft, currency: str, today: date) -> tuple[object, ...]:
    fields = draft.fields
    texts = [
        _as_json(value) if isinstance(value := fields.get(name, () if name in LISTS else ""), tuple) else value
        for name in TEXTS
    ]
    numbers = [fields.get(name) for name in NUMBERS]
    flags = [int(bool(fields.get(name))) for name in FLAGS]
    return (number, draft.name, *texts, fields.get("currency", currency), *numbers, *flags, today.isoformat())


@lru_cache(8192)
def _as_json(value: tuple[str, ...]) -> object:
    return to_column(value)


def _write_accounts(
    connection: sqlite3.Connection, pairs: Sequence[tuple[PersonDraft, PersonWrite]]
) -> Sliced[None]:
    columns = ("id", "influencer_id", "platform", "handle", "handle_key", "external_id", "name", "position")
    yield from insert_all(connection, "profile", columns, _new_accounts(pairs, next_id(connection, "profile")))
    yield from update_all(
        connection,
        "profile",
        ((found.accounts[at].profile_id, {"name": name}) for _, found in pairs for at, name in found.names.items()),
    )


def _new_accounts(pairs: Sequence[tuple[PersonDraft, PersonWrite]], first: int) -> Iterator[tuple[object, ...]]:
    """The rows of unknown accounts, which get their numbers now, from ``first`` on."""
    number = first
    for draft, found in pairs:
        for at, account in enumerate(draft.accounts):
            if at in found.accounts:
                continue
            found.accounts[at] = Known(number, found.influencer_id, account.name)
            texts = (account.platform.value, account.handle, account.key or None, account.external_id, account.name)
            yield (number, found.influencer_id, *texts, at)
            number += 1


def _known_accounts(
    connection: sqlite3.Connection, drafts: Sequence[PersonDraft]
) -> Sliced[dict[tuple[int, int], Known]]:
    keys = (
        (draft.row, at, account.platform.value, account.key)
        for draft in drafts
        for at, account in enumerate(draft.accounts)
        if account.key
    )
    columns = ("row INTEGER", "place INTEGER", "platform TEXT", "key TEXT")
    found = dict((yield from matched(connection, columns, keys, FIND_ACCOUNTS, _known_account)))
    nameless = [
        (draft, at, account) for draft in drafts for at, account in enumerate(draft.accounts) if not account.key
    ]
    if nameless:
        kept = {
            (platform, fold(name)): Known(profile_id, influencer_id, name)
            for profile_id, influencer_id, platform, name, _ in connection.execute(FIND_NAMELESS)
        }
        for draft, at, account in nameless:
            if known := kept.get((account.platform.value, fold(account.name))):
                found[draft.row, at] = known
    return found


def _known_account(row: sqlite3.Row) -> tuple[tuple[int, int], Known]:
    known = Known(row["id"], row["influencer_id"], row["name"] or row["person"] or "")
    return (row["row"], row["place"]), known


def _names(connection: sqlite3.Connection) -> Sliced[dict[str, int]]:
    """Ids of all influencers by their names; the last of those who share one."""
    found: dict[str, int] = {}
    for batch in batches(connection.execute("SELECT id, name FROM influencer ORDER BY id")):
        found |= {fold(name): row_id for row_id, name in batch}
        yield
    return found


def _people(connection: sqlite3.Connection, ids: set[int]) -> Sliced[dict[int, dict[str, object]]]:
    columns = ("id", "name", *TEXTS, "currency", *NUMBERS, *FLAGS)
    query = f"SELECT {', '.join(columns)} FROM influencer WHERE id IN (SELECT id FROM temp.incoming)"
    rows = ((each,) for each in ids)
    found = yield from matched(connection, ("id INTEGER PRIMARY KEY",), rows, query, lambda row: _fields(row, columns))
    return {int(str(fields["id"])): fields for fields in found}


def _fields(row: sqlite3.Row, columns: Sequence[str]) -> dict[str, object]:
    found = {name: tuple(json.loads(row[name])) if name in LISTS else row[name] for name in columns}
    return found | {name: bool(found[name]) for name in FLAGS}


def _joined(name: str, before: object, value: object) -> object:
    """The value a field has after the import: lists grow, notes are added to, the rest is replaced."""
    if name in LISTS and isinstance(before, tuple) and isinstance(value, tuple):
        if any(tag.startswith(AUDIENCE) for tag in value):
            before_kept = tuple(tag for tag in before if not tag.startswith(AUDIENCE) or tag in value)
            return tuple(dict.fromkeys((*before_kept, *value)))
        return tuple(dict.fromkeys((*before, *value)))
    if name == "notes" and before:
        return before if str(value) in str(before) else f"{before}\n{value}"
    return value


def _latest(readings: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    return readings[-1] if readings else {}


def _says_the_same(reading: Mapping[str, object], counts: Mapping[str, int], day: date) -> bool:
    """Whether a reading holds the counts already: the latest one, or the one of that day and source."""
    if not reading["is_latest"] and (reading["day"], reading["source"]) != (day.isoformat(), SOURCE):
        return False
    return all(reading[name] == value for name, value in counts.items())


def _differing(changes: Sequence[Change]) -> str:
    return "1 cell differs" if len(changes) == 1 else f"{len(changes)} cells differ"
