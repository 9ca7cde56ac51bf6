"""A sheet of posts whose creators it numbers, each with the counts that somebody read off it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models import show
from models.errors import UnreadableError
from models.importing import Decision, ImportOptions, Mapped, Noun, PostDraft
from models.posts.post import METRICS, Basis, Post, Reading
from models.posts.post_guess import format_word
from models.reading.handles import parse_post_url
from models.reading.platform import Platform, parse_platform
from models.reading.text import clean, quoted
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.linked.numbered import NUMBER, person_of
from storage.importers.reading_day import day_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

LABEL = "sheets of creators' posts"

TITLES = {
    "person": NUMBER,
    "platform": ("platform", "network", "channel", "plattform", "plataforma"),
    "published": ("date", "post date", "published", "published at", "posted on", "datum", "fecha"),
    "url": ("url", "post url", "link", "post link", "permalink"),
    "caption": ("caption", "text", "description", "post text", "title"),
    "format": ("format", "content type", "post type", "type"),
}
COUNTS = {
    "views": ("views", "video views", "aufrufe"),
    "reach": ("reach", "reached", "reichweite", "alcance"),
    "impressions": ("impressions", "impressionen"),
    "likes": ("likes", "gefällt mir"),
    "comments": ("comments", "kommentare", "comentarios"),
    "shares": ("shares", "geteilt"),
    "saves": ("saves", "gespeichert"),
    "clicks": ("clicks", "link clicks", "klicks"),
}
AGAIN = "the same post again in row {}"


def score(header: Header) -> float:
    """How surely the header is of this kind."""
    counts = sum(header.find(*titles) is not None for titles in COUNTS.values())
    is_about_posts = header.find(*TITLES["url"], *TITLES["caption"]) is not None
    return 1.0 if header.find(*NUMBER) is not None and is_about_posts and counts else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A post a row, with one reading, on its creator's profile of that platform."""
    return _Posts(found, options).mapped()


@dataclass
class _Posts:
    """Collects posts; a link that stands beside several posts leads to none of them."""

    found: Found
    options: ImportOptions
    drafts: dict[object, PostDraft] = field(default_factory=dict)
    lost_links: int = 0

    def __post_init__(self) -> None:
        self.sheet = Sheet(self.found, self.options, TITLES | COUNTS, ("person", "published", "caption", *COUNTS))
        self.day, self.day_told = day_of(self.found.table, self.options)
        self.links = self._links()

    def mapped(self) -> Mapped:
        for record in self.sheet.rows():
            try:
                self._keep(self._draft(record))
            except UnreadableError as error:
                self.sheet.refuse(record, str(error))
        drafts = list(self.drafts.values())
        self.sheet.tell(self.day_told)
        if self.lost_links:
            self.sheet.tell(_told_links(self.lost_links))
        return self.sheet.mapped(Noun.POSTS, drafts, self.day, {"sums": self._sums(drafts)})

    def _draft(self, record: Record) -> PostDraft:
        person = person_of(self.sheet, record)
        url = self.links.get(self.sheet.text(record, "url"), "")
        counts = {name: self.sheet.count(record, name) for name in COUNTS}
        post = Post(
            id=0,
            profile_id=None,
            partnership_id=None,
            platform=self._platform(record, url),
            url=url,
            format=format_word(self.sheet.line(record, "format")) or "post",
            published_at=self.sheet.moment(record, "published"),
            caption=clean(self.sheet.text(record, "caption")),
        )
        if not url and post.published_at is None:
            raise UnreadableError("This row says neither when the post went live nor where it is.")
        self.lost_links += bool(self.sheet.text(record, "url")) and not url
        return PostDraft(record.row, post, Reading(0, 0, self.day, Basis.MEASURED, **counts), None, person)

    def _platform(self, record: Record, url: str) -> Platform:
        text = self.sheet.line(record, "platform")
        platform = parse_platform(text) if text else self.options.platform
        if text and platform is None:
            raise UnreadableError(f"{quoted(text)} is no platform that is known.")
        if platform is None and url:
            platform = parse_post_url(url).platform
        if platform is None:
            raise UnreadableError("This row does not say which platform the post is on.")
        return platform

    def _keep(self, draft: PostDraft) -> None:
        """Keep a post; of one with a link that comes again, the last row counts."""
        earlier = self.drafts.pop(draft.post.url, None) if draft.post.url else None
        if earlier:
            self.sheet.merge(earlier.row, AGAIN.format(draft.row))
        self.drafts[draft.post.url or draft.row] = draft

    def _links(self) -> Mapping[str, str]:
        """The addresses of posts by the cells that hold them; none for a cell that several posts have."""
        seen: dict[str, set[tuple[str, str]]] = {}
        for record in self.found.records:
            said = (self.sheet.text(record, "person"), self.sheet.text(record, "published"))
            seen.setdefault(self.sheet.text(record, "url"), set()).add(said)
        return {text: url for text, posts in seen.items() if len(posts) == 1 and (url := _address(text))}

    def _sums(self, drafts: list[PostDraft]) -> dict[str, int | None]:
        """Sums of the counts that the file has a column for."""
        found: dict[str, int | None] = {}
        for name in (name for name in METRICS if self.sheet.has(name)):
            known = [value for draft in drafts if (value := getattr(draft.reading, name)) is not None]
            found[name] = sum(known) if known else None
        return found


def _told_links(lost: int) -> Decision:
    """That rows have no address of a post in their column of links."""
    if lost == 1:
        return Decision("links", "1 row has no link to a post; it is kept without one")
    return Decision("links", f"{show.count(lost)} rows have no link to a post; they are kept without one")


def _address(text: str) -> str:
    """The address of a post on a platform; "" for a site's own address, such as "link1.com"."""
    try:
        found = parse_post_url(text)
    except UnreadableError:
        return ""
    return found.url if found.platform is not Platform.BLOG or text.startswith(("https://", "http://")) else ""
