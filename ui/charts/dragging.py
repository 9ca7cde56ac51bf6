"""A band that the mouse draws over a chart: the days that are looked at next."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

LEAST = 6.0
"""Pixels below which a drag is a click with an unsteady hand."""


class Dragging:
    """Where a drag began and where it is, in pixels; ``is_double`` swallows the release that ends a double click."""

    def __init__(self) -> None:
        self._start: float | None = None
        self._now = 0.0
        self._is_band = False
        self.is_double = False

    def begin(self, at: QPointF, frame: QRectF) -> None:
        """Note where the mouse went down, if that is on the axes."""
        self._start = at.x() if frame.contains(at) else None
        self._is_band = False

    def move_to(self, at: QPointF) -> bool:
        """Follow the mouse; returns whether it draws a band."""
        if self._start is None:
            return False
        self._now = at.x()
        self._is_band = self._is_band or abs(self._now - self._start) >= LEAST
        return self._is_band

    def end(self, at: QPointF, frame: QRectF) -> tuple[float, float] | None:
        """The ends of the band that was drawn, within the axes; ``None`` for a click."""
        drawn, start = self.move_to(at), self._start
        self._start = None
        if not drawn or start is None:
            return None
        left, right = sorted((start, self._now))
        return max(left, frame.left()), min(right, frame.right())

    def paint(self, painter: QPainter, frame: QRectF, colour: QColor) -> None:
        """Paint the band over the picture."""
        if self._start is None or not self._is_band:
            return
        left, right = sorted((self._start, min(max(self._now, frame.left()), frame.right())))
        band = QColor(colour)
        band.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawRect(QRectF(left, frame.top(), right - left, frame.height()))
