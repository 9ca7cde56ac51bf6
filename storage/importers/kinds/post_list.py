"""Tables of posts with their numbers: our own export, linked workbooks, lists that people keep by hand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import Any

from models.errors import UnreadableError
from models.importing import (
    IGNORED,
    TOTAL_ROW,
    AccountDraft,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PersonRef,
    PostDraft,
    platform_unknown,
)
from models.importing.post_fields import HEADERS, LOOSE, OF_POSTS_ALONE, POST_FIELDS
from models.posts.post import METRICS, Basis, Post, Reading
from models.posts.post_guess import format_word
from models.reading.handles import handle_key, parse_post_url, parse_profile
from models.reading.platform import Platform, parse_platform
from models.reading.text import fold, quoted
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.linked.numbered import SOURCE
from storage.importers.lists.columns import platform_in
from storage.importers.lists.meanings import meaning
from storage.importers.lists.post_columns import WHOSE, handle_and_name, handle_on, link_column, places_of
from storage.importers.own_sheet import OwnSheet, known_and_blank
from storage.importers.platforms.accounts import account_of_file
from storage.importers.platforms.day_column import DayColumn, last_day
from storage.importers.platforms.figures import sums
from storage.importers.platforms.post_link import format_of, link_of
from storage.importers.platforms.row_marks import is_total
from storage.importers.reading_day import day_of
from storage.importers.sheet import Habits
from storage.importers.table_columns import sample_of
from storage.importers.tables.raw_table import Record

LABEL = "lists of posts"

OWN_TITLES = {
    "basis": ("Basis",),
    "disclosure_seen": ("Disclosure seen",),
    "disclosure_by": ("Disclosure seen by",),
    "disclosure_on": ("Disclosure seen on",),
    "disclosure_wording": ("Disclosure wording",),
}
TITLES = {field.name: field.headers for field in POST_FIELDS} | OWN_TITLES
OF_OUR_EXPORT = ("Post link", "Post ID", "Read on", "Basis", "Readings")
OF_OTHERS = ("Followers count", "Niche", "E-mail", "Email", "Order number", "Order ID", "Revenue", "Orders")
SEEN = ("views", "likes", "comments", "shares", "saves")
"""Counts that only posts have; clicks of a day and the like may be anybody's."""

DAYS = ("published_at", "day", "disclosure_on")
WORKED_OUT = ("Engagements", "Readings")
SHOWN = ("handle", "published_at", "format", "caption", "url", *METRICS)
NAMELESS = "This row names no post: it has neither a link nor an ID nor a day."
AGAIN = "the same post again in row {}"
NOBODYS = "This row does not say whose post it is."


def score(header: Header) -> float:
    """How surely the header is of this kind: a link or an id, and numbers or a day; else whose, a day and numbers."""
    if header.has(*OF_OUR_EXPORT):
        return 0.97
    if header.find(*OF_OTHERS) is not None:
        return 0.0
    is_clear = bool(header.known & OF_POSTS_ALONE)
    has_day = header.find(*TITLES["published_at"]) is not None
    counts = sum(header.find(*TITLES[name]) is not None for name in METRICS)
    if not header.known & (OF_POSTS_ALONE | LOOSE):
        return 0.5 if has_day and _has_people(header) and _has(header, *SEEN) else 0.0
    if not (counts or (is_clear and has_day)):
        return 0.0
    return min(0.5 + 0.05 * is_clear + 0.02 * counts, 0.65) if is_clear or has_day else 0.0


