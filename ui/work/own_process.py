"""Work in a process of its own: a Python loop on a thread would freeze the tables."""

import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.reading import system_style
from ui.work.jobs import Job, Jobs
from ui.work.process_begin import begin


class OwnProcess(QObject):
    """Runs one function with a connection to answer by; a thread hears it out.

    ``arrived`` carries each answer as bytes, then ``None`` at their end; ``broken_off`` the exception without one.
    Nothing is told any more once it was cancelled.
    """

    arrived = Signal(object)
    broken_off = Signal(object)
    heard = Signal(object)
    """What ``arrived`` tells, sent by the thread."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._process: Any = None
        self.is_given_up = False
        self.heard.connect(self.on_heard)

    def start(self, work: Callable[..., None], *values: object) -> None:
        """Begin: ``work`` of a module gets the connection, then the values, which are sent over."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=begin, args=(system_style.in_use(), work, theirs, *values), daemon=True)
        self._process = process

        def listen() -> None:
            process.start()
            theirs.close()
            if self.is_given_up:
                process.kill()
            _hear_out(ours, self.heard.emit)
            process.join()

        self._job = self._jobs.in_thread(listen, lambda _: None, self.on_failed)

    def cancel(self) -> None:
        """Give it up at once."""
        self.is_given_up = True
        if self._job is not None:
            self._job.cancel()
        with suppress(AttributeError, ValueError):  # not started yet, or over
            self._process.kill()

    def on_heard(self, piece: bytes | None) -> None:
        """Pass an answer on, on the window's thread."""
        if not self.is_given_up:
            self.arrived.emit(piece)

    def on_failed(self, error: BaseException) -> None:
        """Say that there will be no answer."""
        self.broken_off.emit(error)


def _hear_out(ours: Connection, tell: Callable[[bytes | None], None]) -> None:
    with ours:
        try:
            while True:
                tell(ours.recv_bytes())
        except EOFError:
            tell(None)
