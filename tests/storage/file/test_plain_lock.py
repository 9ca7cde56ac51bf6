import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from storage.file.plain_lock import plain_lock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is left to the library")


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A file whose plain lock is held all through the test."""
    path = tmp_path / "Fern.goodword.lock"
    lock = plain_lock(path)
    assert lock is not None
    yield path
    lock.release()


def test_the_library_finds_a_plain_lock_taken(held: Path) -> None:
    with pytest.raises(Timeout):
        FileLock(held, timeout=0).acquire()


def test_a_lock_of_the_library_stands_in_the_way(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock"):
        assert plain_lock(tmp_path / "lock") is None


def test_it_is_held_by_one_alone_and_free_when_given_back(tmp_path: Path) -> None:
    first = plain_lock(tmp_path / "lock")
    assert first is not None
    assert plain_lock(tmp_path / "lock") is None
    first.release()
    second = plain_lock(tmp_path / "lock")
    assert second is not None
    second.release()


def test_one_that_nobody_has_any_more_is_free(tmp_path: Path) -> None:
    assert plain_lock(tmp_path / "lock") is not None
    assert plain_lock(tmp_path / "lock") is not None


def test_another_process_does_not_inherit_it(tmp_path: Path) -> None:
    lock = plain_lock(tmp_path / "lock")
    assert lock is not None
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        lock.release()
        again = plain_lock(tmp_path / "lock")
        child.communicate(b"\n")
    assert again is not None
    again.release()


def test_a_file_that_was_taken_away_before_it_was_locked_guards_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def opened_too_late(path: Path, *options: int) -> int:
        descriptor = opened(path, *options)
        path.unlink()
        return descriptor

    monkeypatch.setattr(os, "open", opened_too_late)
    assert plain_lock(tmp_path / "lock") is None


@pytest.mark.parametrize("stands_there", ["a folder", "a link"])
def test_what_is_no_file_is_left_to_the_library(tmp_path: Path, stands_there: str) -> None:
    path = tmp_path / "lock"
    path.mkdir() if stands_there == "a folder" else path.symlink_to(tmp_path / "elsewhere")
    assert plain_lock(path) is None
