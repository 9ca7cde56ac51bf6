"""What the cells of a column say of it, where its header leaves that open."""

import re
from collections.abc import Callable, Iterable, Sequence

from models.errors import UnreadableError
from models.reading.handles import parse_post_url
from models.reading.numbers import Mark, decimal_mark, is_blank, parse_count, parse_decimal
from models.reading.platform_links import HOSTS
from storage.importers.header import cell
from storage.importers.tables.raw_table import Record

SAMPLE = 200
MOST = 0.5
MARKED = 5_000
"""How many cells with a mark decide what it is."""

HANDLE_LIKE = re.compile(r"@?[a-z0-9._]{2,30}|@\S{2,60}")
HOST = re.compile(r"(?:https?://)?([^/\s]+)/", re.IGNORECASE)
NAME_AND_HANDLE = re.compile(r"(?P<name>[^@\s][^@]*?)[\s(]+@(?P<handle>[^\s()]+)\)?")


def share(place: int, records: Sequence[Record], test: Callable[[str], bool]) -> float:
    """Which part of a column's first cells that are not blank pass a test; 0 where all are blank."""
    cells = [text for record in records[:SAMPLE] if not is_blank(text := cell(record.cells, place).strip())]
    return sum(map(test, cells)) / len(cells) if cells else 0.0


def is_handle(text: str) -> bool:
    """Whether a cell looks like a handle, or leads to a platform."""
    return bool(HANDLE_LIKE.fullmatch(text)) or leads_to_platform(text)


def leads_to_platform(text: str) -> bool:
    """Whether a cell is a link whose host belongs to a platform."""
    host = HOST.match(text)
    return host is not None and host[1].casefold() in HOSTS


def may_be_link(text: str) -> bool:
    """Whether a cell may be an address: "link1.com", "https://…", but no title of several words."""
    return "." in text and " " not in text


def leads_to_post(text: str) -> bool:
    """Whether a cell is a link to a post on a platform, rather than to a profile or a site."""
    if not leads_to_platform(text):
        return False
    try:
        parse_post_url(text)
    except UnreadableError:
        return False
    return True


def is_name_with_handle(text: str) -> bool:
    """Whether a cell holds a name and a handle: "KSI @ksi"."""
    return bool(NAME_AND_HANDLE.fullmatch(" ".join(text.split())))


def is_percentage(text: str) -> bool:
    """Whether a cell has a sign for percent, which no count has."""
    return "%" in text or "٪" in text


def is_rate(text: str) -> bool:
    """Whether a cell is a rate rather than a count: a percentage, or a small number with decimals."""
    if is_percentage(text):
        return True
    try:
        number = parse_decimal(text, "," if "," in text else ".")
    except UnreadableError:
        return False
    return number is not None and abs(number) < 100 and number % 1 != 0


def is_words(text: str) -> bool:
    """Whether a cell is text rather than a number."""
    if not any(map(str.isdecimal, text)):
        return True
    try:
        parse_count(text, "," if "," in text else ".")
    except UnreadableError:
        return len(text.split()) > 3
    return False


def mark_of(place: int, records: Iterable[Record], told: str | None) -> Mark | str | None:
    """The decimal mark of a column, as told or as its cells say; ``None`` where no cell has any."""
    if told:
        return told
    texts = [cells[place] for _, cells, _ in records if place < len(cells)]
    if all(map(str.isdecimal, texts)):
        return None
    texts = [text for text in texts if "." in text or "," in text]
    return decimal_mark(texts[:MARKED]) if texts else None
