"""A header row: columns found by meaning, whatever their order, case, line breaks and invisible characters."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from unicodedata import normalize

from models.reading.text import fold, one_line

MARKS = re.compile(r"[^\w%#&+]+|_")
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphens, blanks of no width and byte order marks."""


@lru_cache(4096)  # each kind asks for its own names, at every place where a header may stand
def key_of(cell: str) -> str:
    """What two spellings of one header have in common: no case, accents, line breaks or punctuation."""
    # Marks that a letter keeps, as those of voiced kana, stand alone in a folded text and would part the word.
    return " ".join(MARKS.sub(" ", normalize("NFC", fold(cell))).split())


class Header:
    """The cells of a header row, with the questions that kinds ask about them."""

    def __init__(self, cells: Sequence[str], row: int = 1) -> None:
        self.row = row
        self.names = tuple(one_line(cell.translate(UNSEEN)) for cell in cells)
        self.keys = tuple(key_of(name) for name in self.names)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every column's key."""
        return frozenset(self.keys)

    def find(self, *names: str) -> int | None:
        """The first column called by one of the names, the names tried in order."""
        return next((self.keys.index(key) for key in map(key_of, names) if key in self.known), None)

    def has(self, *names: str) -> bool:
        """Whether there is a column for every one of the names."""
        return all(key_of(name) in self.known for name in names)

    def share(self, names: Iterable[str]) -> float:
        """Which part of the names is there, from 0 to 1."""
        keys = {key_of(name) for name in names}
        return len(keys & self.known) / len(keys)


NO_HEADER = Header((), 0)
"""The header of a table that has none; its row 0 is before the first."""


def cell(cells: Sequence[str], column: int | None) -> str:
    """A cell as a file holds it, "" where the row is short or the column is not there."""
    return cells[column] if column is not None and column < len(cells) else ""
