"""Cells of the preview: a box to choose a row, and a value that says what it was before or why it is wrong."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from ui.importing.preview_row import PreviewRow
from ui.tables.cells import TextCell, shortened
from ui.tables.ink import Ink

BOX = 16
_GAP = 5
_LINKS = ("caption", "url")
"""Columns of posts, which their links tell apart."""

_RIGHT = Qt.AlignmentFlag.AlignRight


class CheckCell(TextCell):
    """A box, ticked where the row is chosen and faint where there is nothing to choose."""

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint the box in the middle of the cell."""
        box = QRectF(rect.left() + 2, rect.top() + (rect.height() - BOX) / 2, BOX, BOX)
        tokens = ink.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_fill))
            painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.on_accent), 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            corners = [box.topLeft() + QPointF(*at) for at in ((4.2, 8.2), (7.0, 11.0), (11.8, 5.4))]
            painter.drawPolyline(QPolygonF(corners))
        else:
            painter.setPen(QPen(QColor(tokens.strong_edge if row.can_be_chosen else tokens.edge), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the box."""
        return BOX


class ValueCell(TextCell):
    """A value; a changed one stands in green behind what it was, one that cannot be read in bold red."""

    def __init__(self, column: str, *, bold: bool = False, second: bool = False) -> None:
        super().__init__(bold=bold, blank="", keeps_end=column in _LINKS)
        self._column = column
        self._second = second

    def paint(
        self, painter: QPainter, rect: QRect, row: PreviewRow, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        """Paint the value in the manner of its row."""
        if self._column == "note" or (row.lone_note and text == row.lone_note):
            return  # the table paints notes over all empty cells of the row
        if self._column in row.bad and text:
            self._write(painter, rect, text, align, ink, ink.bold, ink.tokens.danger)
        elif self._column in row.changed:
            self._paint_change(painter, rect, row, text, align, ink)
        elif not self._bold and not self._second and not align & _RIGHT:
            self._write(painter, rect, text, align, ink, ink.base, ink.tokens.text)
        elif self._second and text:
            self._write(painter, rect, text, align, ink, ink.small, ink.tokens.second)
        else:
            super().paint(painter, rect, row, text, align, ink)

    def needs(self, row: PreviewRow, text: str, ink: Ink) -> int:
        """Width of the value and what it was."""
        before = row.before.get(self._column, "")
        return super().needs(row, text, ink) + (ink.figures_metrics.horizontalAdvance(before) + _GAP if before else 0)

    def _paint_change(
        self, painter: QPainter, rect: QRect, row: PreviewRow, text: str, align: Qt.AlignmentFlag, ink: Ink
    ) -> None:
        green, before = ink.tokens.pill("green").text, row.before.get(self._column, "")
        width = QFontMetrics(ink.bold).horizontalAdvance(text)
        if not before or before == text:
            self._write(painter, rect, text, align, ink, ink.bold, green)
            return
        struck = QFont(ink.figures)
        struck.setStrikeOut(True)
        if align & _RIGHT:
            old, new = rect.adjusted(0, 0, -width - _GAP, 0), rect
        else:
            taken = min(ink.figures_metrics.horizontalAdvance(before), rect.width() // 2)
            old, new = QRect(rect.left(), rect.top(), taken, rect.height()), rect.adjusted(taken + _GAP, 0, 0, 0)
        self._write(painter, old, before, align, ink, struck, ink.tokens.danger)
        self._write(painter, new, text, align, ink, ink.bold, green)

    def _write(
        self, painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag, _ink: Ink, font: QFont, colour: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, align, shortened(text, QFontMetrics(font), rect.width(), keeps_end=self._keeps_end))
