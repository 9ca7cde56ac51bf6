"""Delimited text as records: own vote on the delimiter, and a broken quote told instead of swallowing rows."""

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from storage.importers.tables.raw_table import Record

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_RECORDS = 50
LONGEST_CELL = 1 << 20
BROKEN_QUOTE = "A quotation mark in this row does not close, so it cannot be told where its cells end."

ARMED = re.compile(r"'+[=+\-@\t\r]")
"""A cell that an export, such as our own, keeps from being a formula by one apostrophe more than it has."""

ANY_ARMED = re.compile(rf"(?:^|[\",;\t|]){ARMED.pattern}", re.MULTILINE)

csv.field_size_limit(LONGEST_CELL)


def records_of(text: str, delimiter: str | None = None) -> tuple[list[Record], str]:
    """Records with their row numbers, and the delimiter they are parted by.

    A ``sep=`` line is honoured and left away. Lines with nothing at all are no records but keep their numbers.
    """
    lines = StringIO(text, newline="").readlines()
    told, skipped = _told_delimiter(lines)
    chosen = delimiter or told or _voted(lines[skipped:])
    if lines and not told and (plain := _unwrapped(lines, chosen)):
        lines, chosen = plain, _voted(plain)
    found = list(_records(lines[skipped:], chosen, skipped))
    return ([_disarmed(record) for record in found] if ANY_ARMED.search(text) else found), chosen


def _told_delimiter(lines: Sequence[str]) -> tuple[str | None, int]:
    first = lines[0].rstrip("\r\n").strip('"') if lines else ""
    if first[:4].casefold() == "sep=" and len(first) > 4:
        return first[4], 1
    return None, 0


def _voted(lines: Sequence[str]) -> str:
    """The delimiter that parts the first records most evenly into the most cells."""
    return max(DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: Sequence[str], delimiter: str) -> float:
    widths: Counter[int] = Counter()
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=delimiter)):
            if number >= SAMPLE_RECORDS:
                break
            if cells:
                widths[len(cells)] += 1
    except csv.Error:
        pass
    # Decimal commas part the rows below the header as evenly as the true delimiter does: evenness counts most.
    return max(((count / widths.total()) ** 4 * math.sqrt(width - 1) for width, count in widths.items()), default=0.0)


def _unwrapped(lines: list[str], delimiter: str) -> list[str]:
    """Lines that a spreadsheet wrapped whole into one quoted cell each, taken out again; none where it did not."""
    sample = list(csv.reader(lines[:SAMPLE_RECORDS], delimiter=delimiter))
    whole = [cells for cells in sample if cells]
    if not whole or not all(len([cell for cell in cells if cell]) <= 1 for cells in whole):
        return []
    if not lines[0].startswith('"') or not any(mark in whole[0][0] for mark in DELIMITERS):
        return []
    return [f"{cells[0]}\n" if cells else "\n" for cells in csv.reader(lines, delimiter=delimiter)]


def _records(lines: Sequence[str], delimiter: str, row: int) -> Iterator[Record]:
    """Records of the lines; after a broken one reading starts anew on the very next line."""
    start = 0
    while start < len(lines):
        reader = csv.reader(lines[start:] if start else lines, delimiter=delimiter, strict=True)
        begun = 0
        try:
            for cells in reader:
                row += 1
                end = reader.line_num
                if end - begun > 2 and _swallows_rows(lines[start + begun : start + end], cells, delimiter):
                    break
                begun = end
                if cells:
                    yield Record(row, cells)
            else:
                return
        except csv.Error:
            row += 1
        yield Record(row, _torn(lines[start + begun], delimiter), BROKEN_QUOTE)
        start += begun + 1


def _swallows_rows(lines: Sequence[str], cells: Sequence[str], delimiter: str) -> bool:
    """Whether the lines inside a record look like rows of their own that an open quote has swallowed."""
    inner = lines[1:-1]
    return len(cells) > 2 and bool(inner) and all(line.count(delimiter) == len(cells) - 1 for line in inner)


def _disarmed(record: Record) -> Record:
    cells = [cell[1:] if ARMED.match(cell) else cell for cell in record.cells]
    return Record(record.row, cells, record.problem)


def _torn(line: str, delimiter: str) -> list[str]:
    return line.rstrip("\r\n").split(delimiter)
