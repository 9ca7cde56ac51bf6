"""Power cuts: what a traced act had written by a moment, cut off there, and held against the promises."""

import random
import shutil
from collections.abc import Collection, Container, Iterator

from tests.faults.disk import Disk
from tests.faults.rehearsal import Rehearsal
from tests.faults.trace import Call
from tests.faults.trial import Trial


def power_cuts(
    rehearsal: Rehearsal, moments: Container[int], seed: int, known: Container[str] = ()
) -> Iterator[Trial]:
    """One trial for each of these moments, each the number of calls that were made before the power went.

    ``seed`` decides what of the bytes and names was kept; faults that are ``known`` are left out.
    """
    scene, act = rehearsal.scene, rehearsal.act
    scene.lay_out()
    disk, is_said = Disk(scene.folder), False
    for moment, call in enumerate(rehearsal.calls):
        fault = f"cut {seed} at {moment}"
        if moment in moments and fault not in known:
            shutil.rmtree(scene.folder)
            scene.folder.mkdir()
            disk.cut(random.Random(f"{moment} {seed}"))
            wrongs = rehearsal.judge(is_acknowledged=is_said)
            where = f"{act}, {fault}, before {call.name} of “{call.paths[-1].name}”"
            yield Trial(fault, tuple(f"{where}: {wrong}" for wrong in wrongs))
        disk.take(call)
        is_said = is_said or says_something(call)


def says_something(call: Call) -> bool:
    """Whether the program tells something to whoever started it."""
    return call.name == "write" and call.number == 1


def order_of(calls: Collection[Call]) -> list[tuple[str, str]]:
    """By the name of each file that was renamed to, in their order: the steps that put it there, told shortly."""
    found = []
    calls = list(calls)
    for place, call in enumerate(calls):
        if call.name.startswith("rename"):
            draft, target = call.paths
            before = [step.name for step in calls[:place] if draft in step.paths and _is_a_step(step)]
            after = [step.name for step in calls[place + 1 :] if target.parent in step.paths[:1] and _is_a_step(step)]
            found.append((target.name, " ".join([*before[-2:], "rename", *after[:1]])))
    return found


def _is_a_step(call: Call) -> bool:
    return call.name in {"write", "pwrite64", "sendfile", "fsync"}
