"""What the columns of an influencer list hold, told by the words of its header and, for names, by the cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.platforms import Platform
from storage.importers.header import Header, cell
from storage.importers.tables.raw_table import Record

COUNTS = (
    "followers",
    "avg_views",
    "avg_likes",
    "avg_comments",
    "avg_shares",
    "avg_engagements",
    "avg_authentic_engagements",
)
SAMPLE = 200

_PLATFORM_WORDS = {
    "instagram": Platform.INSTAGRAM,
    "insta": Platform.INSTAGRAM,
    "ig": Platform.INSTAGRAM,
    "tiktok": Platform.TIKTOK,
    "tiktoker": Platform.TIKTOK,
    "tiktokers": Platform.TIKTOK,
    "youtube": Platform.YOUTUBE,
    "youtuber": Platform.YOUTUBE,
    "youtubers": Platform.YOUTUBE,
    "yt": Platform.YOUTUBE,
    "twitter": Platform.X,
    "facebook": Platform.FACEBOOK,
    "pinterest": Platform.PINTEREST,
    "twitch": Platform.TWITCH,
    "threads": Platform.THREADS,
    "linkedin": Platform.LINKEDIN,
}
_AVERAGE = r"(?:(?:avg|average|mean|durchschnitt) )?{}(?: (?:avg|average))?(?: values| numbers| per post)?"
_FOLLOWERS = (
    r"(?:total |number of |no of )?(?:followers?|subscribers?|subs|fans|seguidores|suscriptores|abonnenten"
    r"|abonnes|volgers)(?: subscribers?)?(?: numbers?| counts?| total)?"
)
_PATTERNS = {
    "followers": _FOLLOWERS,
    "avg_authentic_engagements": r"(?:authentic engagements?|eng auth)(?: values| avg)?",
    "avg_engagements": r"(?:engagements?(?: avg| average)(?: values)?|eng avg|(?:avg|average) engagements?)",
    "avg_views": _AVERAGE.format("views"),
    "avg_likes": _AVERAGE.format("likes"),
    "avg_comments": _AVERAGE.format("comments"),
    "avg_shares": _AVERAGE.format("shares"),
    "handle": r"(?:handle|user ?name|user|account|channel info|benutzername|konto|usuario|screen name)(?: #?\d| name)?",
    "link": r"(?:links?|urls?|profiles?(?: links?| urls?)?|channel (?:link|url)|website)",
    "platform": r"(?:platforms?|networks?|social media|plattform|plataforma|channel type)",
    "audience": r"audience country.*",
    "niche": r"(?:categor(?:y|ies)|niches?|topics?|industry|interests?|kategorien?|nischen?|tema(?: de influencia)?)"
    r"(?: ?\d)?",
    "country": r"(?:country|land|pais|pays)",
    "region": r"(?:region|locations?|city|city state|stadt|ort|ciudad|ville|state)",
    "language": r"(?:languages?|sprachen?|idiomas?|langues?)",
    "email": r"(?:e ?mails?(?: address)?|email or dm|contact e ?mail)",
    "phone": r"(?:phones?(?: number)?|mobile|telefon|telefono|tel)",
    "price": r"(?:asks? for|asking price|price|rates?|fees?(?: usd| eur| gbp)?|cost(?: per post)?|rate post|preis"
    r"|honorar)",
    "product": r"(?:wants|asks for) product",
    "commission": r"asking commission %?",
    "do_not_contact": r"do not contact",
    "others": r"other (?:profiles|accounts)",
    "fit_niche": r"fit niche",
    "fit_values": r"fit values",
    "fit_style": r"fit style",
    "fit_audience": r"fit audience",
    "currency": r"(?:currency|wahrung|moneda|devise)",
    "tags": r"(?:tags?|labels?|status)",
    "notes": r"(?:notes?|comments? on|bio|personality|remarks?|fit reason|description|notizen|contact info"
    r"|contacted by)",
    "name": r"(?:(?:influencer|creator|full|display|person|channel|account|channel display|first) ?)?name|nombre"
    r"|influencer|creator|channel|people|person",
}
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

_COMPILED = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
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


def columns_of(header: Header) -> list[Column]:
    """Every column that the header explains."""
    found = []
    for place, key in enumerate(header.keys):
        field_name, platform = _meaning(key)
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


def arranged(header: Header, records: Sequence[Record]) -> ListColumns:
    """The columns as a mapper needs them; of several names that the header leaves open the cells tell the handle."""
    columns = columns_of(header)
    handles = [column for column in columns if column.field == "handle"]
    names = [column for column in columns if column.field == "name"]
    if not handles:
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


def _meaning(key: str) -> tuple[str, Platform | None]:
    """The field of a header and the platform its words name; a bare platform word means the name there."""
    words = key.split()
    platforms = [_PLATFORM_WORDS[word] for word in words if word in _PLATFORM_WORDS]
    platform = platforms[0] if len(set(platforms)) == 1 else None
    rest = " ".join(word for word in words if word not in _PLATFORM_WORDS) if platform else key
    if platform and not rest:
        return "name", platform
    return next((name for name, pattern in _COMPILED.items() if pattern.fullmatch(rest)), ""), platform


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
    found = {_PLATFORM_WORDS[word] for word in words if word in _PLATFORM_WORDS}
    return found.pop() if len(found) == 1 else None
