"""Times things in turn, A B A B …, and judges by the median of the ratios of each round: machines differ and drift."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

STARTED = "GOODWORD_REPORT_START"


@dataclass(frozen=True, slots=True)
class Ratio:
    """One goal: what was compared, both medians, the median ratio and the most it may be."""

    goal: str
    what: str
    ours: float
    yardstick: float
    ratio: float
    most: float

    def __str__(self) -> str:
        verdict = "ok" if self.ratio <= self.most else "MISSED"
        return (
            f"{self.goal:4} {self.what:46} {self.ours:10.2f} {self.yardstick:10.2f}"
            f" {self.ratio:7.2f} ≤ {self.most:5.2f}  {verdict}"
        )


def compared(goal: str, what: str, most: float, ours: Sequence[float], yardstick: Sequence[float]) -> Ratio:
    """The ratio of two series that were taken in turn."""
    rounds = [a / b for a, b in zip(ours, yardstick, strict=True)]
    return Ratio(goal, what, statistics.median(ours), statistics.median(yardstick), statistics.median(rounds), most)


def in_turn(actions: Mapping[str, Callable[[], object]], rounds: int, warm: int = 1) -> dict[str, list[float]]:
    """Milliseconds of each action, called in turn."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(rounds + warm):
        for name, action in actions.items():
            start = time.perf_counter()
            action()
            if number >= warm:
                times[name].append((time.perf_counter() - start) * 1000)
    return times


def processes(commands: Mapping[str, Sequence[str]], rounds: int, warm: int = 1) -> dict[str, list[dict[str, float]]]:
    """Run commands in turn; wall and peak memory of each, and every number of the JSON line it ends with."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
    for number in range(rounds + warm):
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
    row = {"wall_ms": (time.perf_counter() - start) * 1000, "peak_MB": usage.ru_maxrss / 1024}
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    lines = output.decode(errors="replace").strip().splitlines()
    try:
        extra = json.loads(lines[-1])
    except (IndexError, ValueError):
        return row
    return row | {name: float(value) for name, value in extra.items() if isinstance(value, int | float)}
