"""A small line of a number over days, told exactly where the mouse or the arrow keys point."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import Theme
from ui.widgets.tooltip import tooltip

Point = tuple[date, float]

_MARGIN = 4.0


class Sparkline(QWidget):
    """An area line over time; `describe` says a point in words."""

    pointed = Signal(int)

    def __init__(self, theme: Theme, describe: Callable[[Point], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._points: list[Point] = []
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def pointed_at(self) -> int | None:
        """Place of the point under the mouse or chosen by arrow keys."""
        return self._at

    def show_points(self, points: Sequence[Point]) -> None:
        """Show readings; days without one leave no dent, the line runs from reading to reading."""
        self._points = sorted(points)
        self._at = None
        if self._points:
            summary = self.tr("from %1 to %2")
            first, last = (self._describe(self._points[place]) for place in (0, -1))
            self.setAccessibleDescription(summary.replace("%1", first).replace("%2", last))
        else:
            self.setAccessibleDescription(self.tr("No readings yet"))
        self.update()

    def _places(self) -> list[QPointF]:
        days = [day.toordinal() for day, _ in self._points]
        values = [value for _, value in self._points]
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN + 1, -_MARGIN, -_MARGIN)
        span, rise = max(days[-1] - days[0], 1), max(values) - min(values)
        # Room below the least value keeps a dip from looking like nothing at all.
        floor, rise = min(values) - 0.12 * rise, 1.12 * rise
        return [
            QPointF(
                room.left() + (room.width() * (day - days[0]) / span if len(days) > 1 else room.width() / 2),
                room.bottom() - (room.height() * (value - floor) / rise if rise else room.height() / 2),
            )
            for day, value in zip(days, values, strict=True)
        ]

    def _point_at(self, place: int | None) -> None:
        if place == self._at:
            return
        self._at = place
        if place is not None:
            self.pointed.emit(place)
            spot = self._places()[place].toPoint()
            QToolTip.showText(self.mapToGlobal(spot), tooltip(self._describe(self._points[place])), self)
        self.update()

    def _nearest(self, x: float) -> int:
        across = [place.x() for place in self._places()]
        right = min(bisect_left(across, x), len(across) - 1)
        left = max(right - 1, 0)
        return left if abs(across[left] - x) < abs(across[right] - x) else right

    def _paint_line(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        places = self._places()
        line = QPainterPath(places[0])
        for place in places[1:]:
            line.lineTo(place)
        if len(places) > 1:
            area = QPainterPath(line)
            area.lineTo(places[-1].x(), self.height() - 1)
            area.lineTo(places[0].x(), self.height() - 1)
            area.closeSubpath()
            painter.fillPath(area, QColor(tokens.spark_fill))
            painter.setPen(QPen(QColor(tokens.accent), 1.8, j=Qt.PenJoinStyle.RoundJoin, c=Qt.PenCapStyle.RoundCap))
            painter.drawPath(line)
        marked = self._at if self._at is not None else (0 if len(places) == 1 else None)
        if marked is not None:
            painter.setPen(QPen(QColor(tokens.surface), 1.5))
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(places[marked], 4.5, 4.5)

    def sizeHint(self) -> QSize:
        return QSize(200, 52)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._points:
            super().keyPressEvent(event)
            return
        last = len(self._points) - 1
        self._point_at(last if self._at is None else min(max(self._at + step, 0), last))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._points:
            self._point_at(self._nearest(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        if self._points:
            self._paint_line(painter)
        else:
            painter.setPen(QColor(tokens.second))
            painter.setFont(self._theme.font("small"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No readings yet"))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
