"""The steps of an import: which is done, which is under way, which is still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_svg
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD

CIRCLE = 20
_GAP = 7
_BETWEEN = 26
_CENTRE = Qt.AlignmentFlag.AlignCenter


class StepsBar(QWidget):
    """Numbered words in a row."""

    def __init__(self, words: Sequence[str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tuple(words)
        self._theme = theme
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.show_step(0)

    @property
    def current(self) -> int:
        """The place of the step under way, from 0."""
        return self._current

    def show_step(self, place: int) -> None:
        """Say which step is under way; those before it are done."""
        self._current = place
        told = self.tr("Step %1 of %2: %3").replace("%1", str(place + 1)).replace("%2", str(len(self._words)))
        self.setAccessibleName(told.replace("%3", self._words[place]))
        self.update()

    def _width(self, word: str) -> int:
        return CIRCLE + _GAP + QFontMetrics(self._theme.font(weight=SEMIBOLD)).horizontalAdvance(word)

    def _paint_step(self, painter: QPainter, left: float, place: int, word: str) -> None:
        tokens = self._theme.tokens
        circle = QRectF(left, (self.height() - CIRCLE) / 2, CIRCLE, CIRCLE)
        is_current, is_done = place == self._current, place < self._current
        fill = tokens.accent_fill if is_current else tokens.soft if is_done else tokens.track
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawEllipse(circle)
        if is_done:
            paint_svg(painter, circle.adjusted(4.5, 4.5, -4.5, -4.5), "check", tokens.accent_text)
        else:
            painter.setFont(self._theme.font("small", SEMIBOLD))
            painter.setPen(QColor(tokens.on_accent if is_current else tokens.second))
            painter.drawText(circle, _CENTRE, str(place + 1))
        painter.setFont(self._theme.font(weight=SEMIBOLD))
        painter.setPen(QColor(tokens.accent_text if is_current else tokens.second))
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left + CIRCLE + _GAP, base), word)

    def sizeHint(self) -> QSize:
        return QSize(sum(map(self._width, self._words)) + _BETWEEN * (len(self._words) - 1) + 2, CIRCLE + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for place, word in enumerate(self._words):
            self._paint_step(painter, left, place, word)
            left += self._width(word) + _BETWEEN
        painter.end()
