"""Garbage is collected on the window's thread alone.

Python collects on whichever thread happens to allocate: a chart that is drawn aside would take apart the widgets of a
dialog that was closed, while Qt still has events for them, and the program would die.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

from storage.importing.garbage import is_at_rest

EVERY: Final = 1_000
"""Milliseconds."""


class GarbageCollector(QObject):
    """Takes Python's own collecting out of force, and collects as its event loop runs, from then on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect what Python would have collected by now, were it allowed to: each generation at its own size."""
    if is_at_rest():
        return
    sizes, limits = gc.get_count(), gc.get_threshold()
    due = next((generation for generation in (2, 1, 0) if sizes[generation] > limits[generation]), None)
    if due is not None:
        gc.collect(due)
