"""Influencers of a file beside those of the workspace: what is new, what differs, and writing it."""

import json
import sqlite3
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any, cast

from models import show
from models.importing import AccountDraft, Change, Decision, Fate, Mapped, Outcome, PersonDraft, PersonRef
from models.reading.handles import handle_key
from storage.importers.lists.joining import added
from storage.importers.nouns.comparison import (
    Comparison,
    insert_all,
    matched,
    next_id,
    says_the_same,
    update_all,
    write_all,
)
from storage.importers.nouns.custom_values import CustomValues, write_custom
from storage.importers.nouns.forgotten_people import ForgottenPeople, forgotten_decisions
from storage.importers.nouns.known_people import Known, KnownPeople
from storage.importers.nouns.profile_counts import Reading, add_readings, known_readings
from storage.slices import MANY, Sliced, sliced
from storage.tables.rows import to_column

SOURCE = "Influencer list"
WORDS = ("niches", "languages", "tags")
TEXTS = ("country", "region", "email", "phone", "notes")
NUMBERS = ("asking_price", "asking_commission", "fit_niche", "fit_values", "fit_style", "fit_audience")
ADDED = "created_on"
"""The day that a new person was added; of a known one it stays."""

FLAGS = ("asks_product", "do_not_contact")
NOT_AS_THEY_ARE = frozenset({*WORDS, *FLAGS, ADDED})
"""Columns whose values SQLite stores as something else."""
MOVED_SHOWN = 3

PUT_NUMBER = """
INSERT INTO listed_as (influencer_id, source, number) VALUES (?, ?, ?)
ON CONFLICT (source, number) DO UPDATE SET influencer_id = excluded.influencer_id
"""


@dataclass(slots=True)
class PersonWrite:
    """What is to be written for one row: ``accounts`` are known ones by their place in the draft."""

    influencer_id: int | None
    is_own: bool
    accounts: dict[int, Known]
    person: dict[str, object] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    readings: list[int] = field(default_factory=list)
    custom: dict[str, str] = field(default_factory=dict)
    is_numbered: bool = False


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
        self._known = KnownPeople()
        self._custom = CustomValues()
        self._people: dict[int, dict[str, object]] = {}
        self._readings: dict[int, list[Mapping[str, object]]] = {}
        self._moved: list[PersonRef] = []
        self._last_rows: dict[tuple[str, str], int] = {}
        self._own = 0
        self._forgotten: ForgottenPeople | None = None
        self._returning: list[AccountDraft] = []

    def look_up(self, connection: sqlite3.Connection, drafts: Sequence[PersonDraft]) -> Sliced[None]:
        self._forgotten = ForgottenPeople(connection)
        yield from self._known.look_up(connection, drafts)
        self._people = yield from _people(connection, self._known.ids)
        self._readings = yield from known_readings(connection, self._known.profile_ids)
        yield from self._custom.look_up(connection, drafts, self._people)
        self._last_rows = {(draft.ref.source, draft.ref.number): draft.row for draft in drafts if draft.ref}

    def judge(self, draft: PersonDraft) -> tuple[Fate, PersonWrite | None]:
        match = self._known.match(draft)
        if match.problem:
            return Fate(draft.row, Outcome.PROBLEM, match.problem, draft), None
        write = PersonWrite(match.influencer_id, match.is_own, match.accounts)
        numbered = tuple(self._number_changes(draft, write))
        if match.influencer_id is None and not match.is_own:
            draft = self._marked(draft, self._forgotten) if self._forgotten else draft
            write.readings = [at for at, account in enumerate(draft.accounts) if account.counts]
            write.custom = dict(draft.custom)
            return Fate(draft.row, Outcome.NEW, draft=draft), write
        changes = (*self._changes(draft, write), *numbered)
        if not changes:
            return Fate(draft.row, Outcome.SAME, self._kept(draft, match.accounts), draft), None
        return Fate(draft.row, Outcome.CHANGED, _differing(changes), draft, changes), write

    def decisions(self) -> list[Decision]:
        told = forgotten_decisions(self._returning)
        if self._own:
            told.append(Decision("own", "Your own accounts, read without making them influencers:", f"{self._own}"))
        if self._moved:
            shown = ", ".join(f"{ref.number} is now {ref.name}" for ref in self._moved[:MOVED_SHOWN])
            more = f"and {len(self._moved) - MOVED_SHOWN} more" if len(self._moved) > MOVED_SHOWN else ""
            told.append(Decision("numbers", "Numbers of another list or person go to the newest:", shown, more))
        return told

    def _kept(self, draft: PersonDraft, accounts: Mapping[int, Known]) -> str:
        """Which count differs from the list and stays, for it was entered after the list was; "" where none does."""
        for at, account in enumerate(draft.accounts):
            latest = _latest(self._readings.get(accounts[at].profile_id, ()))
            for name, value in account.counts.items():
                if latest.get(name) not in {None, value}:
                    day = show.day(date.fromisoformat(str(latest["day"])), year=True)
                    return f"{show.count(cast('int', latest[name]))} of {day} is newer than this list and is kept"
        return ""

    def _marked(self, draft: PersonDraft, forgotten: ForgottenPeople) -> PersonDraft:
        """An unknown person, with the flag if she was forgotten with it."""
        known = [account for account in draft.accounts if account in forgotten]
        if not known:
            return draft
        self._returning.append(known[0])
        return replace(draft, fields={**draft.fields, "do_not_contact": True})

    def _changes(self, draft: PersonDraft, write: PersonWrite) -> Iterator[Change]:
        if write.influencer_id is not None:
            person = self._people[write.influencer_id]
            for name, value in draft.fields.items():
                if name == ADDED:
                    continue
                after = added(name, person[name], value)
                if not says_the_same(person[name], after):
                    write.person[name] = after
                    yield (name, person[name], after)
            for name, before, value in self._custom.changes(write.influencer_id, draft.custom):
                write.custom[name] = str(value)
                yield (name, before, value)
        else:
            self._own += 1
        for at, account in enumerate(draft.accounts):
            yield from self._account_changes(at, account, write)

    def _number_changes(self, draft: PersonDraft, write: PersonWrite) -> Iterator[Change]:
        """The list's own number, where it means nobody yet or meant somebody else; the last row with it has it."""
        if draft.ref is None or write.is_own or self._last_rows[draft.ref.source, draft.ref.number] != draft.row:
            return
        before = self._known.whose(draft.ref)
        if before is not None and before != write.influencer_id:
            self._moved.append(draft.ref)
        if before is None or before != write.influencer_id:
            write.is_numbered = True
            yield ("number", None, draft.ref.number)

    def _account_changes(self, at: int, account: AccountDraft, write: PersonWrite) -> Iterator[Change]:
        known = write.accounts.get(at)
        if known is None:
            yield ("handle", None, f"{account.platform.label} {account.handle or account.name}")
        elif account.name and account.name != known.name:
            write.names[at] = account.name
            yield ("name", known.name, account.name)
            if write.influencer_id is not None and _is_called(self._people[write.influencer_id], account):
                write.person["name"] = account.name
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
    pairs: list[tuple[PersonDraft, PersonWrite]] = []
    for fate, is_full in sliced(fates, MANY):
        if is_full:
            yield
        if isinstance(fate.draft, PersonDraft) and isinstance(found := writes.get(fate.row), PersonWrite):
            pairs.append((fate.draft, found))
    yield from _write_people(connection, pairs, mapped, today)
    yield from _write_accounts(connection, pairs)
    custom = [(found.influencer_id or 0, found.custom) for _, found in pairs if found.custom]
    yield from write_custom(connection, custom)
    numbers = (
        (found.influencer_id, draft.ref.source, draft.ref.number)
        for draft, found in pairs
        if draft.ref and found.is_numbered
    )
    yield from write_all(connection, PUT_NUMBER, numbers)
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
    blank = _blank_person(mapped.options.currency, today)
    rows = _new_people(new, next_id(connection, "influencer"), blank)
    yield from insert_all(connection, "influencer", tuple(blank), rows)
    yield from update_all(connection, "influencer", ((found.influencer_id or 0, found.person) for _, found in pairs))


