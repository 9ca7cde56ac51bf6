"""Readings of profiles of a file, each of its own day, beside those of the workspace."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.importing import AccountDraft, Change, Fate, Mapped, Outcome, ProfileReadingDraft
from storage.importers.nouns.accounts import Account, account_decisions, find_accounts, write_accounts
from storage.importers.nouns.comparison import Comparison
from storage.importers.nouns.profile_counts import Reading, add_dated_readings, known_readings
from storage.slices import Sliced, sliced

SOURCE = "{} export"

_Known = Mapping[tuple[int, str], Sequence[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class ReadingWrite:
    """What is to be written for one row: a reading of an account, which may still have to be made."""

    account: Account


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every reading: a day that the workspace has no reading of is new."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, ProfileReadingDraft)]
    accounts = find_accounts(connection, _accounts_of(drafts), own=mapped.options.own)
    known = yield from _known(connection, list(accounts.values()))
    fates = []
    writes: dict[int, object] = {}
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        account = accounts[id(draft.account)]
        fate = _judge(draft, account, known)
        fates.append(fate)
        if fate.outcome.is_written:
            writes[draft.row] = ReadingWrite(account)
    decisions = account_decisions(list(accounts.values()), own=mapped.options.own)
    named = tuple((each.draft.platform.label, each.draft.handle, each.is_new) for each in accounts.values())
    return Comparison(fates, writes, decisions, named)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], mapped: Mapped, today: date
) -> Sliced[None]:
    """Write unknown accounts, then readings in the order of their days; inside an edit."""
    pairs = [
        (fate.draft, found.account)
        for fate in fates
        if isinstance(fate.draft, ProfileReadingDraft) and isinstance(found := writes.get(fate.row), ReadingWrite)
    ]
    accounts = [account for _, account in pairs]
    profiles = yield from write_accounts(connection, accounts, today, mapped.options.currency)
    platforms = dict.fromkeys(account.draft.platform for account in accounts)
    for platform in platforms:
        dated = [
            (Reading(profiles[id(account)], draft.counts), draft.day)
            for draft, account in sorted(pairs, key=lambda pair: pair[0].day)
            if account.draft.platform is platform
        ]
        yield from add_dated_readings(connection, dated, SOURCE.format(platform.label))


def _judge(draft: ProfileReadingDraft, account: Account, known: _Known) -> Fate:
    there = known.get((account.mark, draft.day.isoformat()), ())
    if any(_holds(reading, draft.counts) for reading in there):
        return Fate(draft.row, Outcome.SAME, draft=draft)
    source = SOURCE.format(draft.account.platform.label)
    before = next((reading for reading in there if reading["source"] == source), None)
    if before is None:
        return Fate(draft.row, Outcome.NEW, draft=draft)
    changes: tuple[Change, ...] = tuple(
        (name, before[name], value) for name, value in draft.counts.items() if before[name] != value
    )
    return Fate(draft.row, Outcome.CHANGED, f"{', '.join(name for name, _, _ in changes)} differs", draft, changes)


def _holds(reading: Mapping[str, object], counts: Mapping[str, int]) -> bool:
    return all(reading[name] == value for name, value in counts.items())


def _known(connection: sqlite3.Connection, accounts: Sequence[Account]) -> Sliced[_Known]:
    """The readings of the accounts by profile and day."""
    found: dict[tuple[int, str], list[Mapping[str, object]]] = {}
    profiles = {account.profile_id for account in accounts if account.profile_id is not None}
    for profile_id, readings in (yield from known_readings(connection, profiles)).items():
        for reading in readings:
            found.setdefault((profile_id, str(reading["day"])), []).append(reading)
    return found


def _accounts_of(drafts: Sequence[ProfileReadingDraft]) -> list[AccountDraft]:
    return list({id(draft.account): draft.account for draft in drafts}.values())
