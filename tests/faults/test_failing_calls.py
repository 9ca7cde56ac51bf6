"""Whatever the program writes: one system call that fails, or a kill just before one, breaks no promise."""

import random

import pytest

from tests.faults import tracer
from tests.faults.act import Act
from tests.faults.acts import ACTS, IN_THE_WINDOW, named
from tests.faults.conftest import Rehearsed
from tests.faults.fault import How, faults_of, some_of

pytestmark = pytest.mark.skipif(not tracer.is_there(), reason="strace is not installed, or may trace nothing here")
FAULTS = 3
"""Of each act; “python -m tests.faults” meets every one."""


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_a_call_that_fails_leaves_the_old_or_the_new_and_one_sentence(act: Act, rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(act)
    chosen = some_of(faults_of(rehearsal.changing), FAULTS, random.Random(act.name))
    trials = [rehearsal.meet(fault) for fault in chosen]
    assert [wrong for trial in trials for wrong in trial.wrongs] == []
    assert all(trial.was_met for trial in trials)


@pytest.mark.parametrize("name", ["new", "migration"])
def test_a_kill_before_the_end_of_a_schema_leaves_none_that_is_half(name: str, rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(named(name))
    ends = [call for call in rehearsal.changing if call.name == "unlink" and "goodword-journal" in call.paths[-1].name]
    trials = [rehearsal.meet(fault) for fault in faults_of(ends, [How.KILLED])]
    assert [wrong for trial in trials for wrong in trial.wrongs] == []
    assert len(trials) >= 2


def test_an_edit_that_the_disk_refuses_at_its_last_step_is_in_the_file_once(rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(IN_THE_WINDOW)
    folder = rehearsal.scene.folder
    flushes = [call for call in rehearsal.changing if call.name == "fdatasync" and call.paths[-1] == folder]
    trials = [rehearsal.meet(fault) for fault in faults_of(flushes[-3:], [How.BROKEN])]
    assert [wrong for trial in trials for wrong in trial.wrongs] == []
    assert any(trial.was_met for trial in trials)
