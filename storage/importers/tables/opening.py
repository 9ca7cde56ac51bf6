"""From a file or its bytes to records: what is no table is told in one sentence."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from models.errors import UserError
from models.importing import ReadAs
from models.reading.text import one_line
from storage.file.failures import told_in_words
from storage.file.signatures import FOREIGN, OLE, SQLITE, ZIP, signature_of
from storage.importers.tables import delimited, vcards, workbook
from storage.importers.tables.encodings import decode, unmarked_wide
from storage.importers.tables.raw_table import RawTable

LARGEST_TEXT = 256 << 20
START = 8192
MOST_STRAY = 0.01
"""Which share of a text may be NUL: some programs leave a few behind, and cells are cleaned of them."""

READABLE = "Choose a table: CSV, TSV, XLSX or ODS."

CONTROLS = frozenset(range(32)) - set(b"\t\n\v\f\r")
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def read(path: Path, read_as: ReadAs | None = None) -> RawTable:
    """The file as rows of text. ``UserError`` says in one sentence why it is no table that can be read."""
    with told_in_words():
        _must_be_file(path)
        data = _bytes_of(path)
        if not data:
            raise UserError(f"“{path.name}” is empty (0 bytes).", "Export it once more.")
        table = table_of(data, path.name, read_as, date.fromtimestamp(path.stat().st_mtime))
        if not table.records:
            raise UserError(f"“{path.name}” has no rows.", "Choose a file with a table in it.")
        return table


def may_be_table(path: Path) -> bool:
    """Whether a file that its name tells nothing of begins as a text does, or is a workbook or our own ZIP."""
    try:
        with path.open("rb") as file:
            start = file.read(START)
        if start.startswith((ZIP, OLE)):
            known = signature_of(path, start)
            return known is not None and known.is_table
        _must_be_text(start, path.name)
    except (OSError, UserError):
        return False
    is_wide = start.startswith(WIDE_MARKS) or unmarked_wide(start) is not None
    return bool(start.strip()) and (is_wide or not CONTROLS.intersection(start))


def table_of(data: bytes, name: str, read_as: ReadAs | None, modified_on: date) -> RawTable:
    """The bytes of a file as rows of text; of no bytes, no rows. ``UserError`` says why they are no table."""
    wish = read_as or ReadAs()
    if data.startswith((ZIP, OLE)):
        return _workbook(data, name, wish, modified_on)
    if wish.sheet is not None:
        raise UserError(f"“{name}” is no workbook, so it has no sheets.", "Leave the sheet out.")
    _must_be_text(data, name)
    decoded = decode(data, wish.encoding, name)
    if vcards.is_text_of_cards(decoded.text):
        records, found = vcards.records_of(decoded.text), ReadAs(decoded.encoding)
    else:
        records, delimiter = delimited.records_of(decoded.text, wish.delimiter)
        found = ReadAs(decoded.encoding, delimiter)
    return RawTable(one_line(name), records, found, modified_on, decoded.candidates)


def _workbook(data: bytes, name: str, wish: ReadAs, modified_on: date) -> RawTable:
    names, filled = workbook.sheets_of(data, name, wish.sheet)
    tables = [
        RawTable(one_line(name), records, ReadAs(sheet=sheet), modified_on, sheets=names)
        for sheet, records in filled.items()
    ]
    first, *others = tables or [RawTable(one_line(name), [], ReadAs(), modified_on, sheets=names)]
    return replace(first, others=tuple(others))


def _must_be_file(path: Path) -> None:
    if not path.exists():
        raise UserError(f"There is no file “{path}”.", "Check its name and folder.")
    if path.is_dir():
        raise UserError(f"“{path.name}” is a folder, not a file.", READABLE)
    if not path.is_file():
        raise UserError(f"“{path.name}” is no file that can be read.", READABLE)
    if path.stat().st_size > LARGEST_TEXT:
        raise UserError(f"“{path.name}” is too large to be read (over 256 MB).", "Split it into smaller files.")


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        hint = "Copy it to a folder of your own, or ask whoever owns it."
        raise UserError(f"“{path.name}” may not be read by you.", hint) from None


def _must_be_text(data: bytes, name: str) -> None:
    start = data[:START]
    if start.startswith(SQLITE):
        raise UserError(f"“{name}” is a database, not a table.", "A workspace is opened with File → Open….")
    for magic, what in FOREIGN:
        if start.startswith(magic):
            raise UserError(f"“{name}” is {what}, not a table.", READABLE)
    is_wide = start.startswith(WIDE_MARKS) or unmarked_wide(start)
    if start.count(0) > MOST_STRAY * len(start) and not is_wide:
        raise UserError(f"“{name}” holds no text that could be a table.", READABLE)
