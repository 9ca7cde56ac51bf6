"""A table whose first column stays in sight while the others are scrolled to the side."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from ui.tables.row_model import Index, RowModel
from ui.tables.table_view import TableView
from ui.theme import Theme

PINNED = 0
"""The section that stays."""

LEAST_SHARE = 3
"""The pinned column keeps a third of the table, where it is that wide; the rest of its width scrolls away."""

_ENSURE_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible


class PinnedTable(TableView):
    """What is clicked, pointed at or pressed on the pinned column is meant for it, not for what lies below."""

    def __init__(self, model: RowModel[Any], theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        self._pinned_width = 0
        super().__init__(model, theme, name, parent)
        self._pinned_rows = _PinnedRows(self)
        self._pinned_head = _PinnedHead(self)
        self.horizontalScrollBar().valueChanged.connect(self.on_scrolled)
        self.head.sectionResized.connect(self.on_scrolled)
        self.head.sectionMoved.connect(self.on_scrolled)
        self.head.geometriesChanged.connect(self.on_scrolled)
        self.viewport().installEventFilter(self)

    @property
    def pinned_width(self) -> int:
        """How many pixels at the left hold the pinned column over what is scrolled; 0 while it stands in its place."""
        return self._pinned_width

    def on_scrolled(self) -> None:
        """Lay the pinned column over the left edge once it would leave it."""
        size, left = self.head.sectionSize(PINNED), self.head.sectionViewportPosition(PINNED)
        least = min(size, self.viewport().width() // LEAST_SHARE)
        self._pinned_width = max(least, left + size) if left < 0 else 0
        at, width = self.viewport().geometry(), self._pinned_width
        self._pinned_rows.setGeometry(at.left(), at.top(), width, at.height())
        self._pinned_head.setGeometry(at.left(), self.head.y(), width, self.head.height())
        for part in (self._pinned_rows, self._pinned_head):
            part.setVisible(bool(width))
            part.raise_()
            part.update()

    def paint_row(self, painter: QPainter, place: int, rect: QRect) -> None:
        """Paint the pinned cell of a row."""
        option = QStyleOptionViewItem()
        option.rect = rect
        self.delegate.paint(painter, option, self.row_model.index(place, PINNED))

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if 0 <= pos.x() < self._pinned_width:
            place = self.rowAt(pos.y())
            return self.row_model.index(place, PINNED) if place >= 0 else QModelIndex()
        return super().indexAt(pos)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE_VISIBLE) -> None:
        across = self.horizontalScrollBar()
        before = across.value()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if index.column() == PINNED:
            across.setValue(before)
            return
        hidden = self._pinned_width - self.head.sectionViewportPosition(index.column())
        if hidden > 0:
            across.setValue(across.value() - hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport():
            if event.type() == QEvent.Type.Paint:
                self._pinned_rows.update()
            elif event.type() == QEvent.Type.Resize:
                self.on_scrolled()
        return super().eventFilter(watched, event)


class _PinnedRows(QWidget):
    """The pinned cells of the rows that are seen; the mouse passes through to the table."""

    def __init__(self, table: PinnedTable) -> None:
        super().__init__(table)
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else it and the table would repaint each other
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        table, ink = self._table, self._table.delegate.ink
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink.surface)
        place = max(table.rowAt(0), 0)
        while place < table.row_model.rowCount() and table.rowViewportPosition(place) < self.height():
            top, height = table.rowViewportPosition(place), table.rowHeight(place)
            table.paint_row(painter, place, QRect(0, top, self.width(), height))
            place += 1
        painter.fillRect(self.width() - 1, 0, 1, self.height(), ink.row_line)
        painter.end()


class _PinnedHead(QWidget):
    """The head of the pinned column, which sorts by it."""

    def __init__(self, table: PinnedTable) -> None:
        super().__init__(table)
        self._table = table
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._table.delegate.ink.surface)
        painter.setFont(self._table.head.font())
        self._table.head.paintSection(painter, self.rect(), PINNED)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._table.head.sort_asked.emit(PINNED, with_shift)
        event.accept()
