"""F1 in every window and dialog: the menu's own F1 is heard in the program's window alone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

KEYS: Final = "F1"
MARK: Final = "hears_help"


class HelpKey(QObject):
    """Gives each window the key as it comes to the front for the first time; ``ask`` opens the guide."""

    def __init__(self, ask: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101  # there is no window without one
        app.focusWindowChanged.connect(self.on_focus_window_changed)

    def on_focus_window_changed(self, _window: QWindow | None) -> None:
        """Another window is in front."""
        front = QApplication.activeWindow()
        if front is not None and not isinstance(front, QMainWindow) and not front.property(MARK):
            self._give(front)

    def _give(self, window: QWidget) -> None:
        window.setProperty(MARK, True)
        key = QShortcut(QKeySequence(KEYS), window)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self._ask)
