"""Writes what was asked for off the window's thread, from a snapshot of the workspace."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storage.file.failures import as_user_error
from ui.exporting.asked import Asked
from ui.work.jobs import Job, Jobs

if TYPE_CHECKING:
    from storage.snapshots import Shown


class StoppedError(Exception):
    """The person asked to stop."""


class TableExport(QObject):
    """One export under way: ``progressed`` tells rows written, then ``saved`` (rows), ``failed`` or ``stopped``."""

    progressed = Signal(int)
    saved = Signal(int)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._stop = Event()
        self._job: Job | None = None

    def start(self, workspace: "Shown", asked: Asked) -> None:
        """Begin; the workspace is read as it is now."""
        self._job = self._jobs.in_thread(lambda: self._write(workspace, asked), self.on_written, self.on_failed)

    def stop(self) -> None:
        """Stop at the next row; an old file stays as it was."""
        self._stop.set()

    def on_written(self, rows: int) -> None:
        """Say that the file is there."""
        self.saved.emit(rows)

    def on_failed(self, error: Exception) -> None:
        """Say why there is none."""
        if isinstance(error, StoppedError):
            self.stopped.emit()
            return
        told = as_user_error(error)
        if told is None:
            raise error
        self.failed.emit(told)

    def _write(self, workspace: "Shown", asked: Asked) -> int:
        copy = workspace.snapshot()
        try:
            return asked.write(copy, self._tell)
        finally:
            copy.close()

    def _tell(self, rows: int) -> None:
        # Closing the window cancels the job without asking this one.
        if self._stop.is_set() or (self._job is not None and self._job.is_cancelled):
            raise StoppedError
        self.progressed.emit(rows)
