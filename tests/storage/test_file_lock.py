"""A lock on a file: one holder at a time, and none after its end."""

import os
from pathlib import Path

import pytest

from storage.file_lock import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.lock"


def test_only_one_holder_has_it(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.take()
    assert not second.take()
    assert (first.is_held, second.is_held) == (True, False)


def test_given_back_it_is_free_and_its_file_gone(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    first.take()
    first.give_back()
    assert not path.exists()
    assert second.take()


def test_giving_back_twice_leaves_the_next_holder_alone(path: Path) -> None:
    first, second, third = FileLock(path), FileLock(path), FileLock(path)
    first.take()
    first.give_back()
    second.take()
    first.give_back()
    assert not third.take()


def test_a_file_that_was_left_behind_is_free(path: Path) -> None:
    path.write_text("a note of somebody who is gone", encoding="utf-8")
    assert FileLock(path).take()


def test_a_folder_that_is_missing_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "nowhere" / "a.lock").take()


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="the system always follows links")
def test_a_link_is_not_followed(path: Path) -> None:
    target = path.with_name("target")
    path.symlink_to(target)
    with pytest.raises(OSError, match=r"loop|link"):
        FileLock(path).take()
    assert not target.exists()


def test_a_file_that_vanished_while_it_was_taken_is_made_anew(path: Path) -> None:
    holder = FileLock(path)
    holder.take()
    path.unlink()  # what the last holder's end may do between our opening and our locking
    assert FileLock(path).take()
    assert path.exists()
