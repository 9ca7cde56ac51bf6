"""The program, held ready in a process beside this one, which does each act in a new process: see warm.py."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from tests.faults.ending import LONGEST, Ending
from tests.faults.tracer import attached

ROOT = Path(__file__).parents[2]


class Program:
    """One that waits to be asked; ``input`` and ``output`` are how it is talked to."""

    def __init__(self, talk_in: IO[str], talk_out: IO[str]) -> None:
        self._in, self._out = talk_in, talk_out

    def run(
        self, command: list[str], environment: dict[str, str], before: tuple[str, ...], killed_after: float = LONGEST
    ) -> Ending:
        """Let a Python script with its arguments run in a new process, traced with the words ``before`` a command."""
        with tempfile.TemporaryDirectory(prefix="goodword-run-") as name:
            said, complained, learned = (Path(name, each) for each in ("said", "complained", "learned"))
            files = {"said": str(said), "complained": str(complained), "learned": str(learned)}
            self._tell({"words": command, "environment": environment, "is_traced": bool(before), **files})
            status = self._ended(self._hear(), before, killed_after)
            return Ending(status, said.read_text(encoding="utf-8"), complained.read_text(encoding="utf-8"))

    def _ended(self, process: int, before: tuple[str, ...], killed_after: float) -> int:
        handle = os.pidfd_open(process)
        with _tracing(process, before):
            self._tell("begin")
            if not select.select([self._out], [], [], killed_after)[0]:
                with suppress(ProcessLookupError):  # it may have ended by itself just now
                    signal.pidfd_send_signal(handle, signal.SIGKILL)
            status = self._hear()
        os.close(handle)
        return status

    def _tell(self, what: object) -> None:
        print(json.dumps(what), file=self._in, flush=True)

    def _hear(self) -> int:
        return int(self._out.readline())


@contextmanager
def program() -> Iterator[Program]:
    """The program for as long as the block lasts."""
    # Threads of a library for numbers would be missing in what is forked.
    steady = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.warm"],
        cwd=ROOT,
        env={**os.environ, **steady},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield Program(process.stdin, process.stdout)
        finally:
            process.kill()


@contextmanager
def _tracing(process: int, before: tuple[str, ...]) -> Iterator[None]:
    if not before:
        yield
        return
    with subprocess.Popen(attached(before, process), stderr=subprocess.PIPE, encoding="utf-8") as tracer:
        assert tracer.stderr
        tracer.stderr.readline()  # it says so when it has begun
        yield
        tracer.communicate()
