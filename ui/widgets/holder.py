"""Keeps what wraps its text from asking for the height of all of it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Holder(QWidget):
    """Gives the one widget made in it whatever room there is, down to its own smallest size.

    Within a scroll area itself, what wraps its text would be as high as all of its text asks for, and scroll at once.
    """

    def __init__(self, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(least)

    @property
    def held(self) -> QWidget | None:
        """What was made in it, ``None`` before."""
        return next((child for child in self.children() if isinstance(child, QWidget)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.held:
            self.held.resize(event.size())
