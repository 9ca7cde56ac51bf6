"""Whose accounts a row of a list names: a handle, a link, or a name with a handle in one cell."""

import re
import unicodedata

from models.errors import UnreadableError
from models.importing import AccountDraft, Decision, ImportOptions, platform_unknown
from models.numbers import is_blank
from models.platform_links import HOSTS
from models.platforms import Platform, handle_key, parse_platform, parse_profile
from models.text import one_line, quoted
from storage.importers.header import cell
from storage.importers.lists.columns import AccountColumns, ListColumns, platform_in
from storage.importers.tables.raw_table import Cells

PLAIN_HANDLE = re.compile(r"@?([\w.]{1,60})")
HOST = re.compile(r"(?:https?://)?([^/]+)/", re.IGNORECASE)
NAME_AND_HANDLE = re.compile(r"(?P<name>[^@\s][^@]*?)[\s(]+@(?P<handle>[^\s()]+)\)?")


class Handles:
    """Reads the accounts of one row; a platform nobody names raises ``PlatformUnknownError`` for the whole file."""

    def __init__(self, columns: ListColumns, file: str, options: ImportOptions) -> None:
        self._columns = columns
        self._file = file
        self._has_others = "others" in columns.singles
        self._chosen = options.platform
        self._default = options.platform or columns.named_platform or platform_in(file)

    def accounts(self, cells: Cells, name: str) -> list[AccountDraft | None]:
        """One account for each of the list's groups of columns, ``None`` where the row has none there."""
        platform = self._platform_of(cells)
        found = [self._account(cells, columns, platform, name) for columns in self._columns.accounts]
        linked = self._linked(cells, "link", name)
        if linked and not any(account and account.handle for account in found):
            found = [linked]
        known = {(account.platform, account.key) for account in found if account}
        platforms = {account.platform for account in found if account}
        others = [account for account in (self._others(cells) if self._has_others else ()) if account]
        if linked and linked.platform not in platforms:
            others.insert(0, linked)
        return [*found, *(account for account in others if (account.platform, account.key) not in known)]

    def decisions(self) -> list[Decision]:
        """Where the platform was taken from."""
        if "platform" in self._columns.singles or len(self._columns.accounts) > 1 or self._default is None:
            return []
        if self._chosen:
            why = "(as chosen)"
        else:
            why = "(by its columns)" if self._columns.named_platform else "(by the file's name)"
        return [Decision("platform", "Platform", self._default.label, why)]

    def _platform_of(self, cells: Cells) -> Platform | None:
        text = cell(cells, self._columns.singles.get("platform"))
        if is_blank(text):
            return self._default
        platform = parse_platform(text)
        if platform is None:
            raise UnreadableError(f"{quoted(text)} is no platform. Write Instagram, TikTok, YouTube and the like.")
        return platform

    def _account(
        self, cells: Cells, columns: AccountColumns, platform: Platform | None, name: str
    ) -> AccountDraft | None:
        platform = columns.platform or platform
        text = cell(cells, columns.handle).strip()
        if is_blank(text):
            has_counts = any(cell(cells, place).strip() for places in columns.counts.values() for place in places)
            if not has_counts or not name or len(self._columns.accounts) > 1:
                return None
            if platform is None:
                raise platform_unknown(self._file)
            return AccountDraft(platform, name=name)
        plain = PLAIN_HANDLE.fullmatch(text)
        if plain and platform and not platform.has_own_address:
            handle = plain[1] if plain[1].isascii() else unicodedata.normalize("NFC", plain[1])
            return AccountDraft(platform, handle, handle.lower() if handle.isascii() else handle_key(handle), name)
        return self._written(text, platform, name)

    def _written(self, text: str, platform: Platform | None, name: str) -> AccountDraft:
        both = NAME_AND_HANDLE.fullmatch(one_line(text))
        if both and not parse_platform(both["name"]):
            text, name = both["handle"], name or both["name"]
        if platform is None and "/" not in text:
            raise platform_unknown(self._file)
        profile = parse_profile(text, platform)
        return AccountDraft(profile.platform, profile.handle, handle_key(profile.handle), name)

    def _others(self, cells: Cells) -> list[AccountDraft | None]:
        links = cell(cells, self._columns.singles.get("others")).split(";")
        return [_linked_account(link, "") for link in links]

    def _linked(self, cells: Cells, column: str, name: str) -> AccountDraft | None:
        return _linked_account(cell(cells, self._columns.singles.get(column)), name)


def _linked_account(text: str, name: str) -> AccountDraft | None:
    """The account that a link to a known platform leads to."""
    host = HOST.match(text.strip())
    if host is None or host[1].casefold() not in HOSTS:
        return None
    try:
        profile = parse_profile(text)
    except UnreadableError:
        return None
    return AccountDraft(profile.platform, profile.handle, handle_key(profile.handle), name)
