"""Everything as one ZIP: what is in it is exact, whole and described, and an old file is safe."""

import errno
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import UserError
from models.reading.text import clean, one_line
from storage.exporters.everything.catalogue import KEPT
from storage.exporters.everything.tables_to_read import TO_READ
from storage.exporters.everything.writing import export_everything
from storage.exporters.exporting import EVERY_TABLE, export
from storage.workspace import Workspace
from tests.factory import add_campaign, add_influencer, add_partnership, do, make_workspace
from tests.storage.exporters.everything.conftest import MADE
from tests.storage.exporters.everything.unpacking import Unpacked


def kept_of(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    queries = {table.name: f"SELECT * FROM {table.name} ORDER BY id" for table in KEPT}
    return {name: [tuple(row) for row in workspace.connection.execute(query)] for name, query in queries.items()}


def rebuilt(unpacked: Unpacked, folder: Path) -> dict[str, list[tuple[object, ...]]]:
    made = make_workspace(folder, "rebuilt.goodword")
    try:
        made.connection.execute("PRAGMA foreign_keys=OFF")
        made.connection.execute("BEGIN")
        unpacked.fill(made.connection)
        made.connection.execute("COMMIT")
        assert made.connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return kept_of(made)
    finally:
        made.close()


def test_the_schema_alone_is_enough_to_rebuild_every_row_exactly(
    full: Workspace, unpacked: Unpacked, tmp_path: Path
) -> None:
    before = kept_of(full)
    assert [name for name, rows in before.items() if not rows] == []
    assert rebuilt(unpacked, tmp_path) == before


def test_the_sample_is_rebuilt_too(sample: Workspace, tmp_path: Path) -> None:
    export_everything(sample, tmp_path / "all.zip", MADE)
    assert rebuilt(Unpacked(tmp_path / "all.zip"), tmp_path) == kept_of(sample)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
LINES = st.lists(WORDS, max_size=3).map("\n".join).map(clean)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=WORDS.map(one_line), lines=LINES, amount=st.none() | st.integers(-(2**40), 2**40))
def test_whatever_the_words_are_they_come_back_exactly(
    workspace: Workspace, line: str, lines: str, amount: int | None
) -> None:
    person = add_influencer(workspace, "Ana", notes=lines, niches=(line, lines), asking_price=amount)
    partnership = add_partnership(workspace, person, add_campaign(workspace, brief=lines, product=line))
    do(workspace, lambda w: w.partnerships.update(partnership, exit_reason=line, notes=lines))
    with TemporaryDirectory() as folder:
        export_everything(workspace, Path(folder, "all.zip"), MADE)
        assert rebuilt(Unpacked(Path(folder, "all.zip")), Path(folder)) == kept_of(workspace)


def test_the_same_workspace_gives_the_same_bytes(full: Workspace, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        export_everything(full, tmp_path / name, MADE)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_no_text_of_any_csv_is_run_by_a_spreadsheet(unpacked: Unpacked) -> None:
    texts = [
        cell
        for name in unpacked.names
        if name.endswith(".csv")
        for row in unpacked.rows(name)
        for cell in row
        if cell.startswith(("=", "+", "@", "\t", "-"))
    ]
    assert texts  # amounts below zero stay numbers
    assert [cell for cell in texts if not cell.removeprefix("-").replace(".", "").isdigit()] == []


def test_every_table_for_people_is_in_it_as_it_is_exported_alone(
    full: Workspace, unpacked: Unpacked, tmp_path: Path
) -> None:
    assert set(TO_READ) == set(EVERY_TABLE)
    for what in EVERY_TABLE:
        export(full, what, tmp_path / "alone.csv", today=MADE.day)
        assert unpacked.bytes_of(f"tables/{what}.csv") == (tmp_path / "alone.csv").read_bytes(), what


def test_pictures_lie_beside_the_tables_and_are_named_there(full: Workspace, unpacked: Unpacked) -> None:
    assert unpacked.bytes_of("files/business-logo-1.png") == full.business.get().logo
    assert unpacked.rows("data/photo.csv")[1][2] == "files/photo-image-1.png"
    assert "files/photo-image-1.png" in unpacked.files


def test_undo_and_what_is_worked_out_stay_behind(unpacked: Unpacked) -> None:
    assert not {"data/history.csv", "data/creator_figures.csv", "data/rate_summary.csv"} & set(unpacked.names)


def test_how_many_rows_were_written_is_told(full: Workspace, unpacked: Unpacked, tmp_path: Path) -> None:
    rows = export_everything(full, tmp_path / "again.zip", MADE)
    assert rows == sum(len(unpacked.rows(name)) - 1 for name in unpacked.names if name.endswith(".csv"))


def test_stopping_leaves_the_old_file(sample: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "all.zip"
    target.write_text("precious")
    heard: list[int] = []

    def stop_soon(rows: int) -> None:
        heard.append(rows)
        if rows > 1_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_everything(sample, target, MADE, stop_soon)
    assert heard == sorted(heard)
    assert target.read_text() == "precious"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_told_in_a_sentence_and_the_old_file_stays(
    full: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "all.zip"
    target.write_text("precious")

    def full_disk(self: zipfile.ZipFile) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "_write_end_record", full_disk)
    with pytest.raises(UserError, match=r"The disk is full, so “all\.zip” was not written"):
        export_everything(full, target, MADE)
    assert target.read_text() == "precious"


def test_another_ending_and_a_missing_folder_are_refused_in_a_sentence(full: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"does not end in \.zip"):
        export_everything(full, tmp_path / "all.rar", MADE)
    with pytest.raises(UserError, match="no folder"):
        export_everything(full, tmp_path / "nowhere" / "all.zip", MADE)
