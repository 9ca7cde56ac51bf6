"""Checks backups one after another on a thread."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from storage.backups.backup import Backup
from storage.backups.verifying import verify
from ui.work.jobs import Job, Jobs


class BackupChecks(QObject):
    """``begun`` carries the file that is looked at, ``found`` a file and its problems (none: it is whole)."""

    begun = Signal(object)
    found = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: list[Backup] = []
        self._job: Job | None = None
        self._looked_at: Path | None = None

    def start(self, backups: Iterable[Backup]) -> None:
        """Check these too, after those that wait already."""
        known = {backup.path for backup in self._waiting}
        self._waiting += [backup for backup in backups if backup.path not in known]
        if self._job is None:
            self._next()

    def cancel(self) -> None:
        """Check no more."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            self._job = None
            return
        backup = self._waiting.pop(0)
        self._looked_at = backup.path
        self.begun.emit(backup.path)
        self._job = self._jobs.in_thread(lambda: verify(backup), self.on_found, self.on_failed)

    def on_found(self, problems: tuple[str, ...]) -> None:
        """Tell, and go on with the next."""
        self.found.emit(self._looked_at, problems)
        self._next()

    def on_failed(self, error: BaseException) -> None:
        """A bug: no check is under way any more."""
        self._job = None
        raise error
