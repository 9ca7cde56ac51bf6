"""Notices that another day began: at midnight, and after the computer slept through it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from ui.session import Session

LOOK_EVERY = 30_000
"""Milliseconds between two looks: a timer set for midnight would come late by as long as the computer slept."""


class DayWatch(QObject):
    """``changed`` tells that the session's today is another than at the last look."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._day = session.today
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        if app := QGuiApplication.instance():
            app.applicationStateChanged.connect(self.look)  # type: ignore[attr-defined]  # a QGuiApplication has it

    def look(self) -> None:
        """Compare with the clock now."""
        if self._session.today != self._day:
            self._day = self._session.today
            self.changed.emit()
