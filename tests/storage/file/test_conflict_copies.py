import os
from pathlib import Path

import pytest

from storage.file.conflict_copies import conflict_copies


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "Fern & Flour.goodword"
    path.touch()
    return path


@pytest.mark.parametrize(
    "name",
    [
        "Fern & Flour (Anna's conflicted copy 2026-11-27).goodword",
        "Fern & Flour (conflicted copy 2026-11-27 101010).goodword",
        "Fern & Flour (Anna Bell's conflicted copy 2026-11-27 (1)).goodword",
        "Fern & Flour (SFConflict anna@fern.example 2026-11-27-10-10-10).goodword",
        "Fern & Flour.sync-conflict-20261127-101010-ABCDEFG.goodword",
        "Fern & Flour_conflict-20261127-101010.goodword",
        "Fern & Flour.Conflict.goodword",
        "Fern & Flour (Case Conflict 1).goodword",
    ],
)
def test_the_copy_of_a_conflict_is_known_by_its_name(own: Path, name: str) -> None:
    own.with_name(name).touch()
    assert [path.name for path in conflict_copies(own)] == [name]


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("OneDrive", "Fern & Flour-SHOP-PC.goodword"),
        ("Google Drive", "Fern & Flour (1).goodword"),
        ("iCloud Drive", "Fern & Flour 2.goodword"),
    ],
)
def test_what_other_programs_add_means_a_conflict_in_their_folder_alone(own: Path, program: str, name: str) -> None:
    own.with_name(name).touch()
    assert [path.name for path in conflict_copies(own, program)] == [name]
    assert conflict_copies(own) == []


@pytest.mark.parametrize(
    "name",
    [
        "Fern & Flour 2.goodword",
        "Fern & Flour old.goodword",
        "Fern & Flour (damaged 2026-11-27).goodword",
        "Fern & Flour 2026-11-27.goodword",
        "Moss (Anna's conflicted copy 2026-11-27).goodword",
        "Fern & Flour (Anna's conflicted copy 2026-11-27).xlsx",
    ],
)
def test_other_files_beside_it_are_none(own: Path, name: str) -> None:
    own.with_name(name).touch()
    assert conflict_copies(own, "Dropbox") == []


def test_the_one_changed_last_comes_first(own: Path) -> None:
    for day in (1, 3, 2):
        path = own.with_name(f"Fern & Flour (conflicted copy {day}).goodword")
        path.touch()
        os.utime(path, (day, day))
    assert [path.stem[-2] for path in conflict_copies(own)] == ["3", "2", "1"]
