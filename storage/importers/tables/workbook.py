"""Workbooks of spreadsheet programs as records, within limits that a forged file cannot pass."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from models.errors import UserError
from storage.importers.tables.raw_table import Record

LARGEST_FILE = 64 << 20
LARGEST_UNPACKED = 1 << 30
MOST_RATIO = 400
MOST_ROWS = 1_048_576
MOST_COLUMNS = 2_000


def records_of(path: Path, wished: str | None = None) -> tuple[list[Record], str, tuple[str, ...]]:
    """Records of one sheet (the wished one, else the first with anything in it), its name, and all names."""
    from python_calamine import CalamineError, CalamineWorkbook

    _must_be_small(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            names = tuple(book.sheet_names)
            for name in (wished,) if wished in names else names:
                records = list(_records(book, str(name)))
                if records:
                    return records, str(name), names
    except (CalamineError, OSError, ValueError) as error:
        raise UserError(
            f"“{path.name}” looks like a workbook but cannot be read.", "Save it again as XLSX or CSV and try that."
        ) from error
    raise UserError(f"“{path.name}” has no rows.", "Choose a file with a table in it.")


def _must_be_small(path: Path) -> None:
    too_large = UserError(f"“{path.name}” is too large to be read.", "Save the sheet you need as CSV.")
    if path.stat().st_size > LARGEST_FILE:
        raise too_large
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if unpacked > LARGEST_UNPACKED or unpacked > MOST_RATIO * max(packed, 1 << 16):
        raise too_large


def _records(book: object, name: str) -> Iterator[Record]:
    sheet = book.get_sheet_by_name(name)  # type: ignore[attr-defined]  # the library is imported only when needed
    first_row, first_column = sheet.start or (0, 0)
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        raise UserError(f"Sheet “{name}” is too large to be read.", "Save the part you need as CSV.")
    blanks: list[Record] = []
    for number, cells in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1):
        record = Record(number, [*[""] * first_column, *map(_text, cells)])
        if any(record.cells):
            yield from blanks
            blanks.clear()
            yield record
        else:
            blanks.append(record)  # those at the end of a sheet were only formatted, never filled


def _text(value: object) -> str:
    """A cell as a person would have typed it: whole numbers without a point, days and times in ISO order."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)