def _new_people(
    pairs: Iterable[tuple[PersonDraft, PersonWrite]], first: int, blank: Mapping[str, object]
) -> Iterator[tuple[object, ...]]:
    """The rows of unknown people, who get their numbers now, from ``first`` on."""
    for number, (draft, found) in enumerate(pairs, first):
        found.influencer_id = number
        row: dict[str, Any] = {**blank, "id": number, "name": draft.name, **draft.fields}
        for name, value in draft.fields.items():
            if name in NOT_AS_THEY_ARE:
                row[name] = _as_column(value)
        yield tuple(row.values())


def _blank_person(currency: str, today: date) -> dict[str, object]:
    """The columns of a new person of whom a list says nothing."""
    texts, numbers, flags = dict.fromkeys(TEXTS, ""), dict.fromkeys(NUMBERS), dict.fromkeys(FLAGS, 0)
    told = {"id": 0, "name": "", **dict.fromkeys(WORDS, "[]"), **texts, "currency": currency, **numbers, **flags}
    return {**told, ADDED: today.isoformat()}


# Lists repeat the same few words and days in thousands of rows.
@lru_cache(8192)
def _as_column(value: Hashable) -> object:
    return to_column(value)


def _write_accounts(connection: sqlite3.Connection, pairs: Sequence[tuple[PersonDraft, PersonWrite]]) -> Sliced[None]:
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


def _people(connection: sqlite3.Connection, ids: set[int]) -> Sliced[dict[int, dict[str, object]]]:
    columns = ("id", "name", *WORDS, *TEXTS, "currency", *NUMBERS, *FLAGS)
    query = f"SELECT {', '.join(columns)} FROM influencer WHERE id IN (SELECT id FROM temp.incoming)"
    rows = ((each,) for each in ids)
    found = yield from matched(connection, ("id INTEGER PRIMARY KEY",), rows, query, lambda row: _fields(row, columns))
    return {int(str(fields["id"])): fields for fields in found}


def _fields(row: sqlite3.Row, columns: Sequence[str]) -> dict[str, object]:
    found = {name: tuple(json.loads(row[name])) if name in WORDS else row[name] for name in columns}
    return found | {name: bool(found[name]) for name in FLAGS}


def _is_called(person: Mapping[str, object], account: AccountDraft) -> bool:
    """Whether a person goes by her handle, as one does who came as a mere link: then a name takes its place."""
    return bool(account.key) and handle_key(str(person["name"])) == account.key


def _latest(readings: Sequence[Mapping[str, object]]) -> Mapping[str, object]:
    return readings[-1] if readings else {}


def _says_the_same(reading: Mapping[str, object], counts: Mapping[str, int], day: date) -> bool:
    """Whether a reading holds the counts already: the latest one, or the one of that day and source."""
    if not reading["is_latest"] and (reading["day"], reading["source"]) != (day.isoformat(), SOURCE):
        return False
    return all(reading[name] == value for name, value in counts.items())


def _differing(changes: Sequence[Change]) -> str:
    return "1 cell differs" if len(changes) == 1 else f"{len(changes)} cells differ"
