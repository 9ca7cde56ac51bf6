"""Unknown accounts of people who are known by their names, so that a post makes nobody twice."""

import sqlite3
from collections.abc import Iterable

from models.importing import PersonRef
from storage.importers.nouns.accounts import Account
from storage.importers.nouns.creators import resolve

ON_PLATFORM = """
SELECT id, handle_key FROM profile WHERE influencer_id = :person AND platform = :platform
ORDER BY handle_key IS NULL, id
"""


def give_to_known(connection: sqlite3.Connection, accounts: Iterable[Account]) -> None:
    """Let an unknown account be that of the one influencer called as it is, if she has no other on its platform.

    A profile of hers that has no handle yet learns it. Somebody of that name with another handle there is another, and
    so is who was forgotten.
    """
    unknown = [each for each in accounts if each.is_new and not (each.is_own or each.is_forgotten) and each.draft.name]
    people = resolve(connection, [PersonRef(name=account.draft.name) for account in unknown])
    given = set()
    for account in unknown:
        draft, person = account.draft, people[PersonRef(name=account.draft.name)]
        if person is None or (person, draft.platform) in given:
            continue
        keys = {"person": person, "platform": draft.platform.value}
        profile = connection.execute(ON_PLATFORM, keys).fetchone()
        if profile and profile["handle_key"]:
            continue
        given.add((person, draft.platform))
        account.influencer_id = person
        if profile:
            account.profile_id = profile["id"]
            account.fills = {"handle": draft.handle, "handle_key": draft.key or None}
