"""What is painted over or in place of a chart's picture: the mark pointed at, the focus, a sentence."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.charts.rendering import Spot
from ui.theme import Theme
from ui.theme.tokens import Tokens


def paint_words(painter: QPainter, theme: Theme, room: QRect, words: str) -> None:
    """A sentence in the middle of a chart without a picture."""
    painter.setFont(theme.font())
    painter.setPen(QColor(theme.tokens.second))
    inside = room.adjusted(16, 8, -16, -8)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), words)


def paint_picture(painter: QPainter, pixmap: QPixmap, room: QRect) -> None:
    """The picture, stretched while one of the new size is being drawn."""
    if pixmap.deviceIndependentSize().toSize() == room.size():
        painter.drawPixmap(0, 0, pixmap)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(room, pixmap)


def paint_pointed(painter: QPainter, spot: Spot, tokens: Tokens) -> None:
    """A ring around a point, a shade over anything larger."""
    colour = QColor(tokens.text)
    if spot.rect.width() < 1 and spot.rect.height() < 1:
        painter.setPen(QPen(colour, 1.5))
        painter.drawEllipse(spot.rect.center(), 5.5, 5.5)
        return
    colour.setAlphaF(0.06)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(spot.rect, 3, 3)


def paint_focus(painter: QPainter, tokens: Tokens, room: QRect) -> None:
    """A frame around a chart that the keyboard is on."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.focus), 2))
    painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), 6, 6)
