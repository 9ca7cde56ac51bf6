"""Reads an export with one row a post, as its spec describes it: posts with one reading each, and whose they are."""

from collections.abc import Callable
from datetime import date

from models.errors import UnreadableError
from models.importing import TOTAL_ROW, AccountDraft, Decision, ImportOptions, Mapped, Noun, PostDraft
from models.plural import counted
from models.posts.post import METRICS, Basis, Post, Reading
from models.reading.text import clean
from storage.importers.found_table import Found
from storage.importers.header import key_of
from storage.importers.platforms.accounts import AccountBook
from storage.importers.platforms.day_column import DayColumn, KnownDay, last_day
from storage.importers.platforms.figures import count_or_none, sum_of, sums
from storage.importers.platforms.fuller_columns import choose_fuller
from storage.importers.platforms.post_link import Link, format_of, is_cut, is_whole_of, link_of
from storage.importers.platforms.post_spec import LONG_NUMBER, PostSpec
from storage.importers.platforms.row_marks import is_of_one_day, is_total, why_no_record
from storage.importers.reading_day import day_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record
from storage.importers.unread import unread_columns

OF_A_DAY = "one day of a post, not its total"
NAMELESS = "This row names no post: it has neither an ID nor a link."

OwnDay = Callable[[Sheet, date], date | None]
"""The day of an export that it states itself, given the last day it can be."""


def map_posts(
    found: Found, options: ImportOptions, spec: PostSpec, own_day: OwnDay | None = None, known: KnownDay | None = None
) -> Mapped:
    """Posts with one reading each, the last row of each winning.

    ``own_day`` is the export's own date; ``known`` the day of a post that a row tells without naming it.
    """
    posts = _Posts(found, options, spec)
    posts.begin(own_day, known)
    for record in posts.sheet.rows():
        posts.take(record)
    return posts.mapped()


