"""From a path to rows of text: encodings, delimiters, broken quotes, workbooks, and what is no table."""

import sqlite3
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from models.errors import UserError
from models.importing import ReadAs
from storage.importers.tables.opening import read
from storage.importers.tables.raw_table import RawTable
from tests.storage.importers.files import saved


def cells(table: RawTable) -> list[list[str]]:
    return [list(record.cells) for record in table.records]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_that_parts_rows_evenly_is_chosen(tmp_path: Path, mark: str) -> None:
    lines = [mark.join(row) for row in (["name", "rate", "text"], ["a", "1,5", "x; y"], ["b", "2,5", "z"])]
    table = read(saved(tmp_path, "a.csv", "\n".join(lines)))
    if mark == ",":
        return  # decimal commas in a table parted by commas have to be quoted
    assert table.read_as.delimiter == mark
    assert cells(table)[1] == ["a", "1,5", "x; y"] if mark != ";" else True


def test_a_sep_line_says_the_delimiter_and_is_no_row(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.csv", 'sep=;\n"Reach"\nDate;Primary\n2025-01-01;5\n'))
    assert cells(table) == [["Reach"], ["Date", "Primary"], ["2025-01-01", "5"]]
    assert [record.row for record in table.records] == [2, 3, 4]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("cp1252", "cp1252"),
     ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")],
)  # fmt: skip
def test_accents_survive_every_usual_encoding(tmp_path: Path, encoding: str, found: str) -> None:
    table = read(saved(tmp_path, "a.csv", "name,city\nZoë Müller,Kraków\n".replace("ó", "o").encode(encoding)))
    assert cells(table) == [["name", "city"], ["Zoë Müller", "Krakow"]]
    assert table.read_as.encoding == found


def test_a_stray_nul_makes_no_table_unreadable(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.csv", "name,city\n" + "Zoë,Gent\n" * 40 + "An\x00a,Gent\n"))
    assert len(table.records) == 42


def test_an_encoding_can_be_chosen_where_the_first_guess_is_wrong(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", "name,city\nJān,Rīga\n".encode("cp1257"))
    table = read(path)
    assert table.read_as.encoding == "cp1252"
    assert "cp1257" in table.encodings
    assert cells(read(path, ReadAs(encoding="cp1257")))[1] == ["Jān", "Rīga"]


def test_line_breaks_in_cells_and_ragged_rows_are_kept(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.csv", 'a,b,c\r\n"one\r\ntwo",2,3\r\nshort\r\n1,2,3,4\r\n'))
    assert cells(table) == [["a", "b", "c"], ["one\r\ntwo", "2", "3"], ["short"], ["1", "2", "3", "4"]]


def test_a_quote_that_never_closes_is_one_broken_row_and_swallows_no_other(tmp_path: Path) -> None:
    text = 'name,handle,followers\nA,"a,1\nB,b,2\nC,"c",3\nD,d,4\n'
    table = read(saved(tmp_path, "a.csv", text))
    assert [(record.row, bool(record.problem)) for record in table.records] == [
        (1, False), (2, True), (3, False), (4, False), (5, False),
    ]  # fmt: skip
    assert cells(table)[3] == ["C", "c", "3"]


def test_two_stray_quotes_that_would_join_rows_in_silence_are_told(tmp_path: Path) -> None:
    text = 'name,handle,followers,city\nA,"a,1,X\nB,b,2,Y\nC,c",3,Z\nD,d,4,W\n'
    table = read(saved(tmp_path, "a.csv", text))
    assert [record.row for record in table.records if record.problem] == [2]
    assert cells(table)[-1] == ["D", "d", "4", "W"]


def test_empty_lines_are_no_rows_but_keep_the_numbers(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.csv", "a,b\n\n1,2\n,\n\n"))
    assert [record.row for record in table.records] == [1, 3, 4]


def test_lines_that_a_spreadsheet_wrapped_whole_are_unwrapped(tmp_path: Path) -> None:
    text = '"Post ID,""Account name"",Views"\n"1,""Fern, Flour"",5"\n"2,""Fern, Flour"",6"\n'
    assert cells(read(saved(tmp_path, "a.csv", text)))[1] == ["1", "Fern, Flour", "5"]


def test_an_apostrophe_that_disarmed_a_formula_is_taken_away_again(tmp_path: Path) -> None:
    table = read(saved(tmp_path, "a.csv", "name,zip\n'=sum,'10011\n'@lena,1\n'''=x,'\n"))
    assert cells(table)[1:] == [["=sum", "'10011"], ["@lena", "1"], ["''=x", "'"]]


def test_a_workbook_is_read_as_a_person_would_type_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Empty")
    sheet = book.add_worksheet("Outreach")
    for row, values in enumerate([("Name", "Followers"), ("Zoë ", 18400), ("Ana", 1.5), ("", ""), ("Bo", True)]):
        sheet.write_row(row + 1, 0, values)
    book.close()
    table = read(path)
    assert table.read_as.sheet == "Outreach"
    assert [(record.row, list(record.cells)) for record in table.records] == [
        (2, ["Name", "Followers"]), (3, ["Zoë ", "18400"]), (4, ["Ana", "1.5"]), (5, ["", ""]), (6, ["Bo", "yes"]),
    ]  # fmt: skip


def test_a_document_is_to_be_saved_as_a_table(tmp_path: Path) -> None:
    path = tmp_path / "offer.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "a")
    with pytest.raises(UserError) as told:
        read(path)
    assert told.value.hint == "Save it as Excel or CSV and choose that."


def no_table(folder: Path, what: str) -> Path:
    path = folder / what
    if what == "folder":
        path.mkdir()
    elif what == "database.db":
        sqlite3.connect(path).execute("CREATE TABLE a (b)").connection.close()
    elif what == "packed.zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "a")
    elif what == "bomb.xlsx":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml", b"\x00" * (80 << 20))
    elif what == "broken.xlsx":
        path.write_bytes(b"PK\x03\x04 and nothing more")
    elif what != "missing.csv":
        starts = {"picture.png": b"\x89PNG\r\n\x1a\n", "paper.pdf": b"%PDF-1.7", "bytes.csv": b"ab\x00\x01\x02cd"}
        path.write_bytes(starts.get(what, b""))
    return path


@pytest.mark.parametrize(
    "what",
    ["folder", "missing.csv", "empty.csv", "picture.png", "paper.pdf", "database.db", "packed.zip", "bomb.xlsx",
     "broken.xlsx", "bytes.csv"],
)  # fmt: skip
def test_what_is_no_table_is_told_in_one_sentence(tmp_path: Path, what: str) -> None:
    path = no_table(tmp_path, what)
    with pytest.raises(UserError) as told:
        read(path)
    assert what in told.value.message
    assert told.value.message.endswith(".")
    assert "\n" not in str(told.value)


@pytest.mark.usefixtures("as_common_user")
def test_a_table_that_may_not_be_read_is_told_as_such(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", "a,b\n1,2\n")
    path.chmod(0o000)
    with pytest.raises(UserError, match="may not be read"):
        read(path)


def test_a_file_of_blank_lines_has_no_rows(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no rows"):
        read(saved(tmp_path, "a.csv", "\n\n\n"))
