"""A cut of the power at any moment leaves the old or the new; what was acknowledged is on the disk."""

import random
from dataclasses import replace

import pytest

from tests.faults import tracer
from tests.faults.act import Act
from tests.faults.acts import ACTS, named
from tests.faults.conftest import Rehearsed
from tests.faults.power_cut import order_of, power_cuts
from tests.faults.rehearsal import Rehearsal

pytestmark = pytest.mark.skipif(not tracer.is_there(), reason="strace is not installed, or may trace nothing here")
MOMENTS = 25
"""Of each act; “python -m tests.faults” cuts at every one."""


def wrongs(rehearsal: Rehearsal, most: int = MOMENTS, seed: int = 1) -> list[str]:
    every = range(len(rehearsal.calls))
    moments = set(random.Random(seed).sample(every, min(most, len(every))))
    return [wrong for trial in power_cuts(rehearsal, moments, seed) for wrong in trial.wrongs]


def without(rehearsal: Rehearsal, *names: str) -> Rehearsal:
    """The same act by a program that never made these calls."""
    return replace(rehearsal, calls=tuple(call for call in rehearsal.calls if call.name not in names))


@pytest.mark.parametrize("act", ACTS, ids=str)
def test_a_power_cut_leaves_the_old_or_the_new(act: Act, rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(act)
    assert wrongs(rehearsal) == []
    steps = {order for name, order in order_of(rehearsal.calls) if not name.startswith(".")}
    of_folders = {"rename fsync"}
    assert steps <= {f"{write} fsync rename fsync" for write in ("write", "pwrite64", "sendfile")} | of_folders


@pytest.mark.parametrize(("name", "forgotten"), [("CSV", "fsync"), ("edit", "fdatasync")])
def test_a_program_that_forgot_to_flush_would_be_found_out(name: str, forgotten: str, rehearsed: Rehearsed) -> None:
    rehearsal = rehearsed(named(name))
    forgetful = without(rehearsal, forgotten)
    found = (wrong for seed in range(100) for wrong in wrongs(forgetful, seed=seed))
    kinds: set[str] = set()
    while kinds != {"half", "lost"}:
        told = next(found)
        kinds |= {kind for kind in ("half", "lost") if f": {kind}" in told}
