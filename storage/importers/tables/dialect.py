"""How the cells of a text are parted and quoted: an own vote, for it is right more often than the known sniffers."""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader

USUAL = (",", ";", "\t", "|")
RARE = (" ", ":", "^", "~")
"""Marks that are mostly part of the words: taken only where they part every row, and no usual one the first."""

SAMPLE_RECORDS = 50
RARE_CELLS = 3
EVEN = 0.9


@dataclass(frozen=True, slots=True)
class Dialect:
    """The mark between cells, the one around them, and whether a blank follows the mark between."""

    delimiter: str
    quote: str = '"'
    has_blanks: bool = False

    def cells(self, lines: Sequence[str], *, strict: bool = False) -> "Reader":
        """The records of the lines; strictly read, ``csv.Error`` tells a quotation mark that is out of place."""
        return csv.reader(
            lines, delimiter=self.delimiter, quotechar=self.quote, skipinitialspace=self.has_blanks, strict=strict
        )


def voted(lines: Sequence[str], delimiter: str | None = None) -> Dialect:
    """The dialect that parts the first records most evenly into the most cells, of one delimiter if it is told."""
    marks = [delimiter] if delimiter else USUAL
    choices = [_with_quote(lines, _with_blanks(lines, Dialect(mark))) for mark in marks]
    best = max(_likely(lines, choices), key=lambda dialect: evenness(lines, dialect))
    if not delimiter and len(next(_sample(lines, best), [])) < 2:
        rare = max((Dialect(mark) for mark in RARE), key=lambda dialect: _rare_evenness(lines, dialect))
        if _rare_evenness(lines, rare) > evenness(lines, best):
            return _with_quote(lines, rare)
    return best


def _likely(lines: Sequence[str], choices: list[Dialect]) -> list[Dialect]:
    """The choices that part the first record too, where one of them parts every record; else all.

    Rows of different lengths are not even: a mark that is alone in two cells would part them more evenly.
    """
    widths = [[len(cells) for cells in _sample(lines, dialect)] for dialect in choices]
    if all(min(each, default=0) < 2 for each in widths):
        return choices
    return [dialect for dialect, each in zip(choices, widths, strict=True) if each and each[0] > 1]


def evenness(lines: Sequence[str], dialect: Dialect) -> float:
    """How evenly a dialect parts the first records into cells: 0 where it does not part them at all."""
    widths = Counter(map(len, _sample(lines, dialect)))
    # Decimal commas part the rows below the header as evenly as the true delimiter does: evenness counts most.
    return max(((count / widths.total()) ** 4 * math.sqrt(width - 1) for width, count in widths.items()), default=0.0)


def _rare_evenness(lines: Sequence[str], dialect: Dialect) -> float:
    widths = [len(cells) for cells in _sample(lines, dialect)]
    if len(widths) < 2 or min(widths) < RARE_CELLS or Counter(widths).most_common(1)[0][0] != widths[0]:
        return 0.0
    # Words of a text are parted too, but neither into as many in every row nor with quotation marks around some.
    is_meant = len(set(widths)) == 1 or any(_edges(lines, dialect))
    return evenness(lines, dialect) if is_meant else 0.0


def _sample(lines: Sequence[str], dialect: Dialect) -> Iterator[list[str]]:
    """The first records that hold anything and are no comments."""
    left = SAMPLE_RECORDS
    try:
        for cells in dialect.cells(lines):
            if cells and not cells[0].startswith("# "):
                yield cells
                left -= 1
            if not left:
                return
    except csv.Error:
        return


def _with_quote(lines: Sequence[str], dialect: Dialect) -> Dialect:
    """The dialect with an apostrophe around cells where cells begin and end with it, and none with the usual mark."""
    if any(_edges(lines, dialect)):
        return dialect
    other = replace(dialect, quote="'")
    opened, closed = _edges(lines, other)
    if not opened or min(opened, closed) < EVEN * max(opened, closed):
        return dialect
    is_usual = opened >= SAMPLE_RECORDS or opened * 2 >= len(lines)
    return other if is_usual or evenness(lines, other) > evenness(lines, dialect) else dialect


def _edges(lines: Sequence[str], dialect: Dialect) -> tuple[int, int]:
    """How many cells of the first lines begin and how many end with the dialect's quotation mark."""
    mark, quote = re.escape(dialect.delimiter), dialect.quote
    text = "".join(lines[: SAMPLE_RECORDS * 2])
    opened = re.findall(rf"(?:^|{mark} ?){quote}", text, re.MULTILINE)
    closed = re.findall(rf"{quote}(?:[\r\n]|{mark}|\Z)", text)
    return len(opened), len(closed)


def _with_blanks(lines: Sequence[str], dialect: Dialect) -> Dialect:
    """The dialect with a blank after each delimiter where the first line has one after every delimiter."""
    first = next((line for line in lines if dialect.delimiter in line), "")
    if not first or first.count(dialect.delimiter) != first.count(f"{dialect.delimiter} "):
        return dialect
    other = replace(dialect, has_blanks=True)
    return other if evenness(lines, other) >= evenness(lines, dialect) else dialect
