"""A longer text whose field is as high as what stands in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.flushed_text import FlushedText

LEAST_LINES, MOST_LINES = 2, 9
_AROUND = 26
"""Pixels above and below the lines: padding, frame and the margin of the document."""


class GrowingText(FlushedText):
    """Grows with what is typed, or with the placeholder that stands for it, and scrolls beyond some lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text."""
        lines = max(round(self.document().size().height()), self._placeholder_lines())
        lines = min(max(lines, LEAST_LINES), MOST_LINES)
        height = lines * self.fontMetrics().lineSpacing() + _AROUND
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    def show_placeholder(self, text: str) -> None:
        """Show what is said while nothing is typed."""
        if text != self.placeholderText():
            self.setPlaceholderText(text)
            self.fit()

    def _placeholder_lines(self) -> int:
        if self.toPlainText() or not self.placeholderText():
            return 0
        room = self.viewport().rect().adjusted(4, 0, -4, 0)
        room.setHeight(10_000)
        metrics = self.fontMetrics()
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return round(needed.height() / metrics.lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
