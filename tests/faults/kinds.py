"""The kinds of faults that every act meets, each as trials of an act that was rehearsed."""

import random
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace

from tests.faults.fault import faults_of
from tests.faults.power_cut import power_cuts
from tests.faults.rehearsal import Rehearsal
from tests.faults.tracer import CHANGING, PLACING
from tests.faults.trial import Trial

CUTS = 3
"""How often the power goes before each call."""


@dataclass(frozen=True)
class Kind:
    """``traced`` are the calls that are known from the rehearsal.

    ``trials`` takes that, how many rounds there are where chance has a part, and the faults that were met already.
    """

    name: str
    traced: tuple[str, ...]
    trials: Callable[[Rehearsal, int, Container[str]], Iterator[Trial]]


def killed(rehearsal: Rehearsal, rounds: int, known: Container[str]) -> Iterator[Trial]:
    """A kill at a random moment, a quarter as often as there are rounds."""
    for fault in (f"kill {number}" for number in range(-(-rounds // 4))):
        if fault not in known:
            share = random.Random(f"{rehearsal.act}, {fault}").uniform(0, 1.1)
            yield replace(rehearsal.kill(share * rehearsal.seconds), fault=fault)


def failing(rehearsal: Rehearsal, _rounds: int, known: Container[str]) -> Iterator[Trial]:
    """Every call that changes the disk, in each way that it may fail."""
    return (rehearsal.meet(fault) for fault in faults_of(rehearsal.changing) if str(fault) not in known)


def cut(rehearsal: Rehearsal, _rounds: int, known: Container[str]) -> Iterator[Trial]:
    """No power before every call that changes the disk: between two of them it stays what it is."""
    moments = {moment for moment, call in enumerate(rehearsal.calls) if call.name in CHANGING}
    for seed in range(CUTS):
        yield from power_cuts(rehearsal, moments, seed, known)


KILLS = Kind("kills during", (), killed)
KINDS = (
    KILLS,
    Kind("each call fails", CHANGING, failing),
    Kind("power cuts", CHANGING + PLACING, cut),
)
