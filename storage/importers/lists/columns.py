"""What the columns of an influencer list hold, told by the words of its header and, for names, by the cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.importing import IGNORED, Columns
from models.platforms import Platform
from storage.importers.header import Header, cell
from storage.importers.lists.meanings import COUNTS, PLATFORM_WORDS, meaning
from storage.importers.tables.raw_table import Record

SAMPLE = 200

_OF_OTHER_TABLES = frozenset(
    {
        "post link",
        "post id",
        "post url",
        "permalink",
        "video link",
        "caption",
        "publish time",
        "published at",
        "order id",
    }
)
"""Columns that no list of people has: the rows are posts or orders, each with somebody's name."""

_HANDLE_LIKE = re.compile(r"@?[a-z0-9._]{2,30}|@\S{2,60}")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place, what it holds, and the platform that its header names."""

    place: int
    field: str
    platform: Platform | None


@dataclass
class AccountColumns:
    """The columns of one account a row; the list's platform stands in for an unnamed one."""

    platform: Platform | None
    handle: int | None = None
    counts: dict[str, list[int]] = field(default_factory=dict)


@dataclass
class ListColumns:
    """Where an influencer list keeps what: single columns, several of a kind, and columns of accounts."""

    singles: dict[str, int]
    several: dict[str, list[int]]
    accounts: list[AccountColumns]
    named_platform: Platform | None
    unread: list[str]


def columns_of(header: Header, chosen: Columns | None = None) -> list[Column]:
    """Every column that the owner chose a field for, else every one that the header explains."""
    found = []
    for place, key in enumerate(header.keys):
        field_name, platform = meaning(key)
        if chosen:
            field_name = chosen.fields[place] if place < len(chosen.fields) else IGNORED
        if field_name:
            found.append(Column(place, field_name, platform))
    return found


def score(header: Header) -> float:
    """How surely a header belongs to a list of people: somebody is named, and counted or placed."""
    if header.known & _OF_OTHER_TABLES:
        return 0.0
    columns = columns_of(header)
    fields = {column.field for column in columns}
    named = fields & {"name", "handle"}
    telling = fields & {"followers", "platform", "niche", *COUNTS, "email", "region", "link"}
    if not named or not telling or len(columns) < 2:
        return 0.0
    strong = 0.25 if "followers" in fields else 0.15 if fields & {"handle", "platform"} else 0.0
    return min(0.3 + strong + 0.5 * len(columns) / max(len(header.keys), 1), 0.95)


def arranged(header: Header, records: Sequence[Record], chosen: Columns | None = None) -> ListColumns:
    """The columns as a mapper needs them; of several names that the header leaves open the cells tell the handle."""
    columns = columns_of(header, chosen)
    handles = [column for column in columns if column.field == "handle"]
    names = [column for column in columns if column.field == "name"]
    if not handles and not chosen:
        handles, names = _told_by_cells(names, records)
    singles: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    for column in columns:
        if column.field not in {"handle", "name", *COUNTS}:
            singles.setdefault(column.field, column.place)
            several.setdefault(column.field, []).append(column.place)
    if names:
        singles["name"] = names[0].place
    known = {column.place for column in columns}
    unread = [name for place, name in enumerate(header.names) if place not in known and name]
    return ListColumns(singles, several, _accounts(columns, handles), _named(columns), unread)


def _told_by_cells(names: list[Column], records: Sequence[Record]) -> tuple[list[Column], list[Column]]:
    """The name column whose cells look most like handles, if most of them do, and the columns that are left."""
    shares = {column.place: _handle_share(column.place, records) for column in names}
    best = max(names, key=lambda column: (shares[column.place], -column.place), default=None)
    if best is None or shares[best.place] < (0.5 if len(names) > 1 else 0.9):
        return [], names
    return [best], [column for column in names if column is not best]


def _handle_share(place: int, records: Sequence[Record]) -> float:
    cells = [text for record in records[:SAMPLE] if (text := cell(record.cells, place).strip())]
    return sum(bool(_HANDLE_LIKE.fullmatch(text)) for text in cells) / len(cells) if cells else 0.0


def _accounts(columns: Iterable[Column], handles: list[Column]) -> list[AccountColumns]:
    counted = [column for column in columns if column.field in COUNTS]
    platforms = list(dict.fromkeys(column.platform for column in [*handles, *counted] if column.platform))
    if len(platforms) < 2:
        account = AccountColumns(None, handles[0].place if handles else None)
        for column in counted:
            account.counts.setdefault(column.field, []).append(column.place)
        return [account]
    accounts = {platform: AccountColumns(platform) for platform in platforms}
    for column in handles:
        if column.platform and accounts[column.platform].handle is None:
            accounts[column.platform].handle = column.place
    for column in counted:
        if column.platform:
            accounts[column.platform].counts.setdefault(column.field, []).append(column.place)
    return list(accounts.values())


def _named(columns: Iterable[Column]) -> Platform | None:
    """The one platform that the header names."""
    platforms = {column.platform for column in columns if column.platform}
    return platforms.pop() if len(platforms) == 1 else None


def platform_in(file_name: str) -> Platform | None:
    """The one platform that a file's name speaks of."""
    words = re.split(r"[^a-z]+", file_name.casefold())
    found = {PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS}
    return found.pop() if len(found) == 1 else None
