import zipfile
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types

from models.errors import UserError
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.file.opening import inspect
from storage.file.signatures import OLE
from storage.importers.tables.opening import may_be_table
from storage.importing.importing import sources_in
from storage.workspace import Workspace


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    return tmp_path / "shop.goodword"


def refused(path: Path) -> tuple[str, str]:
    with pytest.raises(UserError) as caught:
        inspect(path)
    return caught.value.message, caught.value.hint


def packed(path: Path, *names: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "")


def test_a_workbook_by_another_name_is_called_a_spreadsheet_to_import(renamed: Path) -> None:
    with Workbook(renamed) as book:
        book.add_worksheet()
    message, hint = refused(renamed)
    assert message == "“shop.goodword” is a spreadsheet, not a workspace."
    assert "Import" in hint


def test_an_old_workbook_by_another_name_is_a_table_and_an_old_document_is_none(renamed: Path) -> None:
    renamed.write_bytes(OLE + bytes(600) + "Workbook\0".encode("utf-16-le") + bytes(900))
    assert "is a spreadsheet" in refused(renamed)[0]
    assert may_be_table(renamed)
    renamed.write_bytes(OLE + bytes(600) + "WordDocument\0".encode("utf-16-le") + bytes(900))
    assert "is a document" in refused(renamed)[0]
    assert not may_be_table(renamed)


def test_everything_as_zip_is_known_and_imported_whatever_its_name(workspace: Workspace, renamed: Path) -> None:
    made = renamed.with_suffix(".zip")
    export_everything(workspace, made, Made(date(2026, 11, 27), "0.1.0"))
    made.rename(renamed)
    assert refused(renamed)[0] == "“shop.goodword” is a ZIP of everything in a workspace, not a workspace."
    assert may_be_table(renamed)
    assert [source.name for source in sources_in(renamed)] == ["influencers.csv in shop.goodword"]


def test_a_workspace_in_a_zip_is_named_to_be_unpacked(renamed: Path) -> None:
    packed(renamed, "backup/Fern.goodword", "readme.txt")
    message, hint = refused(renamed)
    assert message == "“shop.goodword” is a ZIP with “Fern.goodword” in it, not a workspace."
    assert "Unpack it" in hint


@pytest.mark.parametrize(
    ("start", "what"), [(b"%PDF-1.7", "a PDF"), (b"\x89PNG\r\n", "a picture"), (b"PK\x03\x04 cut off", "a ZIP file")]
)
def test_what_else_it_may_be_is_said_by_its_kind(renamed: Path, start: bytes, what: str) -> None:
    renamed.write_bytes(start)
    assert refused(renamed)[0] == f"“shop.goodword” is {what}, not a workspace."
