"""Every file that is written where there is no room: a sentence, the old file as it was, nothing left, the way on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.business import Business
from models.errors import UserError
from models.importing import ImportOptions
from models.results.filters import EVERYTHING
from storage.backups.backup import Reason
from storage.backups.copying import copy_to
from storage.backups.folder import folder_of
from storage.backups.keeping import keep
from storage.exporters import export
from storage.exporters.deadlines_file import export_deadlines
from storage.exporters.everything.schema import Made
from storage.exporters.everything.writing import export_everything
from storage.exporters.ics_file import export_follow_ups
from storage.exporters.person_file import write_person
from storage.exporters.qr_code import write_qr
from storage.exporters.results_book import export_results
from storage.importers.problem_file import write_problems
from storage.importing import importing
from storage.sample.making import build_sample
from storage.workspace import Workspace, create_workspace, open_workspace
from tests.factory import DAY, NOW, dump, make_workspace
from tests.full_disk import SmallDisk, small_disk
from tests.full_workspace import fill
from tests.storage.importers.runs import map_text
from ui.paper.export import write_report

Write = Callable[[Workspace, Path], object]

PAGE = 4096
"""What the disk gives out at once."""


def problems(workspace: Workspace, target: Path) -> None:
    rows = "".join(f"{'x' * 60}{number},handle{number},many,instagram\n" for number in range(400))
    mapped = map_text(f"name,handle,followers,platform\n{rows}", "people.csv", None, ImportOptions())
    write_problems(importing.plan_mapped(workspace, mapped), target)


EXPORTS: dict[str, Write] = {
    "influencers.csv": lambda w, target: export(w, "influencers", target, DAY),
    "influencers.xlsx": lambda w, target: export(w, "influencers", target, DAY),
    "results.xlsx": lambda w, target: export_results(w, target, EVERYTHING, DAY),
    "everything.zip": lambda w, target: export_everything(w, target, Made(DAY, "0.1.0")),
    "person.xlsx": lambda w, target: write_person(w, 1, target),
    "follow-ups.ics": lambda w, target: export_follow_ups(w, target, NOW),
    "deadlines.ics": lambda w, target: export_deadlines(w, target, NOW),
    "code.png": lambda _, target: write_qr("https://fern.example/" + "x" * 900, target),
    "code.svg": lambda _, target: write_qr("https://fern.example/" + "x" * 900, target),
    "problems.csv": problems,
    "report.pdf": lambda w, target: write_report(w, EVERYTHING, target, DAY),
    "copy.goodword": lambda w, target: copy_to(w.connection, target),
    "sample.goodword": lambda _, target: build_sample(target, DAY),
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """Rows in every table, on a disk with room."""
    made = make_workspace(tmp_path_factory.mktemp("filled"))
    fill(made)
    yield made
    made.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", "8m") as made:
        yield made


@pytest.mark.parametrize("share", [0, 0.5])
@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_without_room_says_so_and_leaves_the_old_file_alone(
    filled: Workspace, disk: SmallDisk, name: str, share: float
) -> None:
    """There is no room at all, or for a share of the file."""
    target = disk.folder / name
    EXPORTS[name](filled, target)
    room = int(target.stat().st_size * share) // PAGE * PAGE
    target.write_bytes(b"old")
    disk.fill(room)
    with pytest.raises(UserError) as told:
        EXPORTS[name](filled, target)
    assert told.value.message == f"The disk is full, so “{name}” was not written."
    assert target.read_bytes() == b"old"
    assert disk.names() == {name}
    disk.empty()
    EXPORTS[name](filled, target)
    assert target.read_bytes() != b"old"
    assert disk.names() == {name}


def test_a_backup_without_room_says_so_and_the_older_ones_stay(
    disk: SmallDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(disk.folder))
    workspace = make_workspace(tmp_path)
    fill(workspace)
    older = keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    before = {path: path.read_bytes() for path in folder_of(workspace.path).iterdir()}
    disk.fill()
    with pytest.raises(UserError, match=r"The disk is full, so .* was not written\."):
        keep(workspace.connection, workspace.path, Reason.DAILY, NOW)
    assert {path: path.read_bytes() for path in folder_of(workspace.path).iterdir()} == before
    disk.empty()
    assert keep(workspace.connection, workspace.path, Reason.DAILY, NOW) != older
    workspace.close()


def test_an_import_without_room_changes_nothing_and_goes_through_once_there_is_some(
    disk: SmallDisk, tmp_path: Path
) -> None:
    workspace = make_workspace(disk.folder)
    before = dump(workspace)
    file = tmp_path / "people.csv"
    rows = "".join(f"name {number},handle{number},{number + 100},instagram\n" for number in range(2_000))
    file.write_text("name,handle,followers,platform\n" + rows, encoding="utf-8")
    disk.fill(10 * PAGE)
    with pytest.raises(UserError, match="The disk is full"):
        importing.apply(workspace, importing.plan(workspace, file), NOW)
    assert dump(workspace) == before
    assert disk.names() == {workspace.path.name, f"{workspace.path.name}.lock"}
    disk.empty()
    importing.apply(workspace, importing.plan(workspace, file), NOW)
    assert workspace.influencers.count() == 2_000
    workspace.close()


def test_a_new_workspace_without_room_is_none(disk: SmallDisk) -> None:
    disk.fill()
    with pytest.raises(UserError, match="The disk is full"):
        create_workspace(disk.folder / "Fern.goodword", Business(name="Fern"))
    assert disk.names() == set()


def test_a_workspace_on_a_full_disk_opens_and_is_read(disk: SmallDisk) -> None:
    made = make_workspace(disk.folder)
    fill(made)
    people = made.influencers.count()
    made.close()
    disk.fill()
    opened = open_workspace(made.path)
    assert opened.influencers.count() == people
    opened.close()
