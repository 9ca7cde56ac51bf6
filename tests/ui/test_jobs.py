from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs


class Heard(QObject):
    """Keeps what came back."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[Any] = []
        self.errors: list[Any] = []

    def on_done(self, value: object) -> None:
        self.values.append(value)

    def on_failed(self, error: object) -> None:
        self.errors.append(error)


@pytest.fixture
def heard(qapp: QApplication) -> Heard:
    return Heard()


def test_the_value_of_work_comes_back(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    job = jobs.in_thread(lambda: 7, heard.on_done, heard.on_failed)
    with qtbot.waitSignal(job.ended):
        pass
    assert (heard.values, heard.errors) == ([7], [])


def test_what_went_wrong_comes_back(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    job = jobs.in_thread(lambda: 1 // 0, heard.on_done, heard.on_failed)
    with qtbot.waitSignal(job.ended):
        pass
    assert isinstance(heard.errors[0], ZeroDivisionError)


def test_work_that_was_cancelled_before_its_turn_is_not_begun(qtbot: QtBot, heard: Heard) -> None:
    jobs, go = Jobs(), Event()
    first = [jobs.in_thread(go.wait, heard.on_done, heard.on_failed) for _ in range(2)]
    late = jobs.in_thread(lambda: 7, heard.on_done, heard.on_failed)
    late.cancel()
    with qtbot.waitSignals([late.ended, *(job.ended for job in first)]):
        go.set()
    assert 7 not in heard.values


def test_jobs_that_are_over_are_let_go(qtbot: QtBot, heard: Heard) -> None:
    jobs = Jobs()
    job = jobs.in_thread(lambda: 7, heard.on_done, heard.on_failed)
    job.cancel()
    with qtbot.waitSignal(job.destroyed):
        pass
    assert heard.values == []
