"""A paragraph with stressed words: plain text in runs, never read as markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD

ABOVE = 4
"""Pixels above and below the lines, so that one line stands in the middle beside a button."""

SPACING = 4

Run = tuple[str, bool]
"""A piece of text and whether it is stressed."""


class RunsLabel(QWidget):
    """Shows runs of text one after the other, wrapped to the width it is given."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._layout.text()

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Replace what is shown."""
        self._layout = QTextLayout("".join(text for text, _ in runs), self._theme.font())
        self._layout.setTextOption(QTextOption())
        self._layout.setFormats(self._formats(runs))
        self.setAccessibleName(self.text)
        self._break_lines(self.width())
        self.updateGeometry()
        self.update()

    def _formats(self, runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for text, is_strong in runs:
            length = len(text.encode("utf-16-le")) // 2
            if is_strong and length:
                piece = QTextLayout.FormatRange()
                look = QTextCharFormat()
                look.setFont(self._theme.font(weight=SEMIBOLD))
                piece.start, piece.length, piece.format = start, length, look
                found.append(piece)
            start += length
        return found

    def _break_lines(self, width: int) -> float:
        """Lay the lines out for a width; returns their height in pixels."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + ABOVE))
            top += line.height() + SPACING
        self._layout.endLayout()
        return top - SPACING + 2 * ABOVE

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._break_lines(width)
        self._break_lines(self.width())
        return round(height)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 400)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._break_lines(self.width())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.tokens.text))
        self._layout.draw(painter, QPointF(0, 0))
        painter.end()
