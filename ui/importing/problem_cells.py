"""Cells of rows that could not be read: the one at fault stands out, what was mended too."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from ui.tables.cells import TextCell, on_two_lines
from ui.tables.ink import Ink

_ELIDE = Qt.TextElideMode.ElideRight


class SourceCell(TextCell):
    """A cell as the file has it, bold red where it is at fault, bold green once it is mended; ``None``: the number."""

    def __init__(self, place: int | None) -> None:
        super().__init__(blank="")
        self._place = place

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint the text in the manner of its state; an empty cell at fault shows a place to type."""
        font, colour = ink.base, ink.tokens.text
        if self._place is None:
            font, colour = ink.small, ink.tokens.second
        elif row.is_mended(self._place):
            font, colour = ink.bold, ink.tokens.pill("green").text
        elif row.fault == self._place:
            font, colour = ink.bold, ink.tokens.danger
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, align, painter.fontMetrics().elidedText(text, _ELIDE, rect.width()))


class ReasonCell(TextCell):
    """Why a row could not be read, in small text on up to two lines."""

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint the sentence, broken where it is longer than the cell."""
        painter.setFont(ink.small)
        painter.setPen(QColor(ink.tokens.pill("red").text))
        painter.drawText(rect, align, on_two_lines(text, ink.small_metrics, rect.width()))

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the sentence on one line."""
        return ink.small_metrics.horizontalAdvance(text)
