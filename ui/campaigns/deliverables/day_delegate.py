"""A day of the month is painted: its number, its entries as chips, and how many more there are."""

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.campaigns.deadline import Deadline
from ui.campaigns.deliverables.month_model import Index, MonthModel
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD

_HEAD = 22
_CHIP = 19
_GAP = 2
_PADDING = 4
_MORE_WIDTH = 64
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight


class DayDelegate(QStyledItemDelegate):
    """``chosen`` is the key of the chip that keys mean, ``target`` the day that a dragged one would go to."""

    def __init__(self, model: MonthModel, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self._theme = theme
        self.chosen = ""
        self.target: date | None = None
        self._font = theme.font("small", tabular=True)
        self._bold = theme.font("small", SEMIBOLD, tabular=True)
        self._head, self._chip, self._more = (theme.scaled(length) for length in (_HEAD, _CHIP, _MORE_WIDTH))
        theme.changed.connect(view.update)

    @property
    def least_height(self) -> int:
        """Of a day with its number and two entries, in pixels."""
        return self._head + 2 * (self._chip + _GAP)

    def places(self, cell: QRect, day: date) -> list[tuple[Deadline, QRect]]:
        """The chips that have room in a cell, each with its rectangle."""
        entries = self._model.entries(day)
        room = max((cell.height() - self._head - _GAP) // (self._chip + _GAP), 1)
        left, width = cell.left() + _PADDING, cell.width() - 2 * _PADDING - 1
        return [
            (entry, QRect(left, cell.top() + self._head + place * (self._chip + _GAP), width, self._chip))
            for place, entry in enumerate(entries[:room])
        ]

    def more_place(self, cell: QRect, day: date) -> QRect:
        """Where "+3 more" stands, beside the day's number; empty where everything has room."""
        if len(self.places(cell, day)) == len(self._model.entries(day)):
            return QRect()
        width = min(self._more, cell.width() // 2)
        return QRect(cell.right() - width, cell.top() + 2, width - _PADDING, self._head - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day, cell = self._model.day_at(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, cell, day, is_current=is_current)
        self._paint_number(painter, cell, day)
        for entry, place in self.places(cell, day):
            self._paint_chip(painter, place, entry)
        more = self.more_place(cell, day)
        if not more.isEmpty():
            count = len(self._model.entries(day)) - len(self.places(cell, day))
            painter.setFont(self._bold)
            painter.setPen(QColor(self._theme.tokens.accent_text))
            words = self.tr("+{} more").format(count)
            has_room = painter.fontMetrics().horizontalAdvance(words) <= more.width()
            painter.drawText(more, _RIGHT, words if has_room else f"+{count}")
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRect, day: date, *, is_current: bool) -> None:
        tokens = self._theme.tokens
        is_outside = day.month != self._model.month.month
        painter.fillRect(cell, QColor(tokens.ground if is_outside else tokens.surface))
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, QColor(tokens.line))
        painter.fillRect(cell.right(), cell.top(), 1, cell.height(), QColor(tokens.line))
        if is_current or day == self.target:
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(QColor(tokens.soft) if day == self.target else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(1, 1, -3, -3), 4, 4)

    def _paint_number(self, painter: QPainter, cell: QRect, day: date) -> None:
        tokens, is_today = self._theme.tokens, day == self._model.today
        is_outside = day.month != self._model.month.month
        text = self.tr("{} · today").format(day.day) if is_today else str(day.day)
        painter.setFont(self._bold if is_today else self._font)
        painter.setPen(QColor(tokens.accent_text if is_today else tokens.second if is_outside else tokens.text))
        place = QRect(cell.left() + _PADDING, cell.top() + 3, cell.width() - 2 * _PADDING, self._head - 5)
        if is_today:
            width = painter.fontMetrics().horizontalAdvance(text) + 12
            painter.fillRect(QRect(place.left(), place.top(), width, place.height()), QColor(tokens.soft))
        painter.drawText(place.adjusted(6, 0, 0, 0), _LEFT, text)

    def _paint_chip(self, painter: QPainter, place: QRect, entry: Deadline) -> None:
        tokens, today = self._theme.tokens, self._model.today
        colours = tokens.pill(entry.tone(today))
        is_chosen = entry.key == self.chosen
        painter.setPen(QPen(QColor(tokens.focus), 2) if is_chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.back))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1) if is_chosen else place, 5, 5)
        font = self._bold if entry.is_late(today) else self._font
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        inner = place.adjusted(6, 0, -4, 0)
        painter.drawText(inner, _LEFT, painter.fontMetrics().elidedText(entry.text(today), _ELIDE, inner.width()))
