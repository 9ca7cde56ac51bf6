"""The trials that were made, a line of JSON each in a file: a run goes on where an earlier one stopped."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.faults.tally import Tally
from tests.faults.trial import Trial


class Results:
    """Those in ``file``, to which several processes may add at once."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.touch()

    def known(self, kind: str) -> set[str]:
        """The faults of a kind that were met already."""
        return {trial.fault for of, trial in self._all() if of == kind}

    def add(self, kind: str, trial: Trial) -> None:
        line = json.dumps({"kind": kind, **asdict(trial)}) + "\n"
        opened = os.open(self._file, os.O_WRONLY | os.O_APPEND)
        os.write(opened, line.encode())  # in one piece, whoever else adds
        os.close(opened)

    def tally(self, kind: str) -> Tally:
        """What the trials of a kind came to."""
        tally = Tally(kind)
        for of, trial in self._all():
            if of == kind:
                tally.add(trial)
        return tally

    def kinds(self) -> list[str]:
        """The kinds there are, in the order in which they were begun."""
        return list(dict.fromkeys(of for of, _ in self._all()))

    def _all(self) -> Iterator[tuple[str, Trial]]:
        for line in self._file.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            yield told.pop("kind"), Trial(**told)
