"""XLSX with numbers, dates and text as such; text is never a formula nor a link."""

import zipfile
from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.errors import UserError
from storage.exporters.column import Cell, Column, Kind, Sheet

Worksheet = Any
"""An ``xlsxwriter.worksheet.Worksheet``; the package brings no types."""

OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
FORMATS = {
    Kind.COUNT: "#,##0", Kind.DECIMAL: "#,##0.00##", Kind.NUMBER: "General", Kind.DAY: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm",
}  # fmt: skip
MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767


def write(sheet: Sheet, draft: Path) -> int:
    """Write the sheet to a file; returns the number of rows below the header. ``UserError`` beyond Excel's limit."""
    return write_book([sheet], draft)


def write_book(sheets: Iterable[Sheet], draft: Path) -> int:
    """Write several sheets to one file, each read when its turn comes; returns the number of rows of all."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it brings no types

    # The archive is packed in memory: a full disk would leave one that complains to stderr when it is thrown away.
    packed = BytesIO()
    # Rows wait in files of the folder: it goes away with them when writing stops half-way.
    with TemporaryDirectory(prefix="goodword-", ignore_cleanup_errors=True) as folder:
        book = Workbook(packed, {**OPTIONS, "tmpdir": folder})
        formats = {kind: book.add_format({"num_format": shown}) for kind, shown in FORMATS.items()}
        bold = book.add_format({"bold": True, "bottom": 1})
        try:
            rows = sum(_write_sheet(book.add_worksheet(sheet.name), sheet, formats, bold) for sheet in sheets)
        except BaseException:
            for page in book.worksheets():
                page.row_data_fh.close()  # only a finished book closes the files its rows wait in
            raise
        _close(book)
    draft.write_bytes(packed.getbuffer())
    _verify(draft)
    return rows


def _write_sheet(page: Worksheet, sheet: Sheet, formats: dict[Kind, Any], bold: object) -> int:
    _write_header(page, sheet.columns, bold)
    rows = _write_rows(page, sheet, formats)
    if sheet.picture is not None:
        page.insert_image(1, len(sheet.columns), "photo.png", {"image_data": BytesIO(sheet.picture)})
    page.autofilter(0, 0, rows, len(sheet.columns) - 1)
    return rows


def _close(book: Any) -> None:
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]  # it brings no types

    try:
        book.close()
    except FileCreateError as error:
        # A full disk comes wrapped: what is inside says so.
        raise error.args[0] from error


def _write_header(page: Worksheet, columns: tuple[Column, ...], bold: object) -> None:
    page.freeze_panes(1, 1)
    for place, column in enumerate(columns):
        page.set_column(place, place, max(column.width, len(column.header) + 3))
        page.write_string(0, place, column.header, bold)


def _write_rows(page: Worksheet, sheet: Sheet, formats: dict[Kind, Any]) -> int:
    cells = [(column.read, _writer(page, column.kind), formats.get(column.kind)) for column in sheet.columns]
    number = 0
    for number, row in enumerate(sheet.rows, 1):
        if number > MOST_ROWS:
            raise UserError(f"Excel holds no more than {MOST_ROWS:,} rows.", "Export to a .csv file instead.")
        for place, (read, put, shown) in enumerate(cells):
            cell = read(row)
            if isinstance(cell, str):
                page.write_string(number, place, str(_value(cell)))
            elif cell is not None:
                put(number, place, _value(cell), shown)
    return number


def _writer(page: Worksheet, kind: Kind) -> Callable[..., object]:
    writers = {Kind.TEXT: page.write_string, Kind.DAY: page.write_datetime, Kind.MOMENT: page.write_datetime}
    writer: Callable[..., object] = writers.get(kind, page.write_number)
    return writer


def _value(cell: Cell) -> object:
    if isinstance(cell, str):
        return cell if len(cell) <= LONGEST_TEXT else cell[: LONGEST_TEXT - 1] + "…"
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return datetime(cell.year, cell.month, cell.day)
    return float(cell) if isinstance(cell, Decimal) else cell


def _verify(draft: Path) -> None:
    with zipfile.ZipFile(draft) as archive:
        if archive.testzip() is not None:
            raise UserError("The workbook could not be written whole.", "Try another folder.")
