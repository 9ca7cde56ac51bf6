"""A cut of the power at any moment leaves the old or the new; what was acknowledged is on the disk."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import tracer
from tests.faults.act import Act
from tests.faults.acts import ACTS, named
from tests.faults.power_cut import order_of, power_cuts
from tests.faults.rehearsal import Rehearsal, rehearse
from tests.faults.tracer import CHANGING, PLACING

pytestmark = pytest.mark.skipif(not tracer.is_there(), reason="strace is not installed, or may trace nothing here")
MOMENTS = 25
"""Of each act; “python -m tests.faults” cuts at every one."""


def wrongs(rehearsal: Rehearsal, most: int = MOMENTS, seed: int = 1) -> list[str]:
    chance, every = random.Random(seed), range(len(rehearsal.calls))
    moments = set(chance.sample(every, min(most, len(every))))
    return [wrong for trial in power_cuts(rehearsal, moments, chance) for wrong in trial.wrongs]


def without(rehearsal: Rehearsal, *names: str) -> Rehearsal:
    """The same act by a program that never made these calls."""
    return replace(rehearsal, calls=tuple(call for call in rehearsal.calls if call.name not in names))


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_a_power_cut_leaves_the_old_or_the_new(act: Act, tmp_path: Path) -> None:
    rehearsal = rehearse(act, tmp_path, CHANGING + PLACING)
    assert wrongs(rehearsal) == []
    steps = {order for name, order in order_of(rehearsal.calls) if not name.startswith(".")}
    assert steps <= {f"{write} fsync rename fsync" for write in ("write", "pwrite64", "sendfile")}


@pytest.mark.parametrize(("name", "forgotten"), [("CSV", "fsync"), ("edit", "fdatasync")])
def test_a_program_that_forgot_to_flush_would_be_found_out(name: str, forgotten: str, tmp_path: Path) -> None:
    rehearsal = rehearse(named(name), tmp_path, CHANGING + PLACING)
    forgetful = without(rehearsal, forgotten)
    found = (wrong for seed in range(100) for wrong in wrongs(forgetful, seed=seed))
    kinds: set[str] = set()
    while kinds != {"half", "lost"}:
        told = next(found)
        kinds |= {kind for kind in ("half", "lost") if f": {kind}" in told}
