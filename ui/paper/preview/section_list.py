"""The sections of a document, to be ticked and put in order by dragging or by keys."""

from collections.abc import Container

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QWidget

from models.paper.section_order import SectionRow
from ui.theme import Theme
from ui.theme.tokens import COMPACT_ROW_HEIGHT
from ui.widgets.tooltip import tooltip

_NAME = Qt.ItemDataRole.UserRole


class SectionList(QListWidget):
    """``arranged`` carries the rows as they stand after something was ticked or moved.

    ``refused`` says why a section stays: a document has at least one.
    """

    arranged = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[SectionRow, ...] = ()
        self._silent: frozenset[str] = frozenset()
        self._build()
        self.itemChanged.connect(self.on_item_changed)
        theme.changed.connect(self._paint_silent)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Sections, in the order of the document"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    @property
    def rows(self) -> tuple[SectionRow, ...]:
        """The sections as they stand."""
        items = [self.item(place) for place in range(self.count())]
        wanted = Qt.CheckState.Checked
        return tuple(SectionRow(item.data(_NAME), item.text(), item.checkState() == wanted) for item in items)

    def show_rows(self, rows: tuple[SectionRow, ...]) -> None:
        """Show sections as chosen; the current one stays current."""
        if rows == self._rows:
            return
        current = self._rows[self.currentRow()].name if 0 <= self.currentRow() < len(self._rows) else ""
        self._rows = rows
        self.blockSignals(True)  # Qt's own
        self.clear()
        for row in rows:
            self.addItem(_item(row))
        self.setCurrentRow(next((place for place, row in enumerate(rows) if row.name == current), 0))
        self._show_where()
        self.blockSignals(False)  # as above
        self.setFixedHeight(len(rows) * COMPACT_ROW_HEIGHT + 2 * self.frameWidth())
        self._paint_silent()

    def show_silent(self, names: Container[str]) -> None:
        """Set back the sections that are wanted and have nothing to say in this document."""
        self._silent = frozenset(row.name for row in self._rows if row.is_wanted and row.name in names)
        self._paint_silent()

    def move_current(self, step: int) -> None:
        """Put the current section one place further up or down."""
        place, rows = self.currentRow(), list(self.rows)
        if 0 <= place < len(rows) and 0 <= place + step < len(rows):
            rows.insert(place + step, rows.pop(place))
            self._arrange(tuple(rows))

    def on_item_changed(self, item: QListWidgetItem) -> None:
        """Take a tick, unless it was the last one."""
        rows = self.rows
        if rows == self._rows or not self._is_whole(rows):
            return
        if not any(row.is_wanted for row in rows):
            item.setCheckState(Qt.CheckState.Checked)
            self.refused.emit(self.tr("A document has at least one section."))
            return
        self._arrange(rows)

    def _arrange(self, rows: tuple[SectionRow, ...]) -> None:
        self.show_rows(rows)
        self.arranged.emit(rows)

    def _paint_silent(self) -> None:
        self.blockSignals(True)  # Qt's own
        for place in range(self.count()):
            item = self.item(place)
            is_silent = item.data(_NAME) in self._silent
            item.setForeground(QBrush(QColor(self._theme.tokens.second)) if is_silent else QBrush())
            words = self.tr("{}: nothing to say in this document yet").format(item.text()) if is_silent else item.text()
            item.setToolTip(tooltip(words))
        self.blockSignals(False)  # as above

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        # The list takes the item from its old place only after this event.
        QTimer.singleShot(0, self, self.on_dropped)

    def on_dropped(self) -> None:
        """Take the order that a drop left."""
        rows = self.rows
        if rows != self._rows and self._is_whole(rows):
            self._arrange(rows)

    def _show_where(self) -> None:
        """Mark the current section while keys go to it, and only then: a key press changes it."""
        item = self.currentItem()
        if item is not None:
            item.setSelected(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_where()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_where()

    def _is_whole(self, rows: tuple[SectionRow, ...]) -> bool:
        """Whether each section is there once: while one is dragged it is there twice."""
        return sorted(row.name or "" for row in rows) == sorted(row.name for row in self._rows)


def _item(row: SectionRow) -> QListWidgetItem:
    item = QListWidgetItem(row.title)
    item.setData(_NAME, row.name)
    item.setSizeHint(QSize(0, COMPACT_ROW_HEIGHT))
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled
        | Qt.ItemFlag.ItemIsSelectable
        | Qt.ItemFlag.ItemIsUserCheckable
        | Qt.ItemFlag.ItemIsDragEnabled
    )
    item.setCheckState(Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked)
    return item
