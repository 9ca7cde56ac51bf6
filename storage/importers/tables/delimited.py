"""Delimited text as records, whatever its dialect; a broken quote is told instead of swallowing rows."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import StringIO

from storage.importers.tables.dialect import USUAL, Dialect, evenness, voted
from storage.importers.tables.mending import Lines, mended
from storage.importers.tables.record import Record

LONGEST_CELL = 1 << 20
BROKEN_QUOTE = "A quotation mark in this row does not close, so it cannot be told where its cells end."

TOO_LONG = "A cell of this row holds more than a million characters, so the row was not read. Shorten it in the file."

ARMED = re.compile(r"'+[=+\-@\t\r]")
"""A cell that an export, such as our own, keeps from being a formula by one apostrophe more than it has."""

ANY_ARMED = re.compile(r"'[=+\-@\t\r]")
ESCAPED = re.compile(r'\\(["\\])')

csv.field_size_limit(LONGEST_CELL)


def records_of(text: str, delimiter: str | None = None) -> tuple[list[Record], str]:
    """Records with their row numbers, and the delimiter they are parted by.

    A ``sep=`` line is honoured and left away. Lines with nothing at all are no records but keep their numbers.
    """
    lines = StringIO(text, newline="").readlines()
    skipped = _is_told(lines)
    dialect = _told_dialect(lines) if skipped and not delimiter else voted(lines, delimiter)
    if lines and not skipped and (plain := _unwrapped(lines, dialect)):
        lines, dialect = plain, voted(plain)
    reading = _read(lines, dialect, skipped)
    if reading.broken and '\\"' in text:
        unescaped = [ESCAPED.sub(_doubled, line) for line in lines]
        lines, reading = min((lines, reading), (unescaped, _read(unescaped, dialect, skipped)), key=_brokenness)
    found = mended(reading.records, Lines(lines, reading.starts, dialect))
    return ([_disarmed(record) for record in found] if ANY_ARMED.search(text) else found), dialect.delimiter


def _is_told(lines: Sequence[str]) -> bool:
    """Whether the first line does nothing but say the delimiter."""
    return bool(lines) and lines[0].strip('"')[:4].casefold() == "sep=" and len(lines[0].strip('"\r\n')) > 4


def _told_dialect(lines: Sequence[str]) -> Dialect:
    told = voted(lines[1:], lines[0].strip('"')[4])
    # A spreadsheet that saves such a file in another country leaves the line as it is.
    return told if evenness(lines[1:], told) else voted(lines[1:])


def _unwrapped(lines: list[str], dialect: Dialect) -> list[str]:
    """Lines that a spreadsheet wrapped whole into one quoted cell each, taken out again; none where it did not."""
    wrapped = next((cells for cells in dialect.cells(lines) if any(cells)), [""])
    if any(wrapped[1:]) or not lines[0].startswith('"') or not any(mark in wrapped[0] for mark in USUAL):
        return []
    mark = dialect.delimiter
    plain = [f"{mark.join(cells).rstrip(mark)}\n" for cells in dialect.cells(lines)]
    return plain if evenness(plain, voted(plain)) > evenness(lines, dialect) else []


@dataclass
class _Reading:
    """Records, the line that each begins in, and how many are broken."""

    records: list[Record] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    broken: int = 0


def _read(lines: Sequence[str], dialect: Dialect, skipped: int) -> _Reading:
    """Records of the lines below the skipped ones; after a broken one reading starts anew on the very next line."""
    reading = _Reading()
    row = start = skipped
    while start < len(lines):
        reader = dialect.cells(lines[start:] if start else lines, strict=True)
        begun, reason = 0, BROKEN_QUOTE
        try:
            for cells in reader:
                row += 1
                end = reader.line_num
                if end - begun > 2 and _swallows_rows(lines[start + begun : start + end], cells, dialect):
                    break
                if cells:
                    reading.records.append(Record(row, cells))
                    reading.starts.append(start + begun)
                begun = end
            else:
                return reading
        except csv.Error:
            row += 1
            # A cell that is too long because rows after rows belong to it is a quotation mark that never closes.
            reason = TOO_LONG if len(lines[start + begun]) > LONGEST_CELL else BROKEN_QUOTE
        reading.records.append(Record(row, _torn(lines[start + begun], dialect.delimiter), reason))
        reading.starts.append(start + begun)
        reading.broken += 1
        start += begun + 1
    return reading


def _brokenness(found: tuple[Sequence[str], _Reading]) -> int:
    return found[1].broken


def _doubled(found: re.Match[str]) -> str:
    return '""' if found[1] == '"' else "\\"


def _swallows_rows(lines: Sequence[str], cells: Sequence[str], dialect: Dialect) -> bool:
    """Whether the lines inside a record look like rows of their own that an open quote has swallowed.

    One with a quotation mark in it was not swallowed: the mark would have closed the cell.
    """
    inner, marks = lines[1:-1], len(cells) - 1
    return (
        len(cells) > 2
        and bool(inner)
        and all(line.count(dialect.delimiter) == marks and dialect.quote not in line for line in inner)
    )


def _disarmed(record: Record) -> Record:
    return record._replace(cells=[cell[1:] if ARMED.match(cell) else cell for cell in record.cells])


def _torn(line: str, delimiter: str) -> list[str]:
    return line.rstrip("\r\n").split(delimiter)
