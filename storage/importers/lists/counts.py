"""Followers and usual counts of a list: a column twice (48.5M beside 48500000) checks itself."""

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal

from models.errors import UnreadableError
from models.importing import Decision, ImportOptions
from models.reading.numbers import LARGEST_COUNT, Mark, is_blank, parse_count, parse_decimal
from models.reading.text import quoted
from models.show import count as shown_count
from storage.importers.header import Header, cell
from storage.importers.lists.columns import AccountColumns, CountColumn, ListColumns
from storage.importers.lists.evidence import mark_of
from storage.importers.tables.raw_table import Cells, Record

SAMPLE = 5_000
ROUNDED_BY = 0.06
"""How far a count such as 1.1M may lie from the exact one beside it."""

UNIT = re.compile(
    r"\s+(?:followers?|subscribers?|subs|fans|abonnenten|abonn[ée]s|seguidores|suscriptores|volgers)$", re.IGNORECASE
)
ABOUT = re.compile(r"^(?:[~≈]|ca\.)\s*|(?<=[\dkm])\+$", re.IGNORECASE)
LONE = re.compile(r"\d{1,3}[.,]\d{3}")
FOLLOWERS = "followers"
EVERYBODY = 8_000_000_000

TURKISH = ("takipci", "abone")
THOUSANDS_IN_TURKISH = re.compile(r"(?<=\d)\s*B$", re.IGNORECASE)


class CountColumns:
    """Reads the counts of one row, each column with the decimal mark that its cells decided.

    A count has no decimals, so that 1.234 is a thousand or so where no cell says otherwise; averages are rounded.
    """

    def __init__(self, columns: ListColumns, header: Header, records: Sequence[Record], options: ImportOptions) -> None:
        self._header = header
        counted = [
            (name, column)
            for counts in (*(account.counts for account in columns.accounts), columns.of_the_row)
            for name, listed in counts.items()
            for column in listed
        ]
        self._marks = {column.place: mark_of(column.place, records, options.decimal) for _, column in counted}
        self._averages = {column.place for name, column in counted if name != FOLLOWERS}
        self._followers = [column for name, column in counted if name == FOLLOWERS]
        self._is_turkish = any(word in key for word in TURKISH for key in header.keys)
        self._grouped: dict[int, str] = {}
        self._about = ""
        self._elsewhere: Counter[tuple[int, int]] = Counter()
        self._example = self._first_telling(records)

    def read(self, cells: Cells, columns: AccountColumns) -> dict[str, int]:
        """The counts of an account that are known, of a row that has a cell for every column of the header.

        Raises ``UnreadableError`` for one that is no number.
        """
        found = {}
        for name, listed in columns.counts.items():
            first = listed[0]
            value = self._one(cells[first.place], first) if len(listed) == 1 else self._several(cells, listed)
            if value is not None and value > EVERYBODY and name == FOLLOWERS:
                text = cells[first.place].strip()
                raise UnreadableError(f"{quoted(text)} followers are more than there are people. Check the number.")
            if value is not None:
                found[name] = value
        return found

    def decisions(self) -> list[Decision]:
        """How counts were understood."""
        is_told = any(column.place in self._grouped for column in self._followers)
        told = [Decision("counts", "Followers", self._example)] if self._example and not is_told else []
        if self._about:
            told.append(Decision("counts", "Counts with “+” or “~” taken as they stand, such as", self._about))
        for place, text in self._grouped.items():
            value = shown_count(parse_count(text, self._marks[place]))
            if value == text:
                continue
            told.append(Decision("counts", self._header.names[place], f"{text} = {value}", "(counts have no decimals)"))
        for (taken, other), rows in self._elsewhere.items():
            lead = f"{self._header.names[taken]} was taken; {self._header.names[other]} says otherwise in"
            told.append(Decision("counts", lead, "1 row" if rows == 1 else f"{shown_count(rows)} rows"))
        return told

    def _first_telling(self, records: Sequence[Record]) -> str:
        """The first count of followers that is not written as it is shown here, and how it was understood."""
        for record in records[:SAMPLE]:
            for column in self._followers:
                text = cell(record.cells, column.place).strip()
                if text[:1].isdecimal() and (not text.isdecimal() or column.scale > 1):
                    with suppress(UnreadableError):
                        shown = shown_count(self._value(text, column))
                        if shown != text:
                            return f"{text} = {shown}"
        return ""

    def _one(self, text: str, column: CountColumn) -> int | None:
        if text.isdecimal() and text.isascii() and len(text) < 16 and column.scale == 1:
            return int(text)
        text = text.strip()
        if is_blank(text):
            return None
        value = self._value(text, column)
        if value is not None and value < 0:
            raise UnreadableError(f"{quoted(text)} is less than nothing. Type a count or leave it empty.")
        return value

    def _several(self, cells: Cells, listed: Sequence[CountColumn]) -> int | None:
        """One number from columns that tell it twice: the exact one, of the last column that has any."""
        found = [(column, value) for column in listed if (value := self._one(cells[column.place], column)) is not None]
        if not found:
            return None
        exact = [(column, value) for column, value in found if not _is_rounded(cells[column.place], column)]
        taken, value = (exact or found)[-1]
        for column, other in found:
            if abs(value - other) <= ROUNDED_BY * max(value, other) and (column, other) not in exact:
                continue
            if other != value and column.base == taken.base:
                raise UnreadableError(
                    f"Two columns disagree: {shown_count(other)} and {shown_count(value)}. Empty one of them."
                )
            if other != value:
                self._elsewhere[taken.place, column.place] += 1
        return value

    def _value(self, text: str, column: CountColumn) -> int | None:
        bare = UNIT.sub("", text)
        if self._is_turkish:
            bare = THOUSANDS_IN_TURKISH.sub(" bin", bare)
        if ABOUT.search(bare):
            self._about = self._about or text
            bare = ABOUT.sub("", bare)
        mark = self._marks.get(column.place)
        if isinstance(mark, Mark) and mark.ambiguous and not mark.decided_by and LONE.fullmatch(bare):
            self._grouped.setdefault(column.place, bare)
        if column.scale > 1 and not _has_letters(bare):
            return _scaled(bare, mark or Mark("."), column.scale)
        if column.place not in self._averages:
            return parse_count(bare, mark)
        number = parse_decimal(bare, mark)
        return None if number is None else _whole(number, text)


def _is_rounded(text: str, column: CountColumn) -> bool:
    """Whether a count was rounded when it was written: 48.5M."""
    return column.scale > 1 or _has_letters(text)


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _scaled(text: str, mark: Mark | str, scale: int) -> int | None:
    number = parse_decimal(text, mark)
    return None if number is None else _whole(number * scale, text)


def _whole(number: Decimal, text: str) -> int:
    whole = int(number.to_integral_value(ROUND_HALF_UP))
    if abs(whole) > LARGEST_COUNT:
        raise UnreadableError(f"{quoted(text)} is too large for a count. Check it or leave it empty.")
    return whole
