import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.work.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Any, int]] = []

    def on_told(self, value: object) -> None:
        self.heard.append((value, threading.get_ident()))


def test_work_runs_on_another_thread_and_its_value_comes_back_to_this_one(jobs: Jobs, qtbot: QtBot) -> None:
    listener, plain = Listener(), list[tuple[Any, int]]()
    jobs.in_thread(threading.get_ident, listener.on_told, listener.on_told)
    jobs.in_thread(lambda: 5, lambda value: plain.append((value, threading.get_ident())), listener.on_told)
    qtbot.waitUntil(lambda: bool(listener.heard) and bool(plain))
    worker, here = listener.heard[0]
    assert worker != here
    assert here == threading.get_ident()
    assert plain == [(5, threading.get_ident())]


@pytest.mark.parametrize("kind", [ValueError, BaseException])
def test_a_failure_comes_back_as_the_exception(jobs: Jobs, qtbot: QtBot, kind: type[BaseException]) -> None:
    listener = Listener()

    def fail() -> None:
        raise kind("told")

    jobs.in_thread(fail, lambda _: listener.on_told("done"), listener.on_told)
    qtbot.waitUntil(lambda: bool(listener.heard))
    (error, thread) = listener.heard[0]
    assert isinstance(error, kind)
    assert str(error) == "told"
    assert thread == threading.get_ident()


def test_a_cancelled_job_says_nothing(jobs: Jobs, qtbot: QtBot) -> None:
    listener, begin = Listener(), threading.Event()
    job = jobs.in_thread(begin.wait, listener.on_told, listener.on_told)
    job.cancel()
    begin.set()
    jobs.in_thread(lambda: "next", listener.on_told, listener.on_told)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert [value for value, _ in listener.heard] == ["next"]


def test_waiting_ends_when_what_was_begun_has_ended(jobs: Jobs) -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        go_on.wait()
        ended.set()

    jobs.in_thread(work, lambda _: None, lambda _: None)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()
    jobs.wait()
    assert ended.is_set()


def test_a_value_that_is_on_its_way_when_the_window_closes_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    listener, ended = Listener(), threading.Event()
    jobs.in_thread(ended.set, lambda _: listener.on_told("late"), listener.on_told)
    ended.wait()
    jobs.wait()
    jobs.in_thread(lambda: "next", listener.on_told, listener.on_told)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert [value for value, _ in listener.heard] == ["next"]


def resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def full_of_holes() -> list[bytearray]:
    """A few of many blocks: what lay between them is free, and stays with the program."""
    return [bytearray(b"x" * 2_000) for _ in range(40_000)][::400]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems get it back by themselves")
def test_what_work_let_go_of_is_given_back_to_the_system_once_there_is_no_more(jobs: Jobs, qtbot: QtBot) -> None:
    kept: list[list[bytearray]] = []
    full: list[int] = []
    jobs.in_thread(full_of_holes, kept.append, kept.append).finished.connect(lambda _: full.append(resident_bytes()))
    qtbot.waitUntil(lambda: bool(full) and full[0] - resident_bytes() > 40_000_000)
