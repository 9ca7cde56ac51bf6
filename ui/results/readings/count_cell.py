"""How a count of the grid is painted: typed, grey from before, not shown, hatched where there is none to type."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from models import show
from ui.icons import paint_svg
from ui.results.readings.reading_draft import ReadingDraft, Standing
from ui.tables.cells import PADDING
from ui.tables.ink import Ink

_GAP = 6
_SIGN = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CountCell:
    """The number at the right; left of it, small, by how much it grew, and a sign where it is odd."""

    def __init__(self, name: str) -> None:
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint what the cell holds."""
        standing = row.standing(self._name)
        if standing is Standing.ABSENT:
            _hatch(painter, rect.adjusted(1 - PADDING, 0, PADDING - 1, 0), ink)
            return
        is_small = standing is Standing.HIDDEN
        painter.setFont(ink.small if is_small else ink.figures)
        painter.setPen(QColor(ink.tokens.danger) if standing is Standing.REFUSED else self._colour(standing, ink))
        metrics = ink.small_metrics if is_small else ink.figures_metrics
        painter.drawText(rect, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
        if standing is Standing.TYPED:
            self._paint_change(painter, rect, row, metrics.horizontalAdvance(text) + _GAP, ink)

    def _colour(self, standing: Standing, ink: Ink) -> QColor:
        return ink.text if standing is Standing.TYPED else ink.second

    def _paint_change(self, painter: QPainter, rect: QRect, row: ReadingDraft, taken: int, ink: Ink) -> None:
        room = QRect(rect.left(), rect.top(), rect.width() - taken, rect.height())
        if row.doubt(self._name):
            sign = QRectF(room.left() - _GAP / 2, room.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN)
            paint_svg(painter, sign, "alert", ink.tokens.pill("amber").mark)
            room.setLeft(room.left() + _SIGN)
        change = change_text(row.change(self._name))
        if ink.small_metrics.horizontalAdvance(change) <= room.width():
            painter.setFont(ink.small)
            painter.setPen(ink.second)
            painter.drawText(room, _LEFT, change)

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of number and difference; a cell without a number is told in words."""
        del row
        return ink.figures_metrics.horizontalAdvance(text)


def change_text(change: int | None) -> str:
    """By how much a count grew: "+1,200"; empty where that is not known."""
    if change is None:
        return ""
    return f"+{show.count(change)}" if change >= 0 else show.count(change)


def _hatch(painter: QPainter, rect: QRect, ink: Ink) -> None:
    painter.fillRect(rect, QBrush(QColor(ink.tokens.edge), Qt.BrushStyle.BDiagPattern))
