"""Long work on the window's thread, some milliseconds a turn of the event loop: it paints and hears between."""

from collections.abc import Callable
from contextlib import ExitStack
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from storage.importing.garbage import at_rest
from storage.slices import Measured, Progress

TURN = 0.008
"""Seconds of work in one turn; the slice under way is always ended."""


class SlicedWork(QObject):
    """One piece of sliced work under way; ``done`` gets its result, ``failed`` the exception it ended with.

    ``progressed`` carries ``Progress``. ``cancelled`` tells that it was given up: then neither of the two is called.
    """

    progressed = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        work: Measured[Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._done = done
        self._failed = failed
        self._resting = ExitStack()
        self._is_over = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.on_turn)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._resting.enter_context(at_rest())
        self._timer.start()

    def cancel(self) -> None:
        """Give it up, unless it has ended."""
        if not self._is_over:
            self._end()
            self._work.close()
            self._resting.close()
            self.cancelled.emit()

    def on_turn(self) -> None:
        """Work for a few milliseconds."""
        until = perf_counter() + TURN
        told: Progress | None = None
        try:
            while True:
                told = next(self._work) or told
                if perf_counter() >= until:
                    break
        except StopIteration as end:
            done = self._done
            self._end()
            done(end.value)
        except Exception as error:  # noqa: BLE001  # whoever began it says what to do
            failed = self._failed
            self._end()
            failed(error)
        else:
            if told is not None:
                self.progressed.emit(told)
        finally:
            # Only now, when nobody holds what was made: the collector looks through all that is new when it wakes.
            if self._is_over:
                self._resting.close()

    def _end(self) -> None:
        self._is_over = True
        self._timer.stop()
        # They may hold the last reference to our parent, which would then delete us while we are being deleted.
        self._done = self._failed = _unheard
        self.deleteLater()


def _unheard(_: object) -> None:
    """Nobody waits any more."""
