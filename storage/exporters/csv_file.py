"""CSV as spreadsheets read it: UTF-8 with a byte order mark, CRLF, and no text that a spreadsheet would run."""

import csv
import re
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from storage.exporters.column import Cell, Sheet

ENCODING = "utf-8-sig"
RISKY = re.compile(r"'*[=+\-@\t\r]")
"""Text that a spreadsheet takes for a formula; apostrophes before it count, so that one can be taken off again."""


def write(sheet: Sheet, draft: Path) -> int:
    """Write the sheet to a file; returns the number of rows below the header."""
    with draft.open("w", encoding=ENCODING, newline="") as file:
        return write_rows(sheet, file)


def write_rows(sheet: Sheet, file: TextIO) -> int:
    """Write the sheet to a text that takes line ends as they are; returns the number of rows below the header."""
    rows = 0
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.header for column in sheet.columns])
    readers = [column.read for column in sheet.columns]
    for row in sheet.rows:
        writer.writerow([as_text(read(row)) for read in readers])
        rows += 1
    return rows


def as_text(cell: Cell) -> str:
    """A cell as CSV carries it; risky text gets an apostrophe in front, numbers and dates never."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else f"{cell}"


def harmless(words: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it as a formula."""
    return f"'{words}" if RISKY.match(words) else words
