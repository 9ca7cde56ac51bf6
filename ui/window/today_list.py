"""The list behind the status bar: what needs the owner today, by need; a click or Enter goes there."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.today import TodayItem, groups
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import note
from ui.widgets.tooltip import tooltip

WIDTH, MOST_HEIGHT = 420, 480
_ROW, _HEADING = 30, 34
_DAY_WIDTH = 64
_ITEM, _STANDS_OUT, _WHEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class TodayList(QFrame):
    """A popup over the status bar; ``chosen`` carries the ``TodayItem`` that was clicked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._wide = theme.scaled(WIDTH)
        self._most_high = theme.scaled(MOST_HEIGHT)
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self._nothing = note(self.tr("Nothing needs you today."), theme)
        self._build(theme)
        self.view.clicked.connect(self.on_activated)
        self.view.activated.connect(self.on_activated)

    def _build(self, theme: Theme) -> None:
        self.setProperty("look", "popup")
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Delegate(theme, self.view))
        self.view.setProperty("look", "menu")
        self.view.setAccessibleName(self.tr("What needs you today"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.view)
        column.addWidget(self._nothing)
        self._nothing.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)

    def show_items(self, items: Sequence[TodayItem], today: date) -> None:
        """Replace what is listed; the first line is current, so that Enter goes there.

        What is late or lapses soon stands out.
        """
        self._model.clear()
        first: QStandardItem | None = None
        for need, its in groups(items):
            heading = QStandardItem(need.heading)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(heading)
            for item in its:
                line = QStandardItem(item.line(today))
                is_late = item.day is not None and item.day < today
                line.setData(item, _ITEM)
                line.setData(item.stands_out(today), _STANDS_OUT)
                line.setData(item.when(today), _WHEN)
                line.setToolTip(tooltip(item.line(today)))
                said = f"{need.heading}: {item.line(today)} {item.when(today)}{', late' if is_late else ''}".strip()
                line.setData(said, Qt.ItemDataRole.AccessibleTextRole)
                line.setEditable(False)
                self._model.appendRow(line)
                first = first or line
        if first is not None:
            self.view.setCurrentIndex(first.index())
        self.view.setVisible(bool(items))
        self._nothing.setVisible(not items)

    def open_above(self, corner: QPoint) -> None:
        """Show the list with its lower right corner at a place on the screen."""
        rows = sum(self.view.sizeHintForRow(row) for row in range(self._model.rowCount()))
        height = min(rows + 3 * STEP, self._most_high) if rows else self._nothing.sizeHint().height()
        self.resize(self._wide, height)
        self.move(corner - QPoint(self._wide, height))
        self.show()
        self.view.setFocus()

    def on_activated(self, index: QModelIndex) -> None:
        """Go to what was chosen."""
        item = index.data(_ITEM)
        if isinstance(item, TodayItem):
            self.close()
            self.chosen.emit(item)


class _Delegate(QStyledItemDelegate):
    """A heading, or a line with its day at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        high = _ROW if index.data(_ITEM) else _HEADING
        return QSize(self._theme.scaled(WIDTH) - 4 * STEP, self._theme.scaled(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        item, tokens = index.data(_ITEM), self._theme.tokens
        painter.save()
        inside = rect.adjusted(3 * STEP, 0, -3 * STEP, 0)
        if not isinstance(item, TodayItem):
            painter.setFont(self._theme.font("small", SEMIBOLD))
            painter.setPen(QColor(tokens.second))
            _write(painter, inside.adjusted(0, 2 * STEP, 0, 0), str(index.data()), Qt.AlignmentFlag.AlignLeft)
            painter.restore()
            return
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            is_current = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(tokens.soft if is_current else tokens.hover))
            painter.drawRoundedRect(rect.adjusted(STEP, 0, -STEP, 0), 6, 6)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(tokens.text))
        words = inside.adjusted(0, 0, -self._theme.scaled(_DAY_WIDTH), 0)
        _write(painter, words, str(index.data()), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._theme.font("small", tabular=True))
        painter.setPen(QColor(tokens.danger if index.data(_STANDS_OUT) else tokens.second))
        _write(painter, inside, str(index.data(_WHEN)), Qt.AlignmentFlag.AlignRight)
        painter.restore()


def _write(painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
