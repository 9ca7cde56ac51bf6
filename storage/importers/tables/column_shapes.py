"""What the cells of each column look like, to tell where a cell of a damaged row belongs."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

LONGEST_SHAPE = 12
UNSEEN = 0.05
"""What a shape counts that no cell of the column has: about one in twenty cells."""


class _Kinds(dict[int, str]):
    """The kind of each character, kept once it was asked for: 9 a digit, A or a a letter, a mark itself."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        kind = "9" if char.isdecimal() else char if not char.isalpha() else "a" if char.islower() else "A"
        self[code] = kind
        return kind


KINDS = _Kinds()

Features = tuple[str, str, int]


class ColumnShapes:
    """How digits, letters and marks follow one another in the cells of each column, and how long these are."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self.width = len(rows[0])
        self._rows = len(rows)
        self._seen = [_counted(row[place] for row in rows) for place in range(self.width)]

    def fit(self, place: int, cell: str) -> float:
        """How well a cell fits a column: the logarithm of a likelihood, 0 at best."""
        counts = self._seen[place]
        found = zip(counts, _features(cell), strict=True)
        return sum(math.log((seen[feature] + UNSEEN) / (self._rows + UNSEEN)) for seen, feature in found)

    def fit_all(self, cells: Sequence[str]) -> float:
        """How well a whole row fits."""
        return sum(self.fit(place, cell) for place, cell in enumerate(cells))

    def share_known(self, cells: Sequence[str]) -> float:
        """Which share of the cells begins and ends as other cells of its column do."""
        known = sum(_features(cell)[1] in self._seen[place][1] for place, cell in enumerate(cells))
        return known / self.width


def _counted(cells: Iterable[str]) -> tuple[Counter[object], ...]:
    return tuple(map(Counter, zip(*map(_features, cells), strict=True)))


def _features(cell: str) -> Features:
    start = cell[:LONGEST_SHAPE].translate(KINDS)
    end = cell[-1:].translate(KINDS)
    return start + "…" * (len(cell) > LONGEST_SHAPE), start[:1] + end, len(cell).bit_length()
