"""Asks the window that has a workspace open on this machine to come to the front."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from ui.opening.front_address import SHOWN, TOKEN_VARIABLE, address_of

PATIENCE = 2500
"""Milliseconds: a window that was started by the click before is not painted yet, and begins to listen after that."""

ANY_PROCESS = -1
"""How Windows is told that whoever asks may come to the front: who was started by a click just now may allow it."""

PAUSE = 100
"""Milliseconds between two knocks at a door that is not there yet."""


class FrontRequest(QObject):
    """``answered`` tells that the window came to the front, ``gave_up`` that there is none, or none that answers."""

    answered = Signal()
    gave_up = Signal()

    def __init__(self, workspace: Path, parent: QObject | None = None, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._address = address_of(workspace)
        self._socket = QLocalSocket(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._end = QTimer(self, singleShot=True, interval=patience)
        self._pause.timeout.connect(self.on_pause_over)
        self._end.timeout.connect(self.on_end)
        self._socket.connected.connect(self.on_connected)
        self._socket.readyRead.connect(self.on_answer)
        self._socket.errorOccurred.connect(self.on_error)

    def begin(self) -> None:
        """Ask; the answer comes by signal."""
        self._end.start()
        self.on_pause_over()

    def on_pause_over(self) -> None:
        """Knock, once more perhaps."""
        self._socket.connectToServer(self._address)

    def on_connected(self) -> None:
        """Hand on the leave to come to the front that the desktop gave to this start."""
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.user32.AllowSetForegroundWindow(ANY_PROCESS)
        self._socket.write(os.environ.get(TOKEN_VARIABLE, "").encode("ascii", "ignore") + b"\n")
        self._socket.flush()

    def on_error(self) -> None:
        """Nobody is at that door, or not yet."""
        if self._end.isActive():
            self._pause.start()

    def on_answer(self) -> None:
        """The other window says that it is seen."""
        if self._end.isActive() and bytes(self._socket.readAll().data()).startswith(SHOWN):
            self._stop()
            self.answered.emit()

    def on_end(self) -> None:
        """Nobody answered in time."""
        self._stop()
        self.gave_up.emit()

    def _stop(self) -> None:
        self._end.stop()
        self._pause.stop()
        self._socket.abort()
