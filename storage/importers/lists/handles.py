"""Whose accounts a row of a list names: a handle, a link, or a name with a handle in one cell."""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache

from models import show
from models.errors import UnreadableError
from models.importing import AccountDraft, Decision, ImportOptions, platform_unknown
from models.reading.handles import handle_key, parse_profile
from models.reading.numbers import is_blank
from models.reading.platform import Platform, parse_platform
from models.reading.platform_links import HOSTS, SHORT_LINKS
from models.reading.text import one_line, quoted
from storage.importers.found_table import Found
from storage.importers.header import cell
from storage.importers.lists.columns import AccountColumns, ListColumns, platform_in, platforms_in
from storage.importers.lists.evidence import HOST, NAME_AND_HANDLE, leads_to_platform
from storage.importers.lists.meanings import meaning
from storage.importers.lists.other_profiles import OtherProfiles
from storage.importers.tables.raw_table import Cells

PLAIN_HANDLE = re.compile(r"@?([\w.]{1,60})")
BETWEEN_LINKS = re.compile(r"[\s;,|]+")
BETWEEN_PLATFORMS = re.compile(r"\s*(?:[,;/&+|]|\band\b|\bund\b|\bet\b|\by\b)\s*", re.IGNORECASE)
MOST_SHOWN = 3
REMEMBERED = 1024
"""Cells that name platforms; most lists have a handful of different ones."""

NO_PLATFORM = "This row does not say which platform its handle is on."


