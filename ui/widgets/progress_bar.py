"""A slim bar that shows a share of a goal."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from models import show
from ui.theme import Theme

HEIGHT = 6
_STEPS = 1000


def paint_bar(painter: QPainter, rect: QRectF, share: float | None, fill: str, track: str) -> None:
    """Paint a rounded track and its filled part; `share` 0–1 is clamped, None leaves the track empty."""
    radius = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.fillPath(outline, QColor(track))
    if share:
        painter.setClipPath(outline)
        filled = QRectF(rect)
        filled.setWidth(rect.width() * min(share, 1.0))
        painter.fillRect(filled, QColor(fill))
    painter.restore()


class ProgressBar(QProgressBar):
    """A bar 6 px high; an unknown share shows an empty track."""

    def __init__(self, theme: Theme, colour: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._share: float | None = None
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def share(self) -> float | None:
        """The share shown, 0–1 and beyond, or None."""
        return self._share

    def set_share(self, share: float | None) -> None:
        """Show a share of the whole; more than all fills the bar."""
        self._share = share
        self.setValue(round(_STEPS * min(max(share or 0.0, 0.0), 1.0)))
        self.setAccessibleDescription("" if share is None else show.percent(share, 0))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_bar(painter, QRectF(self.rect()), self._share, getattr(tokens, self._colour), tokens.track)
        painter.end()
