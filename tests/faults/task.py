"""A part of all faults that is met in a process of its own: one kind of them, of one act."""

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.acts import named
from tests.faults.kills import EDITING, IMPORTING, kill_edits, kill_import
from tests.faults.kinds import KINDS
from tests.faults.program import program
from tests.faults.rehearsal import rehearse
from tests.faults.results import Results
from tests.faults.trial import Trial


def _kill_edits(folder: Path, number: int) -> int:
    return kill_edits(folder, EDITING[number % 2], random.Random(number))


def _kill_import(folder: Path, number: int) -> int:
    kill_import(folder, IMPORTING[number % 2], random.Random(number).random())
    return 0


KILLS_OF: dict[str, Callable[[Path, int], int]] = {
    "kills during edits": _kill_edits,
    "kills during imports of 3,000 people": _kill_import,
}


@dataclass(frozen=True)
class Task:
    """``kind`` is the name of one of ``KINDS``, or of ``KILLS_OF`` where there is no act."""

    kind: str
    act: str
    rounds: int

    def __str__(self) -> str:
        return f"{self.kind}: {self.act}" if self.act else self.kind

    def do(self, results: Results) -> str:
        """Meet all faults that the results do not know yet; returns what these are called there."""
        for trial in self._trials(results.known(str(self))):
            results.add(str(self), trial)
        return str(self)

    def _trials(self, known: set[str]) -> Iterator[Trial]:
        if not self.act:
            yield from self._kills(known)
            return
        kind = next(kind for kind in KINDS if kind.name == self.kind)
        with _folder() as folder, program() as ready:
            yield from kind.trials(rehearse(named(self.act), folder, ready, kind.traced), self.rounds, known)

    def _kills(self, known: set[str]) -> Iterator[Trial]:
        for number in range(self.rounds):
            fault = f"round {number}"
            if fault in known:
                continue
            try:
                with _folder() as folder:
                    yield Trial(fault, (), edits=KILLS_OF[self.kind](folder, number))
            except AssertionError as error:
                yield Trial(fault, (f"{self.kind}, {fault}: half or lost: {error}",))


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="goodword-faults-", ignore_cleanup_errors=True) as name:
        yield Path(name)
