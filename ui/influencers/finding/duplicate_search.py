"""Looks for duplicates in a process of its own, so that the window lives on."""

import pickle

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from storage.influencers.duplicates import search
from storage.slices import Progress
from ui.session import Session
from ui.work.jobs import Jobs
from ui.work.own_process import OwnProcess

DIED = UserError("The search broke off.", "Try again; nothing was changed.")


class DuplicateSearch(QObject):
    """One search; ``finished`` carries the pairs, ``failed`` the ``UserError`` it ended with."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = OwnProcess(jobs, self)
        self._is_over = False
        self._process.arrived.connect(self.on_arrived)
        self._process.broken_off.connect(self.on_broken_off)

    def start(self, session: Session) -> None:
        """Begin to look through everybody."""
        self._process.start(search, session.shown)

    def cancel(self) -> None:
        """Give it up at once."""
        self._process.cancel()

    def on_arrived(self, piece: bytes | None) -> None:
        """Pass on how far it has come, or how it ended."""
        if piece is None:
            if not self._is_over:
                self.failed.emit(DIED)
            return
        value = pickle.loads(piece)  # noqa: S301  # from our own process
        if isinstance(value, Progress):
            self.progressed.emit(value)
            return
        self._is_over = True
        if isinstance(value, Exception):
            self.on_broken_off(value)
        else:
            self.finished.emit(value)

    def on_broken_off(self, error: BaseException) -> None:
        """Say why nothing was found: what is no expected problem is a bug, which the window tells as one."""
        self._is_over = True
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)
