"""Meta Business Suite's content export for Instagram, in the wordings seen: English, German, Portuguese."""

import re
from dataclasses import dataclass, field

from models.dates import echo, parse_moment
from models.errors import UnreadableError
from models.importing import (
    TOTAL_ROW,
    AccountDraft,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PostDraft,
)
from models.numbers import is_blank, parse_count
from models.platforms import Platform, handle_key, parse_post_url
from models.post import Basis, Post, Reading
from models.text import clean, fold, one_line
from storage.importers.column_dates import order_of_days
from storage.importers.found_table import Found
from storage.importers.header import Header, cell
from storage.importers.outcomes import Outcomes
from storage.importers.reading_day import day_of
from storage.importers.tables.raw_table import Record

LABEL = "Instagram posts from Meta Business Suite"

TITLES = {
    "id": ("Post ID", "Beitrags-ID", "Identificação do post", "ID do post"),
    "account_id": ("Account ID", "Konto-ID", "Identificação da conta", "ID da conta"),
    "username": ("Account username", "Konto-Benutzername", "Nome de usuário da conta"),
    "name": ("Account name", "Kontoname", "Nome da conta"),
    "caption": ("Description", "Beschreibung", "Descrição"),
    "published": ("Publish time", "Veröffentlichungszeitpunkt", "Horário de publicação"),
    "url": ("Permalink", "Link permanente"),
    "type": ("Post type", "Beitragstyp", "Tipo de post"),
    "comment": ("Data comment", "Datenkommentar", "Comentário de dados"),
    "period": ("Date", "Datum", "Data"),
}
COUNTS = {
    "views": ("Views", "Aufrufe", "Visualizações"),
    "reach": ("Reach", "Reichweite", "Alcance"),
    "impressions": ("Impressions", "Impressionen", "Impressões"),
    "likes": ("Likes", "„Gefällt mir“-Angaben", "Curtidas"),
    "comments": ("Comments", "Kommentare", "Comentários"),
    "shares": ("Shares", "Geteilte Inhalte", "Compartilhamentos"),
    "saves": ("Saves", "Gespeicherte Beiträge", "Salvamentos"),
}
NEEDED = ("username", "published", "url", "type")
WHOLE_LIFE = frozenset({"", "lifetime", "total", "gesamte laufzeit", "gesamt"})
FORMATS = (("reel", "reel"), ("video", "video"), ("story", "story"), ("stories", "story"), ("carousel", "carousel"),
           ("karussell", "carousel"), ("carrossel", "carousel"), ("image", "image"), ("imagem", "image"),
           ("bild", "image"), ("photo", "image"))  # fmt: skip
PLAIN_ID = re.compile(r"\d{5,20}")
OF_A_DAY = "one day of a post, not its total"


def score(header: Header) -> float:
    """How surely the header is of this kind; Facebook's wordings have a page instead of a username."""
    if header.find("Page ID", "Page name") is not None:
        return 0.0
    if any(header.find(*TITLES[name]) is None for name in NEEDED):
        return 0.0
    return 0.7 + 0.3 * sum(header.find(*titles) is not None for titles in COUNTS.values()) / len(COUNTS)


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """Posts with one reading each, on the accounts that the file names."""
    sheet = _Sheet(found, options)
    for record in found.records:
        sheet.take(record)
    return sheet.mapped()


