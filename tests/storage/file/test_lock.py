import json
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from storage.file.lock import GUARDED, WriterLock, lock_path, moment
from storage.file.refusals import OpenElsewhereError

NOW = datetime(2026, 11, 27, 14, 2)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Path]:
    """A workspace whose lock is held all through the test."""
    path = tmp_path / "Fern.goodword"
    lock = WriterLock(path)
    lock.acquire()
    yield path
    lock.release()


def leave_note(workspace: Path, note: str) -> None:
    lock_path(workspace).write_bytes(bytes(GUARDED) + note.encode())


def refusal(path: Path) -> OpenElsewhereError:
    with pytest.raises(OpenElsewhereError) as caught:
        WriterLock(path).acquire()
    return caught.value


def test_who_has_it_on_this_computer_is_known(held: Path) -> None:
    assert refusal(held).is_here
    assert " since " in refusal(held).message


def test_the_note_keeps_clear_of_the_byte_that_nobody_can_read_on_windows(held: Path) -> None:
    assert json.loads(lock_path(held).read_bytes()[1:])["process"] == os.getpid()


def test_another_computer_is_told_by_its_name_and_when_it_began(held: Path) -> None:
    note = {"host": "SHOP-PC", "process": 7, "since": "2020-11-26T18:40"}
    leave_note(held, json.dumps(note))
    assert refusal(held).message == "“Fern.goodword” is open on SHOP-PC since 26 Nov 2020 18:40."
    assert not refusal(held).is_here


@pytest.mark.parametrize("note", ["", "{", "[]", '{"host": 5}', '{"host": "SHOP-PC", "since": "yesterday"}'])
def test_a_note_that_says_nothing_is_passed_over(held: Path, note: str) -> None:
    leave_note(held, note)
    assert refusal(held).message == "“Fern.goodword” is open in another window."


@pytest.mark.parametrize(
    ("told", "said"),
    [("2026-11-27T09:12", "09:12"), ("2026-11-26T18:40", "26 Nov 2026 18:40"), ("09:12", ""), ("", "")],
)
def test_the_time_is_told_with_its_day_unless_it_is_today(told: str, said: str) -> None:
    assert moment(told, NOW) == said


def test_a_lock_that_is_given_back_leaves_nothing(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "Fern.goodword")
    lock.acquire()
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_the_note_of_another_computer_is_remembered_when_its_lock_is_free(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "Fern.goodword")
    note = {"host": "SHOP-PC", "process": 7, "since": "2020-11-26T18:40"}
    leave_note(tmp_path / "Fern.goodword", json.dumps(note))
    lock.acquire()
    assert lock.left_by == "SHOP-PC since 26 Nov 2020 18:40"
    lock.release()


def test_what_a_crash_on_this_computer_left_is_nobody_elses(tmp_path: Path) -> None:
    first, second = WriterLock(tmp_path / "Fern.goodword"), WriterLock(tmp_path / "Fern.goodword")
    first.acquire()
    left = lock_path(tmp_path / "Fern.goodword").read_bytes()
    first.release()
    lock_path(tmp_path / "Fern.goodword").write_bytes(left)
    second.acquire()
    assert second.left_by == ""
    second.release()
