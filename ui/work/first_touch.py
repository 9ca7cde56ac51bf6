"""Knows when somebody begins to use a window: what is made ahead of being asked for waits for that.

A window that nobody touches, as one that is opened with the computer, should cost neither work nor memory for it.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PAUSE: Final = 300
"""Milliseconds without another touch: nobody is typing or on the way to a button then."""

TOUCHES: Final = frozenset(
    {
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.KeyPress,
    }
)


class FirstTouch(QObject):
    """Calls ``then`` once, in the first pause after mouse, wheel, finger or keys were used in a window that stands.

    Without a ``pause`` that is as soon as the touch itself was answered. ``part`` is any widget of the window.
    """

    def __init__(self, part: QWidget, then: Callable[[], object], pause: int = PAUSE) -> None:
        super().__init__(part)
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self.on_paused)
        self._then = then
        # The system's window, not the widget: it gets whatever is done in any part, and little else.
        self._handle = part.window().windowHandle()
        self._handle.installEventFilter(self)

    def on_paused(self) -> None:
        """It was touched and is left alone for a moment."""
        self._handle.removeEventFilter(self)
        self._then()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._pause.start()
        return False
