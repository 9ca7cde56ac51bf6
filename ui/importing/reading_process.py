"""Reads a file in a process of its own: a Python loop on a thread would freeze the tables."""

from collections import deque
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import UserError
from models.importing import ImportOptions, ReadAs
from storage.importing.importing import Source
from storage.importing.importing_process import work
from storage.importing.mapped_stream import MappedReceiver
from ui.work.jobs import Jobs
from ui.work.own_process import OwnProcess
from ui.work.sliced_work import TURN

DIED = UserError("Reading the file broke off.", "Try again; nothing was changed.")


class ReadingProcess(QObject):
    """One reading; its pieces are unpacked on the window's thread, a few a turn.

    Unpacking holds the interpreter lock: on a thread it would stop every repaint for as long as it takes.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = OwnProcess(jobs, self)
        self._receiver = MappedReceiver()
        self._pieces: deque[bytes | None] = deque()
        self._unpacking = QTimer(self, interval=0)
        self._unpacking.timeout.connect(self.on_unpacking)
        self._process.arrived.connect(self.on_arrived)
        self._process.broken_off.connect(self.on_broken_off)

    def start(self, source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
        """Begin to read."""
        self._process.start(work, source, kind, options, read_as)

    def cancel(self) -> None:
        """Give it up at once; nothing was changed by it."""
        self._unpacking.stop()
        self._pieces.clear()
        self._process.cancel()

    def on_arrived(self, piece: bytes | None) -> None:
        """Keep a piece for the next turn."""
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
