"""Killing the program at random loses nothing acknowledged and leaves nothing half."""

import os
import random
from pathlib import Path

import pytest

from tests.faults.act import Act
from tests.faults.acts import ACTS
from tests.faults.conftest import Rehearsed
from tests.faults.kills import EDITING, IMPORTING, kill_edits, kill_import

ROUNDS = int(os.environ.get("GOODWORD_KILL_ROUNDS", "10"))
"""“python -m tests.faults --rounds 100” does more."""


@pytest.mark.parametrize("script", EDITING)
@pytest.mark.parametrize("seed", range((ROUNDS + 3) // 4))
def test_every_acknowledged_edit_survives_a_kill(tmp_path: Path, seed: int, script: str) -> None:
    assert kill_edits(tmp_path, script, random.Random(seed)) > 0


@pytest.mark.parametrize("way", IMPORTING)
@pytest.mark.parametrize("seed", range(ROUNDS // 2))
def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path: Path, seed: int, way: str) -> None:
    kill_import(tmp_path, way, (seed + random.Random(1_000 + seed).random()) / (ROUNDS // 2))


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_a_kill_at_any_moment_leaves_the_old_or_the_new(act: Act, rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(act)
    chance = random.Random(act.name)
    trials = [rehearsal.kill(chance.uniform(0, 1.1) * rehearsal.seconds) for _ in range(max(1, ROUNDS // 10))]
    assert [wrong for trial in trials for wrong in trial.wrongs] == []
