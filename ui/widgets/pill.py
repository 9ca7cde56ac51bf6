"""A state as a word on a soft colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import PillColours, Theme
from ui.theme.fonts import SEMIBOLD

_HEIGHT = 22
PADDING = 9

_CENTRE = Qt.AlignmentFlag.AlignCenter


def pill_size(text: str, font: QFont) -> QSize:
    """How large a pill is in pixels."""
    metrics = QFontMetrics(font)
    return QSize(metrics.horizontalAdvance(text) + 2 * PADDING, max(_HEIGHT, metrics.height() + 6))


def paint_pill(painter: QPainter, rect: QRectF, text: str, font: QFont, colours: PillColours) -> None:
    """Paint a pill that fills the rectangle; the word, not the colour alone, tells the state."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.back))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(colours.text))
    painter.setFont(font)
    painter.drawText(rect, _CENTRE, text)
    painter.restore()


class Pill(QWidget):
    """A state pill: green, blue, amber, grey, red or accent."""

    def __init__(self, text: str, state: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._state = state
        self.setFont(theme.font("small", SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    @property
    def state(self) -> str:
        """The name of its colour."""
        return self._state

    def show_state(self, text: str, state: str) -> None:
        """Change word and colour."""
        self._text, self._state = text, state
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._text, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self._theme.tokens.pill(self._state)
        paint_pill(painter, QRectF(self.rect()), self._text, self.font(), colours)
        painter.end()
