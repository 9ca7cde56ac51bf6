"""Lists of influencers: bought, found on the web, or kept by hand in a spreadsheet."""

from dataclasses import dataclass, field

from models.errors import UnreadableError
from models.importing import (
    TOTAL_ROW,
    AccountDraft,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PersonDraft,
)
from models.text import fold, one_line
from storage.importers.found_table import Found
from storage.importers.header import Header, cell
from storage.importers.lists import columns as list_columns
from storage.importers.lists.columns import arranged
from storage.importers.lists.counts import CountColumns
from storage.importers.lists.handles import Handles
from storage.importers.lists.meanings import COUNTS
from storage.importers.lists.texts import Texts
from storage.importers.outcomes import Outcomes
from storage.importers.reading_day import day_of
from storage.importers.tables.raw_table import Record

LABEL = "influencer lists"
TOTALS = frozenset({"total", "totals", "sum", "gesamt", "summe", "grand total"})
LONGEST_TOTAL = 13
AGAIN = "the same account again in row {}"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return list_columns.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """People with their accounts; a handle twice in a list is one person, the last row winning."""
    people = _People(found, options)
    for record in found.records:
        people.take(record)
    return people.mapped()


@dataclass
class _People:
    """Collects people, the last row of each account winning over earlier ones."""

    found: Found
    options: ImportOptions
    drafts: dict[int, PersonDraft] = field(default_factory=dict)
    by_account: dict[tuple[str, str], PersonDraft] = field(default_factory=dict)
    reading: str = ""

    def __post_init__(self) -> None:
        records = [record for record in self.found.records if not record.problem]
        self.columns = arranged(self.found.header, records, self.found.columns)
        self.counts = CountColumns(self.columns, self.found.header, records)
        self.handles = Handles(self.columns, self.found.table.name, self.options)
        self.texts = Texts(self.columns, self.found.header, self.options.currency)
        self.day, self.day_told = day_of(self.found.table, self.options)
        self.outcomes = Outcomes(self.found, self.options)

    def take(self, record: Record) -> None:
        if not self.outcomes.is_data(record, self._shown):
            return
        if self._is_total(record):
            self.outcomes.leave_out(record, TOTAL_ROW)
        else:
            self._take_person(record)

    def mapped(self) -> Mapped:
        drafts = list(self.drafts.values())
        facts = {"people": len(drafts), "profiles": sum(len(draft.accounts) for draft in drafts)}
        return self.outcomes.mapped(Noun.INFLUENCERS, drafts, self._decisions(drafts), self.day, facts)

    def _name(self, record: Record) -> str:
        return one_line(cell(record.cells, self.columns.singles.get("name")))

    def _is_total(self, record: Record) -> bool:
        texts = (record.cells[0], cell(record.cells, self.columns.singles.get("name")))
        if not any(len(text) < LONGEST_TOTAL and fold(text) in TOTALS for text in texts):
            return False
        handle = cell(record.cells, self.columns.accounts[0].handle).strip()
        return not handle or fold(handle) in TOTALS

    def _take_person(self, record: Record) -> None:
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self._problem(record, str(error))
            return
        for key in _keys(draft):
            earlier = self.by_account.get(key)
            if earlier and earlier.row in self.drafts:
                _take_over(draft, self.drafts.pop(earlier.row))
                self.outcomes.merge(earlier.row, AGAIN.format(record.row))
        self.drafts[record.row] = draft
        for key in _keys(draft):
            self.by_account[key] = draft

    def _draft(self, record: Record) -> PersonDraft:
        name = self._name(record)
        accounts = self._accounts(record, name)
        for account, columns in zip(accounts, self.columns.accounts, strict=False):
            if account:
                account.counts = self.counts.read(record.cells, columns)
        found = [account for account in accounts if account and (account.handle or account.counts)]
        name = next((account.name for account in found if account.name), name)
        shown = name or next((account.handle for account in found if account.handle), "")
        if not shown:
            raise UnreadableError("This row names nobody.")
        return PersonDraft(record.row, shown, found, self.texts.read(record.cells))

    def _accounts(self, record: Record, name: str) -> list[AccountDraft | None]:
        self.reading = "handle"
        accounts = self.handles.accounts(record.cells, name)
        self.reading = ""
        return accounts

    def _problem(self, record: Record, reason: str) -> None:
        shown = self._shown(record)
        bad = next((name for name, text in shown.items() if text and f"“{text}”" in reason), self.reading)
        self.reading = ""
        self.outcomes.refuse(record, reason, self._shown, bad)

    def _shown(self, record: Record) -> dict[str, str]:
        account = self.columns.accounts[0]
        places = account.counts | {name: [place] for name, place in self.columns.singles.items()}
        texts = {name: [one_line(cell(record.cells, place)) for place in found] for name, found in places.items()}
        shown = {name: next(filter(None, found), "") for name, found in texts.items()}
        shown["handle"] = one_line(cell(record.cells, account.handle))
        return shown

    def _decisions(self, drafts: list[PersonDraft]) -> list[Decision]:
        told = [*self.handles.decisions(), *self.counts.decisions(), *self.texts.decisions()]
        if any(account.counts for draft in drafts for account in draft.accounts):
            told.append(self.day_told)
        if nameless := sum(not any(account.key for account in draft.accounts) for draft in drafts):
            told.append(Decision("names", "Without a handle, known by the exact name:", f"{nameless} people"))
        if self.columns.unread:
            told.append(Decision("unread", "Not read:", ", ".join(self.columns.unread)))
        return told


def _keys(draft: PersonDraft) -> list[tuple[str, str]]:
    """What makes two rows the same person: an account, or the name where there is none."""
    if not draft.accounts:
        return [("", fold(draft.name))]
    return [(account.platform, account.key or f"name {fold(draft.name)}") for account in draft.accounts]


def _take_over(later: PersonDraft, earlier: PersonDraft) -> None:
    """Keep what an earlier row of the same person knew where the later one is blank."""
    later.fields = earlier.fields | later.fields
    mine = {(account.platform, account.key): account for account in later.accounts}
    for account in earlier.accounts:
        same = mine.get((account.platform, account.key))
        if same is None:
            later.accounts.append(account)
        else:
            same.counts = {name: value for name in COUNTS if (value := _known(name, same, account)) is not None}
            same.name = same.name or account.name


def _known(name: str, later: AccountDraft, earlier: AccountDraft) -> int | None:
    return later.counts.get(name, earlier.counts.get(name))
