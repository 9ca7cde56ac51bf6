"""Reads a file in a process of its own: a Python loop on a thread would freeze the tables."""

import multiprocessing
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import UserError
from models.importing import ImportOptions, ReadAs
from storage.importing import Source
from storage.importing_process import work
from storage.mapped_stream import MappedReceiver
from ui.jobs import Job, Jobs
from ui.sliced_work import TURN

DIED = UserError("Reading the file broke off.", "Try again; nothing was changed.")


class ReadingProcess(QObject):
    """One reading; a thread hears the process out, and its pieces are unpacked on the window's thread, a few a turn.

    Unpacking holds the interpreter lock: on a thread it would stop every repaint for as long as it takes.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    arrived = Signal(object)
    """A piece of the file, or ``None`` at their end; sent by the thread."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._process: Any = None
        self._receiver = MappedReceiver()
        self._pieces: deque[bytes | None] = deque()
        self._is_given_up = False
        self._unpacking = QTimer(self, interval=0)
        self._unpacking.timeout.connect(self.on_unpacking)
        self.arrived.connect(self.on_arrived)

    def start(self, source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
        """Begin to read."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(theirs, source, kind, options, read_as), daemon=True)
        self._process = process

        def listen() -> None:
            process.start()
            theirs.close()
            if self._is_given_up:
                process.kill()
            _hear_out(ours, self.arrived.emit)
            process.join()

        self._job = self._jobs.in_thread(listen, lambda _: None, self.on_broken_off)

    def cancel(self) -> None:
        """Give it up at once; nothing was changed by it."""
        self._is_given_up = True
        self._unpacking.stop()
        self._pieces.clear()
        if self._job is not None:
            self._job.cancel()
        with suppress(AttributeError, ValueError):  # not started yet, or over
            self._process.kill()

    def on_arrived(self, piece: bytes | None) -> None:
        """Keep a piece for the next turn."""
        if not self._is_given_up:
            self._pieces.append(piece)
            self._unpacking.start()

    def on_broken_off(self, error: BaseException) -> None:
        """Say that there will be no mapped file."""
        self.cancel()
        self.failed.emit(error)

    def on_unpacking(self) -> None:
        """Unpack pieces for a few milliseconds."""
        until = perf_counter() + TURN
        try:
            while self._pieces and perf_counter() < until:
                self._unpack(self._pieces.popleft())
        except Exception as error:  # noqa: BLE001  # what the process ended with, whatever it was
            self.on_broken_off(error)
            return
        if not self._pieces:
            self._unpacking.stop()

    def _unpack(self, piece: bytes | None) -> None:
        if piece is None:
            if not self._receiver.is_complete:
                raise DIED
            mapped, self._receiver = self._receiver.mapped, MappedReceiver()
            self.finished.emit(mapped)
        elif told := self._receiver.take(piece):
            self.progressed.emit(told)


def _hear_out(ours: Connection, tell: Callable[[bytes | None], None]) -> None:
    with ours:
        try:
            while True:
                tell(ours.recv_bytes())
        except EOFError:
            tell(None)
