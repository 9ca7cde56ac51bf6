"""Notes of the preview, painted over the empty cells of their rows, so that a reason is not cut beside free room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QTableView

from ui.importing.preview_model import PreviewModel
from ui.importing.preview_row import PreviewRow
from ui.tables.cells import PADDING, on_two_lines
from ui.tables.ink import Ink

FIRST = 3
"""The place of the first column that tells of a row's values, behind its box, number and fate."""

_ALIGN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def paint_notes(painter: QPainter, view: QTableView, model: PreviewModel, dirty: QRect, ink: Ink) -> None:
    """Paint the notes of the rows in ``dirty``, above what the cells have painted."""
    painter.setFont(ink.small)
    painter.setPen(ink.second)
    metrics = QFontMetrics(ink.small)
    place = view.rowAt(dirty.top())
    while place >= 0 and (row := model.row_at(place)) and view.rowViewportPosition(place) <= dirty.bottom():
        if row.fate.note:
            room = _room(view, model, row, place, metrics.horizontalAdvance(row.fate.note))
            painter.drawText(room, _ALIGN, on_two_lines(row.fate.note, metrics, room.width()))
        place += 1


def start_of_note(model: PreviewModel, row: PreviewRow, widths: list[int], needed: int) -> int:
    """The column where a row's note begins: as far before the last one as it needs room and the cells are empty."""
    last = len(widths) - 1
    if row.lone_note:
        return min(FIRST, last)
    start = last
    while start > FIRST and sum(widths[start:]) < needed and not model.columns[start - 1].text(row):
        start -= 1
    return start


def _room(view: QTableView, model: PreviewModel, row: PreviewRow, place: int, width: int) -> QRect:
    widths = [view.columnWidth(column) for column in range(len(model.columns))]
    start = start_of_note(model, row, widths, width + 2 * PADDING)
    left = view.columnViewportPosition(start) + PADDING
    right = view.columnViewportPosition(len(widths) - 1) + widths[-1] - PADDING
    return QRect(left, view.rowViewportPosition(place), max(right - left, 0), view.rowHeight(place) - 1)
