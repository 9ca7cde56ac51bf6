"""What the columns of an influencer list hold, told by the words of its header, else by the cells."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from models.importing import CUSTOM, IGNORED, NOTES, Columns
from models.importing.post_fields import HEADERS, OF_POSTS_ALONE
from models.posts.post import METRICS
from models.reading.numbers import is_blank
from models.reading.platform import Platform, parse_platform
from storage.importers.header import Header, key_of
from storage.importers.lists import evidence
from storage.importers.lists.kept_codes import is_code, names_codes
from storage.importers.lists.meanings import COUNTS, PLATFORM_WORDS, base_of, meaning, says_average
from storage.importers.lists.stated_rates import states_rate
from storage.importers.tables.raw_table import Record

_OF_OTHER_TABLES = frozenset({
    *OF_POSTS_ALONE, "caption", "publish time", "published at", "order id", "order number", "campaign id",
    "customer id",
})  # fmt: skip
"""Columns that no list of people has: the rows are posts or orders, each with somebody's name."""

LAST_OF_OURS = "added on"
OF_OURS = ("profile link", "asking commission %")
"""Columns of our own export, which ends with the owner's own fields."""

_NUMBERS_OF_POSTS = frozenset[str]().union(*(HEADERS[name] for name in METRICS))
_OF_PEOPLE = frozenset({"followers", "email", "phone", "contact", "niche", "audience"})
"""Fields that say of a row that it is a person, whatever else it has."""

_RESULTS = frozenset({"revenue", "conversions", "orders", "roas"})
"""Words of campaign results, beside the word campaign."""

