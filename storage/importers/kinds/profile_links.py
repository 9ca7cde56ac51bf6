"""Lists of profiles and nothing else: a link or a handle a row, mostly without a header."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.errors import UnreadableError
from models.importing import (
    COMMENT_ROW,
    AccountDraft,
    Decision,
    ImportOptions,
    Mapped,
    Noun,
    PersonDraft,
    platform_unknown,
)
from models.reading.handles import handle_key, parse_profile
from models.reading.platform import Platform
from models.reading.platform_links import HOSTS, SHARED_SITES, SHORT_LINKS
from models.reading.text import one_line
from storage.importers.found_table import Found
from storage.importers.header import Header
from storage.importers.lists.columns import platform_in
from storage.importers.reading_day import day_of
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

LABEL = "lists of profile links"

TITLES = {
    "handle": (
        "Link", "Links", "URL", "URLs", "Profile", "Profiles", "Profile link", "Profile links", "Profile URL",
        "Account", "Accounts", "Handle", "Handles", "Username", "Usernames", "Creator", "Creators", "Influencer",
        "Influencers", "Instagram", "TikTok", "YouTube", "Profil", "Profile (Links)", "Konto", "Konten", "Benutzername",
        "Profils", "Lien", "Liens", "Compte", "Comptes", "Perfil", "Perfiles", "Perfis", "Enlace", "Enlaces", "Cuenta",
        "Cuentas", "Usuario", "Conta", "Contas",
    )
}  # fmt: skip
SAMPLE = 200
MOST = 0.8
"""Which share of the rows is links and handles at least, where no header says so."""

BULLET = re.compile(r"(?:[-*•·–—]|\d{1,4}[.)])\s+")
HOST = re.compile(r"(?:https?://)?([^/?#\s]+)", re.IGNORECASE)
HANDLE = re.compile(r"@[\w.\-·]{1,60}")
AGAIN = "the same account again in row {}"
TWO_OF_ONE = "This row names two accounts on {}. Give each a row of its own."


LINK_HOSTS = HOSTS.keys() | SHORT_LINKS | SHARED_SITES.keys()


def score(header: Header) -> float:
    """How surely the header is of this kind: one column, called as profiles are."""
    named = [key for key in header.keys if key]
    return 0.6 if len(named) == 1 and header.find(*TITLES["handle"]) is not None else 0.0


def score_headerless(records: Sequence[Record]) -> float:
    """How surely rows are links to profiles or handles, and nothing else."""
    rows = [cells for record in records[:SAMPLE] if (cells := _cells(record))]
    telling = [cells for cells in rows if any(map(_is_telling, cells))]
    if not rows or len(telling) < MOST * len(rows):
        return 0.0
    # Links beside other words belong to a table whose header says more.
    return 0.9 if max(map(len, rows)) == 1 or all(all(map(_is_telling, cells)) for cells in rows) else 0.0


def map_rows(found: Found, options: ImportOptions) -> Mapped:
    """A person a row, called as her account is until a name is known; an account twice is one person."""
    sheet = Sheet(found, options, TITLES)
    if not sheet.has("handle"):
        sheet.places["handle"] = 0
    people = _People(options.platform or platform_in(found.table.name), found.table.name)
    has_begun = found.header_at >= 0
    for record in sheet.rows():
        cells = _cells(record)
        has_begun = has_begun or any(map(_is_telling, cells))
        if not has_begun:
            sheet.leave_out(record, COMMENT_ROW)
            continue
        try:
            merged = people.take(record.row, cells)
        except UnreadableError as error:
            sheet.refuse(record, str(error))
            continue
        for row in merged:
            sheet.merge(row, AGAIN.format(record.row))
    day, _ = day_of(found.table, options)
    drafts = list(people.drafts.values())
    sheet.tell(*people.decisions(options))
    return sheet.mapped(Noun.INFLUENCERS, drafts, day, {"people": len(drafts), "profiles": len(people.rows)})


@dataclass
class _People:
    """Collects people by their accounts, the last row of each winning; ``platform`` is that of bare handles."""

    platform: Platform | None
    file: str
    drafts: dict[int, PersonDraft] = field(default_factory=dict)
    rows: dict[tuple[Platform, str], int] = field(default_factory=dict)
    has_handles: bool = False

    def take(self, row: int, cells: Sequence[str]) -> list[int]:
        """Read one row; returns the earlier rows of the same person, which are no more."""
        accounts: dict[Platform, AccountDraft] = {}
        for account in map(self._account, cells):
            if accounts.setdefault(account.platform, account).key != account.key:
                raise UnreadableError(TWO_OF_ONE.format(account.platform.label))
        again: list[int] = []
        for account in list(accounts.values()):
            earlier = self.drafts.pop(self.rows.get((account.platform, account.key), 0), None)
            if earlier:
                again.append(earlier.row)
                accounts = {each.platform: each for each in earlier.accounts} | accounts
        found = list(accounts.values())
        self.drafts[row] = PersonDraft(row, found[0].handle, found)
        self.rows |= {(account.platform, account.key): row for account in found}
        return again

    def decisions(self, options: ImportOptions) -> list[Decision]:
        """Where the platform of bare handles was taken from."""
        if not self.has_handles or self.platform is None:
            return []
        why = "(as chosen)" if options.platform else "(by the file's name)"
        return [Decision("platform", "Platform of handles without a link", self.platform.label, why)]

    def _account(self, text: str) -> AccountDraft:
        is_handle = "/" not in text
        try:
            profile = parse_profile(text, self.platform)
        except UnreadableError:
            if is_handle and self.platform is None and _is_handle_somewhere(text):
                raise platform_unknown(self.file) from None
            raise
        self.has_handles = self.has_handles or is_handle
        return AccountDraft(profile.platform, profile.handle, handle_key(profile.handle))


def _cells(record: Record) -> list[str]:
    """The cells of a row that hold anything, without the marks of a list before them."""
    texts = (BULLET.sub("", one_line(cell), count=1) for cell in record.cells)
    return [text for text in texts if text]


def _is_telling(text: str) -> bool:
    """Whether a cell is a handle with its mark, or leads to a platform."""
    if HANDLE.fullmatch(text):
        return True
    host = HOST.match(text)
    return host is not None and host[1].casefold() in LINK_HOSTS and " " not in text


def _is_handle_somewhere(text: str) -> bool:
    """Whether all that a cell lacks is its platform."""
    try:
        parse_profile(text, Platform.INSTAGRAM)
    except UnreadableError:
        return False
    return True
