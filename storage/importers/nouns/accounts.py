"""Accounts that an export of a platform names: found by handle or by the platform's own id, or made."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from models.importing import AccountDraft, Decision
from models.reading.handles import handle_key
from models.reading.platform import Platform
from storage.importers.nouns.comparison import insert_all, next_id, update_all
from storage.importers.nouns.forgotten_people import ForgottenPeople, forgotten_decisions
from storage.slices import Sliced

BY_HANDLE = "SELECT id, influencer_id, name, external_id FROM profile WHERE platform = :platform AND handle_key = :key"
BY_HANDLE_ANYWHERE = "SELECT DISTINCT influencer_id FROM profile WHERE handle_key = :key AND influencer_id IS NOT NULL"
OWN = """
SELECT id, influencer_id, handle, name, external_id FROM profile WHERE platform = :platform AND influencer_id IS NULL
ORDER BY handle_key IS NOT NULL, position, id
"""
BY_ID = "SELECT id, influencer_id, name, external_id FROM profile WHERE platform = :platform AND external_id = :number"
BY_ROW = "SELECT id, influencer_id, handle, name, external_id FROM profile WHERE id = :id"
OF_PERSON = """
SELECT id, influencer_id, name, external_id FROM profile WHERE influencer_id = :person AND platform = :platform
ORDER BY position, id LIMIT 1
"""
PERSON_COLUMNS = ("id", "name", "currency", "do_not_contact", "created_on")


@dataclass(slots=True)
class Account:
    """An account of a file: a profile of the workspace (``profile_id``), or one to be made.

    ``handle`` and ``among`` tell what a file without a name was taken for, and of how many own accounts. An unknown one
    ``is_forgotten`` that the owner forgot and marked *do not contact*.
    """

    draft: AccountDraft
    profile_id: int | None
    influencer_id: int | None
    is_own: bool
    fills: dict[str, object] = field(default_factory=dict)
    handle: str = ""
    among: int = 0
    is_forgotten: bool = False

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
    found = {id(draft): _find(connection, draft, own=own) for draft in {id(each): each for each in drafts}.values()}
    found = _as_one(found)
    forgotten = ForgottenPeople(connection)
    for account in found.values():
        account.is_forgotten = account.is_new and not account.is_own and account.draft in forgotten
    return found


def _as_one(found: dict[int, Account]) -> dict[int, Account]:
    """Unknown accounts of one handle as one, for rows that lack the platform's own id: the one that has it."""
    unknown = [account for account in found.values() if account.is_new and account.draft.key]
    first: dict[tuple[Platform, str], Account] = {}
    for account in sorted(unknown, key=lambda account: not account.draft.external_id):
        first.setdefault((account.draft.platform, account.draft.key), account)
    one = {id(each): first[each.draft.platform, each.draft.key] for each in unknown}
    return {number: one.get(id(account), account) for number, account in found.items()}


def write_accounts(
    connection: sqlite3.Connection, accounts: Sequence[Account], today: date, currency: str
) -> Sliced[dict[int, int]]:
    """Make the unknown accounts, with an influencer unless they are the business's own; profile ids by identity."""
    unique = list({id(account): account for account in accounts}.values())
    person, profile = next_id(connection, "influencer"), next_id(connection, "profile")
    people, rows = [], []
    for account in (each for each in unique if each.is_new):
        draft = account.draft
        if not account.is_own and account.influencer_id is None:
            name = draft.name or draft.handle or draft.external_id
            people.append((person, name, currency, int(account.is_forgotten), today.isoformat()))
            account.influencer_id, person = person, person + 1
        texts = (draft.platform.value, draft.handle, draft.key or None, draft.external_id, draft.name)
        rows.append((profile, account.influencer_id, *texts))
        account.profile_id, profile = profile, profile + 1
    yield from insert_all(connection, "influencer", PERSON_COLUMNS, people)
    columns = ("id", "influencer_id", "platform", "handle", "handle_key", "external_id", "name")
    yield from insert_all(connection, "profile", columns, rows)
    yield from update_all(connection, "profile", [(account.profile_id or 0, account.fills) for account in unique])
    return {id(account): account.profile_id or 0 for account in unique}


