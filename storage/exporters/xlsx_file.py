"""XLSX with numbers, dates and text as such; text is never a formula nor a link."""

import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from models import show
from models.errors import UserError
from storage.exporters import number_format
from storage.exporters.column import Cell, Column, Kind, Row, Sheet
from storage.exporters.shown_width import BUTTON, shown_width
from storage.file.draft_files import draft_folder

Worksheet = Any
"""An ``xlsxwriter.worksheet.Worksheet``; the package brings no types."""

OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FORMATS = {
    Kind.COUNT: number_format.COUNT, Kind.DECIMAL: number_format.DECIMAL, Kind.MONEY: number_format.DECIMAL,
    Kind.PERCENT: number_format.PERCENT, Kind.NUMBER: number_format.GENERAL, Kind.DAY: number_format.DAY,
    Kind.MOMENT: number_format.MOMENT,
}  # fmt: skip
MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
HEADER = {"bold": True, "bottom": 1, "valign": "vcenter", "indent": 1}
OVER_NUMBERS = {**HEADER, "align": "right", "indent": 2}
"""Right, but for the button of a filter."""

WORDS = {"indent": 1}
HEADER_HEIGHT = 20


def write(sheet: Sheet, draft: Path) -> int:
    """Write the sheet to a file; returns the number of rows below the header. ``UserError`` beyond Excel's limit."""
    return write_book([sheet], draft)


def write_book(sheets: Iterable[Sheet], draft: Path) -> int:
    """Write several sheets to one file, each read when its turn comes; returns the number of rows of all."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it brings no types

    # The archive is packed in memory: a full disk would leave one that complains to stderr when it is thrown away.
    packed = _Packed()
    # Rows wait in files of the folder: it goes away with them when writing stops half-way.
    with draft_folder() as folder:
        book = Workbook(packed, {**OPTIONS, "tmpdir": str(folder)})
        looks = _Looks(book)
        try:
            rows = sum(_Page(book.add_worksheet(sheet.name), sheet, looks).write() for sheet in sheets)
        except BaseException:
            for page in book.worksheets():
                page.row_data_fh.close()  # only a finished book closes the files its rows wait in
            raise
        _close(book)
    draft.write_bytes(packed.getbuffer())
    _verify(draft)
    return rows


class _Packed(BytesIO):
    """Stays open: an archive that a full disk stopped ends itself when it is thrown away, maybe after this."""

    def close(self) -> None:
        """Keep what was written; it goes with the last reference."""


class _Looks:
    """The formats of one book, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, object] = {}
        self.words = book.add_format(WORDS)
        self._over_words, self._over_numbers = book.add_format(HEADER), book.add_format(OVER_NUMBERS)

    def header(self, kind: Kind) -> object:
        """The format of a header over cells of a kind."""
        return self._over_words if kind is Kind.TEXT else self._over_numbers

    def of(self, shown_as: str) -> object:
        """The format that shows numbers so."""
        if shown_as not in self._made:
            self._made[shown_as] = self._book.add_format({"num_format": shown_as})
        return self._made[shown_as]


class _Page:
    """One sheet of the book: a header that stays in sight, and columns as wide as what they hold."""

    def __init__(self, page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
        self._page = page
        self._sheet = sheet
        self._looks = looks
        self._widths = [max(one.width, len(one.header) + BUTTON) for one in sheet.columns]

    def write(self) -> int:
        """Write it; returns the number of rows below the header."""
        columns = self._sheet.columns
        self._page.freeze_panes(1, 1)
        self._page.set_row(0, HEADER_HEIGHT)
        for place, column in enumerate(columns):
            self._page.write_string(0, place, column.header, self._looks.header(column.kind))
        rows = self._write_rows()
        for place, width in enumerate(self._widths):
            self._page.set_column(place, place, width)
        if self._sheet.picture is not None:
            self._page.insert_image(1, len(columns), "photo.png", {"image_data": BytesIO(self._sheet.picture)})
        if self._sheet.filters:
            self._page.autofilter(0, 0, rows, len(columns) - 1)
        return rows

    def _write_rows(self) -> int:
        columns = [(place, one, _writer(self._page, one.kind)) for place, one in enumerate(self._sheet.columns)]
        number = 0
        for number, row in enumerate(self._sheet.rows, 1):
            if number > MOST_ROWS:
                told = f"Excel holds no more than {show.count(MOST_ROWS)} rows."
                raise UserError(told, "Export to a .csv file instead.")
            for place, column, put in columns:
                cell = column.read(row)
                if isinstance(cell, str):
                    self._page.write_string(number, place, str(_value(cell)), self._looks.words)
                    self._widen(place, shown_width(cell))
                elif cell is not None:
                    shown_as = _shown_as(column, row)
                    put(number, place, _value(cell, column.kind), self._looks.of(shown_as))
                    self._widen(place, shown_width(cell, shown_as))
        return number

    def _widen(self, place: int, width: int) -> None:
        self._widths[place] = max(self._widths[place], width)


def _shown_as(column: Column, row: Row) -> str:
    return FORMATS.get(column.kind, number_format.GENERAL) if column.shown_as is None else column.shown_as(row)


def _close(book: Any) -> None:
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]  # it brings no types

    try:
        book.close()
    except FileCreateError as error:
        # A full disk comes wrapped: what is inside says so.
        raise error.args[0] from error


def _writer(page: Worksheet, kind: Kind) -> Callable[..., object]:
    writers = {Kind.TEXT: page.write_string, Kind.DAY: page.write_datetime, Kind.MOMENT: page.write_datetime}
    writer: Callable[..., object] = writers.get(kind, page.write_number)
    return writer


def _value(cell: Cell, kind: Kind = Kind.TEXT) -> object:
    if isinstance(cell, str):
        return cell if len(cell) <= LONGEST_TEXT else cell[: LONGEST_TEXT - 1] + "…"
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime(cell.year, cell.month, cell.day)
    if isinstance(cell, Decimal):
        return float(cell.scaleb(-2) if kind is Kind.PERCENT else cell)
    return cell


def _verify(draft: Path) -> None:
    with zipfile.ZipFile(draft) as archive:
        if archive.testzip() is not None:
            raise UserError("The workbook could not be written whole.", "Try another folder.")