@dataclass
class _Sheet:
    """Collects posts, the last row of each winning."""

    found: Found
    options: ImportOptions
    posts: dict[str, PostDraft] = field(default_factory=dict)
    accounts: dict[str, AccountDraft] = field(default_factory=dict)

    def __post_init__(self) -> None:
        header = self.found.header
        self.columns = {name: header.find(*titles) for name, titles in (TITLES | COUNTS).items()}
        published = (self._text(record, "published") for record in self.found.records if not record.problem)
        self.order, self.order_told = order_of_days(published, self.options.date_order)
        self.day, self.day_told = day_of(self.found.table, self.options)
        self.outcomes = Outcomes(self.found, self.options)

    def take(self, record: Record) -> None:
        if not self.outcomes.is_data(record, self._shown):
            return
        if fold(self._text(record, "period")) not in WHOLE_LIFE:
            self.outcomes.leave_out(record, OF_A_DAY)
        elif self._is_total(record):
            self.outcomes.leave_out(record, TOTAL_ROW)
        else:
            self._take_post(record)

    def mapped(self) -> Mapped:
        drafts = list(self.posts.values())
        facts = {"sums": self._sums(drafts)}
        return self.outcomes.mapped(Noun.POSTS, drafts, self._decisions(drafts), self.day, facts)

    def _text(self, record: Record, name: str) -> str:
        return cell(record.cells, self.columns[name]).strip()

    def _is_total(self, record: Record) -> bool:
        named = any(self._text(record, name) for name in ("id", "url", "published", "comment"))
        return not named and fold(record.cells[0]) in {"total", "gesamt", ""}

    def _take_post(self, record: Record) -> None:
        try:
            draft = self._draft(record)
        except UnreadableError as error:
            self.outcomes.refuse(record, str(error), self._shown)
            return
        key = draft.post.external_id or draft.post.url
        earlier = self.posts.pop(key, None)
        if earlier:
            self.outcomes.merge(earlier.row, f"the same post again in row {record.row}")
        self.posts[key] = draft

    def _draft(self, record: Record) -> PostDraft:
        number = self._text(record, "id")
        external_id = number if PLAIN_ID.fullmatch(number) else ""
        url = _address(self._text(record, "url"))
        if not external_id and not url:
            comment = one_line(self._text(record, "comment"))
            raise UnreadableError(comment or "This row names no post: it has neither an ID nor a link.")
        published = parse_moment(self._text(record, "published"), self.order)
        counts = {name: parse_count(self._text(record, name), ".") for name in COUNTS}
        post = Post(
            id=0,
            profile_id=None,
            partnership_id=None,
            platform=Platform.INSTAGRAM,
            url=url,
            external_id=external_id,
            format=_format(self._text(record, "type"), url),
            published_at=published,
            caption=clean(self._text(record, "caption")),
        )
        return PostDraft(record.row, post, Reading(0, 0, self.day, Basis.MEASURED, **counts), self._account(record))

    def _account(self, record: Record) -> AccountDraft:
        handle = one_line(self._text(record, "username")).lstrip("@")
        number = self._text(record, "account_id")
        external_id = number if PLAIN_ID.fullmatch(number) else ""
        if not handle and not external_id:
            raise UnreadableError("This row does not say whose post it is.")
        key = handle_key(handle)
        account = self.accounts.setdefault(
            key or external_id, AccountDraft(Platform.INSTAGRAM, handle, key, external_id=external_id)
        )
        account.name = one_line(self._text(record, "name")) or account.name
        return account

    def _shown(self, record: Record) -> dict[str, str]:
        names = ("username", "published", "type", "caption", *COUNTS)
        return {name: one_line(self._text(record, name)) for name in names}

    def _sums(self, drafts: list[PostDraft]) -> dict[str, int | None]:
        known = {
            name: [getattr(draft.reading, name) for draft in drafts]
            for name in COUNTS
            if self.columns[name] is not None
        }
        return {name: _sum([value for value in values if value is not None]) for name, values in known.items()}

    def _decisions(self, drafts: list[PostDraft]) -> list[Decision]:
        told = []
        if drafts and drafts[0].post.published_at:
            raw = next(record for record in self.found.records if record.row == drafts[0].row)
            example = f"{self._text(raw, 'published')} = {echo(drafts[0].post.published_at.date())}"
            told.append(Decision("dates", f"Dates as {self.order_told.lead} —", example, self.order_told.tail))
        told.append(self.day_told)
        if lost := sum(not draft.post.external_id for draft in drafts):
            told.append(Decision("ids", "Known by their links, as a spreadsheet cut their IDs:", f"{lost} posts"))
        unread = [name for name in ("Follows", "Duration (sec)") if self.found.header.has(name)]
        if unread:
            told.append(Decision("unread", "Not read:", ", ".join(unread)))
        return told


def _address(text: str) -> str:
    if is_blank(text):
        return ""
    try:
        return parse_post_url(text).url
    except UnreadableError:
        return text if text.startswith(("https://", "http://")) else ""


def _format(text: str, url: str) -> str:
    folded = fold(text)
    return next((kind for word, kind in FORMATS if word in folded), "story" if "/stories/" in url else "post")


def _sum(values: list[int]) -> int | None:
    return sum(values) if values else None
