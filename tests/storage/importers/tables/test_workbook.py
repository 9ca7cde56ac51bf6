"""Workbooks: every sheet with anything in it, values and not formulas, and no forged one."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from models.errors import UserError
from models.importing import ReadAs
from storage.importers import table_of

LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (at, b"&a%d;" % (at - 1) * 10) for at in range(1, 12))
BOMB = b'<!DOCTYPE a [<!ENTITY a0 "ha">' + LAUGHS + b"]>"


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for place, value in enumerate(row):
                    if isinstance(value, datetime):
                        sheet.write_datetime(at, place, value, day)
                    else:
                        sheet.write(at, place, value)
    return file.getvalue()


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old, new, 1) if name == part else content)
    return file.getvalue()


def blown_up(size: int) -> bytes:
    blanks = b" " * size + b"<sheetData"
    return changed(workbook(People=[["Name"]]), "xl/worksheets/sheet1.xml", b"<sheetData", blanks)


def test_titles_above_a_table_are_no_rows_of_it() -> None:
    data = workbook(Report=[["Outreach 2026"], [], ["Name", "Followers"], ["Ana", 12_000], ["Bo", 1.5]])
    table = table_of(data, "a.xlsx")
    assert (table.header, table.rows) == (["Name", "Followers"], [["Ana", "12000"], ["Bo", "1.5"]])


def test_days_are_days_and_long_numbers_keep_their_digits() -> None:
    data = workbook(Orders=[["Day", "Id"], [datetime(2026, 4, 3), 123_456_789_012_345]])
    assert table_of(data, "a.xlsx").rows == [["2026-04-03", "123456789012345"]]


def test_every_sheet_is_offered_and_a_wished_one_is_read() -> None:
    data = workbook(Notes=[["Nothing here"]], People=[["Name"], ["Ana"]])
    table = table_of(data, "a.xlsx")
    assert table.sheets == ("Notes", "People")
    assert [other.read_as.sheet for other in table.others] == ["People"]
    assert table_of(data, "a.xlsx", ReadAs(sheet="People")).rows == [["Ana"]]


def test_a_wished_sheet_is_known_in_capitals_or_not() -> None:
    data = workbook(Notes=[["Nothing here"]], People=[["Name"], ["Ana"]])
    assert table_of(data, "a.xlsx", ReadAs(sheet="people ")).read_as.sheet == "People"


def test_a_wished_sheet_that_is_not_there_is_told_with_those_that_are() -> None:
    data = workbook(Notes=[["Nothing here"]], People=[["Name"], ["Ana"]])
    with pytest.raises(UserError) as told:
        table_of(data, "a.xlsx", ReadAs(sheet="Persons"))
    assert str(told.value) == "“a.xlsx” has no sheet “Persons”. There is “Notes”, “People”."


def test_a_text_has_no_sheets() -> None:
    with pytest.raises(UserError, match="no workbook"):
        table_of(b"Name\nAna\n", "a.csv", ReadAs(sheet="People"))


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_entities_within_entities_are_never_made_into_text(part: str) -> None:
    data = workbook(People=[["Name"], ["Ana"]])
    data = changed(changed(data, part, b"?>", b"?>" + BOMB), part, b"<t>Ana</t>", b"<t>&a11;</t>")
    try:
        table = table_of(data, "a.xlsx")
    except UserError:
        return
    assert sum(len(cell) for record in table.records for cell in record.cells) < 1000


def test_a_workbook_that_unpacks_to_far_more_is_refused() -> None:
    data = blown_up(80 << 20)
    with pytest.raises(UserError, match="too large"):
        table_of(data, "a.xlsx")


def test_a_workbook_that_lies_about_its_size_is_refused() -> None:
    data = blown_up(20 << 20)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    with pytest.raises(UserError, match="cannot be read"):
        table_of(data.replace(size, (1000).to_bytes(4, "little")), "a.xlsx")
