"""Followers and usual counts of a list: a column twice (48.5M beside 48500000) checks itself."""

from collections.abc import Sequence
from contextlib import suppress

from models.errors import UnreadableError
from models.importing import Decision
from models.numbers import Mark, decimal_mark, parse_count
from models.show import count as shown_count
from models.text import quoted
from storage.importers.header import Header, cell
from storage.importers.lists.columns import AccountColumns, ListColumns
from storage.importers.tables.raw_table import Cells, Record

SAMPLE = 5_000
ROUNDED_BY = 0.06
"""How far a count such as 1.1M may lie from the exact one beside it."""


class CountColumns:
    """Reads the counts of one row, each column with the decimal mark that its cells decided."""

    def __init__(self, columns: ListColumns, header: Header, records: Sequence[Record]) -> None:
        self._header = header
        self._marks = {
            place: _mark(place, records)
            for account in columns.accounts
            for places in account.counts.values()
            for place in places
        }
        self._followers = [place for account in columns.accounts for place in account.counts.get("followers", ())]
        self._example = self._first_telling(records)

    def read(self, cells: Cells, columns: AccountColumns) -> dict[str, int]:
        """The counts of an account that are known; raises ``UnreadableError`` for one that is no number."""
        found = {}
        for name, places in columns.counts.items():
            value = self._one(cells, places)
            if value is not None:
                found[name] = value
        return found

    def decisions(self) -> list[Decision]:
        """How counts were understood."""
        told = []
        if self._example:
            told.append(Decision("counts", "Followers", self._example))
        doubtful = [self._header.names[place] for place, mark in self._marks.items() if mark and mark.ambiguous]
        if doubtful:
            told.append(
                Decision("counts", "Assumed that 1.234 and 1,234 are one thousand or so in", ", ".join(doubtful))
            )
        return told

    def _first_telling(self, records: Sequence[Record]) -> str:
        """The first count of followers that is not written in plain digits, and how it was understood."""
        for record in records[:SAMPLE]:
            for place in self._followers:
                text = cell(record.cells, place).strip()
                if text[:1].isdecimal() and not text.isdecimal():
                    with suppress(UnreadableError):
                        return f"{text} = {shown_count(parse_count(text, self._marks[place]))}"
        return ""

    def _one(self, cells: Cells, places: Sequence[int]) -> int | None:
        exact: int | None = None
        rounded: int | None = None
        for place in places:
            text = cell(cells, place).strip()
            if text.isascii() and text.isdecimal() and len(text) < 16:
                value: int | None = int(text)
            else:
                value = parse_count(text, self._marks[place])
            if value is None:
                continue
            if value < 0:
                raise UnreadableError(f"{quoted(text)} is less than nothing. Type a count or leave it empty.")
            if text[-1:].isalpha():
                rounded = value
            else:
                exact = value
        _must_agree(exact, rounded)
        return exact if exact is not None else rounded


def _must_agree(exact: int | None, rounded: int | None) -> None:
    if exact is None or rounded is None or exact == rounded:
        return
    if abs(exact - rounded) > ROUNDED_BY * max(exact, rounded):
        raise UnreadableError(
            f"Two columns disagree: {shown_count(rounded)} and {shown_count(exact)}. Empty one of them."
        )


def _mark(place: int, records: Sequence[Record]) -> Mark | None:
    texts = [text for record in records if "." in (text := cell(record.cells, place)) or "," in text]
    return decimal_mark(texts[:SAMPLE]) if texts else None
