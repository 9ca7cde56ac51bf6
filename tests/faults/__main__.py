"""Faults without end: ``python -m tests.faults --rounds 100`` prints the figures of docs/reliability.md.

Kills at random moments: so many rounds during edits, as many during imports, a quarter of them during each act.
Then, of each act, every system call by which it changes the disk fails as on a full disk, fails as on a broken one,
and has a kill just before it; then the power is cut before every call. ``--acts`` names some of the acts, ``--writes``
limits the hundreds of writes that are met of each.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults import tracer
from tests.faults.act import Act
from tests.faults.acts import ACTS, IN_THE_WINDOW, named
from tests.faults.fault import MANY, Fault, How, faults_of
from tests.faults.kills import EDITING, IMPORTING, kill_edits, kill_import
from tests.faults.power_cut import power_cuts
from tests.faults.rehearsal import Rehearsal, Trial, rehearse
from tests.faults.tally import HEADER, Tally
from tests.faults.tracer import CHANGING, PLACING

Trials = Callable[[Rehearsal], Iterable[Trial]]


def main(words: list[str]) -> int:
    """Do what was asked for; returns 1 if a promise was broken."""
    options = _options(words)
    acts = [named(name) for name in options.acts] if options.acts else list(ACTS)
    with _home():
        tallies = [*_killed(options.rounds, acts), *(_traced(options.writes, acts) if tracer.is_there() else [])]
    print(HEADER, *(tally.row() for tally in tallies), sep="\n")
    print(f"{sum(tally.edits for tally in tallies):,} edits were acknowledged before a kill, and found after it.")
    return int(any(tally.wrongs for tally in tallies))


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Meet faults; print what came of it.")
    parser.add_argument("--rounds", type=int, default=10, help="kills at random moments")
    parser.add_argument("--writes", type=int, default=10_000, help="so many writes of each act fail, at most")
    parser.add_argument("--acts", nargs="*", choices=[act.name for act in (*ACTS, IN_THE_WINDOW)], help="only these")
    return parser.parse_args(words)


def _killed(rounds: int, acts: list[Act]) -> Iterator[Tally]:
    if not rounds:
        return
    edits, imports = Tally("kills during edits"), Tally("kills during imports of 3,000 people")
    for number in range(rounds):
        with _folder() as folder, _told(edits):
            edits.edits += kill_edits(folder, EDITING[number % 2], random.Random(number))
        with _folder() as folder, _told(imports):
            kill_import(folder, IMPORTING[number % 2], random.Random(number).random())
    for tally in (edits, imports):
        print(tally.row(), file=sys.stderr, flush=True)
        yield tally
    for act in acts:
        yield _of(f"kills during: {act}", act, (), lambda rehearsal: _kills(rehearsal, -(-rounds // 4)))


def _traced(most: int, acts: list[Act]) -> Iterator[Tally]:
    for act in acts:
        yield _of(f"each call fails: {act}", act, CHANGING, lambda rehearsal: _failing(rehearsal, most))
    for act in acts:
        yield _of(f"power cuts: {act}", act, CHANGING + PLACING, _cut)


def _of(kind: str, act: Act, traced: tuple[str, ...], trials: Trials) -> Tally:
    tally = Tally(kind)
    with _folder() as folder:
        for trial in trials(rehearse(act, folder, traced)):
            tally.add(trial)
            _tell(trial.wrongs)
    print(tally.row(), file=sys.stderr, flush=True)
    return tally


def _kills(rehearsal: Rehearsal, rounds: int) -> Iterator[Trial]:
    chance = random.Random(rehearsal.act.name)
    for _ in range(rounds):
        yield rehearsal.kill(chance.uniform(0.2, 1.1) * rehearsal.seconds)


def _failing(rehearsal: Rehearsal, most: int) -> Iterator[Trial]:
    writes = [call for call in rehearsal.changing if call.name in MANY]
    steps = [call for call in rehearsal.changing if call.name not in MANY]
    chosen = random.Random(rehearsal.act.name).sample(writes, min(most, len(writes)))
    faults: list[Fault] = faults_of([*steps, *chosen], How)
    return (rehearsal.meet(fault) for fault in faults)


def _cut(rehearsal: Rehearsal) -> Iterator[Trial]:
    for seed in range(3):
        yield from power_cuts(rehearsal, range(len(rehearsal.calls)), random.Random(seed))


@contextmanager
def _told(tally: Tally) -> Iterator[None]:
    wrongs: tuple[str, ...] = ()
    try:
        yield
    except AssertionError as error:
        wrongs = (f"{tally.kind}: half or lost: {error}",)
    tally.add(Trial(tally.kind, wrongs))
    _tell(wrongs)


def _tell(wrongs: Iterable[str]) -> None:
    for wrong in wrongs:
        print(wrong, file=sys.stderr, flush=True)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="goodword-faults-", ignore_cleanup_errors=True) as name:
        yield Path(name)


@contextmanager
def _home() -> Iterator[None]:
    """A home of its own, so that nothing of the person who runs this is touched."""
    with _folder() as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "MPLCONFIGDIR"):
            (home / name).mkdir()
            os.environ[name] = str(home / name)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
