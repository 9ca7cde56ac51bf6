"""Whose the posts of a file are: an account that the file names, the business's own, or a creator's profile."""

import sqlite3
from collections.abc import Container, Mapping, Sequence

from models.importing import AccountDraft, Decision, PersonRef, PostDraft
from models.posts.post import Post
from models.reading.platform import Platform
from models.reading.text import fold
from storage.importers.nouns.accounts import (
    Account,
    account_decisions,
    account_of_person,
    account_of_profile,
    find_accounts,
    known_account,
)
from storage.importers.nouns.accounts_by_name import give_to_known
from storage.importers.nouns.creators import names_of_numbers, resolve, shared_names, unresolved


class PostOwners:
    """Finds once the account of every draft; ``known`` are the posts that the workspace has, by row.

    A file that names no account is the one whose posts are known already, else the business's own.
    """

    def __init__(
        self, connection: sqlite3.Connection, drafts: Sequence[PostDraft], known: Mapping[int, Post], *, own: bool
    ) -> None:
        self._is_own = own
        self._accounts = find_accounts(connection, _unique(drafts), own=own)
        give_to_known(connection, self._accounts.values())
        for draft in filter(_is_unnamed, _unique(drafts)):
            profiles = {known[each.row].profile_id for each in drafts if each.account is draft and each.row in known}
            if len(profiles) == 1 and (profile := profiles.pop()):
                self._accounts[id(draft)] = account_of_profile(connection, profile, draft)
        people = resolve(connection, [draft.person for draft in drafts if draft.person is not None])
        self._shared = shared_names(connection, people)
        self._of_people = _accounts_of_people(connection, drafts, people, self._shared)
        owners = {ref: account.influencer_id for (ref, _), account in self._of_people.items()}
        self._names = names_of_numbers(connection, owners)

    def of(self, draft: PostDraft) -> Account | None:
        """The account of a post, ``None`` where its creator is nobody that is known."""
        if draft.account is not None:
            return self._accounts[id(draft.account)]
        return self._of_people.get((draft.person, draft.post.platform)) if draft.person else None

    def profile_of(self, draft: PostDraft) -> int | None:
        """The profile of a post, ``None`` where it is still to be made or not known."""
        account = self.of(draft)
        return account.profile_id if account else None

    def shown(self, draft: PostDraft) -> Mapping[str, str]:
        """The name of a creator whom the file only numbers, as ``Fate.shown``."""
        return self._names.get(draft.person, {}) if draft.person else {}

    def why_unknown(self, draft: PostDraft) -> str:
        """The sentence of a row without an account."""
        return unresolved(draft.person or PersonRef(), self._shared)

    def named(self) -> tuple[tuple[str, str, bool], ...]:
        """The accounts of the file as (platform, handle) with whether they are unknown."""
        accounts = self._accounts.values()
        return tuple((each.draft.platform.label, each.draft.handle, each.is_new) for each in accounts)

    def decisions(self) -> list[Decision]:
        """Whose the accounts of the file were taken to be."""
        return account_decisions(list(self._accounts.values()), own=self._is_own)


def _accounts_of_people(
    connection: sqlite3.Connection,
    drafts: Sequence[PostDraft],
    people: Mapping[PersonRef, int | None],
    shared: Container[str],
) -> dict[tuple[PersonRef, Platform], Account]:
    """Each creator's account: hers by number or name, else the one that is called so."""
    wanted = dict.fromkeys((draft.person, draft.post.platform) for draft in drafts if draft.person is not None)
    unknown = {ref: fold(ref.name) for ref, person in people.items() if person is None and ref.name}
    accounts: dict[tuple[int | None, int | None, Platform], Account] = {}
    found = {}
    for ref, platform in wanted:
        if person := people[ref]:
            account: Account | None = account_of_person(connection, person, platform)
        else:
            is_handle = ref in unknown and unknown[ref] not in shared
            account = known_account(connection, ref.name, platform) if is_handle else None
        if account:
            found[ref, platform] = accounts.setdefault((account.influencer_id, account.profile_id, platform), account)
    return found


def _unique(drafts: Sequence[PostDraft]) -> list[AccountDraft]:
    return list({id(draft.account): draft.account for draft in drafts if draft.account}.values())


def _is_unnamed(draft: AccountDraft) -> bool:
    return draft.is_unnamed
