"""The one table of the program: fixed rows, hover, sorting by the head, editing in place, copying."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.tables.cell_block import CellBlock
from ui.tables.cell_delegate import CellDelegate
from ui.tables.column import Column
from ui.tables.column_layout import ColumnLayout
from ui.tables.column_widths import needed_width
from ui.tables.place_keeper import PlaceKeeper, bring_into_view, is_in_view, select_rows, selected_places
from ui.tables.problem_bubble import ProblemBubble
from ui.tables.row_model import RowModel
from ui.tables.sort_header import SortHeader, keys_after_click
from ui.tables.tsv import tsv
from ui.theme import Theme
from ui.theme.tokens import COMPACT_ROW_HEIGHT, ROW_HEIGHT
from ui.widgets.editing import is_read_only
from ui.widgets.plain_viewport import plain_viewport

_EDIT_BY = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_OPENING = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_DELETE = int(Qt.Key.Key_Delete)
_ESCAPE = int(Qt.Key.Key_Escape)
_REACHING = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_GOING = frozenset(map(int, (*_REACHING, *_UP_AND_DOWN, Qt.Key.Key_Home, Qt.Key.Key_End)))
_SHIFT = Qt.KeyboardModifier.ShiftModifier
FILL_DOWN = QKeySequence("Ctrl+D")


class TableView(QTableView):
    """Shows a ``RowModel`` (a ``ListModel`` or a ``WindowModel``).

    ``current_changed`` carries the id of the current row or ``None``; ``opened`` the id of one that was opened by
    Enter or a double click; ``menu_asked`` the place (on the screen) where a context menu is wanted. ``paste_asked``
    and ``fill_asked`` are for whoever can write into cells. Shift and arrows choose a ``block`` of cells.
    """

    current_changed = Signal(object)
    selection_changed = Signal()
    opened = Signal(object)
    delete_asked = Signal()
    paste_asked = Signal()
    fill_asked = Signal()
    menu_asked = Signal(QPoint)
    sorted_by = Signal(object)

    def __init__(
        self, model: RowModel[Any], theme: Theme, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setViewport(plain_viewport())
        self._rows = model
        self._theme = theme
        self.delegate = CellDelegate(model, theme, self)
        self.bubble = ProblemBubble(theme, self.viewport())
        self.head = SortHeader(theme, self)
        self.block = CellBlock(self, self.head)
        self._build()
        self.layout_of_columns = ColumnLayout(name, model.columns, self.head, theme.scaled, self.needed_width)
        self._keeper = PlaceKeeper(self, model)
        model.modelReset.connect(self.delegate.resume)  # after the keeper: the view has its current row again
        model.modelReset.connect(self.layout_of_columns.on_rows_came)
        model.dataChanged.connect(self.layout_of_columns.fit_soon)
        self._connect()

    def _build(self) -> None:
        self.setHorizontalHeader(self.head)
        self.setModel(self._rows)
        # A head with the table's selection asks every row whether the whole column is selected: seconds at 100,000.
        self.head.setSelectionModel(QItemSelectionModel(self._rows, self.head))
        self.setItemDelegate(self.delegate)
        self.verticalHeader().hide()
        self.set_compact(compact=False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        self.setAlternatingRowColors(False)
        self.setEditTriggers(_EDIT_BY)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.head.setStretchLastSection(True)

    def _connect(self) -> None:
        self.head.sort_asked.connect(self.on_sort_asked)
        self.block.changed.connect(self.on_block_changed)
        self.delegate.moved.connect(self.on_moved)
        self.delegate.problem_found.connect(self.bubble.tell)
        self.delegate.mended.connect(self.bubble.hide)
        self.verticalScrollBar().valueChanged.connect(self.bubble.hide)
        self.horizontalScrollBar().valueChanged.connect(self.bubble.hide)
        self.doubleClicked.connect(self.on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self.on_current_changed)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    @property
    def row_model(self) -> RowModel[Any]:
        """The model, as the kind it is."""
        return self._rows

    @property
    def current_id(self) -> Any:
        """The id of the current row, ``None`` where there is none."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def needed_width(self, section: int) -> int:
        """What head and words of a column need, in pixels."""
        return needed_width(self._rows, section, self.head, self.delegate.ink)

    @property
    def selected_count(self) -> int:
        """How many rows are selected, without a look at each."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        ranges = {(part.top(), part.bottom()) for part in parts}
        return sum(bottom - top + 1 for top, bottom in ranges)

    def selected_ids(self) -> list[Any]:
        """Ids of the selected rows, from the top."""
        return [self._rows.id_at(place) for place in selected_places(self)]

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Show other columns; those that stay keep their width, their place and whether they are seen."""
        self.block.clear()
        self.layout_of_columns.change_columns(columns, lambda: self._rows.set_columns(columns))

    def select(self, row_id: Any) -> bool:
        """Make the row of an id the current one and scroll to it; says whether it is shown at all."""
        place = self._rows.place_of(row_id)
        if place is None:
            return False
        index = self._rows.index(place, max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(index, _WHOLE_ROW)
        self.scrollTo(index)
        return True

    def select_all_of(self, row_ids: Iterable[Any]) -> None:
        """Select the rows of these ids, as far as they are shown; the first of them is the current one."""
        places = sorted(place for place in map(self._rows.place_of, row_ids) if place is not None)
        if places:
            self.select(self._rows.id_at(places[0]))
            select_rows(self, places)

    def select_first(self) -> None:
        """Make the first row the current one, where there is one and none is current yet."""
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.selectionModel().setCurrentIndex(self._rows.index(0, 0), _WHOLE_ROW)

    def edit_column(self, name: str) -> None:
        """Open the editor of a column in the current row."""
        place = self._rows.column_named(name)
        if place is not None and self.currentIndex().isValid():
            index = self._rows.index(self.currentIndex().row(), place)
            self.setCurrentIndex(index)
            self.edit(index)

    def edit_current(self, otherwise: str) -> None:
        """Open the editor of the current cell, or of another column where this one cannot be edited."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self.edit_column(otherwise)

    @property
    def is_compact(self) -> bool:
        """Whether rows are 30 pixels high, in text of the usual size."""
        return self.verticalHeader().defaultSectionSize() == self._theme.scaled(COMPACT_ROW_HEIGHT)

    def set_compact(self, *, compact: bool) -> None:
        """Choose between rows of 42 and of 30 pixels, in text of the usual size."""
        low, high = self._theme.scaled(COMPACT_ROW_HEIGHT), self._theme.scaled(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(low)
        self.verticalHeader().setDefaultSectionSize(low if compact else high)

    def copy_selection(self) -> None:
        """Put the block, else the selected rows, on the clipboard: it pastes back without a change."""
        self._copy(selected_places(self), self.block.sections or self.block.shown)

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        index = self.currentIndex()
        if index.isValid():
            self._copy([index.row()], [index.column()])

    def select_cells(self, places: Sequence[int], sections: list[int]) -> None:
        """Select a block of cells: some columns of rows that follow each other, or whole rows."""
        if not places:
            return
        first, last = self._rows.index(places[0], 0), self._rows.index(places[-1], 0)
        self.selectionModel().select(QItemSelection(first, last), _WHOLE_ROW)
        self.block.take(places[0], sections)

    def _copy(self, places: Iterable[int], sections: Iterable[int]) -> None:
        columns = [self._rows.columns[section] for section in sections]
        rows = (self._rows.row_at(place) for place in places)
        lines = [[column.copied_text(row) for column in columns] for row in rows if row is not None]
        if lines:
            QGuiApplication.clipboard().setText(tsv(lines))

    def sort_by(self, section: int, *, as_further: bool = False) -> None:
        """Sort as a click on the head of a column does."""
        column = self._rows.columns[section]
        if not column.sortable:
            return
        keys = keys_after_click(
            self._rows.sort_keys, column.name, descending_first=column.descending_first, as_further=as_further
        )
        self._rows.set_sort(keys)
        self.layout_of_columns.fit()
        self.head.viewport().update()
        self.sorted_by.emit(keys)

    def on_sort_asked(self, section: int, as_further: bool) -> None:
        """Sort by the column whose head was clicked."""
        self.sort_by(section, as_further=as_further)

    def on_moved(self, down: int, right: int) -> None:
        """Go on to the row below, or to the next cell that can be edited, after an edit."""
        index = self.currentIndex()
        place = min(max(index.row() + down, 0), self._rows.rowCount() - 1)
        section = self._beside(index.row(), index.column(), right) if right else index.column()
        if place >= 0:
            self.delegate.key_focus = True
            self.block.clear()
            self.selectionModel().setCurrentIndex(self._rows.index(place, section), _WHOLE_ROW)

    def on_double_clicked(self, index: QModelIndex) -> None:
        """Open a row whose cell cannot be edited."""
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self._rows.id_at(index.row()))

    def on_current_changed(self) -> None:
        """Tell the id of the row that is current now."""
        self.current_changed.emit(self.current_id)

    def on_block_changed(self) -> None:
        """Show which cells are meant."""
        self.delegate.block = frozenset(self.block.sections)
        self.viewport().update()

    def _beside(self, place: int, section: int, step: int) -> int:
        row = self._rows.row_at(place)
        visual = self.head.visualIndex(section) + step
        while row is not None and 0 <= visual < len(self._rows.columns):
            found = self.head.logicalIndex(visual)
            if not self.head.isSectionHidden(found) and self._rows.columns[found].editable(row):
                return found
            visual += step
        return section

    def _is_in_block(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        return index.column() in self.block.sections and self.selectionModel().isRowSelected(index.row())

    def _hover(self, place: int) -> None:
        before, self.delegate.hovered = self.delegate.hovered, place
        if before == place:
            return
        for row in (before, place):
            if row >= 0:
                self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def selectAll(self) -> None:
        self._rows.complete()
        super().selectAll()

    # Qt would ask every row of the model for its text: typing edits the cell here, and Ctrl+F searches.
    def keyboardSearch(self, search: str) -> None:
        pass

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.delegate.key_focus = True
        if not self._on_sheet_key(event):
            super().keyPressEvent(event)

    def _on_sheet_key(self, event: QKeyEvent) -> bool:
        """Whether a key was one of those that spreadsheets have, and is done."""
        key, with_shift = event.key(), bool(event.modifiers() & _SHIFT)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif (asked := self._edit_asked(event)) is not None:
            if not self._rows.is_read_only:
                asked.emit()
        elif key in _REACHING and with_shift:
            self.block.reach(_REACHING[key])
        elif key in _OPENING and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif key == _ESCAPE and self.block.sections:
            self.block.clear()
        else:
            if key in _GOING and not with_shift:
                self.block.clear()
            return False
        return True

    def _edit_asked(self, event: QKeyEvent) -> SignalInstance | None:
        """What a key that changes cells asks for."""
        if event.matches(QKeySequence.StandardKey.Paste):
            return self.paste_asked
        if QKeySequence(event.keyCombination()) == FILL_DOWN:
            return self.fill_asked
        return self.delete_asked if event.key() == _DELETE else None

    def showEvent(self, event: QShowEvent) -> None:
        self._rows.is_read_only = is_read_only(self)
        super().showEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.delegate.key_focus = False
        self.bubble.hide()
        if event.modifiers() & _SHIFT:
            self.block.begin()
            super().mousePressEvent(event)
            self.block.end()
        elif event.button() != Qt.MouseButton.RightButton or not self._is_in_block(event.position().toPoint()):
            self.block.clear()
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(int(event.position().y())))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.currentIndex().row()
        was_seen = place >= 0 and is_in_view(self, place, event.oldSize().height())
        super().resizeEvent(event)
        self.layout_of_columns.fit()
        if was_seen:
            bring_into_view(self, place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.delegate.key_focus = event.reason() in _BY_KEYBOARD
        self.select_first()
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())