@dataclass(slots=True)
class RowAccounts:
    """The accounts of one row: one for each of the list's groups of columns (``None`` where the row has none there),
    and those that links lead to; ``left`` are cells that lead to no account, kept as notes. ``columns`` are the groups.
    """

    columns: list[AccountColumns]
    listed: list[AccountDraft | None]
    linked: list[AccountDraft] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class Handles:
    """Reads the accounts of one row; a platform nobody names raises ``PlatformUnknownError`` for the whole file."""

    def __init__(self, columns: ListColumns, found: Found, options: ImportOptions) -> None:
        self._columns = columns
        self._header = found.header
        self._file = found.table.name
        self._links = columns.several.get("link", [])
        others = columns.singles.get("others")
        self._others = None if others is None else OtherProfiles(found.header, others)
        self._elsewhere: list[str] = []
        self._chosen = options.platform
        self._by_title, self._why = _titled_platform(found)
        self._default = options.platform or columns.named_platform or self._by_title
        self._has_handles = any(account.handle is not None for account in columns.accounts)
        self._is_nowhere = False

    def read(self, cells: Cells, name: str) -> RowAccounts:
        """The accounts of a row that has a cell for every column of the header.

        Raises ``UnreadableError`` where a cell leads to none.
        """
        platforms = self._platforms_of(cells)
        columns = self._columns.accounts_of(cells, platforms[0])
        found = RowAccounts(columns, [self._account(cells, each, platforms, name) for each in columns])
        if self._links or self._others is not None:
            self._read_links(cells, name, found)
        if len(platforms) > 1:
            first = next((account for account in found.listed if account and account.handle), None)
            known = {(account.platform, account.key) for account in (*found.listed, *found.linked) if account}
            others = [each for each in platforms[1:] if first and each and (each, first.key) not in known]
            found.linked += [AccountDraft(platform, first.handle, first.key, name) for platform in others if first]
        return found

    def decisions(self) -> list[Decision]:
        """Where the platform was taken from, and what became of other profiles."""
        told = [*self._platform_told(), *(self._others.decisions() if self._others else ())]
        if self._elsewhere:
            people = "1 person" if len(self._elsewhere) == 1 else f"{show.count(len(self._elsewhere))} people"
            lead = f"{people} without any other handle, whose numbers are kept under “{Platform.OTHER.label}”:"
            more = " …" if len(self._elsewhere) > MOST_SHOWN else ""
            told.append(Decision("others", lead, ", ".join(self._elsewhere[:MOST_SHOWN]) + more, is_open=True))
        return told

    def _platform_told(self) -> list[Decision]:
        if self._is_nowhere:
            lead = "The file names no platform; their numbers are kept under"
            return [Decision("platform", lead, f"“{Platform.OTHER.label}”", is_open=True)]
        if "platform" in self._columns.singles or len(self._columns.accounts) > 1 or self._default is None:
            return []
        by_header = "(by its columns)" if self._columns.named_platform else self._why
        why = "(as chosen)" if self._chosen else by_header
        return [Decision("platform", "Platform", self._default.label, why)]

    def _platforms_of(self, cells: Cells) -> Sequence[Platform | None]:
        """The platforms that the row names, else the list's, else that of its links."""
        place = self._columns.singles.get("platform")
        named = () if place is None else _named_platforms(cells[place])
        return named or (self._default or self._platform_of_links(cells),)

    def _platform_of_links(self, cells: Cells) -> Platform | None:
        linked = (_linked_accounts(cells[place], "")[0] for place in self._links)
        return next((account.platform for accounts in linked for account in accounts), None)

    def _account(
        self, cells: Cells, columns: AccountColumns, platforms: Sequence[Platform | None], name: str
    ) -> AccountDraft | None:
        platform = columns.platform or platforms[0]
        text = cell(cells, columns.handle).strip()
        if is_blank(text):
            return self._nameless(cells, columns, platform, name)
        if columns.is_shared and not _has_counts(cells, columns):
            return None
        plain = PLAIN_HANDLE.fullmatch(text)
        if plain and platform and not platform.has_own_address and not columns.has_names:
            handle = plain[1] if plain[1].isascii() else unicodedata.normalize("NFC", plain[1])
            return AccountDraft(platform, handle, handle.lower() if handle.isascii() else handle_key(handle), name)
        if columns.has_names and "@" not in text and not leads_to_platform(text):
            return self._nameless(cells, columns, platform, one_line(text))
        return self._written(text, platform, name)

    def _nameless(
        self, cells: Cells, columns: AccountColumns, platform: Platform | None, name: str
    ) -> AccountDraft | None:
        """An account that is known by its owner's name: it has numbers, or stands in a list that names its platform."""
        if not name or not _has_counts(cells, columns):
            return None
        if platform is None:
            if self._has_handles:
                raise platform_unknown(self._file)
            self._is_nowhere = True
        return AccountDraft(platform or Platform.OTHER, name=name)

    def _written(self, text: str, platform: Platform | None, name: str) -> AccountDraft:
        both = NAME_AND_HANDLE.fullmatch(one_line(text))
        if both and not parse_platform(both["name"]):
            text, name = both["handle"], name or both["name"]
        if platform is None and "/" not in text:
            if "platform" in self._columns.singles:
                raise UnreadableError(NO_PLATFORM)
            raise platform_unknown(self._file)
        profile = parse_profile(text, platform)
        return AccountDraft(profile.platform, profile.handle, handle_key(profile.handle), name)

    def _read_links(self, cells: Cells, name: str, found: RowAccounts) -> None:
        """The accounts that links lead to; a link to a post names nobody, and another site is a note."""
        accounts: list[AccountDraft] = []
        fault: UnreadableError | None = None
        for place in self._links:
            text = cells[place].strip()
            linked, failed = _linked_accounts(text, name)
            accounts += linked
            fault = fault or failed
            if (failed or not linked) and not is_blank(text) and not _is_site_of(text, found.listed):
                found.left.append(f"{self._header.names[place]}: {one_line(text)}")
        if not accounts and not fault and self._others is None:
            return
        others, left = self._others.read(cells) if self._others else ([], [])
        found.left += left
        if not any(account and account.handle for account in found.listed):
            if fault and not accounts:
                raise fault
            if not accounts and not self._says_platform(found):
                accounts, others = others, []
                self._put_elsewhere(found.listed if left and not accounts else [], name)
            found.listed, accounts = self._placed(found.listed, accounts)
        listed = {account.platform for account in found.listed if account and account.handle}
        accounts = [account for account in accounts if account.platform not in listed]
        accounts += others
        known = {(account.platform, account.key) for account in found.listed if account}
        found.linked = [account for account in accounts if (account.platform, account.key) not in known]

    def _says_platform(self, found: RowAccounts) -> bool:
        """Whether it is said whose the numbers are: by a column of platforms, or by a header of theirs."""
        counted = [column.place for each in found.columns for listed in each.counts.values() for column in listed]
        named = any(meaning(self._header.keys[place]).platform for place in counted)
        return "platform" in self._columns.singles or named

    def _put_elsewhere(self, listed: Sequence[AccountDraft | None], name: str) -> None:
        """Numbers of somebody whose only handle is on nobody knows which platform are not those of the list's."""
        for account in filter(None, listed):
            account.platform = Platform.OTHER
            self._elsewhere.append(account.name or name)

    def _placed(
        self, listed: list[AccountDraft | None], accounts: list[AccountDraft]
    ) -> tuple[list[AccountDraft | None], list[AccountDraft]]:
        """Linked accounts in the place of groups of columns without a handle, whose numbers are theirs; the rest."""
        left = list(accounts)
        placed: list[AccountDraft | None] = []
        for before, columns in zip(listed, self._columns.accounts, strict=True):
            fits = (account for account in left if columns.platform in {None, account.platform})
            account = next(fits, None)
            placed.append(account or before)
            if account:
                left.remove(account)
        return placed, left