def account_of_person(connection: sqlite3.Connection, person: int, platform: Platform) -> Account:
    """The first profile that an influencer has on a platform, or one without a handle to be made for her."""
    keys = {"person": person, "platform": platform.value}
    row = connection.execute(OF_PERSON, keys).fetchone()
    return Account(AccountDraft(platform), row["id"] if row else None, person, is_own=False)


def known_account(connection: sqlite3.Connection, handle: str, platform: Platform) -> Account | None:
    """The account that a handle means: on the platform, else that of the one person who is called so on another."""
    draft = AccountDraft(platform, handle, handle_key(handle))
    found = _find(connection, draft, own=False)
    if not found.is_new:
        return found
    people = connection.execute(BY_HANDLE_ANYWHERE, {"key": draft.key}).fetchall()
    return account_of_person(connection, people[0]["influencer_id"], platform) if len(people) == 1 else None


def account_of_profile(connection: sqlite3.Connection, profile_id: int, draft: AccountDraft) -> Account:
    """A profile of the workspace as the account of a draft that names none."""
    row = connection.execute(BY_ROW, {"id": profile_id}).fetchone()
    shown = row["handle"] or row["name"]
    return Account(draft, profile_id, row["influencer_id"], row["influencer_id"] is None, handle=shown)


def account_decisions(accounts: Sequence[Account], *, own: bool) -> list[Decision]:
    """Whose the accounts of a file were taken to be, told in words."""
    told = forgotten_decisions([account.draft for account in accounts if account.is_forgotten])
    told += [_taken_for(account) for account in accounts if account.draft.is_unnamed]
    strangers = [account for account in accounts if account.is_new and account.influencer_id is None]
    new = [account.draft.handle or account.draft.name for account in strangers]
    new = [name for name in new if name]
    if not new:
        return told
    shown = ", ".join(new[:3]) + (f" and {len(new) - 3} more" if len(new) > 3 else "")
    if own:
        return [*told, Decision("account", "Your own account:", shown, "— its posts stay out of creators' figures")]
    lead = "New influencer" if len(new) == 1 else "New influencers"
    return [*told, Decision("account", lead, shown, "by the account's name")]


def _taken_for(account: Account) -> Decision:
    if not account.is_own:
        return Decision("account", "The file names no account; its posts are known as those of", account.handle)
    lead = f"The file names no account; taken as your own on {account.draft.platform.label}"
    shown = f"({account.handle})" if account.handle else ""
    if account.among > 1:
        shown = f"({account.handle or 'the one without a handle'}, the first of {account.among})"
    return Decision("account", lead, shown, "— choose another if it is a creator's", account.among > 1)


def _find(connection: sqlite3.Connection, draft: AccountDraft, *, own: bool) -> Account:
    if draft.is_unnamed:
        return _own(connection, draft)
    keys = {"platform": draft.platform.value, "key": draft.key, "number": draft.external_id}
    row = connection.execute(BY_HANDLE, keys).fetchone() if draft.key else None
    if row is None and draft.external_id:
        row = connection.execute(BY_ID, keys).fetchone()
    if row is None:
        return Account(draft, None, None, own or draft.is_own)
    told = {"name": draft.name, "external_id": draft.external_id}
    fills: dict[str, object] = {name: text for name, text in told.items() if text and not row[name]}
    return Account(draft, row["id"], row["influencer_id"], row["influencer_id"] is None, fills)


def _own(connection: sqlite3.Connection, draft: AccountDraft) -> Account:
    """The business's own account on the draft's platform: the one that such a file made before, else its first."""
    rows = connection.execute(OWN, {"platform": draft.platform.value}).fetchall()
    if not rows:
        return Account(draft, None, None, is_own=True)
    first = rows[0]
    return Account(draft, first["id"], None, is_own=True, handle=first["handle"] or first["name"], among=len(rows))
