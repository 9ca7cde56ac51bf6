"""Has documents set on a worker; of several wishes in a row the newest wins."""

from threading import Event

from PySide6.QtCore import QObject, Signal

from ui.paper.preview.prepared import Prepared, Wish, prepare
from ui.work.jobs import Jobs


class Preparer(QObject):
    """``prepared`` carries what came of the newest wish, ``failed`` the exception that it ended with.

    ``busy_changed`` tells when work begins and when nothing is waited for any more.
    """

    prepared = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._under_way: Event | None = None
        self._next: Wish | None = None
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Whether something is waited for."""
        return self._is_busy

    def prepare(self, wish: Wish) -> None:
        """Set this instead of all that was wished before."""
        self._next = wish
        if self._under_way is None:
            self._begin(wish)
        else:
            # typst cannot be stopped: what runs ends at its next step, and only then another begins.
            self._under_way.set()
        self._set_busy(is_busy=True)

    def give_up(self) -> None:
        """Wait for nothing any more."""
        self._next = None
        if self._under_way is not None:
            self._under_way.set()
        self._set_busy(is_busy=False)

    def on_prepared(self, prepared: Prepared) -> None:
        """Hand over what was set, unless another wish came meanwhile."""
        if self._is_wanted():
            self._set_busy(is_busy=False)
            self.prepared.emit(prepared)

    def on_failed(self, error: BaseException) -> None:
        """Tell why there is nothing, unless nobody wants to know any more."""
        if self._is_wanted():
            self._set_busy(is_busy=False)
            self.failed.emit(error)

    def _begin(self, wish: Wish) -> None:
        stop = self._under_way = Event()
        self._next = None
        self._jobs.in_thread(lambda: prepare(wish, stop.is_set), self.on_prepared, self.on_failed)

    def _is_wanted(self) -> bool:
        """Whether what just ended is waited for; what was wished meanwhile begins."""
        was_given_up = self._under_way is None or self._under_way.is_set()
        self._under_way = None
        if self._next is not None:
            self._begin(self._next)
            return False
        return not was_given_up

    def _set_busy(self, *, is_busy: bool) -> None:
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.busy_changed.emit(is_busy)
