"""Lists of influencers: bought, found on the web, or kept by hand in a spreadsheet."""

from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from models import show
from models.errors import UnreadableError
from models.importing import (
    EMPTY_ROW,
    TOTAL_ROW,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PersonDraft,
    PersonRef,
)
from models.reading.numbers import is_blank
from models.reading.text import fold, one_line, quoted
from storage.importers.again import again
from storage.importers.found_table import Found
from storage.importers.header import Header, cell
from storage.importers.lists import columns as list_columns
from storage.importers.lists.columns import arranged
from storage.importers.lists.counts import CountColumns
from storage.importers.lists.handles import Handles
from storage.importers.lists.joining import take_over
from storage.importers.lists.namesakes import SHARED, people_among
from storage.importers.lists.own_values import OwnValues
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

SAME_ACCOUNT = "the same account"
SAME_PERSON = "the same person"
MOST_SHOWN = 3
NAME_OF, HANDLE_OF, KEY_OF = attrgetter("name"), attrgetter("handle"), attrgetter("key")


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    return list_columns.score(header)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """People with their accounts; a handle twice in a list is one person, the last row winning but for its spelling."""
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
    by_name: dict[str, list[PersonDraft]] = field(default_factory=dict)
    namesakes: list[str] = field(default_factory=list)
    reading: str = ""

    def __post_init__(self) -> None:
        records = [record for record in self.found.records if not record.problem]
        header = self.found.header
        self.columns = arranged(header, records, self.found.columns, [field.name for field in self.options.own_fields])
        self.counts = CountColumns(self.columns, header, records, self.options)
        self.handles = Handles(self.columns, self.found, self.options)
        self.texts = Texts(self.columns, header, records, self.options)
        self.own = OwnValues(self.columns, header, records, self.options)
        self.width = len(header.names)
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
        self._join_namesakes()
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

    def _cells(self, record: Record) -> Cells:
        """The cells of a row, one for every column of the header at least."""
        cells = record.cells
        return cells if len(cells) >= self.width else [*cells, *[""] * (self.width - len(cells))]

    def _name(self, cells: Cells) -> str:
        singles = self.columns.singles
        name = one_line(cell(cells, singles.get("name")))
        if name.startswith("#") and is_blank(name):
            name = ""  # what a spreadsheet wrote where it took a name such as "=Maisa=" for a formula
        if "last_name" not in singles:
            return name
        return f"{name} {one_line(cell(cells, singles['last_name']))}".strip()

    def _is_total(self, record: Record) -> bool:
        handle = cell(record.cells, self.columns.accounts[0].handle).strip()
        if handle and not is_total(handle):
            return False
        return is_total(record.cells[0]) or is_total(cell(record.cells, self.columns.singles.get("name")))

    def _take_person(self, record: Record) -> None:
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self._refuse(record, str(error))
            return
        keys = _keys(draft)
        for key in keys:
            earlier = self.by_account.get(key)
            if earlier and earlier.row in self.drafts and (key[0] or not (_has_handle(draft) and _has_handle(earlier))):
                self._join(draft, earlier, SAME_ACCOUNT if key[0] else SAME_PERSON)
                keys = _keys(draft)
        self.drafts[record.row] = draft
        if not keys:
            self.by_name.setdefault(fold(draft.name), []).append(draft)
        for key in keys:
            self.by_account[key] = draft

    def _join(self, later: PersonDraft, earlier: PersonDraft, same: str) -> None:
        """Make an earlier row part of a later one of the same person."""
        del self.drafts[earlier.row]
        self.outcomes.merge(earlier.row, again(same, later.row, take_over(later, earlier)))

    def _join_namesakes(self) -> None:
        """Tell apart who has but a name: by e-mail or phone; rows that could be of several people are problems."""
        unclear: dict[int, PersonDraft] = {}
        for drafts in self.by_name.values():
            if len(drafts) == 1:
                continue
            people, lost = people_among(drafts)
            for rows in people:
                for earlier, later in pairwise(rows):
                    self._join(later, earlier, SAME_PERSON)
            if len(people) > 1:
                self.namesakes.append(drafts[0].name)
            unclear |= {draft.row: draft for draft in lost}
        for record in self.found.records if unclear else ():
            if record.row in unclear:
                draft = self.drafts.pop(record.row)
                self.outcomes.refuse(record, SHARED.format(quoted(draft.name)), self._shown, "name")

    def _draft(self, record: Record) -> PersonDraft:
        cells = self._cells(record)
        name = self._name(cells)
        self.reading = "handle"
        accounts = self.handles.read(cells, name)
        self.reading = ""
        found = []
        for account, columns in zip(accounts.listed, accounts.columns, strict=True):
            if account:
                account.counts = self.counts.read(cells, columns)
                if account.handle or account.counts:
                    found.append(account)
        found += accounts.linked
        name = next(filter(None, map(NAME_OF, found)), name)
        shown = name or next(filter(None, map(HANDLE_OF, found)), "")
        if not shown:
            raise UnreadableError("This row names nobody.")
        fields = self.texts.read(cells, accounts.left)
        return PersonDraft(record.row, shown, found, fields, self.own.read(cells), self._ref(cells, shown))

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
        bad = next((name for name, text in shown.items() if text and quoted(text) in reason), self.reading)
        self.reading = ""
        self.outcomes.refuse(record, reason, self._shown, bad)

    def _shown(self, record: Record) -> dict[str, str]:
        account = self.columns.accounts[0]
        listed_counts = account.counts | self.columns.of_the_row
        counts = {name: [column.place for column in listed] for name, listed in listed_counts.items()}
        places = counts | {name: [place] for name, place in self.columns.singles.items()}
        texts = {name: [one_line(cell(record.cells, place)) for place in found] for name, found in places.items()}
        shown = {name: next(filter(None, found), "") for name, found in texts.items()}
        shown["handle"] = one_line(cell(record.cells, account.handle))
        return shown

    def _decisions(self, drafts: list[PersonDraft]) -> list[Decision]:
        told = [*self.handles.decisions(), *self.counts.decisions(), *self.texts.decisions(), *self.own.decisions()]
        if any(account.counts for draft in drafts for account in draft.accounts):
            told.append(self.day_told)
        nameless = [draft for draft in drafts if not _has_handle(draft)]
        for known, by in ((True, "the list's own number and the name"), (False, "the exact name")):
            if people := sum(bool(draft.ref) == known for draft in nameless):
                shown = "1 person" if people == 1 else f"{show.count(people)} people"
                told.append(Decision("names", f"Without a handle, known by {by}:", shown))
        if self.namesakes:
            shown = ", ".join(self.namesakes[:MOST_SHOWN]) + (" …" if len(self.namesakes) > MOST_SHOWN else "")
            told.append(Decision("namesakes", "Namesakes, told apart by their e-mail or phone:", shown))
        if stated := ", ".join(self.columns.stated):
            lead = "The engagement rate that your list states, kept as a field of your own, in no figure:"
            told.append(Decision("rates", lead, stated))
        if codes := ", ".join(self.columns.codes):
            lead = "Discount codes, kept as a field of your own that “Suggest a code” in a campaign goes by:"
            told.append(Decision("codes", lead, codes))
        if self.columns.unread:
            told.append(unread_columns(self.columns.unread))
        return told


def _keys(draft: PersonDraft) -> list[tuple[str, str]]:
    """What makes two rows the same person: an account, and the list's own number with the name.

    None for those who are known by their names: they are told apart once all rows are there.
    """
    handles: list[tuple[str, str]] = [(account.platform, account.key) for account in draft.accounts if account.key]
    return [*handles, ("", f"{draft.ref.number} {fold(draft.name)}")] if draft.ref else handles


def _has_handle(draft: PersonDraft) -> bool:
    return any(map(KEY_OF, draft.accounts))
