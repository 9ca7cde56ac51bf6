"""The person logs out, or the system asks the program to end: what is typed is written, what is unsaved asked about."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication

from ui.window.main_window import MainWindow

ENDING = ("SIGTERM", "SIGHUP", "SIGINT")
"""What a Linux desktop or a terminal sends to a program that is to end."""


class SessionEnd(QObject):
    """Hears of it for as long as the window lives."""

    def __init__(self, app: QGuiApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        app.commitDataRequest.connect(self.on_data_asked)

    def on_data_asked(self, manager: QSessionManager) -> None:
        """The desktop is about to end the session: stop it only where something would be lost, and ask.

        The window stays open, for somebody else may stop it.
        """
        page = self._window.page
        if page is None:
            return
        page.flush()
        if page.session.unsaved and page.session.try_again() and manager.allowsInteraction():
            manager.cancel()
            self._window.close()  # which asks first

    def hear_signals(self) -> None:
        """Close as by hand where the system asks the process to end; Windows has no such signals."""
        if sys.platform == "win32":
            return
        # Python's own handlers wait for the next line of Python: the pipe wakes Qt's loop up for it.
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        for name in ENDING:
            signal.signal(getattr(signal, name), lambda *_: None)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._on_signal(reading))

    def _on_signal(self, reading: int) -> None:
        os.read(reading, 64)
        QApplication.closeAllWindows()
