"""Gives a second window its keyboard back where the window manager hands it to the program's first one."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget


class KeyboardKeeper(QObject):
    """Watches a window for a dialog over it that closes: xfwm4 passes the keyboard to the window below both then.

    Asking for it as the dialog closes is too early: Qt takes the dialog for the window's own, and asks nobody.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_owed = False
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101  # a window has one
        app.focusWindowChanged.connect(self.on_focus_window_changed)

    def on_focus_window_changed(self, window: QWindow | None) -> None:
        """Ask for the keyboard, once, where another window of the program was given it."""
        if window is not None and self._is_owed:
            self._is_owed = False
            if window is not self._window.windowHandle():
                self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked}:
            self._is_owed = event.type() == QEvent.Type.WindowUnblocked
        return super().eventFilter(watched, event)
