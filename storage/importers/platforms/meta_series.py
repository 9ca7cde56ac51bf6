"""The tables of a metric series from Meta Business Suite: each a title, a header, and a number a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from models.errors import UnreadableError
from models.reading.platform import Platform
from models.reading.text import fold, one_line
from storage.importers.header import Header
from storage.importers.sheet import Sheet
from storage.importers.tables.raw_table import Record

DAY = ("Date", "Datum", "Data", "Fecha")
VALUE = ("Primary", "Primär", "Primário", "Principal", "Primario", "Principale", "Primaire")
FOLLOWERS = re.compile(r"\b(followers?|seguidores|abonnes)\b")
OF_CHANGE = re.compile(r"\b(new|net|lost|un|neue|novos|nuevos|nouveaux|nuovi|follows|unfollows)\b")
PLATFORMS = (("instagram", Platform.INSTAGRAM), ("facebook", Platform.FACEBOOK))


@dataclass
class Series:
    """One metric by day, with the rows its numbers stand in."""

    title: str
    numbers: list[tuple[Record, date, int]] = field(default_factory=list)

    @property
    def platform(self) -> Platform | None:
        """The platform that the title names."""
        return next((platform for word, platform in PLATFORMS if word in fold(self.title)), None)

    @property
    def total(self) -> int:
        """What the days add up to."""
        return sum(number for _, _, number in self.numbers)

    @property
    def is_of_followers(self) -> bool:
        """Whether it counts all followers day by day: called so, and larger every day than any change of a day."""
        title = fold(self.title)
        if not FOLLOWERS.search(title) or OF_CHANGE.search(title) or len(self.numbers) < 2:
            return False
        counts = [number for _, _, number in self.numbers]
        return min(counts) > max(abs(later - earlier) for earlier, later in pairwise(counts))


def series_of(sheet: Sheet) -> list[Series]:
    """Every series of a file, in its order."""
    found = sheet.found
    above = [record for record in found.table.records[: max(found.header_at, 0)] if _title(record)]
    first = sheet.title("value")
    title = _title(above[-1]) if above and Header([first]).find(*VALUE) is not None else first
    return list(_series(sheet, Series(title)))


def _series(sheet: Sheet, current: Series) -> Iterator[Series]:
    for record in sheet.found.records:
        if record.problem:
            continue
        if title := _title(record):
            yield current
            current = Series(title)
            continue
        try:
            day, number = sheet.day(record, "day"), sheet.count(record, "value")
        except UnreadableError:
            continue
        if day and number is not None:
            current.numbers.append((record, day, number))
    yield current


def _title(record: Record) -> str:
    """The only cell of a row that holds words, "" for any other row."""
    filled = [text for cell in record.cells if (text := one_line(cell))]
    return filled[0] if len(filled) == 1 and not filled[0][:1].isdecimal() else ""
