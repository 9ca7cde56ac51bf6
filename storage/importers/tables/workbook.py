"""Workbooks of spreadsheet programs as records, within limits that a forged file cannot pass."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import PurePath

from models.errors import UserError
from models.reading.text import fold, quoted
from storage.file.signatures import WORKBOOK_PARTS
from storage.importers.tables.record import Record

LARGEST_FILE = 64 << 20
LARGEST_UNPACKED = 1 << 30
MOST_RATIO = 400
MOST_ROWS = 1_048_576
MOST_COLUMNS = 2_000
DOCUMENTS = {".docx", ".docm", ".pptx", ".pptm", ".pages", ".key", ".numbers"}


def sheets_of(data: bytes, name: str, wished: str | None) -> tuple[tuple[str, ...], dict[str, list[Record]]]:
    """The names of all sheets, and the records of each with anything in it, or of the wished one alone.

    ``UserError`` tells what is no workbook, one that is too large, and a wished sheet that is not there.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    _must_be_workbook(data, name)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as book:
            names = tuple(book.sheet_names)
            read = names if wished is None else (_sheet_called(wished, names, name),)
            found = {sheet: list(_records(book, sheet)) for sheet in read}
    except (CalamineError, OSError, ValueError) as error:
        raise UserError(
            f"“{name}” looks like a workbook but cannot be read.", "Save it again as XLSX or CSV and try that."
        ) from error
    return names, {sheet: records for sheet, records in found.items() if records}


def _sheet_called(wished: str, names: Sequence[str], name: str) -> str:
    """The sheet of that name, in capitals or not, without the blanks around it."""
    alike = (each for each in names if fold(each) == fold(wished))
    found = wished if wished in names else next(alike, None)
    if found is None:
        there = ", ".join(map(quoted, names))
        raise UserError(f"“{name}” has no sheet {quoted(wished)}.", f"There is {there}.")
    return found


def _must_be_workbook(data: bytes, name: str) -> None:
    too_large = UserError(f"“{name}” is too large to be read.", "Save the sheet you need as CSV.")
    if len(data) > LARGEST_FILE:
        raise too_large
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return  # not for us to judge: the library tells it as a workbook that cannot be read
    if not any(part.filename in WORKBOOK_PARTS for part in parts):
        raise _no_table(name)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > LARGEST_UNPACKED or unpacked > MOST_RATIO * max(len(data), 1 << 16):
        raise too_large


def _no_table(name: str) -> UserError:
    """What to say of a packed file without a workbook in it: documents are packed files too."""
    if PurePath(name).suffix.lower() in DOCUMENTS:
        return UserError(f"“{name}” is a document, not a table.", "Save it as Excel or CSV and choose that.")
    return UserError(f"“{name}” is a packed file, not a table.", "Unpack it and choose the table inside.")


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
