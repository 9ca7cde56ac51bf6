"""Long work off the window's thread: results come back by queued signal, workers never see a widget."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Job(QObject):
    """One piece of work under way. ``finished`` carries its value, ``failed`` the exception it ended with.

    ``ended`` comes last in any case, cancelled or not, and carries the job itself.
    """

    finished = Signal(object)
    failed = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; it looks between its steps. Its result is dropped."""
        self.is_cancelled = True


class _Task(QRunnable):
    """Runs a function on a pool thread and reports through its job."""

    def __init__(self, job: Job, work: Callable[[], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    # An exception that leaves here would reach sys.excepthook on the worker's thread: it must go by signal.
    def run(self) -> None:
        # What was cancelled while it waited for its turn is not begun.
        if not self._job.is_cancelled:
            self._run()
        self._job.ended.emit(self._job)

    def _run(self) -> None:
        try:
            value = self._work()
        except BaseException as error:  # noqa: BLE001  # a panic of the report's compiler is a BaseException
            self._report(self._job.failed, error)
        else:
            self._report(self._job.finished, value)

    def _report(self, signal: Any, value: object) -> None:
        if not self._job.is_cancelled:
            signal.emit(value)


class Jobs(QObject):
    """Starts jobs and keeps them alive until they end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: set[Job] = set()

    def in_thread(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Any], None]) -> Job:
        """Run ``work`` on a thread; ``done`` or ``failed`` is called on the window's thread afterwards.

        ``work`` must not touch widgets nor the workspace's connection.
        """
        job = Job(self)
        job.finished.connect(done)
        job.failed.connect(failed)
        job.ended.connect(self.on_ended)
        self._running.add(job)
        self._pool.start(_Task(job, work))
        return job

    def on_ended(self, job: Job) -> None:
        """Let go of a job that is over."""
        self._running.discard(job)
        job.deleteLater()

    def wait(self) -> None:
        """Let what is under way end; for closing the program."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
