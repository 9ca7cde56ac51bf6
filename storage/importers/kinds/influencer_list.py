"""Lists of influencers: bought, found on the web, or kept by hand in a spreadsheet."""

from dataclasses import dataclass, field

from models import show
from models.custom_field import OWN_FIELD
from models.errors import UnreadableError
from models.importing import (
    CUSTOM,
    EMPTY_ROW,
    TOTAL_ROW,
    AccountDraft,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PersonDraft,
    PersonRef,
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
from storage.importers.lists.totals import is_total
from storage.importers.outcomes import Outcomes
from storage.importers.reading_day import day_of
from storage.importers.table_columns import sample_of
from storage.importers.tables.raw_table import Cells, Record
from storage.importers.unread import unread_columns

LABEL = "influencer lists"
SOURCE = "list"
"""Whose numbers the people of lists have; linked tables of posts, sales and payments mean them by these."""

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
        header = self.found.header
        self.columns = arranged(header, records, self.found.columns, self.options.own_fields)
        self.counts = CountColumns(self.columns, header, records, self.options)
        self.handles = Handles(self.columns, self.found, self.options)
        self.texts = Texts(self.columns, header, records, self.options)
        self.used = [place for place, name in enumerate(self.columns.fields) if name]
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
        accounts = [account for draft in drafts for account in draft.accounts]
        followers = sum(account.counts.get("followers", 0) for account in accounts)
        facts = {"people": len(drafts), "profiles": len(accounts), "sums": {"followers": followers}}
        mapped = self.outcomes.mapped(Noun.INFLUENCERS, drafts, self._decisions(drafts), self.day, facts)
        table = self.found.table
        mapped.sample = sample_of(
            table.name, self.found.header, self.found.records, Noun.INFLUENCERS, self.columns.fields
        )
        return mapped

    def _name(self, cells: Cells) -> str:
        singles = self.columns.singles
        name = one_line(cell(cells, singles.get("name")))
        if "last_name" not in singles:
            return name
        return f"{name} {one_line(cell(cells, singles['last_name']))}".strip()

    def _is_total(self, record: Record) -> bool:
        texts = (record.cells[0], cell(record.cells, self.columns.singles.get("name")))
        if not any(map(is_total, texts)):
            return False
        handle = cell(record.cells, self.columns.accounts[0].handle).strip()
        return not handle or is_total(handle)

    def _take_person(self, record: Record) -> None:
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self._refuse(record, str(error))
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
        cells = record.cells
        name = self._name(cells)
        self.reading = "handle"
        accounts = self.handles.read(cells, name)
        self.reading = ""
        for account, columns in zip(accounts.listed, self.columns.accounts, strict=True):
            if account:
                account.counts = self.counts.read(cells, columns)
        found = [account for account in accounts.listed if account and (account.handle or account.counts)]
        found += accounts.linked
        name = next((account.name for account in found if account.name), name)
        shown = name or next((account.handle for account in found if account.handle), "")
        if not shown:
            raise UnreadableError("This row names nobody.")
        fields = self.texts.read(cells, accounts.left)
        return PersonDraft(record.row, shown, found, fields, self._custom(cells), self._ref(cells, shown))

    def _custom(self, cells: Cells) -> dict[str, str]:
        """The owner's own fields, called as their columns are."""
        places = self.columns.several.get(CUSTOM)
        if not places:
            return {}
        names = self.found.header.names
        texts = {names[place].removesuffix(OWN_FIELD).strip(): one_line(cell(cells, place)) for place in places}
        return {name: text for name, text in texts.items() if name and text}

    def _ref(self, cells: Cells, name: str) -> PersonRef | None:
        place = self.columns.singles.get("number")
        number = "" if place is None else one_line(cell(cells, place))
        return PersonRef(SOURCE, number, name) if number else None

    def _refuse(self, record: Record, reason: str) -> None:
        """A row that cannot be read; one with nothing in the columns that are read is as good as empty."""
        if not any(cell(record.cells, place).strip() for place in self.used):
            self.outcomes.leave_out(record, EMPTY_ROW)
            return
        shown = self._shown(record)
        bad = next((name for name, text in shown.items() if text and f"“{text}”" in reason), self.reading)
        self.reading = ""
        self.outcomes.refuse(record, reason, self._shown, bad)

    def _shown(self, record: Record) -> dict[str, str]:
        account = self.columns.accounts[0]
        counts = {name: [column.place for column in listed] for name, listed in account.counts.items()}
        places = counts | {name: [place] for name, place in self.columns.singles.items()}
        texts = {name: [one_line(cell(record.cells, place)) for place in found] for name, found in places.items()}
        shown = {name: next(filter(None, found), "") for name, found in texts.items()}
        shown["handle"] = one_line(cell(record.cells, account.handle))
        return shown

    def _decisions(self, drafts: list[PersonDraft]) -> list[Decision]:
        told = [*self.handles.decisions(), *self.counts.decisions(), *self.texts.decisions()]
        if any(account.counts for draft in drafts for account in draft.accounts):
            told.append(self.day_told)
        nameless = [draft for draft in drafts if not any(account.key for account in draft.accounts)]
        for known, by in ((True, "the list's own number and the name"), (False, "the exact name")):
            if people := sum(bool(draft.ref) == known for draft in nameless):
                shown = "1 person" if people == 1 else f"{show.count(people)} people"
                told.append(Decision("names", f"Without a handle, known by {by}:", shown))
        if self.columns.unread:
            told.append(unread_columns(self.columns.unread))
        return told


def _keys(draft: PersonDraft) -> list[tuple[str, str]]:
    """What makes two rows the same person: an account, else the list's own number with the name, else the name."""
    if handles := [(account.platform.value, account.key) for account in draft.accounts if account.key]:
        return handles
    number = draft.ref.number if draft.ref else ""
    return [("", f"{number} {fold(draft.name)}")]


def _take_over(later: PersonDraft, earlier: PersonDraft) -> None:
    """Keep what an earlier row of the same person knew where the later one is blank."""
    later.fields = earlier.fields | later.fields
    later.custom = earlier.custom | later.custom
    later.ref = later.ref or earlier.ref
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
