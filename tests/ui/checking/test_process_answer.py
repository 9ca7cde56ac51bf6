import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storage.checks import check
from tests.factory import make_workspace
from ui.checking.process_answer import DIED, ProcessAnswer
from ui.work.jobs import Jobs

LONG = 20_000


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.wait()


def test_what_the_work_came_to_is_told(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path)
    workspace.close()
    answer = ProcessAnswer(jobs)
    with qtbot.waitSignal(answer.finished, timeout=LONG) as told:
        answer.start(check, workspace.path)
    assert told.args[0].is_ok


def test_what_it_was_refused_by_is_told(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    answer = ProcessAnswer(jobs)
    with qtbot.waitSignal(answer.failed, timeout=LONG) as told:
        answer.start(check, tmp_path / "none.goodword")
    assert "There is no file" in str(told.args[0])


def test_a_process_that_dies_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    answer = ProcessAnswer(jobs)
    with qtbot.waitSignal(answer.failed, timeout=LONG) as told:
        answer.start(os._exit, 3)
    assert told.args == [DIED]
