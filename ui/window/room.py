"""The room that a window has on its screen: it is never larger, and what does not fit then is scrolled to."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget

from ui.theme.theme import FRAME

SMALLEST = QSize(1024, 640)
"""The window is not made smaller than this (logical pixels) where the screen has room for it."""

INSIDE = QSize(1024, 560)
"""What is inside of the smallest window, between the menus and the status bar, is never squeezed below this."""

_MOVED = (QEvent.Type.Show, QEvent.Type.ScreenChangeInternal, QEvent.Type.DevicePixelRatioChange)


class Room(QObject):
    """Keeps the smallest size of a window within its screen, also after it was moved to another one."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.keep()
        window.installEventFilter(self)

    @property
    def size(self) -> QSize:
        """What the screen has for the window without its frame, which is not known before the window shows."""
        return self._window.screen().availableSize() - QSize(*FRAME)

    def keep(self) -> None:
        """Let the window be as small as its screen asks for."""
        self._window.setMinimumSize(SMALLEST.boundedTo(self.size))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _MOVED:
            self.keep()
        return super().eventFilter(watched, event)


class _Inside(QWidget):
    """Gives what it holds whatever room there is, down to ``INSIDE``.

    Held by a scroll area itself, what wraps its text would be as high as all of its text asks for, and scroll at once.
    """

    def __init__(self, held: QWidget) -> None:
        super().__init__()
        self._held = held
        held.setParent(self)
        self.setMinimumSize(INSIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._held.resize(event.size())


def scrolled(held: QWidget, parent: QWidget) -> QScrollArea:
    """What is inside of a window, with bars to scroll it by where the window is too small for it."""
    area = QScrollArea(parent)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    inside = _Inside(held)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    return area
