"""Rows whose marks are damaged, read so that each column gets a cell as its other cells are.

A mark between cells too many or too few, a quotation mark that does not close, or a row parted by another mark. A
mended row is a problem all the same: its cells are a good guess, and whoever imports them is to look at them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from storage.importers.tables.column_shapes import ColumnShapes
from storage.importers.tables.dialect import RARE, USUAL, Dialect
from storage.importers.tables.line_reader import IMPOSSIBLE, LineReader, Reading
from storage.importers.tables.record import Record

UNEVEN = "The marks between the cells of this row are damaged, so it cannot be told for certain where its cells belong."
MOST_ROWS = 200
LEAST_ROWS = 5
LEAST_CELLS, MOST_CELLS = 3, 100
SAMPLE = 300
LONGEST_LINE = 4000

MARGIN = 6.0
"""How much better (as a logarithm) a mended row has to fit than the row as it stands."""

MOST_COST = 10.0
"""How odd the reading of a mended row may be: two marks out of place."""

LEAST_KNOWN = 0.75
"""Which share of a mended row's cells has to begin and end as others of their column do."""


@dataclass(frozen=True)
class Lines:
    """The lines of a text, with the first line of each record."""

    lines: Sequence[str]
    starts: Sequence[int]
    dialect: Dialect

    def of(self, at: int) -> str:
        """The first line of a record."""
        return self.lines[self.starts[at]].rstrip("\r\n")

    def with_stray_quotes(self) -> Iterator[int]:
        """The records whose first line has a quotation mark where no cell begins or ends."""
        mark, quote = re.escape(self.dialect.delimiter), self.dialect.quote
        stray = re.compile(rf"{quote}(?<![{mark}{quote}\r\n]{quote})(?![{mark}{quote}\r\n]|\Z)")
        # Most files have none: they are looked through at once.
        if stray.search("".join(self.lines)):
            yield from (at for at in range(len(self.starts)) if stray.search(self.of(at), 1))


def mended(records: list[Record], lines: Lines) -> list[Record]:
    """The records, with those that are damaged read anew."""
    widths = Counter(len(cells) for _, cells, problem in records if not problem)
    width = max(widths, key=widths.__getitem__, default=0)
    if not LEAST_CELLS <= width <= MOST_CELLS or widths[width] <= LEAST_ROWS:
        return records
    damaged = _damaged(records, width, lines)
    good = sorted({*range(len(records))} - damaged)
    if not damaged or len(good) <= LEAST_ROWS:
        return records
    shapes = ColumnShapes([records[at].cells for at in good[1 :: len(good) // SAMPLE + 1]])
    mender = _Mender(lines, shapes)
    found = list(records)
    for at in damaged:
        if len(lines.of(at)) <= LONGEST_LINE:
            found[at] = mender.header(records[at], at) if at < good[0] else mender.row(records[at], at)
    return found


def _damaged(records: Sequence[Record], width: int, lines: Lines) -> set[int]:
    broken = [at for at, record in enumerate(records) if record.problem]
    uneven = [at for at, record in enumerate(records) if len(record.cells) != width]
    damaged = {*broken, *uneven, *lines.with_stray_quotes()}
    return damaged if len(damaged) <= MOST_ROWS else {*broken[:MOST_ROWS]}


@dataclass(frozen=True)
class _Mender:
    lines: Lines
    shapes: ColumnShapes

    def header(self, record: Record, at: int) -> Record:
        """A header with a delimiter too many or a stray quotation mark, or parted by another mark than its rows."""
        width, line, dialect = self.shapes.width, self.lines.of(at), self.lines.dialect
        if record.problem:
            best = LineReader(line, dialect, width, _any_fits).best()
            return record._replace(cells=list(best.cells)) if best.cells else record
        filled = [cell for cell in record.cells if cell.strip()]
        if len(record.cells) > width == len(filled):
            return record._replace(cells=filled)
        for mark in (*USUAL, *RARE):
            cells = [cell for cells in replace(dialect, delimiter=mark).cells([line]) for cell in cells]
            if len(cells) == width > LEAST_CELLS and all(cells):
                return record._replace(cells=cells)
        return record

    def row(self, record: Record, at: int) -> Record:
        """A row whose cells fit their columns clearly better than as it stands; one that is broken in any case."""
        evened = self._evened(record.cells)
        is_uneven = len(record.cells) != self.shapes.width
        if not record.problem and is_uneven and evened and self.shapes.share_known(evened) == 1:
            return record  # rows without their last cells are common, and nothing is wrong with them
        best = max(self._readings(at, is_broken=bool(record.problem)), key=lambda reading: reading.score)
        if record.problem:
            return record._replace(cells=list(best.cells)) if best.cells else record
        if not best.cells or best.cells == tuple(record.cells) or best.cost > MOST_COST:
            return record
        least = self.shapes.fit_all(evened) + MARGIN if evened else IMPOSSIBLE
        if best.score < least or self.shapes.share_known(best.cells) < LEAST_KNOWN:
            return record
        return record._replace(cells=list(best.cells), problem=UNEVEN)

    def _readings(self, at: int, *, is_broken: bool) -> Iterator[Reading]:
        line, dialect, shapes = self.lines.of(at), self.lines.dialect, self.shapes
        yield LineReader(line, dialect, shapes.width, shapes.fit).best()
        for mark in (*USUAL, " "):
            if not is_broken and mark != dialect.delimiter and line.count(mark) >= shapes.width - 1:
                other = replace(dialect, delimiter=mark)
                yield LineReader(line, other, shapes.width, shapes.fit, merges=True).best()

    def _evened(self, cells: Sequence[str]) -> list[str]:
        """The cells padded or cut to the width; none where something would be cut."""
        width = self.shapes.width
        return [] if any(map(str.strip, cells[width:])) else [*cells, *[""] * width][:width]


def _any_fits(_place: int, _text: str) -> float:
    return 0.0
