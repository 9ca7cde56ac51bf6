"""How a count of the grid is painted: typed, grey from before, not shown, hatched where there is none to type."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from ui.results.readings.change_mark import GAP, paint_change
from ui.results.readings.reading_draft import Standing
from ui.tables.cells import PADDING, Cell
from ui.tables.ink import Ink


class CountCell(Cell):
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
            room = rect.adjusted(0, 0, -metrics.horizontalAdvance(text) - GAP, 0)
            paint_change(painter, room, row.change(self._name), ink, is_odd=bool(row.doubt(self._name)))

    def _colour(self, standing: Standing, ink: Ink) -> QColor:
        return ink.text if standing is Standing.TYPED else ink.second

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of number and difference; a cell without a number is told in words."""
        del row
        return ink.figures_metrics.horizontalAdvance(text)


def _hatch(painter: QPainter, rect: QRect, ink: Ink) -> None:
    painter.fillRect(rect, QBrush(QColor(ink.tokens.edge), Qt.BrushStyle.BDiagPattern))