def score_cells(header: Header, records: Sequence[Record]) -> float:
    """How surely rows kept by hand are posts: a column leads to them, others are of posts and none of people.

    Followers may be those at the time of the post, where it has a day and its link is called one.
    """
    if header.find(*OF_OTHERS) is not None or not _has(header, "published_at", *METRICS):
        return 0.0
    link = link_column(header, records)
    if link is not None and any(meaning(key).field == "followers" for key in header.keys):
        is_post = header.keys[link] in HEADERS["url"] and _has(header, "published_at") and _has(header, *METRICS)
        return 0.9 if is_post else 0.0
    return 0.9 if link is not None else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, the last row of each winning."""
    posts = _Posts(found, options)
    kept: list[Record] = []
    for record in posts.sheet.rows():
        if is_total(record.cells[0]):
            posts.sheet.leave_out(record, TOTAL_ROW)
        elif posts.take(record):
            kept.append(record)
    return posts.mapped(kept)


def _has(header: Header, *names: str) -> bool:
    """Whether a column is called as one of the fields."""
    return any(not header.known.isdisjoint(HEADERS[name]) for name in names)


def _of_pins(header: Header) -> Platform | None:
    """Pinterest, where a column is of Pins."""
    return Platform.PINTEREST if any("pin" in key.split() for key in header.keys) else None


def _has_people(header: Header) -> bool:
    """Whether the rows say whose they are."""
    return _has(header, "handle", "name") or any(meaning(key).field == "handle" for key in header.keys)


class _Posts:
    """Collects the posts of one table."""

    def __init__(self, found: Found, options: ImportOptions) -> None:
        self.sheet = OwnSheet(found, options, TITLES, SHOWN, Habits(alike_days=DAYS))
        self.is_ours = found.columns is None and found.header.has(*OF_OUR_EXPORT)
        if found.columns is None and not self.is_ours:
            self.sheet.places = places_of(self.sheet.places, found.header, found.records)
        self.handles = {each: handle_on(each) for each in Platform if self.sheet.has(handle_on(each))}
        self.days = {name: DayColumn(self.sheet, name, last_day(found.table, options)) for name in DAYS}
        self.day, self.day_told = day_of(found.table, options)
        self.platform = options.platform or platform_in(found.table.name) or _of_pins(found.header)
        self.names_people = any(self.sheet.has(name) for name in (*WHOSE, *self.handles.values()))
        self.drafts: dict[object, PostDraft] = {}
        self.accounts: dict[tuple[Platform, str], AccountDraft] = {}
        self.lost_links: list[str] = []

    def take(self, record: Record) -> bool:
        """One row; whether it is a post."""
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self.sheet.refuse(record, str(error))
            return False
        key = draft.post.external_id or draft.post.url or record.row
        if earlier := self.drafts.pop(key, None):
            self.sheet.merge(earlier.row, AGAIN.format(record.row))
        self.drafts[key] = draft
        return True

    def mapped(self, kept: Sequence[Record]) -> Mapped:
        """The whole table, with what its counts add up to."""
        sheet = self.sheet
        sheet.tell(*(told for days in self.days.values() for told in days.decisions()))
        if not sheet.has("day"):
            sheet.tell(self.day_told)
        if self.lost_links:
            example = f"{len(self.lost_links)}, such as {quoted(self.lost_links[0])}"
            sheet.tell(Decision("links", "Links that lead to no post, left away:", example))
        sheet.tell_unread(WORKED_OUT)
        mapped = sheet.mapped(Noun.POSTS, list(self.drafts.values()), self.day, {"sums": sums(sheet, METRICS, kept)})
        found = sheet.found
        mapped.sample = sample_of(found.table.name, found.header, found.records, Noun.POSTS, self._fields())
        return mapped

    def _fields(self) -> list[str]:
        """What each column is read as, as ``Columns.fields``."""
        named = dict.fromkeys(self.handles.values(), "handle") | {name: name for name in HEADERS}
        read = {place: named[name] for name, place in self.sheet.places.items() if place is not None and name in named}
        return [read.get(place, IGNORED) for place in range(len(self.sheet.found.header.names))]

    def _draft(self, record: Record) -> PostDraft:
        sheet = self.sheet
        link = link_of(sheet.line(record, "url"))
        if link.written and not link.url:
            self.lost_links.append(link.written)
        external_id = sheet.key(record, "external_id")
        published = self.days["published_at"].moment(record)
        if not (link.url or external_id or published or self.is_ours):
            raise UnreadableError(NAMELESS)
        platform = self._platform(record, link.url)
        known, _ = known_and_blank(
            {
                "format": format_of(
                    sheet.line(record, "format"), link.written, format_word(sheet.line(record, "format"))
                ),
                "published_at": published,
                "caption": sheet.paragraphs(record, "caption"),
                **self._disclosure(record),
            }
        )
        post = replace(Post(0, None, None, platform, link.url, external_id, format=""), **known)
        account, person = self._whose(record, platform, link.handle)
        campaign = sheet.line(record, "campaign") if sheet.has("campaign") else None
        return PostDraft(record.row, post, self._reading(record), account, person, campaign)

    def _platform(self, record: Record, url: str) -> Platform:
        text = self.sheet.line(record, "platform")
        named = parse_platform(text) if text else None
        if text and named is None:
            raise UnreadableError(f"“{text}” is no platform. Write Instagram, TikTok, YouTube and the like.")
        linked = parse_post_url(url).platform if url.startswith("http") else None
        handled = next((platform for platform, _ in self._handles_told(record)), None)
        platform = named or linked or handled or self.platform or self._platform_of_links(record)
        if platform is None:
            raise platform_unknown(self.sheet.found.table.name)
        return platform

    def _platform_of_links(self, record: Record) -> Platform | None:
        """The one platform that the links of the same creator's other posts lead to."""
        return self._linked.get(self._called(record))

    @cached_property
    def _linked(self) -> Mapping[str, Platform]:
        """The platform of everybody whose links lead to one alone, by what the rows call her."""
        found: dict[str, set[Platform]] = defaultdict(set)
        for record in self.sheet.found.records:
            if called := self._called(record):
                with suppress(UnreadableError):
                    found[called].add(parse_post_url(self.sheet.line(record, "url")).platform)
        return {called: next(iter(platforms)) for called, platforms in found.items() if len(platforms) == 1}

    def _called(self, record: Record) -> str:
        return fold(next(filter(None, (self.sheet.line(record, name) for name in WHOSE)), "")).lstrip("@")

    def _whose(self, record: Record, platform: Platform, linked: str) -> tuple[AccountDraft | None, PersonRef | None]:
        sheet = self.sheet
        told, name = handle_and_name(sheet.line(record, "name"))
        handle = sheet.line(record, "handle")
        if not name and " " in handle:
            handle, name = handle_and_name(handle)
        handle = handle or sheet.line(record, handle_on(platform)) or linked or told
        number = sheet.key(record, "number")
        if handle:
            return self._account(handle, platform, name), None
        name = name or next((handle.lstrip("@") for _, handle in self._handles_told(record)), "")
        if name or number:
            return None, PersonRef(SOURCE if number else "", number, name)
        if self.names_people and not self.is_ours and not sheet.options.account:
            raise UnreadableError(NOBODYS)
        return self._known_account(account_of_file(platform, sheet.options)), None

    def _handles_told(self, record: Record) -> Iterator[tuple[Platform, str]]:
        """The handles of a row in columns of one platform each."""
        told = ((platform, self.sheet.line(record, column)) for platform, column in self.handles.items())
        return ((platform, handle) for platform, handle in told if handle)

    def _account(self, handle: str, platform: Platform, name: str) -> AccountDraft:
        profile = parse_profile(handle, platform)
        key = handle_key(profile.handle)
        is_own = self.is_ours and not name
        return self._known_account(AccountDraft(profile.platform, profile.handle, key, name, is_own=is_own))

    def _known_account(self, account: AccountDraft) -> AccountDraft:
        """One draft for every account of the file."""
        return self.accounts.setdefault((account.platform, account.key), account)

    def _disclosure(self, record: Record) -> dict[str, Any]:
        sheet = self.sheet
        return {
            "disclosure_seen": sheet.flag(record, "disclosure_seen"),
            "disclosure_by": sheet.line(record, "disclosure_by"),
            "disclosure_on": self.days["disclosure_on"].day(record),
            "disclosure_wording": sheet.line(record, "disclosure_wording"),
        }

    def _reading(self, record: Record) -> Reading:
        sheet = self.sheet
        basis = sheet.word(record, "basis", {basis.value: basis for basis in Basis}, "basis")
        day = self.days["day"].day(record)
        counts = {name: sheet.count(record, name) for name in METRICS}
        # Followers alone are no reading: our export tells them of posts too that nobody read.
        is_read = day is not None or any(count is not None for count in counts.values())
        followers = sheet.count(record, "followers") if is_read else None
        return Reading(0, 0, day or self.day, basis or Basis.MEASURED, **counts, followers=followers)