@lru_cache(REMEMBERED)
def _named_platforms(text: str) -> tuple[Platform, ...]:
    """The platforms that a cell names, none where it is blank."""
    if is_blank(text):
        return ()
    whole = parse_platform(text)
    if whole:
        return (whole,)
    parts = [parse_platform(part) for part in BETWEEN_PLATFORMS.split(text) if part]
    found = [platform for platform in parts if platform]
    if len(found) < len(parts) or not found:
        found = platforms_in(text)
    if not found:
        raise UnreadableError(f"{quoted(text)} is no platform. Write Instagram, TikTok, YouTube and the like.")
    return tuple(dict.fromkeys(found))


def _has_counts(cells: Cells, columns: AccountColumns) -> bool:
    """Whether a row has any number of an account."""
    return any(not is_blank(cells[column.place]) for listed in columns.counts.values() for column in listed)


def _titled_platform(found: Found) -> tuple[Platform | None, str]:
    """The platform that the file's name, the sheet's, or a title above the header speaks of, and which it was."""
    titles = " ".join(cell for record in found.table.records[: max(found.header_at, 0)] for cell in record.cells)
    named = (
        (found.table.name, "(by the file's name)"),
        (found.table.read_as.sheet or "", "(by the sheet's name)"),
        (titles, "(by the title above)"),
    )
    return next(((platform, why) for text, why in named if (platform := platform_in(text))), (None, ""))


def _linked_accounts(text: str, name: str) -> tuple[list[AccountDraft], UnreadableError | None]:
    """The accounts that links to known platforms lead to, and why one of them leads to none."""
    accounts: list[AccountDraft] = []
    fault = None
    for part in BETWEEN_LINKS.split(text.strip()) if text else ():
        found = HOST.match(f"{part}/")
        host = found[1].casefold() if found else ""
        if host not in SHORT_LINKS and not (host in HOSTS and leads_to_platform(part)):
            continue
        try:
            profile = parse_profile(part)
        except UnreadableError as error:
            fault = error
        else:
            accounts.append(AccountDraft(profile.platform, profile.handle, handle_key(profile.handle), name))
    return accounts, fault


def _is_site_of(text: str, listed: list[AccountDraft | None]) -> bool:
    """Whether a link leads to the site that is listed as an account itself."""
    accounts = [account for account in listed if account and account.handle]
    sites = False
    for account in accounts:
        if text.endswith(account.handle) and text == f"{account.platform.label} {account.handle}":
            return True
        sites = sites or account.platform.has_own_address
    if sites:
        with suppress(UnreadableError):
            key = handle_key(parse_profile(text, Platform.BLOG).handle)
            return any(account.key == key for account in accounts)
    return False
