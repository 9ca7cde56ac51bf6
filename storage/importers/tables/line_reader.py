"""One damaged line, taken apart in every way, to find the one that gives each column a cell like its others."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from storage.importers.tables.column_shapes import KINDS
from storage.importers.tables.dialect import Dialect

COST_OF_EDIT = 4.0
COST_OF_QUOTE = 3.0
COST_OF_MERGE = 0.3
IMPOSSIBLE = -float("inf")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a line apart: its cells, how well they fit, and what is odd about it."""

    score: float
    cells: tuple[str, ...] = ()
    cost: float = 0.0


NONE = Reading(IMPOSSIBLE)


@dataclass
class LineReader:
    """Readings of one line with ``width`` cells, which may have one delimiter put in or left out.

    ``fit`` says how well a text fits a column, as the logarithm of a likelihood. ``merges`` lets a cell hold
    delimiters without quotation marks around it.
    """

    line: str
    dialect: Dialect
    width: int
    fit: Callable[[int, str], float]
    merges: bool = False
    _known: dict[tuple[int, int, bool], Reading] = field(default_factory=dict)

    def best(self) -> Reading:
        """The reading that fits best; ``NONE`` where none has the right number of cells."""
        return self._from(0, 0, is_edited=False)

    @cached_property
    def _seams(self) -> list[int]:
        """Where a delimiter may be missing: between two digits, or two different kinds of characters."""
        kinds = self.line.translate(KINDS)
        pairs = enumerate(pairwise(kinds), 1)
        return [at for at, (one, other) in pairs if one != other or one == "9"]

    def _from(self, at: int, place: int, *, is_edited: bool) -> Reading:
        """The best reading of the rest of the line, where the cell of column ``place`` begins."""
        if place == self.width or at > len(self.line):
            return Reading(0.0) if place == self.width and at > len(self.line) else NONE
        key = at, place, is_edited
        if key not in self._known:
            tries = self._tries(at, place, is_edited=is_edited)
            self._known[key] = max(tries, key=lambda reading: reading.score, default=NONE)
        return self._known[key]

    def _tries(self, at: int, place: int, *, is_edited: bool) -> Iterator[Reading]:
        mark, line = self.dialect.delimiter, self.line
        if self.dialect.has_blanks and line.startswith(" ", at):
            at += 1
        for text, end, cost in self._cells(at, is_edited=is_edited):
            if end == len(line) or line.startswith(mark, end):
                yield self._with(text, place, cost, self._from(end + len(mark), place + 1, is_edited=is_edited))
            elif not is_edited:
                yield self._with(text, place, cost + COST_OF_EDIT, self._from(end, place + 1, is_edited=True))
        if not is_edited and line.startswith(mark, at):
            rest = self._from(at + len(mark), place, is_edited=True)
            yield Reading(rest.score - COST_OF_EDIT, rest.cells, rest.cost + COST_OF_EDIT)

    def _with(self, text: str, place: int, cost: float, rest: Reading) -> Reading:
        if rest.score == IMPOSSIBLE:
            return rest
        fit = self.fit(place, text.strip(self.dialect.quote))
        return Reading(fit + rest.score - cost, (text, *rest.cells), rest.cost + cost)

    def _cells(self, at: int, *, is_edited: bool) -> Iterator[tuple[str, int, float]]:
        """The cells that may begin here: text, end, and a cost for what is odd about it."""
        yield from self._quoted(at)
        ends = (found.start() for found in re.finditer(re.escape(self.dialect.delimiter), self.line[at:]))
        stops = [*(at + end for end in ends), len(self.line)]
        if not is_edited:
            yield from (self._plain(at, end) for end in self._seams if at < end < stops[0])
        for more, stop in enumerate(stops if self.merges or self.dialect.delimiter == " " else stops[:1]):
            text, end, cost = self._plain(at, stop)
            yield text, end, cost + COST_OF_MERGE * more

    def _quoted(self, at: int) -> Iterator[tuple[str, int, float]]:
        quote = self.dialect.quote
        if not self.line.startswith(quote, at):
            return
        for found in re.finditer(re.escape(quote), self.line[at + 1 :]):
            inside = self.line[at + 1 :][: found.start()]
            odd = inside.replace(quote * 2, "").count(quote)
            yield inside.replace(quote * 2, quote), at + 1 + found.end(), COST_OF_QUOTE * odd / 2

    def _plain(self, at: int, end: int) -> tuple[str, int, float]:
        text = self.line[at:end]
        return text, end, COST_OF_QUOTE * text.count(self.dialect.quote)
