"""Reads a file in a process of its own: a Python loop on a thread would freeze the tables."""

import multiprocessing
import pickle
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from models.errors import UserError
from models.importing import ImportOptions, Mapped, ReadAs
from storage.importing_process import Source, work
from ui.jobs import Job, Jobs

DIED = UserError("Reading the file broke off.", "Try again; nothing was changed.")


class ReadingProcess:
    """One reading under way; ``done`` gets a ``Mapped``, ``failed`` an exception, on the window's thread."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._job: Job | None = None
        self._process: Any = None

    def start(
        self,
        source: Source,
        kind: str | None,
        options: ImportOptions,
        read_as: ReadAs,
        done: Callable[[Mapped], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Begin to read; what was under way before is given up."""
        self.cancel()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(theirs, source, kind, options, read_as), daemon=True)
        self._process = process

        def wait() -> Mapped:
            process.start()
            theirs.close()
            try:
                return _answer(ours)
            finally:
                process.join()

        self._job = self._jobs.in_thread(wait, done, failed)

    def cancel(self) -> None:
        """Give up what is under way; nothing was changed by it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._process is not None:
            with suppress(AttributeError, ValueError):
                self._process.kill()
            self._process = None


def _answer(ours: Connection) -> Mapped:
    with ours:
        try:
            answer = pickle.loads(ours.recv_bytes())  # noqa: S301  # from our own process
        except EOFError:
            raise DIED from None
    if isinstance(answer, BaseException):
        raise answer
    return answer  # type: ignore[no-any-return]  # the process sends one or the other
