"""A menu that stays open while things are ticked, so that several can be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

_TICKING = (int(Qt.Key.Key_Space),)


def as_entry(text: str) -> str:
    """A text as a menu takes it: what somebody has typed is no shortcut."""
    return text.replace("&", "&&")


class TickMenu(QMenu):
    """A click or Space ticks and leaves the menu open; Return ticks and closes it."""

    def add_tick(self, text: str, *, ticked: bool) -> QAction:
        """An entry that can be ticked."""
        action = self.addAction(as_entry(text))
        action.setCheckable(True)
        action.setChecked(ticked)
        return action

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _TICKING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)
