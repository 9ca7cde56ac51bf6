"""The disk of power cuts: what was flushed is there, what was not is there in part."""

import random
import shutil
from pathlib import Path

import pytest

from tests.faults.disk import Disk
from tests.faults.trace import Call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").write_bytes(b"old")
    return tmp_path


def call(
    name: str, *paths: Path, number: int = 3, data: bytes = b"", flags: str = "", result: int | None = None
) -> Call:
    """A call as a trace has it; one that opens gives the file its number."""
    arguments = (f"{number}<>", "", flags, "0")
    told = (number if name == "openat" else len(data)) if result is None else result
    return Call(1, name, 1, arguments, told, "", paths, data, is_injected=False)


def new_file(path: Path, data: bytes) -> list[Call]:
    return [call("openat", path, flags="O_WRONLY|O_CREAT"), call("write", path, data=data)]


def after_cuts(folder: Path, *calls: Call) -> set[tuple[tuple[str, bytes], ...]]:
    """Every content of the folder that a cut after these calls left, of many cuts."""
    disk, found = Disk(folder), set()
    for each in calls:
        disk.take(each)
    for seed in range(200):
        for file in folder.iterdir():
            file.unlink()
        disk.cut(random.Random(seed))
        found.add(tuple(sorted((file.name, file.read_bytes()) for file in folder.iterdir())))
    return found


def test_a_new_file_that_was_not_flushed_may_be_missing_empty_or_whole(folder: Path) -> None:
    found = after_cuts(folder, *new_file(folder / "b", b"new"))
    assert found == {(("a", b"old"),), (("a", b"old"), ("b", b"")), (("a", b"old"), ("b", b"new"))}


def test_a_file_put_in_place_unflushed_may_be_empty_there(folder: Path) -> None:
    found = after_cuts(folder, *new_file(folder / "b", b"new"), call("rename", folder / "b", folder / "a"))
    assert (("a", b""),) in found
    assert (("a", b"old"),) in found


def test_a_file_flushed_before_and_its_folder_after_it_was_put_in_place_is_there(folder: Path) -> None:
    found = after_cuts(
        folder,
        *new_file(folder / "b", b"new"),
        call("fsync", folder / "b"),
        call("rename", folder / "b", folder / "a"),
        call("openat", folder, number=4),
        call("fsync", folder, number=4),
    )
    assert found == {(("a", b"new"),)}


def test_a_long_write_may_be_torn_between_two_sectors(folder: Path) -> None:
    found = after_cuts(folder, *new_file(folder / "b", b"x" * 2048))
    assert {len(dict(files).get("b", b"")) for files in found} == {0, 512, 1024, 1536, 2048}


def test_a_call_that_failed_did_nothing(folder: Path) -> None:
    assert after_cuts(folder, call("unlink", folder / "a", result=-1)) == {(("a", b"old"),)}


def test_a_call_that_the_disk_does_not_know_is_an_error(folder: Path) -> None:
    with pytest.raises(NotImplementedError, match="copy_file_range"):
        Disk(folder).take(call("copy_file_range", folder / "a"))


def test_a_renamed_folder_is_at_one_of_its_places_with_all_that_is_in_it(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    for name in ("a", "b"):
        (old / name).write_bytes(b"")
    disk, found = Disk(tmp_path), set()
    disk.take(call("rename", old, new, result=0))
    for seed in range(200):
        shutil.rmtree(old, ignore_errors=True)
        shutil.rmtree(new, ignore_errors=True)
        disk.cut(random.Random(seed))
        found.add(tuple(sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("*/*"))))
    assert found == {("old/a", "old/b"), ("new/a", "new/b")}
