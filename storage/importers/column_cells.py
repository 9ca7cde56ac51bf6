"""What the cells of a column are, and the field that columns hold by that, where no name tells it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from models.errors import UnreadableError
from models.importing import IGNORED, ColumnSample, Holds, Noun
from models.reading.dates import Kind, month_and_day, parse_day
from models.reading.money import currency_in
from models.reading.numbers import is_blank, parse_count
from models.reading.platform import parse_platform
from models.reading.platform_links import HOSTS, SHARED_SITES, SHORT_LINKS
from storage.importers.header import cell
from storage.importers.lists.evidence import leads_to_post
from storage.importers.tables.raw_table import Record

SAMPLE = 200
AGREEING = 0.8
"""Which share of the cells that are not blank is of one sort at least."""

HANDLE = re.compile(r"@[\w.\-·]{1,60}")
EMAIL = re.compile(r"(?:mailto:)?[^\s@:/]+@[^\s@]+\.[^\s@]+")
LINK = re.compile(r"(?:https?://)?(?:www\.)?([^/?#\s@]+\.[a-z]{2,})(?:[/?#]\S*)?", re.IGNORECASE)
PHONE = re.compile(r"(?:\+|00?)\d[\d\s()/.\-]{5,}")
PART_OF_NAME = re.compile(r"\W?[^\W\d_][^\d_]*")
MOST_PARTS = 4
LONGEST = 300
DAYS: tuple[Kind, ...] = ("dmy", "mdy")

_TOLD_BY: tuple[tuple[Holds, frozenset[Holds]], ...] = (
    *((each, frozenset({each})) for each in (Holds.EMAIL, Holds.POST, Holds.PROFILE)),
    (Holds.HANDLE, frozenset({Holds.HANDLE, Holds.PROFILE})),
    *((each, frozenset({each})) for each in (Holds.DAY, Holds.COUNT)),
    (Holds.PRICE, frozenset({Holds.PRICE, Holds.COUNT})),
    *((each, frozenset({each})) for each in (Holds.PLATFORM, Holds.NAME)),
    (Holds.WORDS, frozenset({Holds.WORDS, Holds.NAME, Holds.PLATFORM})),
)
"""What a column holds, and the sorts of cells that may be among it; the first that most cells agree on is taken."""

_FIELDS: Mapping[Noun, Mapping[Holds, str]] = {
    Noun.INFLUENCERS: {
        Holds.HANDLE: "handle",
        Holds.PROFILE: "link",
        Holds.EMAIL: "email",
        Holds.PRICE: "price",
        Holds.PLATFORM: "platform",
        Holds.NAME: "name",
    },
    Noun.POSTS: {
        Holds.POST: "url",
        Holds.HANDLE: "handle",
        Holds.PROFILE: "handle",
        Holds.DAY: "published_at",
        Holds.PLATFORM: "platform",
        Holds.NAME: "name",
    },
    Noun.ORDERS: {Holds.DAY: "placed_on", Holds.PRICE: "total"},
    Noun.TALLIES: {
        Holds.DAY: "day",
        Holds.PRICE: "revenue",
        Holds.HANDLE: "who",
        Holds.PROFILE: "who",
        Holds.NAME: "who",
        Holds.WORDS: "who",
    },
}

_COUNTS: Mapping[Noun, tuple[str, ...]] = {Noun.INFLUENCERS: ("followers",), Noun.TALLIES: ("orders", "revenue")}
"""The same of columns of counts, in the order in which they are taken."""


def held_by(place: int, records: Sequence[Record]) -> Holds | None:
    """What nearly all cells of a column are; ``None`` where they do not agree, or all are blank."""
    texts = [text for record in records[:SAMPLE] if not is_blank(text := cell(record.cells, place).strip())]
    found = Counter(map(sort_of, texts))
    needed = max(AGREEING * len(texts), 1)
    held = next((held for held, sorts in _TOLD_BY if sum(found[sort] for sort in sorts) >= needed), None)
    is_said_again = held is Holds.NAME and len(set(texts)) < needed
    return Holds.WORDS if is_said_again else held


def sort_of(text: str) -> Holds | None:
    """What one cell is; ``None`` for what has no meaning of its own, such as a percentage or a phone number."""
    bare = text.strip().lstrip("'")
    if not bare:
        return None
    if len(bare) > LONGEST:
        return Holds.WORDS
    return next((held for held, is_such in _TESTS if is_such(bare)), None)


def names_somebody(text: str) -> bool:
    """Whether a cell is a handle with its mark, a link or an e-mail address."""
    bare = text.strip().lstrip("'")
    return len(bare) <= LONGEST and bool(HANDLE.fullmatch(bare) or EMAIL.fullmatch(bare) or _is_link(bare))


def fields_by_cells(
    noun: Noun, columns: Sequence[ColumnSample], fields: Sequence[str] | None = None
) -> tuple[str, ...]:
    """The field of each column by its cells, where ``fields`` by their names leave it open; no field twice.

    Without ``fields`` the columns have no names, so that numbers, days and words are taken for what they mostly are.
    """
    found = list(fields or [IGNORED] * len(columns))
    counts = _counts_meant(noun, columns)
    for place, column in enumerate(columns):
        if found[place] or column.holds is None or not (fields is None or column.holds.is_plain):
            continue
        is_count = column.holds is Holds.COUNT
        field = counts.get(place, IGNORED) if is_count else _FIELDS.get(noun, {}).get(column.holds, IGNORED)
        found[place] = IGNORED if field in found else field
    return tuple(found)


def is_told_by_cells(noun: Noun, columns: Sequence[ColumnSample]) -> bool:
    """Whether the cells leave no doubt what the rows are: people by their handles or links with one count at most, or
    posts by their links.
    """
    held = Counter(column.holds for column in columns)
    if noun is Noun.POSTS:
        return held[Holds.POST] == 1
    accounts = held[Holds.HANDLE] + held[Holds.PROFILE]
    return noun is Noun.INFLUENCERS and accounts > 0 and held[Holds.HANDLE] < 2 and held[Holds.COUNT] < 2


def _counts_meant(noun: Noun, columns: Sequence[ColumnSample]) -> dict[int, str]:
    """The fields of columns of counts, by place: followers are the largest, for a list has small ones too, such as the
    numbers of its rows; of orders and what they brought the orders are fewer.
    """
    largest = {place: _largest(column.values) for place, column in enumerate(columns) if column.holds is Holds.COUNT}
    places = sorted(largest, key=largest.__getitem__, reverse=noun is not Noun.TALLIES)
    return dict(zip(places, _COUNTS.get(noun, ()), strict=False))


def _largest(texts: Sequence[str]) -> int:
    return max((_count(text) or 0 for text in texts), default=0)


def _count(text: str) -> int | None:
    with suppress(UnreadableError):
        return parse_count(text)
    return None


def _is_link(text: str) -> bool:
    link = LINK.fullmatch(text)
    if link is None:
        return False
    host = link[1].casefold()
    return "://" in text or text.startswith("www.") or host in HOSTS or host in SHORT_LINKS or host in SHARED_SITES


def _is_price(text: str) -> bool:
    return any(map(str.isdecimal, text)) and currency_in(text) is not None


def _is_day(text: str) -> bool:
    if text.isdecimal():
        return False
    if any(map(str.isdecimal, text)) and any(map(str.isalpha, text)) and month_and_day(text):
        return True
    for order in DAYS:
        with suppress(UnreadableError):
            return parse_day(text, order) is not None
    return False


def _is_count(text: str) -> bool:
    return _count(text) is not None and not PHONE.fullmatch(text)


def _is_name(text: str) -> bool:
    """Whether a cell is a few words of which the first is written large, as a name is."""
    first, *others = text.split()
    return len(others) < MOST_PARTS and bool(PART_OF_NAME.fullmatch(first)) and not first[0].islower()


def _is_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) * 2 > len(text)


_TESTS: tuple[tuple[Holds, Callable[[str], object]], ...] = (
    (Holds.HANDLE, HANDLE.fullmatch),
    (Holds.EMAIL, EMAIL.fullmatch),
    (Holds.POST, leads_to_post),
    (Holds.PROFILE, _is_link),
    (Holds.PRICE, _is_price),
    (Holds.DAY, _is_day),
    (Holds.COUNT, _is_count),
    (Holds.PLATFORM, parse_platform),
    (Holds.NAME, _is_name),
    (Holds.WORDS, _is_words),
)
