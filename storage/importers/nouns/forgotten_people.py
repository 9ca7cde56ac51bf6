"""People of a file whom the owner forgot and who must not be contacted: only scrambled marks of them are known."""

import sqlite3
from collections.abc import Sequence

from models.importing import AccountDraft, Decision
from storage.forgetting import hash_of

SHOWN = 3


class ForgottenPeople:
    """Reads the marks once; there are none in most files, and then nothing is worked out."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._marks = {row[0] for row in connection.execute("SELECT hash FROM forgotten_profile")}

    def __bool__(self) -> bool:
        return bool(self._marks)

    def __contains__(self, account: AccountDraft) -> bool:
        return bool(self and account.key) and hash_of(account.platform, account.key) in self._marks


def forgotten_decisions(accounts: Sequence[AccountDraft]) -> list[Decision]:
    """What the preview says of those who come back."""
    if not accounts:
        return []
    shown = ", ".join(account.handle or account.key for account in accounts[:SHOWN])
    more = f" and {len(accounts) - SHOWN} more" if len(accounts) > SHOWN else ""
    lead = "You forgot, and marked “Do not contact”:"
    return [Decision("forgotten", lead, f"{shown}{more}", "— with that mark they come back; untick them if not wanted")]
