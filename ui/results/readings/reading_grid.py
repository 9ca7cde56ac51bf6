"""The grid that numbers are typed into: moves as a spreadsheet does, passing over cells that there is nothing for."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.posts.measured_post import COUNTS
from ui.results.readings.reading_draft import ReadingDraft
from ui.tables.landing import Chosen
from ui.tables.place_keeper import selected_places
from ui.tables.table_view import TableView
from ui.tables.window_model import WindowModel
from ui.theme import Theme

FARTHEST = 200
"""Rows looked through for the next one that has a cell in the column."""

LEAST_TITLE, USUAL_TITLE, MOST_TITLE = 168, 220, 380

ROOMY_COUNT = 96
"""Pixels of a count with five digits and the difference to the reading before."""

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ReadingGrid(TableView):
    """Enter goes down, Tab to the right and on to the next row. ``left`` carries the id of a row that was left.

    ``went`` tells that another cell is the current one or says something else; ``link_asked`` wants its post opened.
    """

    left = Signal(int)
    went = Signal()
    link_asked = Signal()

    def __init__(self, model: WindowModel[ReadingDraft], theme: Theme, parent: QWidget | None = None) -> None:
        self._model = model
        self._row_id: int | None = None
        self._begun_at: int | None = None
        super().__init__(model, theme, "", parent)
        self.setAccessibleName(self.tr("Posts to measure"))
        self.setProperty("look", "card")
        self.set_compact(compact=True)
        self.head.setStretchLastSection(False)
        self.selectionModel().currentChanged.connect(self.on_cell_changed)
        self.delegate.mended.connect(self.on_mended)

    @property
    def draft(self) -> ReadingDraft | None:
        """The current row."""
        index = self.currentIndex()
        return self._model.row_at(index.row()) if index.isValid() else None

    @property
    def column_name(self) -> str:
        """The name of the current column, empty where there is none."""
        index = self.currentIndex()
        return self._model.columns[index.column()].name if index.isValid() else ""

    @property
    def chosen(self) -> Chosen:
        """The cells that a paste or a filling is about."""
        current = self.currentIndex()
        places = selected_places(self) or [max(current.row(), 0)]
        return Chosen(places, self.block.sections or [max(current.column(), 0)], self.block.shown)

    def start(self) -> None:
        """Stand in the first cell that can be typed into."""
        index = self._next_cell(0, self._model.column_named("next") or 0, 1)
        if index is not None:
            self.go_to(*index)
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, place: int, section: int) -> None:
        """Make a cell the current one."""
        self.delegate.key_focus = True
        self.block.clear()
        index = self._model.index(place, section)
        self.selectionModel().setCurrentIndex(index, _ROW)
        self.scrollTo(index)

    def on_cell_changed(self) -> None:
        """Tell which row was left, and that there is another cell to speak of."""
        before, self._row_id = self._row_id, self.current_id
        if before is not None and before != self._row_id:
            self.left.emit(before)
        self.on_block_changed()
        self.went.emit()

    def on_mended(self) -> None:
        """Text that was no number is given up with its editor."""
        draft = self.draft
        if draft is not None:
            draft.give_up(self.column_name)
        self.went.emit()

    def on_moved(self, down: int, right: int) -> None:
        place, section = self.currentIndex().row(), self.currentIndex().column()
        if right:
            begun = section if self._begun_at is None else self._begun_at
            found = self._next_cell(place, section, right)
        else:
            begun = None
            found = self._below(place, section, down)
        if found is not None:
            self.go_to(*found)
        self._begun_at = begun

    def on_block_changed(self) -> None:
        self.delegate.block = frozenset(self.block.sections or [self.currentIndex().column()])
        self.viewport().update()

    def _next_cell(self, place: int, section: int, step: int) -> tuple[int, int] | None:
        """The next cell to type into on the right (1) or left (-1), in another row where this one has no more."""
        beside = self._beside(place, section, step)
        if beside != section:
            return place, beside
        for at in self._places_from(place, step):
            if counts := self._counts_of(at):
                return at, counts[0] if step > 0 else counts[-1]
        return None

    def _below(self, place: int, section: int, down: int) -> tuple[int, int] | None:
        """The next row down (1) or up (-1) that has a cell in this column.

        Who came here by Tab types row by row: then the next row, in the column where Tab began or its first count.
        """
        for at in self._places_from(place, down):
            counts = self._counts_of(at)
            if self._begun_at is not None and counts:
                return at, self._begun_at if self._begun_at in counts else counts[0]
            row = self._model.row_at(at)
            if self._begun_at is None and row is not None and self._model.columns[section].editable(row):
                return at, section
        return None

    def _counts_of(self, place: int) -> list[int]:
        """The columns of the counts that can be typed in a row, from the left."""
        row = self._model.row_at(place)
        columns = self._model.columns
        return [
            section
            for section in self.block.shown
            if row is not None and columns[section].name in COUNTS and columns[section].editable(row)
        ]

    def _places_from(self, place: int, step: int) -> range:
        """Places beyond one, as far as a look is worth it."""
        end = min(place + FARTHEST, self._model.rowCount()) if step > 0 else max(place - FARTHEST, -1)
        return range(place + step, end, step)

    def fit_title(self) -> None:
        """Let the title take the room that the counts leave, which are roomy only where it stands whole."""
        counts = [section for section in self.block.shown if self._model.columns[section].name in COUNTS]
        days = sum(self.head.sectionSize(section) for section in self.block.shown if section and section not in counts)
        scaled = self._theme.scaled
        each = (self.viewport().width() - days - scaled(USUAL_TITLE)) // max(len(counts), 1)
        for section in counts:
            least = scaled(self._model.columns[section].width)
            self.head.resizeSection(section, max(least, min(each, scaled(ROOMY_COUNT))))
        others = sum(self.head.sectionSize(section) for section in self.block.shown if section)
        self.head.resizeSection(0, min(max(self.viewport().width() - others, scaled(LEAST_TITLE)), scaled(MOST_TITLE)))

    def copy_selection(self) -> None:
        chosen = self.chosen
        self._copy(chosen.places, chosen.sections)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes on inside the grid, and leaves it at its end."""
        index = self.currentIndex()
        step = 1 if is_next else -1
        if not index.isValid() or self._next_cell(index.row(), index.column(), step) is None:
            return super().focusNextPrevChild(is_next)
        self.on_moved(0, step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_KEYPAD
        if event.key() in _ENTER and modifiers == _CTRL:
            self.link_asked.emit()
        elif event.key() in _ENTER and modifiers in {Qt.KeyboardModifier.NoModifier, _SHIFT}:
            self.on_moved(-1 if modifiers == _SHIFT else 1, 0)
        elif event.key() == Qt.Key.Key_Backspace:
            self.delete_asked.emit()
        elif event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and modifiers & _CTRL:
            super().focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        else:
            if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._begun_at = None
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begun_at = None
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_title()
