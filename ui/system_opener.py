"""Opens a file or a folder in the program that the system has for it, and tells if there is none."""

import os
import subprocess
from pathlib import Path
from shutil import which

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

_LOOKS_EVERY = 100
"""Milliseconds between two looks at whether ``xdg-open`` has ended."""

_DESKTOPS = {"xcb", "wayland"}


class SystemOpener(QObject):
    """``failed`` carries the path that no program took: at once, or when the system's opener gave up."""

    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._running: list[tuple[subprocess.Popen[bytes], Path]] = []
        self._looking = QTimer(self, interval=_LOOKS_EVERY)
        self._looking.timeout.connect(self.on_time_to_look)

    def open(self, path: Path) -> None:
        """Open a file or folder that is there."""
        command = which("xdg-open") if QGuiApplication.platformName() in _DESKTOPS else None
        if not path.exists():
            self.failed.emit(path)
        elif command:
            self.open_with(command, path)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.failed.emit(path)

    def open_with(self, command: str, path: Path) -> None:
        """Open by a command that may last as long as the program it starts; Qt would not tell how it ended."""
        quiet = subprocess.DEVNULL
        opener = subprocess.Popen(  # noqa: S603  # the system's own opener and one path, no shell
            [command, os.fspath(path.absolute())], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
        self._running.append((opener, path))
        self._looking.start()

    def on_time_to_look(self) -> None:
        """Tell which openers gave up."""
        ended = [(opener, path) for opener, path in self._running if opener.poll() is not None]
        self._running = [each for each in self._running if each not in ended]
        if not self._running:
            self._looking.stop()
        for opener, path in ended:
            if opener.returncode:
                self.failed.emit(path)
