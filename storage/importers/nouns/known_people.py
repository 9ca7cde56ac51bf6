"""Whom the workspace knows of the people of a file: by account, by a list's own number and name, by exact name.

Of several people of one name the e-mail says who is meant, else the phone.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from models.importing import PersonDraft, PersonRef
from models.influencers.contact_data import ContactData
from models.reading.text import fold, quoted
from storage.importers.lists.namesakes import contact_data
from storage.importers.nouns.comparison import matched
from storage.importers.nouns.people_called import Called, people_called
from storage.slices import Sliced, batches, picked, sliced

HAS_ACCOUNTS = "SELECT EXISTS (SELECT 1 FROM profile)"
FIND_ACCOUNTS = """
SELECT incoming.row, incoming.place, profile.id, profile.influencer_id, profile.name, influencer.name AS person
FROM temp.incoming JOIN profile ON profile.platform = incoming.platform AND profile.handle_key = incoming.key
LEFT JOIN influencer ON influencer.id = profile.influencer_id
"""
NAMELESS = """
SELECT id, influencer_id, platform, name FROM profile WHERE handle_key IS NULL AND name <> '' ORDER BY id
"""
PROFILES = """
SELECT id, influencer_id, platform, name, handle_key FROM profile
WHERE influencer_id IN (SELECT id FROM temp.incoming) ORDER BY position, id
"""
LISTED = "SELECT source, number, influencer_id FROM listed_as"
KEY_OF = attrgetter("key")
TWO_PEOPLE = "This row names accounts of two people you have: {}."
SHARED_NAME = "Several of your influencers are called {}. Add a handle or an e-mail, so that it is clear who is meant."
ONE_OF_TWO = (
    "Several people of this list are called {0}, and you have one already. Add a handle here, or the e-mail there, "
    "so that it is clear who is meant."
)


@dataclass(slots=True)
class Known:
    """An account that the workspace has, and whose it is; ``influencer_id`` is ``None`` for one of the business."""

    profile_id: int
    influencer_id: int | None
    name: str
    person: str = ""


@dataclass(slots=True)
class Match:
    """Whom a draft means: an influencer, the business itself, or (neither) somebody unknown.

    ``accounts`` are the known ones by their place in the draft; ``problem`` says why nobody can tell.
    """

    influencer_id: int | None = None
    is_own: bool = False
    accounts: dict[int, Known] = field(default_factory=dict)
    problem: str = ""


class KnownPeople:
    """Looks up once what the workspace knows of the drafts, then says of each whom it means."""

    def __init__(self) -> None:
        self._accounts: dict[tuple[int, int], Known] = {}
        self._nameless: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self._called: Mapping[str, list[Called]] = {}
        self._contacts: dict[int, ContactData] = {}
        self._named: Counter[str] = Counter()
        self._meant: dict[int, int] = {}
        self._listed: dict[tuple[str, str], int] = {}
        self._numbers: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._profiles: dict[tuple[int, str], list[Known]] = defaultdict(list)
        self._handled: set[int] = set()
        self._claimed: set[int] = set()

    def look_up(self, connection: sqlite3.Connection, drafts: Sequence[PersonDraft]) -> Sliced[None]:
        """Read what bears on the drafts; names and numbers only where a draft has no handle or has a number."""
        keys = (
            (draft.row, at, account.platform.value, account.key)
            for draft in drafts
            for at, account in enumerate(draft.accounts)
            if account.key
        )
        columns = ("row INTEGER", "place INTEGER", "platform TEXT", "key TEXT")
        if connection.execute(HAS_ACCOUNTS).fetchone()[0]:
            self._accounts = dict((yield from matched(connection, columns, keys, FIND_ACCOUNTS, _known_account)))
        by_name = yield from picked(drafts, lambda draft: draft.ref or not _is_all_handles(draft))
        if any(draft.ref for draft in by_name):
            yield from self._read_numbers(connection)
        nameless = [draft for draft in by_name if not _has_handle(draft)]
        names = {fold(draft.name) for draft in by_name if draft.ref or not _has_handle(draft)}
        names |= {fold(account.name) for draft in nameless for account in draft.accounts}
        self._called = yield from people_called(connection, names)
        self._contacts = {each.id: each.contact for called in self._called.values() for each in called}
        if nameless:
            yield from self._read_nameless(connection, names)
        if nameless or any(not account.key for draft in by_name for account in draft.accounts):
            yield from self._read_profiles(connection)
        self._meant = {known.influencer_id: row for (row, _), known in self._accounts.items() if known.influencer_id}
        self._named = Counter(fold(draft.name) for draft in nameless if not draft.ref)
        for draft, is_full in sliced(nameless):
            if is_full:
                yield
            self._reserve(draft)

    def match(self, draft: PersonDraft) -> Match:
        """Whom a draft means. One without a handle claims its person, so that a namesake in the file is another."""
        row, places = draft.row, range(len(draft.accounts)) if self._accounts else ()
        known = {at: self._accounts[row, at] for at in places if (row, at) in self._accounts}
        if not known and draft.ref is None and _is_all_handles(draft):
            return Match()
        owners = {account.influencer_id for account in known.values()} - {None}
        if len(owners) > 1:
            names = sorted({account.person for account in known.values() if account.influencer_id})
            return Match(problem=TWO_PEOPLE.format(" and ".join(names)))
        found = Match(next(iter(owners), None), bool(known) and not owners, known)
        if found.influencer_id is None and not found.is_own:
            found.influencer_id = self._by_number(draft)
            if found.influencer_id is None and not _has_handle(draft):
                self._by_the_name(draft, found)
        self._find_nameless(draft, found)
        if found.influencer_id and not _has_handle(draft):
            self._claimed.add(found.influencer_id)
        return found

    def whose(self, ref: PersonRef) -> int | None:
        """Whom a number of a list means so far."""
        return self._listed.get((ref.source, ref.number))

    @property
    def profile_ids(self) -> set[int]:
        """Every account that a draft may mean."""
        several = [known for listed in (self._nameless, self._profiles) for group in listed.values() for known in group]
        return {known.profile_id for known in (*self._accounts.values(), *several)}

    @property
    def ids(self) -> set[int]:
        """Every influencer whom a draft may mean."""
        accounts = (known.influencer_id for known in self._accounts.values())
        nameless = (known.influencer_id for listed in self._nameless.values() for known in listed)
        return {each for each in (*accounts, *nameless, *self._contacts) if each is not None}

    def _by_number(self, draft: PersonDraft) -> int | None:
        owner = self.whose(draft.ref) if draft.ref else None
        return owner if owner in self._ids_called(fold(draft.name)) else None

    def _ids_called(self, key: str) -> list[int]:
        return [each.id for each in self._called.get(key, ())]

    def _reserve(self, draft: PersonDraft) -> None:
        """Keep for a row whom it surely means, so that no namesake in an earlier row takes her."""
        sure = [each for each in self._ids_called(fold(draft.name)) if self._is_sure(draft, each)]
        owner = self._by_number(draft) or (sure[0] if len(sure) == 1 else None)
        if owner is not None:
            self._meant.setdefault(owner, draft.row)

    def _is_sure(self, draft: PersonDraft, influencer_id: int) -> bool:
        is_free = self._is_free(draft, influencer_id)
        return is_free and contact_data(draft).is_of_same_person(self._contact(influencer_id)) is True

    def _contact(self, influencer_id: int) -> ContactData:
        return self._contacts.get(influencer_id, ContactData())

    def _by_the_name(self, draft: PersonDraft, found: Match) -> None:
        """The one person with an account of that name, else of that name; people without any handle come first."""
        key = fold(draft.name)
        accounts = [each for account in draft.accounts for each in self._nameless.get((account.platform, key), ())]
        called = self._ids_called(key)
        groups = [
            [each for each in dict.fromkeys(group) if each and self._is_free(draft, each)]
            for group in (
                [known.influencer_id for known in accounts],
                [each for each in called if each not in self._handled],
                called,
            )
        ]
        sure = ([each for each in group if self._is_sure(draft, each)] for group in groups)
        people = next(filter(None, sure), []) or self._by_name_alone(draft, groups)
        if len(people) > 1:
            found.problem = SHARED_NAME.format(quoted(draft.name))
        elif people and self._is_one_of_several(draft, people[0]):
            found.problem = ONE_OF_TWO.format(quoted(draft.name))
        elif people:
            found.influencer_id = people[0]
        else:
            found.is_own = any(known.influencer_id is None for known in accounts)

    def _by_name_alone(self, draft: PersonDraft, groups: Sequence[list[int]]) -> list[int]:
        """Whom a name means: where several have it, here or in the file, nobody who is reached elsewhere."""
        is_alone = self._named[fold(draft.name)] == 1 or draft.ref is not None
        for group in groups:
            if len(group) == 1 and is_alone:
                return group
            mine = contact_data(draft)
            if people := [each for each in group if mine.is_of_same_person(self._contact(each)) is not False]:
                return people
        return []

    def _is_one_of_several(self, draft: PersonDraft, influencer_id: int) -> bool:
        """Whether other rows of the file could mean the same person by her name."""
        several = self._named[fold(draft.name)] > 1 and draft.ref is None
        return several and not self._is_sure(draft, influencer_id)

    def _is_free(self, draft: PersonDraft, influencer_id: int) -> bool:
        """Whether no other row of the file means her, nor another number of its list."""
        other = self._numbers.get((draft.ref.source, influencer_id), set()) - {draft.ref.number} if draft.ref else ()
        is_kept = self._meant.get(influencer_id, draft.row) != draft.row
        return influencer_id not in self._claimed and not other and not is_kept

    def _find_nameless(self, draft: PersonDraft, found: Match) -> None:
        """The accounts without a handle: hers on that platform, of that name if she has several."""
        for at, account in enumerate(draft.accounts):
            if account.key:
                continue
            named = [
                known
                for known in self._nameless.get((account.platform, fold(account.name)), ())
                if known.influencer_id == found.influencer_id
            ]
            hers = self._profiles.get((found.influencer_id or 0, account.platform), [])
            if named and (found.influencer_id or found.is_own):
                found.accounts[at] = named[0]
            elif found.influencer_id and len(hers) == 1:
                found.accounts[at] = hers[0]

    def _read_nameless(self, connection: sqlite3.Connection, wanted: Collection[str]) -> Sliced[None]:
        for batch in batches(connection.execute(NAMELESS)):
            for row in batch:
                if (key := fold(row["name"])) in wanted:
                    known = Known(row["id"], row["influencer_id"], row["name"])
                    self._nameless[row["platform"], key].append(known)
            yield

    def _read_profiles(self, connection: sqlite3.Connection) -> Sliced[None]:
        """The accounts of everybody whom a draft may mean that has an account without a handle."""
        rows = ((each,) for each in self.ids)
        for platform, has_handle, known in (yield from matched(connection, ("id INTEGER",), rows, PROFILES, _profile)):
            self._profiles[known.influencer_id or 0, platform].append(known)
            if has_handle:
                self._handled.add(known.influencer_id or 0)

    def _read_numbers(self, connection: sqlite3.Connection) -> Sliced[None]:
        for batch in batches(connection.execute(LISTED)):
            for source, number, influencer_id in batch:
                self._listed[source, number] = influencer_id
                self._numbers[source, influencer_id].add(number)
            yield


def _has_handle(draft: PersonDraft) -> bool:
    return any(map(KEY_OF, draft.accounts))


def _is_all_handles(draft: PersonDraft) -> bool:
    """Whether a draft names its person by nothing but handles, as most do."""
    return bool(draft.accounts) and all(map(KEY_OF, draft.accounts))


def _known_account(row: sqlite3.Row) -> tuple[tuple[int, int], Known]:
    person = row["person"] or ""
    known = Known(row["id"], row["influencer_id"], row["name"] or person, person)
    return (row["row"], row["place"]), known


def _profile(row: sqlite3.Row) -> tuple[str, bool, Known]:
    return row["platform"], bool(row["handle_key"]), Known(row["id"], row["influencer_id"], row["name"])