class _Posts:
    """Collects the posts of one file."""

    def __init__(self, found: Found, options: ImportOptions, spec: PostSpec) -> None:
        self.spec = spec
        shown = [name for name in ("username", "name", "published", "type", "caption", "url") if name in spec.titles]
        self.sheet = Sheet(found, options, spec.columns, (*shown, *spec.counts), spec.habits)
        self.told = choose_fuller(self.sheet, spec.counts)
        self.accounts = AccountBook(spec.platform)
        self.named: dict[tuple[str, ...], AccountDraft | None] = {}
        self.posts: dict[int, PostDraft] = {}
        self.by_key: dict[tuple[str, str], PostDraft] = {}
        self.records: dict[int, Record] = {}
        self.refused: list[Record] = []
        self.totals: list[Record] = []
        self.cut_ids = 0

    def begin(self, own_day: OwnDay | None, known: KnownDay | None) -> None:
        """Find the day of the numbers, and the years of days that have none."""
        table, options = self.sheet.found.table, self.sheet.options
        until = last_day(table, options)
        own = own_day(self.sheet, until) if own_day else None
        self.day, self.day_told = day_of(table, options, own)
        self.days = DayColumn(self.sheet, "published", own or until, known)

    def take(self, record: Record) -> None:
        """One row: a post, or what else it is."""
        if is_of_one_day(self.sheet.text(record, "period")):
            self.sheet.leave_out(record, OF_A_DAY)
        elif self._is_total(record):
            self.totals.append(record)
            self.sheet.leave_out(record, TOTAL_ROW)
        elif reason := "" if self._names_a_post(record) else why_no_record(record):
            self.sheet.leave_out(record, reason)
        else:
            self._take_post(record)

    def mapped(self) -> Mapped:
        """The whole file; rows that name no account are of its only one, else of the owner's."""
        drafts = list(self.posts.values())
        nameless = [draft for draft in drafts if draft.account is None]
        rest = self.accounts.of_the_rest(self.sheet.options) if nameless else None
        for draft in nameless:
            draft.account = rest
        self.sheet.tell(*self.days.decisions(), self.day_told, *self.told, *self._decisions())
        return self.sheet.mapped(Noun.POSTS, drafts, self.day, self._facts(drafts))

    def _names_a_post(self, record: Record) -> bool:
        return any(self.sheet.text(record, name) for name in ("url", "published", "comment"))

    def _is_total(self, record: Record) -> bool:
        """Whether a row has numbers and no post: the sums, whatever the language calls them."""
        if self._names_a_post(record):
            return False
        number = self.sheet.text(record, "id")
        if is_total(number) or is_total(record.cells[0]):
            return True
        is_bare = not self.spec.id_shape.fullmatch(number) and not self.sheet.text(record, "caption")
        return is_bare and any(count_or_none(self.sheet, record, name) is not None for name in self.spec.counts)

    def _take_post(self, record: Record) -> None:
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self.refused.append(record)
            self.sheet.refuse(record, str(error))
            return
        for earlier in {key: self.by_key[key] for key in _keys(draft) if key in self.by_key}.values():
            if self.posts.pop(earlier.row, None):
                self.sheet.merge(earlier.row, f"the same post again in row {record.row}")
        self.posts[draft.row] = draft
        self.by_key |= dict.fromkeys(_keys(draft), draft)
        if self.spec.also:
            self.records[draft.row] = record

    def _draft(self, record: Record) -> PostDraft:
        link = link_of(self.sheet.text(record, "url"))
        number = self._number(record, link)
        url = link.url or (self.spec.address.format(number) if self.spec.address and number else "")
        if not number and not url:
            raise UnreadableError(self._why_nameless(record))
        post = Post(
            id=0,
            profile_id=None,
            partnership_id=None,
            platform=self.spec.platform,
            url=url,
            external_id=number,
            format=format_of(self.sheet.text(record, "type"), link.written, self.spec.plain_format),
            published_at=self.days.moment(record),
            caption=clean(self.sheet.text(record, "caption") or self.sheet.text(record, "title")),
        )
        counts = {name: self.sheet.count(record, name) for name in self.spec.counts}
        reading = Reading(0, 0, self.day, Basis.MEASURED, **counts)
        return PostDraft(record.row, post, reading, self._account(record, link))

    def _number(self, record: Record, link: Link) -> str:
        """The platform's own id of a post; where a spreadsheet cut it, its link is enough, and may have it whole."""
        if self.spec.is_id_in_link and link.external_id:
            return link.external_id
        try:
            number = self.sheet.key(record, "id")
        except UnreadableError:
            if not link.url:
                raise
            self.cut_ids += 1
            return ""
        if not self.spec.id_shape.fullmatch(number):
            return ""
        if not link.url or not is_cut(number):
            return number
        if is_whole_of(number, link.external_id):
            return link.external_id
        self.cut_ids += 1
        return ""

    def _account(self, record: Record, link: Link) -> AccountDraft | None:
        named = tuple(self.sheet.text(record, name) for name in ("username", "name", "account_id"))
        key = (*named, link.handle)
        if key not in self.named:
            handle = self.sheet.line(record, "username").lstrip("@") or link.handle
            name = self.sheet.line(record, "name")
            self.named[key] = self.accounts.named(handle, name, self._account_id(record))
        return self.named[key]

    def _account_id(self, record: Record) -> str:
        try:
            number = self.sheet.key(record, "account_id")
        except UnreadableError:
            return ""
        return number if LONG_NUMBER.fullmatch(number) else ""

    def _why_nameless(self, record: Record) -> str:
        """The sentence of a row that names no post; its numbers are told, so that they are not lost."""
        comment = self.sheet.line(record, "comment").rstrip(".")
        if not comment:
            return NAMELESS
        texts = {self.sheet.places.get(name) for name in self.spec.titles}
        cells = enumerate(zip(self.sheet.found.header.names, record.cells, strict=False))
        filled = [(name, text.strip()) for place, (name, text) in cells if place not in texts]
        numbers = ", ".join(f"{name} {text}" for name, text in filled if text.isdecimal())
        told = f" Its numbers: {numbers}." if numbers else ""
        platform = self.spec.platform.label
        return f"{platform} could not say which post this is: “{comment}”.{told} Type its ID or link, or leave it out."

    def _facts(self, drafts: list[PostDraft]) -> dict[str, object]:
        """Sums over all posts and the rows that are problems, the sums that the file itself states, and its days."""
        told = {}
        for name in METRICS:
            if self.sheet.has(name):
                refused = (count_or_none(self.sheet, record, name) for record in self.refused)
                told[name] = sum_of([*(getattr(draft.reading, name) for draft in drafts), *refused])
        kept = [self.records[draft.row] for draft in drafts if draft.row in self.records]
        facts: dict[str, object] = {"sums": told | sums(self.sheet, self.spec.also, [*kept, *self.refused])}
        if self.totals:
            facts["total_row"] = sums(self.sheet, (*self.spec.counts, *self.spec.also), self.totals)
        moments = [draft.post.published_at for draft in drafts if draft.post.published_at]
        if moments:
            facts["published"] = {"first": min(moments).isoformat(), "last": max(moments).isoformat()}
        return facts

    def _decisions(self) -> list[Decision]:
        told = []
        if self.cut_ids:
            lead = "Known by their links, as a spreadsheet cut their IDs:"
            told.append(Decision("ids", lead, counted(self.cut_ids, "post")))
        if unread := self._unread():
            told.append(unread_columns(unread))
        return told

    def _unread(self) -> list[str]:
        """The columns that are not read, but for those of which ``choose_fuller`` says that another is."""
        header, read = self.sheet.found.header, set(self.sheet.places.values())
        known = {key_of(title) for titles in self.spec.counts.values() for title in titles}
        columns = zip(header.names, header.keys, strict=True)
        return [name for place, (name, key) in enumerate(columns) if name and place not in read and key not in known]


def _keys(draft: PostDraft) -> list[tuple[str, str]]:
    """What makes two rows the same post: its id, and its address."""
    keys = (("id", draft.post.external_id), ("url", draft.post.url))
    return [(name, value) for name, value in keys if value]
