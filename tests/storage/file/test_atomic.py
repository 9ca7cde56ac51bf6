import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.errors import UserError
from storage.backups.copying import copy_to
from storage.file.atomic import replacing, write_bytes
from storage.workspace import Workspace, open_workspace
from tests.factory import add_influencer

SYSTEM = ("fsync", "replace", "open", "chmod")


def failing(monkeypatch: pytest.MonkeyPatch, name: str, number: int) -> list[int]:
    """Lets the ``number``-th call of an operating system's function fail as on a full disk; returns the calls."""
    calls: list[int] = []
    real: Callable[..., Any] = getattr(os, name)

    def call(*arguments: Any, **named: Any) -> Any:
        calls.append(1)
        if len(calls) == number:
            raise OSError(28, "No space left on device")
        return real(*arguments, **named)

    monkeypatch.setattr(os, name, call)
    return calls


def test_the_file_appears_with_its_content_and_nothing_beside_it(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.csv", b"new")
    write_bytes(tmp_path / "a.csv", b"newer")
    assert (tmp_path / "a.csv").read_bytes() == b"newer"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("name", SYSTEM)
def test_a_fault_at_any_call_leaves_the_old_file_or_the_new_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, number: int
) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")
    failed = False
    with monkeypatch.context() as patched:
        failing(patched, name, number)
        try:
            write_bytes(target, b"new")
        except UserError:
            failed = True
    assert target.read_bytes() in ({b"old", b"new"} if failed else {b"new"})
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]


def test_an_exception_in_the_block_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")

    def fail() -> None:
        with replacing(target) as draft:
            draft.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file has the rights of its folder")
def test_a_new_file_has_the_rights_of_its_neighbours_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    neighbour, target = tmp_path / "n", tmp_path / "t"
    neighbour.touch()
    write_bytes(target, b"")
    assert target.stat().st_mode == neighbour.stat().st_mode
    target.chmod(0o600)
    write_bytes(target, b"x")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_missing_folder_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no folder"):
        write_bytes(tmp_path / "no" / "a", b"")
    with pytest.raises(UserError, match="is a folder"):
        write_bytes(tmp_path, b"")


@pytest.mark.usefixtures("as_common_user")
@pytest.mark.parametrize("mode", [0o500, 0o000])
def test_a_read_only_folder_is_told_as_such_and_no_file_blamed(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    with pytest.raises(UserError, match="nothing can be written to the folder") as told:
        write_bytes(tmp_path / "a", b"")
    tmp_path.chmod(0o700)
    assert str(tmp_path) in told.value.message
    assert told.value.hint == "Choose another folder."


def test_a_file_that_is_open_elsewhere_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: Any) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used")

    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", locked)
        with pytest.raises(UserError, match=r"“a\.pdf” cannot be written there") as told:
            write_bytes(target, b"new")
    assert told.value.hint == "Close it where it is open, or choose another folder."
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("name", SYSTEM)
def test_a_backup_that_fails_leaves_the_old_one(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    target = tmp_path / "backup.goodword"
    copy_to(workspace.connection, target)
    before = target.read_bytes()
    add_influencer(workspace)
    with monkeypatch.context() as patched:
        failing(patched, name, 1)
        with pytest.raises(UserError, match=r"disk is full, so “backup\.goodword” was not"):
            copy_to(workspace.connection, target)
    assert target.read_bytes() == before
    assert {entry.name for entry in tmp_path.iterdir()} == {
        "backup.goodword", workspace.path.name, f"{workspace.path.name}.lock"
    }  # fmt: skip
    open_workspace(target).close()
