"""Accounts that an export of a platform names: found by handle or by the platform's own id, or made."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.importing import AccountDraft
from storage.importers.nouns.comparison import insert_all, next_id, update_all
from storage.slices import Sliced

BY_HANDLE = "SELECT id, influencer_id, name, external_id FROM profile WHERE platform = :platform AND handle_key = :key"
OWN = """
SELECT id, influencer_id, name, external_id FROM profile WHERE platform = :platform AND influencer_id IS NULL
ORDER BY handle_key IS NOT NULL, position, id
"""
BY_ID = "SELECT id, influencer_id, name, external_id FROM profile WHERE platform = :platform AND external_id = :number"


@dataclass(slots=True)
class Account:
    """An account of a file: a profile of the workspace (``profile_id``), or one to be made."""

    draft: AccountDraft
    profile_id: int | None
    influencer_id: int | None
    is_own: bool
    fills: dict[str, object]

    @property
    def is_new(self) -> bool:
        """Whether the workspace does not know it."""
        return self.profile_id is None

    @property
    def mark(self) -> int:
        """The profile's id, or a value that stands for the one still to be made."""
        return self.profile_id or -1


def find_accounts(connection: sqlite3.Connection, drafts: Sequence[AccountDraft], *, own: bool) -> dict[int, Account]:
    """The account of every draft, by the draft's identity; ``own`` says whose the unknown ones are."""
    return {id(draft): _find(connection, draft, own=own) for draft in {id(each): each for each in drafts}.values()}


def write_accounts(
    connection: sqlite3.Connection, accounts: Sequence[Account], today: date, currency: str
) -> Sliced[dict[int, int]]:
    """Make the unknown accounts, with an influencer unless they are the business's own; profile ids by identity."""
    unique = list({id(account): account for account in accounts}.values())
    person, profile = next_id(connection, "influencer"), next_id(connection, "profile")
    people, rows = [], []
    for account in (each for each in unique if each.is_new):
        draft = account.draft
        if not account.is_own:
            people.append((person, draft.name or draft.handle or draft.external_id, currency, today.isoformat()))
            account.influencer_id, person = person, person + 1
        texts = (draft.platform.value, draft.handle, draft.key or None, draft.external_id, draft.name)
        rows.append((profile, account.influencer_id, *texts))
        account.profile_id, profile = profile, profile + 1
    yield from insert_all(connection, "influencer", ("id", "name", "currency", "created_on"), people)
    columns = ("id", "influencer_id", "platform", "handle", "handle_key", "external_id", "name")
    yield from insert_all(connection, "profile", columns, rows)
    yield from update_all(connection, "profile", [(account.profile_id or 0, account.fills) for account in unique])
    return {id(account): account.profile_id or 0 for account in unique}


def _find(connection: sqlite3.Connection, draft: AccountDraft, *, own: bool) -> Account:
    keys = {"platform": draft.platform.value, "key": draft.key, "number": draft.external_id}
    row = connection.execute(BY_HANDLE, keys).fetchone() if draft.key else None
    if row is None and draft.external_id:
        row = connection.execute(BY_ID, keys).fetchone()
    if row is None and draft.is_unnamed:
        row = connection.execute(OWN, keys).fetchone()
    if row is None:
        return Account(draft, None, None, own or draft.is_unnamed, {})
    told = {"name": draft.name, "external_id": draft.external_id}
    fills: dict[str, object] = {name: text for name, text in told.items() if text and not row[name]}
    return Account(draft, row["id"], row["influencer_id"], row["influencer_id"] is None, fills)
