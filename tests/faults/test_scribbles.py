"""A page that is scribbled over while the file is closed: right data or a refusal in words, never a crash."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.scribbles import SCRIBBLES, Fate, Target, sample_workspace, small_workspace, unseen

EVERY = 8
"""Every how manieth page is scribbled over here; all of them by hand: see ``docs/reliability.md``."""

MOST_PAST_THE_CELLS = 0.03
"""Of scribbles over a file that nobody sealed; SQLite alone lets some 5 % pass."""


@pytest.mark.parametrize("make", [small_workspace, sample_workspace])
def test_no_scribble_over_a_sealed_file_passes_and_few_over_another(
    tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    target, chance = Target.of(make(tmp_path)), random.Random(7)
    found = Counter(
        target.fate_of(scribble, page, chance)
        for number, scribble in enumerate(SCRIBBLES)
        for page in range(number % EVERY, target.pages, EVERY)
    )
    assert found[Fate.UNSEEN] == 0
    assert unseen(found, Fate.BY_SEAL) <= MOST_PAST_THE_CELLS
