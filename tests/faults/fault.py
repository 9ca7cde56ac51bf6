"""One fault: a system call that is made to fail, or before which the program is killed."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.faults.trace import Call
from tests.faults.tracer import CHANGING, breaking

MANY = ("write", "pwrite64")


class How(StrEnum):
    """What becomes of the call, in strace's words."""

    FULL = "error=ENOSPC"
    BROKEN = "error=EIO"
    KILLED = "signal=SIGKILL"


@dataclass(frozen=True)
class Fault:
    """The ``ordinal``-th call of a name, made to end otherwise; ``name`` is of the file it is about."""

    how: How
    call: str
    ordinal: int
    name: str

    def __str__(self) -> str:
        return f"{self.how} at {self.call} {self.ordinal}"

    def words(self, trace: Path) -> tuple[str, ...]:
        """What stands before a command to let this happen to it."""
        return breaking(trace, self.call, self.ordinal, self.how)


def changing(calls: Iterable[Call], folder: Path) -> list[Call]:
    """The calls by which something in the folder became another."""
    return [call for call in calls if call.name in CHANGING and call.is_within(folder) and _changes(call)]


def faults_of(calls: Iterable[Call], hows: Iterable[How] = How) -> list[Fault]:
    """Every fault that could meet these calls."""
    return [Fault(how, call.name, call.ordinal, call.paths[-1].name) for call in calls for how in hows]


def some_of(faults: list[Fault], most: int, chance: random.Random) -> list[Fault]:
    """A few of many: half of them writes of which there are hundreds, half the steps by which a file gets its place."""
    writes = [fault for fault in faults if fault.call in MANY]
    steps = [fault for fault in faults if fault.call not in MANY]
    chosen = chance.sample(steps, min(len(steps), most - min(len(writes), most // 2)))
    return chosen + chance.sample(writes, min(len(writes), most - len(chosen)))


def _changes(call: Call) -> bool:
    return call.name != "openat" or any(call.has_flag(flag) for flag in ("O_CREAT", "O_TRUNC"))
