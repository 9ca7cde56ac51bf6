"""Partnerships of a file beside those of the workspace, by campaign and influencer."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.campaigns.campaign import name_key
from models.campaigns.partnership import Partnership
from models.importing import AccountDraft, Change, Fate, Mapped, Outcome, PartnershipDraft
from models.reading.text import quoted
from storage.importers.nouns.accounts import find_accounts
from storage.importers.nouns.campaigns import SEVERAL, campaigns_by_name
from storage.importers.nouns.comparison import Comparison, differences, differing, insert_all, next_id, update_all
from storage.importers.nouns.creators import resolve, shared_names, unresolved
from storage.importers.nouns.partnership_codes import CodeChange, KnownCodes, write_codes
from storage.slices import Sliced, sliced
from storage.tables.rows import from_row, to_column

COLUMNS = tuple(name for name in Partnership.__slots__ if name != "id")
COMPARED = tuple(name for name in COLUMNS if name not in {"influencer_id", "campaign_id"})
NO_CAMPAIGN = "You have no campaign called {}. Make it first, or import the list of campaigns."
AGAIN = "This is the partnership of row {} once more."


@dataclass(slots=True)
class PartnershipWrite:
    """What is to be written for one row: a new partnership (``partnership_id`` 0) or changes of a known one."""

    partnership_id: int
    influencer_id: int
    campaign_id: int
    changes: dict[str, object] = field(default_factory=dict)
    codes: CodeChange | None = None


def compare(connection: sqlite3.Connection, mapped: Mapped) -> Sliced[Comparison]:
    """The fate of every partnership; one whose campaign or influencer is not known exactly is a problem."""
    drafts = [draft for draft in mapped.drafts if isinstance(draft, PartnershipDraft)]
    judge = _Judge(connection, drafts)
    writes: dict[int, object] = {}
    fates = []
    for draft, is_full in sliced(drafts):
        if is_full:
            yield
        fate, found = judge.of(draft)
        fates.append(fate)
        if found:
            writes[draft.row] = found
    return Comparison(fates, writes)


def write(
    connection: sqlite3.Connection, fates: Sequence[Fate], writes: Mapping[int, object], _mapped: Mapped, _today: date
) -> Sliced[None]:
    """Write new partnerships in the order of the file, what changed of known ones, and codes; inside an edit."""
    chosen = [(fate.draft, found) for fate in fates if isinstance(found := writes.get(fate.row), PartnershipWrite)]
    pairs = [(draft, found) for draft, found in chosen if isinstance(draft, PartnershipDraft)]
    number = next_id(connection, "partnership")
    rows = []
    for draft, found in pairs:
        if not found.partnership_id:
            found.partnership_id, number = number, number + 1
            ids = {"influencer_id": found.influencer_id, "campaign_id": found.campaign_id}
            values = (to_column(ids.get(name, getattr(draft.partnership, name))) for name in COLUMNS)
            rows.append((found.partnership_id, *values))
    yield from insert_all(connection, "partnership", ("id", *COLUMNS), rows)
    yield from update_all(connection, "partnership", ((found.partnership_id, found.changes) for _, found in pairs))
    yield from write_codes(connection, [(found.partnership_id, found.codes) for _, found in pairs if found.codes])


class _Judge:
    """Looks up once what the workspace knows of the drafts, then judges them one by one."""

    def __init__(self, connection: sqlite3.Connection, drafts: Sequence[PartnershipDraft]) -> None:
        self._campaigns = campaigns_by_name(connection)
        accounts = {id(draft.account): draft.account for draft in drafts if draft.account}
        self._accounts = find_accounts(connection, list(accounts.values()), own=False)
        self._people = resolve(connection, [draft.person for draft in drafts])
        self._shared = shared_names(connection, self._people)
        kept = (from_row(Partnership, row) for row in connection.execute("SELECT * FROM partnership"))
        self._known = {(one.campaign_id, one.influencer_id): one for one in kept}
        self._codes = KnownCodes(connection)
        self._rows: dict[tuple[int, int], int] = {}

    def of(self, draft: PartnershipDraft) -> tuple[Fate, PartnershipWrite | None]:
        campaigns = self._campaigns.get(name_key(draft.campaign), [])
        influencer_id = self._influencer(draft.account) or self._people[draft.person]
        if influencer_id is None or len(campaigns) != 1:
            return Fate(draft.row, Outcome.PROBLEM, self._why_unknown(draft, len(campaigns)), draft), None
        pair = (campaigns[0].id, influencer_id)
        if earlier := self._rows.get(pair):
            return Fate(draft.row, Outcome.PROBLEM, AGAIN.format(earlier), draft), None
        self._rows[pair] = draft.row
        known = self._known.get(pair)
        codes = self._codes.change(known.id if known else 0, draft.codes, draft.code_days)
        found = PartnershipWrite(known.id if known else 0, influencer_id, campaigns[0].id, codes=codes)
        if known is None:
            return Fate(draft.row, Outcome.NEW, draft=draft), found
        changes = differences(known, draft.partnership, COMPARED, draft.blank)
        found.changes = {name: after for name, _, after in changes}
        told: tuple[Change, ...] = (*changes, *(codes.changes if codes else ()))
        if not told:
            return Fate(draft.row, Outcome.SAME, draft=draft), None
        return Fate(draft.row, Outcome.CHANGED, differing(told), draft, told), found

    def _influencer(self, account: AccountDraft | None) -> int | None:
        return self._accounts[id(account)].influencer_id if account else None

    def _why_unknown(self, draft: PartnershipDraft, campaigns: int) -> str:
        if campaigns > 1:
            return SEVERAL.format(campaigns, quoted(draft.campaign))
        return unresolved(draft.person, self._shared) if campaigns else NO_CAMPAIGN.format(quoted(draft.campaign))