_PIECES = re.compile(
    r"(?:no of |number of |total |# ?|# of )?(?:video |media )?"
    r"(?:photos|videos|posts|reels|stories|pieces|uploads|media)(?: created| posted| made| count)?|(?:video|post) count"
)
_TELLING = frozenset({"followers", "handle", "platform", "niche", "link", "audience", "price", *COUNTS})
_OF_INFLUENCERS = re.compile(
    r"influenc|creator|blogger|youtuber|tiktoker|instagram|creador|createur|criador|tworca|блогер|инфлюенсер"
    r"|インフルエンサー|クリエイター"
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place, what it holds, the platform that its header names, and what its numbers are times."""

    place: int
    field: str
    platform: Platform | None = None
    scale: int = 1
    is_platform: bool = False


@dataclass(frozen=True, slots=True)
class CountColumn:
    """One column of counts; those of the same ``base`` are the same number written twice."""

    place: int
    base: str
    scale: int = 1


@dataclass
class AccountColumns:
    """The columns of one account a row; the list's platform stands in for an unnamed one.

    ``has_names`` says that the cells of the handles may hold names too, with a handle or alone; ``is_shared`` that the
    handle is told once for several platforms: it is on those that the row has numbers of.
    """

    platform: Platform | None
    handle: int | None = None
    has_names: bool = False
    is_shared: bool = False
    counts: dict[str, list[CountColumn]] = field(default_factory=dict)


@dataclass
class ListColumns:
    """Where an influencer list keeps what: single columns, several of a kind, and columns of accounts.

    ``fields`` is what each column was taken for, as ``Columns.fields``; ``unread`` names those that are not read, with
    a reason in brackets where the name alone would not tell. ``of_the_row`` are counts beside the handles of several
    platforms of which no header says whose they are: each row has its own account for them. ``stated`` are the columns
    of engagement rates that are kept as fields of the owner's own, ``codes`` those of discount codes.
    """

    singles: dict[str, int]
    several: dict[str, list[int]]
    accounts: list[AccountColumns]
    named_platform: Platform | None
    unread: list[str]
    fields: tuple[str, ...]
    of_the_row: dict[str, list[CountColumn]] = field(default_factory=dict)
    stated: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def accounts_of(self, cells: Sequence[str], named: Platform | None) -> list[AccountColumns]:
        """The columns of a row's accounts: its counts are those of the platform it names, else of its first handle."""
        if not self.of_the_row:
            return self.accounts
        own = [account for account in self.accounts if account.platform is named]
        filled = [account for account in self.accounts if account.handle and not is_blank(cells[account.handle])]
        main = (own or filled or self.accounts)[0]
        return [replace(each, counts=each.counts | self.of_the_row) if each is main else each for each in self.accounts]


def columns_of(header: Header, chosen: Columns | None = None, own_fields: Collection[str] = ()) -> list[Column]:
    """Every column that the owner chose a field for, else every one that the header explains.

    Those called as a field of the owner's own (``own_fields``) are such, and so are the last ones of our own export.
    """
    found = []
    own = {key_of(name) for name in own_fields}
    first_own = header.keys.index(LAST_OF_OURS) + 1 if header.has(LAST_OF_OURS, *OF_OURS) else len(header.keys)
    for place, key in enumerate(header.keys):
        known = meaning(key)
        name = CUSTOM if place >= first_own or (key in own and not known.field) else known.field
        if chosen:
            name = chosen.fields[place] if place < len(chosen.fields) else IGNORED
        if name:
            found.append(Column(place, name, known.platform, known.scale, known.is_platform))
    return found


def score(header: Header) -> float:
    """How surely a header belongs to a list of people who are known for their accounts, prices or audience."""
    words = {word for key in header.keys for word in key.split()}
    if header.known & _OF_OTHER_TABLES or ("campaign" in words and words & _RESULTS):
        return 0.0
    columns = columns_of(header)
    fields = {column.field for column in columns}
    if header.known & HEADERS["published_at"] and header.known & _NUMBERS_OF_POSTS and not fields & _OF_PEOPLE:
        return 0.0
    is_about_influencers = any(map(_OF_INFLUENCERS.search, header.keys))
    if not fields & {"name", "handle"} or len(columns) < 2 or not (fields & _TELLING or is_about_influencers):
        return 0.0
    strong = 0.25 if "followers" in fields else 0.15 if fields & {"handle", "platform"} or is_about_influencers else 0.0
    named = sum(bool(key) for key in header.keys)
    return min(0.3 + strong + 0.5 * len(columns) / max(named, 1), 0.95)


def arranged(
    header: Header,
    records: Sequence[Record],
    chosen: Columns | None = None,
    own_fields: Collection[str] = (),
) -> ListColumns:
    """The columns as a mapper needs them; what the header leaves open is told by the cells."""
    columns, notes = columns_of(header, chosen, own_fields), dict[int, str]()
    stated, codes = list[Column](), list[Column]()
    if chosen:
        handles = [column for column in columns if column.field == "handle"]
        names = [column for column in columns if column.field == "name"]
    else:
        if not header.has(*OF_OURS):
            stated, codes = _stated_rates(columns, header, records), _codes(columns, header, records)
        places = {column.place for column in stated}
        columns, notes = _as_cells_say([each for each in columns if each.place not in places], header, records)
        handles, names = _handles_and_names(columns, records)
    listed = _listed(header, records, [*columns, *stated, *codes], handles, names, notes)
    rates, kept = (tuple(header.names[column.place] for column in own) for own in (stated, codes))
    return replace(listed, stated=rates, codes=kept)


def platform_in(name: str) -> Platform | None:
    """The one platform that the name of a file or sheet, or a title, speaks of."""
    found = platforms_in(name)
    return found[0] if len(found) == 1 else None


def names_platform(text: str) -> bool:
    """Whether a cell names a platform, by its name or among other words."""
    return parse_platform(text) is not None or bool(platforms_in(text))


def platforms_in(text: str) -> list[Platform]:
    """Every platform that a text has a word for."""
    words = re.split(r"[^a-z]+", text.casefold())
    return list(dict.fromkeys(PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS))


def _as_cells_say(
    columns: Sequence[Column], header: Header, records: Sequence[Record]
) -> tuple[list[Column], dict[int, str]]:
    """The columns that hold what their header says, and why others are not read, by place."""
    kept, unread = [], {}
    has_pieces = any(map(_PIECES.fullmatch, header.keys))
    for column in columns:
        if column.field == "platform" and evidence.share(column.place, records, names_platform) < evidence.MOST:
            unread[column.place] = "no platforms"
        elif column.field not in COUNTS:
            kept.append(column)
        elif evidence.share(column.place, records, evidence.is_percentage) > evidence.MOST:
            unread[column.place] = "a rate, not a count"
        elif column.field != "followers" and evidence.share(column.place, records, evidence.is_words) > evidence.MOST:
            kept.append(replace(column, field=NOTES))
        elif column.field != "followers" and has_pieces and not says_average(header.keys[column.place]):
            unread[column.place] = "of several pieces, not one"
        else:
            kept.append(column)
    return kept, unread


def _stated_rates(columns: Iterable[Column], header: Header, records: Sequence[Record]) -> list[Column]:
    """The columns of engagement rates, by their headers and cells, as fields of the owner's own."""
    fields = {column.place: column.field for column in columns}
    found = []
    for place, key in enumerate(header.keys):
        if "engagement" in fields.get(place, ""):
            is_rate = evidence.share(place, records, evidence.is_rate) > evidence.MOST
        else:
            is_rate = place not in fields and states_rate(key) and _has_numbers(place, records)
        found += [Column(place, CUSTOM)] if is_rate else []
    return found


def _codes(columns: Iterable[Column], header: Header, records: Sequence[Record]) -> list[Column]:
    """The columns of discount codes, by their headers and cells, as fields of the owner's own."""
    known = {column.place for column in columns}
    places = [place for place, key in enumerate(header.keys) if place not in known and names_codes(key)]
    return [Column(place, CUSTOM) for place in places if evidence.share(place, records, is_code) > evidence.MOST]


def _has_numbers(place: int, records: Sequence[Record]) -> bool:
    return evidence.share(place, records, lambda text: not evidence.is_words(text)) > evidence.MOST


def _handles_and_names(columns: Sequence[Column], records: Sequence[Record]) -> tuple[list[Column], list[Column]]:
    """The columns of handles and those of names; of names that the header leaves open the cells tell the handles."""
    handles = [column for column in columns if column.field == "handle"]
    names = [column for column in columns if column.field == "name"]
    taken = {column.platform for column in handles}
    for column in [each for each in names if each.is_platform and each.platform not in taken]:
        others = len({each.platform for each in names if each.is_platform}) > 1 or bool(handles)
        if others and evidence.share(column.place, records, evidence.is_handle) > evidence.MOST:
            handles.append(column)
            names.remove(column)
    if not handles:
        handles = [column for column in columns if column.field == "link" and _holds_handles(column, records)][:1]
    if not handles:
        handles, names = _told_by_cells(names, records)
    return handles, names


def _holds_handles(column: Column, records: Sequence[Record]) -> bool:
    """Whether a column of links has handles among them: "@ana" below Profile."""
    telling = evidence.share(column.place, records, evidence.is_handle)
    return telling > evidence.MOST and evidence.share(column.place, records, evidence.leads_to_platform) < 1


def _told_by_cells(names: list[Column], records: Sequence[Record]) -> tuple[list[Column], list[Column]]:
    """The name column whose cells look most like handles, if most of them do, and the columns that are left."""
    shares = {column.place: evidence.share(column.place, records, evidence.is_handle) for column in names}
    best = max(names, key=lambda column: (shares[column.place], -column.place), default=None)
    if best is None or shares[best.place] < (0.5 if len(names) > 1 else 0.9):
        best = next((each for each in names if evidence.share(each.place, records, evidence.is_name_with_handle)), None)
    if best is None:
        return [], names
    return [best], [column for column in names if column is not best]


def _listed(
    header: Header,
    records: Sequence[Record],
    columns: Sequence[Column],
    handles: Sequence[Column],
    names: Sequence[Column],
    notes: dict[int, str],
) -> ListColumns:
    singles: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    taken = {column.place for column in handles}
    for column in columns:
        if column.field not in {"handle", "name", *COUNTS} and column.place not in taken:
            singles.setdefault(column.field, column.place)
            several.setdefault(column.field, []).append(column.place)
    if names:
        singles["name"] = names[0].place
    floating = _of_the_row(columns, handles)
    accounts = _accounts(header, [column for column in columns if column not in floating], handles)
    for account in accounts:
        account.has_names = any(_has_names(column, records) for column in handles if column.place == account.handle)
    read = {column.place: column.field for column in columns if column.field not in {"handle", "name"}}
    read |= {place: "name" for place in [singles.get("name")] if place is not None}
    read |= {account.handle: "handle" for account in accounts if account.handle is not None}
    unread = [_unread(name, notes.get(place)) for place, name in enumerate(header.names) if name and place not in read]
    fields = tuple(read.get(place, IGNORED) for place in range(len(header.names)))
    of_the_row = _counted({None: AccountColumns(None)}, [(None, column) for column in floating], header)[0].counts
    return ListColumns(singles, several, accounts, _named(header, columns), unread, fields, of_the_row)


def _has_names(column: Column, records: Sequence[Record]) -> bool:
    """Whether the cells of handles hold names too; a few are enough where the header speaks of names."""
    share = evidence.share(column.place, records, evidence.is_name_with_handle)
    return share > (0 if column.field == "name" else evidence.MOST)


def _unread(name: str, why: str | None) -> str:
    return f"{name} ({why})" if why else name


def _accounts(header: Header, columns: Iterable[Column], handles: Sequence[Column]) -> list[AccountColumns]:
    counted = [column for column in columns if column.field in COUNTS]
    platforms = list(dict.fromkeys(column.platform for column in [*handles, *counted] if column.platform))
    if len(platforms) < 2:
        one: dict[Platform | None, AccountColumns] = {None: AccountColumns(None, handles[0].place if handles else None)}
        return _counted(one, [(None, column) for column in counted], header)
    several: dict[Platform | None, AccountColumns] = {platform: AccountColumns(platform) for platform in platforms}
    for column in handles:
        if column.platform and several[column.platform].handle is None:
            several[column.platform].handle = column.place
    everywhere = next((column.place for column in handles if column.platform is None), None)
    for account in several.values():
        account.is_shared = account.handle is None and everywhere is not None
        account.handle = everywhere if account.handle is None else account.handle
    left = sorted((column.place, column.platform) for column in handles if column.platform)
    whose = [(column.platform or _before(column.place, left) or platforms[0], column) for column in counted]
    return _counted(several, whose, header)


def _of_the_row(columns: Iterable[Column], handles: Sequence[Column]) -> list[Column]:
    """Counts that stand on one side of all handles of several platforms, and of which no header names a platform."""
    places = [column.place for column in handles if column.platform]
    if len({column.platform for column in handles if column.platform}) < 2:
        return []
    by_field: dict[str, list[Column]] = {}
    for column in columns:
        if column.field in COUNTS:
            by_field.setdefault(column.field, []).append(column)
    return [
        column
        for listed in by_field.values()
        if not any(each.platform or min(places) < each.place < max(places) for each in listed)
        for column in listed
    ]


def _before(place: int, handles: Sequence[tuple[int, Platform | None]]) -> Platform | None:
    """The platform of the nearest handle to the left: its numbers stand behind it."""
    return next((platform for at, platform in reversed(handles) if at < place), None)


def _counted(
    accounts: dict[Platform | None, AccountColumns],
    counted: Iterable[tuple[Platform | None, Column]],
    header: Header,
) -> list[AccountColumns]:
    for platform, column in counted:
        found = CountColumn(column.place, base_of(header.keys[column.place]), column.scale)
        accounts[platform].counts.setdefault(column.field, []).append(found)
    return list(accounts.values())


def _named(header: Header, columns: Sequence[Column]) -> Platform | None:
    """The one platform that the header names, or means by the words of its own."""
    platforms = {column.platform for column in columns if column.platform and column.field != "others"}
    if not platforms:
        words = {word for key in header.keys for word in key.split()}
        return Platform.YOUTUBE if words & {"channel", "kanal", "canal"} and "subscribers" in words else None
    return platforms.pop() if len(platforms) == 1 else None
