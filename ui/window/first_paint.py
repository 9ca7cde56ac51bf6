"""Knows when a window has been painted and the next click would be heard: what may wait, waits for that."""

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

REPORT_VARIABLE = "GOODWORD_REPORT_START"
"""Set to the moment of the process's start (CLOCK_MONOTONIC, ns): one JSON line is printed, then the program ends."""

HEAVY = ("numpy", "matplotlib", "PIL", "click", "sqlite_utils", "typst", "multiprocessing", "filelock", "hashlib")
IDLE_MILLISECONDS = 300


class FirstPaint(QObject):
    """Calls ``ready`` once, when the widget was painted and the event loop has come back."""

    def __init__(self, widget: QWidget, ready: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._ready = ready
        widget.installEventFilter(self)

    def on_painted(self) -> None:
        """The loop is back: report if asked to, else let the rest begin."""
        started = os.environ.get(REPORT_VARIABLE)
        if started:
            report_start(int(started))
        QTimer.singleShot(IDLE_MILLISECONDS, self._ready)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self.on_painted)
        return False


def report_start(started: int) -> None:
    """Print how long the start took, which modules it loaded (heavy ones, our own) and which widgets PySide made.

    Ends the process at once.
    """
    found = {
        "tti_ms": round((time.monotonic_ns() - started) / 1e6, 2),
        "work_ms": round(time.process_time() * 1000, 2),
        "rss_MB": _resident_megabytes(),
        "heavy": [name for name in HEAVY if name in sys.modules],
        "qt": [name for name in vars(QtWidgets) if name.startswith("Q")],
        "own": [name for name in sys.modules if name.startswith(("ui.", "storage.", "models."))],
    }
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)  # the tear-down is not part of the start


def _resident_megabytes() -> float:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  # a Path would be one more import
            pages = int(file.read().split()[1])
    except (OSError, ValueError):
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1048576, 1)
