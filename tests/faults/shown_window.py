"""The program with its real window, without a display, for children that drive it."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer

import ui.app
from ui.application import Application
from ui.files import Files
from ui.window.main_window import MainWindow

Steps = Iterator[None]


def drive(path: Path, steps: Callable[[MainWindow], Steps]) -> int:
    """Open the window as ``main.py FILE`` does, and once it stands take a step whenever it is idle; then close it."""
    on_ready = ui.app.on_ready

    def begin(app: Application, window: MainWindow, files: Files) -> None:
        on_ready(app, window, files)
        sys.excepthook = _end_loudly  # a child has nobody to show a dialog to
        timer, under_way = QTimer(window), steps(window)

        def step() -> None:
            if next(under_way, window) is window:
                timer.stop()
                window.close()

        timer.timeout.connect(step)
        timer.start(0)

    ui.app.on_ready = begin
    return ui.app.open_window([str(path)])


def _end_loudly(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, where)
    sys.stderr.flush()
    os._exit(3)
