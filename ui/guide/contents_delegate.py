"""Paints one line of the contents of the guide."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.guide.contents_line import Line
from ui.theme import Theme
from ui.theme.fonts import MEDIUM
from ui.theme.tokens import RADIUS, STEP

_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ELIDE = Qt.TextElideMode.ElideRight
_INDENT = {"chapter": 0, "section": 4 * STEP, "part": 7 * STEP, "found": 0}
_INSIDE = {"section", "part"}
_PADDING = 3 * STEP
_NOTE_LINES = 3

Index = QModelIndex | QPersistentModelIndex


class ContentsDelegate(QStyledItemDelegate):
    """Chapters stand out from their sections; what was found has some words of its text below its name."""

    def __init__(self, theme: Theme, line_at: Callable[[int], Line], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line_at = line_at
        self._note = QFontMetrics(theme.font("small"))

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._line_at(index.row())
        height = QFontMetrics(self._font(line)).height() + 2 * STEP + (2 if line.kind in _INSIDE else 6)
        return QSize(120, max(height, 24) + (_NOTE_LINES * self._note.lineSpacing() if line.note else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, tokens = self._line_at(index.row()), self._theme.tokens
        painter.save()
        is_selected = bool(option.state & _SELECTED)
        if is_selected or option.state & _HOVERED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.soft if is_selected else tokens.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(STEP, 1, -STEP, -1), RADIUS, RADIUS)
        room = option.rect.adjusted(_PADDING + _INDENT[line.kind], 0, -_PADDING, 0)
        colour = tokens.accent_text if is_selected else tokens.second if line.kind in _INSIDE else tokens.text
        self._write(painter, room, line, colour)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, line: Line, colour: str) -> None:
        font = self._font(line)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        if not line.note:
            painter.drawText(room, _LEFT, metrics.elidedText(line.words, _ELIDE, room.width()))
            return
        head = QRect(room.left(), room.top() + STEP + 1, room.width(), metrics.height())
        painter.drawText(head, _LEFT, metrics.elidedText(line.words, _ELIDE, room.width()))
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(self._theme.tokens.second))
        below = QRect(room.left(), head.bottom() + 2, room.width(), _NOTE_LINES * self._note.lineSpacing())
        painter.drawText(below, int(_WRAPPED), line.note)

    def _font(self, line: Line) -> QFont:
        return self._theme.font() if line.kind in _INSIDE else self._theme.font(weight=MEDIUM)
