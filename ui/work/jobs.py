"""Long work off the window's thread: results come back by queued signal, workers never see a widget."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ui.work.spare_memory import give_back_soon


class Job(QObject):
    """One piece of work under way. ``finished`` carries its value, ``failed`` the exception it ended with."""

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; it looks between its steps. Its result is dropped, also one that is on its way."""
        self.is_cancelled = True


class _Endings(QObject):
    """``told`` carries a job that is over, cancelled or not, its value, and the exception that it ended with.

    It outlives the jobs: what hears of an end deletes the job, through which the thread must not be speaking then.
    """

    told = Signal(object, object, object)


class _Task(QRunnable):
    """Runs a function on a pool thread and reports its end through ``endings``."""

    def __init__(self, job: Job, work: Callable[[], Any], endings: _Endings) -> None:
        super().__init__()
        self._job = job
        self._work = work
        self._endings = endings

    # An exception that leaves here would reach sys.excepthook on the worker's thread: it must go by signal.
    def run(self) -> None:
        value, fault = None, None
        # What was cancelled while it waited for its turn is not begun.
        if not self._job.is_cancelled:
            try:
                value = self._work()
            except BaseException as error:  # noqa: BLE001  # a panic of the report's compiler is a BaseException
                fault = error
        self._endings.told.emit(self._job, value, fault)


class Jobs(QObject):
    """Starts jobs and keeps them alive until they end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        # A child after the pool: children go in their order, and the pool waits for its threads.
        self._endings = _Endings(self)
        self._endings.told.connect(self.on_ended)
        self._running: set[Job] = set()

    def in_thread(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Any], None]) -> Job:
        """Run ``work`` on a thread; ``done`` or ``failed`` is called on the window's thread afterwards.

        ``work`` must not touch widgets nor the workspace's connection.
        """
        job = Job(self)
        job.finished.connect(done)
        job.failed.connect(failed)
        self._running.add(job)
        self._pool.start(_Task(job, work, self._endings))
        return job

    def on_ended(self, job: Job, value: object, fault: BaseException | None) -> None:
        """Say how a job ended and let go of it.

        Said here and not on its thread: whoever was to hear of it may be gone since, and has cancelled it then.
        """
        self._running.discard(job)
        if not job.is_cancelled:
            (job.finished if fault is None else job.failed).emit(value if fault is None else fault)
        job.deleteLater()
        if not self._running:
            give_back_soon()

    def wait(self) -> None:
        """Let what is under way end; for closing the program."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
