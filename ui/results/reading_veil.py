"""What lies over results that are no longer those of the scope, while the right ones are being read."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

DIMMED = 0.72
"""How much of what lies below is covered."""

PILL_HEIGHT = 32


class ReadingVeil(QWidget):
    """Dims what was shown before and says that something is being read; clicks go through."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = self.tr("Reading the results…")
        self.setAccessibleName(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tokens.ground)
        veil.setAlphaF(DIMMED)
        painter.fillRect(self.rect(), veil)
        painter.setFont(self._theme.font())
        width = painter.fontMetrics().horizontalAdvance(self._words) + 2 * PILL_HEIGHT
        pill = QRectF((self.width() - width) / 2, self.height() * 0.35, width, PILL_HEIGHT)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(QColor(tokens.second))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
