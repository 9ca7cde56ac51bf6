"""The cell with the name of a figure, or of the group whose figures stand below it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.tables.cells import TextCell
from ui.tables.ink import Ink
from ui.theme.tokens import STEP

_BELOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_ELIDE = Qt.TextElideMode.ElideRight


class NameCell(TextCell):
    """A heading stands bold at the foot of its row, figures plain and a step to the right."""

    def __init__(self, is_heading: Callable[[Any], bool]) -> None:
        super().__init__()
        self._is_heading = is_heading

    def paint(self, painter: QPainter, rect: QRect, row: Any, text: str, align: Qt.AlignmentFlag, ink: Ink) -> None:
        """Paint the name, ended by … where room is short."""
        if not self._is_heading(row):
            super().paint(painter, rect.adjusted(2 * STEP, 0, 0, 0), row, text, align, ink)
            return
        painter.setFont(ink.bold)
        painter.setPen(ink.text)
        shown = ink.bold_metrics.elidedText(text, _ELIDE, rect.width())
        painter.drawText(rect.adjusted(0, 0, 0, -STEP), _BELOW, shown)

    def needs(self, row: Any, text: str, ink: Ink) -> int:
        """Width of the name, with its step."""
        return super().needs(row, text, ink) + 2 * STEP
