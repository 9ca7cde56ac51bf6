"""Reads what takes long of a large file on a thread, from a copy in memory; of a small one at once."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from storage.snapshots import snapshot
from storage.weight import is_light
from storage.workspace import Workspace
from ui.jobs import Job, Jobs
from ui.session import Session

LIGHT = 3_000
"""Rows that are read within a frame or two."""

Work = Callable[[Workspace], Any]
Done = Callable[[Any], None]


class ScopeReader(QObject):
    """The newest request wins: what an earlier one finds is dropped. ``busy_changed`` tells when one is under way."""

    busy_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._done: Done | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def read(self, work: Work, done: Done) -> None:
        """Do ``work`` on a copy of the workspace as it is on disk, and hand over what it gives."""
        self.stop()
        workspace = self._session.workspace
        if is_light(workspace, LIGHT):
            done(_work_on_copy(workspace.path, work))
            return
        self._done = done
        self._job = self._jobs.in_thread(partial(_work_on_copy, workspace.path, work), self.on_read, self.on_failed)
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Drop what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def on_read(self, value: Any) -> None:
        """Hand over what was read."""
        done = self._done
        self._end()
        if done is not None:
            done(value)

    def on_failed(self, error: object) -> None:
        """Tell that it could not be read."""
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = self._done = None
        self.busy_changed.emit(False)


def _work_on_copy(path: Path, work: Work) -> Any:
    with closing(snapshot(path)) as copy:
        return work(copy)
