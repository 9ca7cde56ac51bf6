"""A workbook as the file has it: how wide its columns are, what stays in sight, and how each cell is shown."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from python_calamine import CalamineWorkbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True)
class Page:
    """One sheet: rows as values, and the looks beside them by the names of cells, such as B2."""

    rows: list[list[object]]
    widths: list[float]
    frozen: str
    filtered: str
    formats: dict[str, str]


def pages_of(path: Path) -> dict[str, Page]:
    """Every sheet of a workbook by its name."""
    book = CalamineWorkbook.from_path(str(path))
    with zipfile.ZipFile(path) as archive:
        styles = _styles(_parsed(archive, "styles"))
        sheets = [_parsed(archive, f"worksheets/sheet{number + 1}") for number in range(len(book.sheet_names))]
    return {
        name: _page(book.get_sheet_by_name(name).to_python(), sheet, styles)
        for name, sheet in zip(book.sheet_names, sheets, strict=True)
    }


def _parsed(archive: zipfile.ZipFile, part: str) -> ET.Element:
    return ET.fromstring(archive.read(f"xl/{part}.xml"))  # noqa: S314  # our own file


def _page(rows: Sequence[Sequence[object]], sheet: ET.Element, styles: list[str]) -> Page:
    widths: list[float] = []
    for column in sheet.iter(f"{MAIN}col"):
        widths += [float(column.attrib["width"])] * (int(column.attrib["max"]) - int(column.attrib["min"]) + 1)
    pane = sheet.find(f".//{MAIN}pane")
    filters = sheet.find(f".//{MAIN}autoFilter")
    cells = {cell.attrib["r"]: styles[int(cell.attrib.get("s", 0))] for cell in sheet.iter(f"{MAIN}c")}
    return Page(
        [list(row) for row in rows],
        widths,
        "" if pane is None else pane.attrib["topLeftCell"],
        "" if filters is None else filters.attrib["ref"],
        cells,
    )


def _styles(styles: ET.Element) -> list[str]:
    built_in = {"0": "General", "3": "#,##0", "4": "#,##0.00", "10": "0.00%"}
    own = {one.attrib["numFmtId"]: one.attrib["formatCode"] for one in styles.iter(f"{MAIN}numFmt")}
    used = styles.find(f"{MAIN}cellXfs")
    assert used is not None
    return [(own | built_in)[one.attrib["numFmtId"]] for one in used]


def column_of(name: str) -> int:
    """The place of the column of a cell, from 0: B2 is in 1."""
    letters = re.match("[A-Z]+", name)
    assert letters
    place = 0
    for letter in letters.group():
        place = place * 26 + ord(letter) - 64
    return place - 1
