"""From a path to records: what is no table is told in one sentence before anything is read."""

from datetime import date
from pathlib import Path

from models.errors import UserError
from models.importing import ReadAs
from models.text import one_line
from storage.failures import told_in_words
from storage.importers.tables import delimited, vcards, workbook
from storage.importers.tables.encodings import decode, unmarked_wide
from storage.importers.tables.raw_table import RawTable

LARGEST_TEXT = 256 << 20
MOST_STRAY = 0.01
"""Which share of a text may be NUL: some programs leave a few behind, and cells are cleaned of them."""

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
READABLE = "Choose a table: CSV, TSV, XLSX or ODS."

FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
ZIP, OLE, SQLITE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"SQLite format 3\x00"
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def read(path: Path, read_as: ReadAs = ReadAs()) -> RawTable:  # noqa: B008  # a frozen value
    """The file as rows of text. ``UserError`` says in one sentence why it is no table that can be read."""
    with told_in_words():
        start = _start_of(path)
        modified_on = date.fromtimestamp(path.stat().st_mtime)
        if start.startswith((ZIP, OLE)):
            return _workbook(path, read_as, modified_on)
        _must_be_text(path, start)
        return _text(path, read_as, modified_on)


def _start_of(path: Path) -> bytes:
    try:
        return _checked_start(path)
    except PermissionError:
        hint = "Copy it to a folder of your own, or ask whoever owns it."
        raise UserError(f"“{path.name}” may not be read by you.", hint) from None


def _checked_start(path: Path) -> bytes:
    if not path.exists():
        raise UserError(f"There is no file “{path}”.", "Check its name and folder.")
    if path.is_dir():
        raise UserError(f"“{path.name}” is a folder, not a file.", READABLE)
    if not path.is_file():
        raise UserError(f"“{path.name}” is no file that can be read.", READABLE)
    with path.open("rb") as file:
        start = file.read(8192)
    if not start:
        raise UserError(f"“{path.name}” is empty (0 bytes).", "Export it once more.")
    return start


def _workbook(path: Path, read_as: ReadAs, modified_on: date) -> RawTable:
    if path.suffix.casefold() not in WORKBOOK_SUFFIXES:
        raise UserError(f"“{path.name}” is a packed file, not a table.", "Unpack it and choose the table inside.")
    records, sheet, sheets = workbook.records_of(path, read_as.sheet)
    return RawTable(one_line(path.name), records, ReadAs(sheet=sheet), modified_on, sheets=sheets)


def _must_be_text(path: Path, start: bytes) -> None:
    if start.startswith(SQLITE):
        raise UserError(f"“{path.name}” is a database, not a table.", "A workspace is opened with File → Open….")
    for magic, what in FOREIGN:
        if start.startswith(magic):
            raise UserError(f"“{path.name}” is {what}, not a table.", READABLE)
    is_wide = start.startswith(WIDE_MARKS) or unmarked_wide(start)
    if start.count(0) > MOST_STRAY * len(start) and not is_wide:
        raise UserError(f"“{path.name}” holds no text that could be a table.", READABLE)
    if path.stat().st_size > LARGEST_TEXT:
        raise UserError(f"“{path.name}” is too large to be read (over 256 MB).", "Split it into smaller files.")


def _text(path: Path, read_as: ReadAs, modified_on: date) -> RawTable:
    decoded = decode(path.read_bytes(), read_as.encoding, path.name)
    if vcards.is_text_of_cards(decoded.text):
        cards = vcards.records_of(decoded.text)
        return RawTable(one_line(path.name), cards, ReadAs(decoded.encoding), modified_on, decoded.candidates)
    records, delimiter = delimited.records_of(decoded.text, read_as.delimiter)
    if not records:
        raise UserError(f"“{path.name}” has no rows.", "Export it once more.")
    found = ReadAs(decoded.encoding, delimiter)
    return RawTable(one_line(path.name), records, found, modified_on, decoded.candidates)
