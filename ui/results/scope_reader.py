"""Reads what takes long of a large file on a thread, from a copy in memory; of a small one at once."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from storage.snapshots import Shown
from storage.totals.weight import is_light
from storage.workspace import Workspace
from ui.session import Session
from ui.work.jobs import Job, Jobs

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
        self._request = 0
        session.closed.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def read(self, work: Work, done: Done) -> None:
        """Do ``work`` on a copy of the workspace as it is shown, and hand over what it gives."""
        self.stop()
        if is_light(self._session.workspace, LIGHT):
            self._hand_over(_answered(self._request, self._session.shown, work), done)
            return
        self._done = done
        self._request += 1
        answered = partial(_answered, self._request, self._session.shown, work)
        self._job = self._jobs.in_thread(answered, self.on_answered, self.failed.emit)
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Drop what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def on_answered(self, answer: "_Answer") -> None:
        """Hand over what was read, or tell why it could not be; an answer that was under way when dropped is none."""
        done = self._done
        if done is not None and answer.request == self._request:
            self._end()
            self._hand_over(answer, done)

    def _hand_over(self, answer: "_Answer", done: Done) -> None:
        if answer.error is not None:
            self.failed.emit(answer.error)
        else:
            done(answer.value)

    def _end(self) -> None:
        self._job = self._done = None
        self.busy_changed.emit(False)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a request gave, or what it ended with."""

    request: int
    value: Any = None
    error: Exception | None = None


def _answered(request: int, shown: Shown, work: Work) -> _Answer:
    try:
        with closing(shown.snapshot()) as copy:
            return _Answer(request, work(copy))
    except Exception as error:  # noqa: BLE001  # told on the window's thread, where it is raised again if it is a bug
        return _Answer(request, error=error)
