"""The room that a window has on its screen: it is never larger, and what does not fit then is scrolled to."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.theme.theme import FRAME
from ui.widgets.holder import Holder
from ui.widgets.scrolled_area import ScrolledArea

SMALLEST = QSize(1024, 640)
"""The window is not made smaller than this (logical pixels) where the screen has room for it."""

INSIDE = QSize(824, 432)
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


def scrolled(parent: QWidget) -> ScrolledArea:
    """Holds what is inside of a window, with bars to scroll it by where the window is too small for it."""
    return ScrolledArea(Holder(INSIDE), parent, across=True)
