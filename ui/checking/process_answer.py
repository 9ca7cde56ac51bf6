"""One question to a process of its own: a Python loop on a thread would freeze the window."""

import pickle
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from storage.file.failures import as_user_error
from storage.importing.answering import answer
from ui.work.jobs import Jobs
from ui.work.own_process import OwnProcess

DIED = UserError("The work broke off.", "Try again; nothing was changed.")


class ProcessAnswer(QObject):
    """``finished`` carries what the work came to, ``failed`` the UserError it ended with. A bug goes where bugs go."""

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = OwnProcess(jobs, self)
        self._is_told = False
        self._process.arrived.connect(self.on_arrived)
        self._process.broken_off.connect(self.on_broken_off)

    def start(self, work: Callable[..., object], *values: object) -> None:
        """Begin; ``work`` is a function of a module of ``storage``, for the process knows no Qt."""
        self._process.start(answer, work, *values)

    def cancel(self) -> None:
        """Give it up at once: nothing is told any more."""
        self._process.cancel()

    def on_arrived(self, piece: bytes | None) -> None:
        """The answer, or the end: without an answer before it the process died."""
        if piece is None:
            if not self._is_told:
                self.failed.emit(DIED)
            return
        self._is_told = True
        told = pickle.loads(piece)  # noqa: S301  # our own process packed it
        if isinstance(told, Exception):
            self.on_broken_off(told)
        else:
            self.finished.emit(told)

    def on_broken_off(self, error: Exception) -> None:
        """Say why there is none."""
        self._is_told = True
        told = as_user_error(error)
        self.failed.emit(told or DIED)
        if told is None:
            raise error
