"""Paints what a comparison says of one person: the figure, its small second line, its range, and who is best."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from models.results.comparison import ComparedCell, ComparedLine
from models.show import NOT_AVAILABLE
from ui.influencers.influencer_columns import HIGHEST_RATE
from ui.tables.cells import PillCell, TwoLineCell
from ui.tables.ink import Ink
from ui.widgets.pill import paint_pill, pill_size
from ui.widgets.range_bar import paint_range

BEST = "best"
_GAP = 10
_LEAST_BAR, _MOST_BAR = 60, 120


class ComparedPersonCell(TwoLineCell):
    """All cells of one person's column; the line of the table says which of them."""

    def __init__(self, cell_of: Callable[[ComparedLine], ComparedCell]) -> None:
        super().__init__(lambda line: cell_of(line).remark, quiet=lambda line: cell_of(line).text == NOT_AVAILABLE)
        self._cell_of = cell_of
        self._pill = PillCell(lambda line: cell_of(line).tone)

    def paint(
        self, painter: QPainter, rect: QRect, row: ComparedLine, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint the cell of this column in the line ``row``."""
        cell = self._cell_of(row)
        if cell.tone:
            self._pill.paint(painter, rect, row, cell.text, align, ink)
            return
        super().paint(painter, rect, row, cell.text, align, ink)
        used = ink.bold_metrics.horizontalAdvance(cell.text) + _GAP
        upper = QRectF(rect.left() + used, rect.top() + 3, rect.width() - used, rect.height() / 2 - 1)
        if cell.is_best:
            width, height = pill_size(BEST, ink.pill).width(), ink.pill_metrics.height() + 2
            spot = QRectF(upper.left(), upper.center().y() - height / 2, width, height)
            paint_pill(painter, spot, BEST, ink.pill, ink.tokens.pill("green"))
            upper.setLeft(upper.left() + width + _GAP)
        if cell.span is not None and upper.width() >= _LEAST_BAR:
            upper.setLeft(max(upper.left(), upper.right() - _MOST_BAR))
            paint_range(painter, upper, *cell.span, (0.0, HIGHEST_RATE), ink.tokens)

    def needs(self, row: ComparedLine, text: str, ink: Ink) -> int:
        """Width of the longer line."""
        return super().needs(row, self._cell_of(row).text, ink)
