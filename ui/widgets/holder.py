"""Keeps what wraps its text from asking for the height of all of it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Holder(QWidget):
    """Gives what it holds whatever room there is, down to its own smallest size.

    Within a scroll area itself, what wraps its text would be as high as all of its text asks for, and scroll at once.
    """

    def __init__(self, held: QWidget, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = held
        held.setParent(self)
        self.setMinimumSize(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.held.resize(event.size())
