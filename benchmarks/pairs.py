"""Times things in turn, A B A B …, and judges by the median of the ratios of each round: machines differ and drift.

By the clock on the wall, or by the time of processors (``CLOCK``) where other programs load the machine.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

STARTED = "GOODWORD_REPORT_START"
CLOCK = "GOODWORD_BENCHMARK_CLOCK"
"""``work`` counts processor time, of all threads and of child processes; else it is the clock on the wall."""

ROUNDS = "GOODWORD_BENCHMARK_ROUNDS"
RESULTS = "GOODWORD_BENCHMARK_RESULTS"
"""A file that gets a JSON line for each ratio, for whoever started the benchmark."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One goal: what was compared, both medians, the median ratio and the most it may be.

    ``is_goal`` is false where the ratio is only told beside the goals, as those to LibreOffice are.
    """

    goal: str
    what: str
    ours: float
    yardstick: float
    ratio: float
    most: float
    is_goal: bool = True

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached, as it is shown: to two places."""
        return round(self.ratio, 2) <= self.most

    @property
    def verdict(self) -> str:
        """What is said of it in a word or two."""
        if self.is_met:
            return "ok"
        return "missed" if self.is_goal else "above, told only"

    def __str__(self) -> str:
        return (
            f"{self.goal:4} {self.what:56} {self.ours:10.2f} {self.yardstick:10.2f}"
            f" {self.ratio:7.2f} ≤ {self.most:5.2f}  {self.verdict}"
        )


def tell(ratios: Iterable[Ratio]) -> None:
    """Print what was measured, and write it down where that was asked for."""
    results = os.environ.get(RESULTS)
    for ratio in ratios:
        print(ratio, flush=True)
        if results:
            with Path(results).open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(ratio)) + "\n")


def is_of_work() -> bool:
    """Whether processor time is counted."""
    return os.environ.get(CLOCK) == "work"


def now() -> float:
    """Seconds by the clock in force, for differences within this process."""
    return time.process_time() if is_of_work() else time.perf_counter()


def rounds(usual: int) -> int:
    """How many rounds are taken: what was asked for, else so many."""
    return int(os.environ.get(ROUNDS, usual))


def compared(goal: str, what: str, most: float, ours: Sequence[float], yardstick: Sequence[float]) -> Ratio:
    """The ratio of two series that were taken in turn."""
    each = [a / b for a, b in zip(ours, yardstick, strict=True)]
    return Ratio(goal, what, statistics.median(ours), statistics.median(yardstick), statistics.median(each), most)


def reported(goal: str, what: str, most: float, ours: Sequence[float], yardstick: Sequence[float]) -> Ratio:
    """The same, told beside the goals."""
    return replace(compared(goal, what, most, ours, yardstick), is_goal=False)


def in_turn(actions: Mapping[str, Callable[[], object]], count: int, warm: int = 1) -> dict[str, list[float]]:
    """Milliseconds of each action, called in turn."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(count + warm):
        for name, action in actions.items():
            start = now()
            action()
            if number >= warm:
                times[name].append((now() - start) * 1000)
    return times


def processes(commands: Mapping[str, Sequence[str]], count: int, warm: int = 1) -> dict[str, list[dict[str, float]]]:
    """Run commands in turn; ``ms`` and ``peak_MB`` of each, and every number of the JSON line it ends with."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
    for number in range(count + warm):
        for name, command in commands.items():
            row = _once(command)
            if number >= warm:
                found[name].append(row)
    return found


def _once(command: Sequence[str]) -> dict[str, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, STARTED: str(time.monotonic_ns())}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment)
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime if is_of_work() else time.perf_counter() - start
    row = {"ms": seconds * 1000, "peak_MB": usage.ru_maxrss / 1024}
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    lines = output.decode(errors="replace").strip().splitlines()
    try:
        extra = json.loads(lines[-1])
    except (IndexError, ValueError):
        return row
    return row | {name: float(value) for name, value in extra.items() if isinstance(value, int | float)}
