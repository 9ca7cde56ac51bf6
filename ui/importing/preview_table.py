"""The table of the preview: a box before each row, and one in the head for all that are shown."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from models.importing import Fate
from ui.importing.mending_keys import typed_upon
from ui.importing.preview_model import PreviewModel
from ui.importing.preview_row import PreviewRow
from ui.importing.running_notes import paint_notes
from ui.tables.column import Column
from ui.tables.table_view import TableView
from ui.theme import Theme

BOX, TARGET, LEFT = 18, 24, 12
_ENTER = (int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter))
_SPACE = int(Qt.Key.Key_Space)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PreviewTable(TableView):
    """A click on a box, or Space, chooses a row or leaves it out; with Shift all rows from the last one clicked.

    ``chosen_changed`` follows; ``mend_asked`` carries the number of a problem row and what was typed upon it.
    """

    chosen_changed = Signal()
    mend_asked = Signal(int, str)

    def __init__(
        self,
        columns: Sequence[Column[PreviewRow]],
        fates: Sequence[Fate],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        self.preview = PreviewModel(columns, fates)
        super().__init__(self.preview, theme, "", parent)
        self.preview.setParent(self)
        self.all_box = QCheckBox(self.horizontalHeader())
        self._anchor: int | None = None
        self._is_range = False
        self._build_box()

    def _build_box(self) -> None:
        self.setProperty("look", "card")
        self.setAccessibleName(self.tr("Rows of the file"))
        self.all_box.setAccessibleName(self.tr("All rows shown"))
        self.all_box.setToolTip(self.tr("Import all rows shown, or none"))
        self.all_box.clicked.connect(self.on_all_clicked)
        self.horizontalHeader().setFirstSectionMovable(False)
        self.horizontalScrollBar().valueChanged.connect(self.on_scrolled)
        self.on_scrolled(0)
        self.clicked.connect(self.on_clicked)
        self.opened.connect(lambda number: self._ask_to_mend(number, ""))
        self.preview.modelReset.connect(self.show_state)
        self.show_state()

    @property
    def rows(self) -> list[PreviewRow]:
        """The rows shown."""
        return self.preview.rows

    def show_state(self) -> None:
        """Say in the head whether all, some or none of the shown rows are chosen."""
        self.all_box.setEnabled(self.preview.can_choose)
        self.all_box.setCheckState(self.preview.shown_state if self.preview.can_choose else Qt.CheckState.Unchecked)

    def toggle(self, numbers: Sequence[int]) -> None:
        """Choose rows, or leave them out if all of them are chosen."""
        self._choose(numbers, chosen=not self.preview.are_chosen(numbers))

    def leave_out(self, numbers: Iterable[int]) -> None:
        """Leave rows out, by their numbers."""
        self.preview.choose(numbers, chosen=False)
        self.show_state()

    def on_scrolled(self, by: int) -> None:
        """Keep the box in the head above those of the rows."""
        top = (self.horizontalHeader().height() - TARGET) // 2
        self.all_box.setGeometry(QRect(LEFT - by, top, BOX, TARGET))

    def on_all_clicked(self) -> None:
        """Choose all rows shown, or none if all are chosen."""
        self.preview.choose_shown(chosen=self.preview.shown_state is not Qt.CheckState.Checked)
        self._tell()

    def on_clicked(self, index: QModelIndex) -> None:
        """Choose a row, or leave it out, by its box; with Shift all from the last one on become as that one is."""
        if index.column() != 0:
            return
        number = self.preview.id_at(index.row())
        start = None if self._anchor is None or not self._is_range else self.preview.place_of(self._anchor)
        if start is None or self._anchor is None:
            self._anchor = number
            self.toggle([number])
            return
        low, high = sorted((start, index.row()))
        numbers = [self.preview.id_at(place) for place in range(low, high + 1)]
        self._choose(numbers, chosen=self.preview.are_chosen([self._anchor]))

    def _choose(self, numbers: Sequence[int], *, chosen: bool) -> None:
        self.preview.choose(numbers, chosen=chosen)
        self._tell()

    def _tell(self) -> None:
        self.show_state()
        self.chosen_changed.emit()

    def _ask_to_mend(self, number: int, typed: str) -> bool:
        place = self.preview.place_of(number)
        row = None if place is None else self.preview.row_at(place)
        if row is None or not row.is_problem:
            return False
        self.mend_asked.emit(number, typed)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = typed_upon(event)
        if event.key() == _SPACE:
            self.toggle(self.selected_ids())
        elif event.key() in _ENTER:
            # On any other row Enter presses the dialog's own button.
            event.setAccepted(self._ask_to_mend(self.current_id or 0, ""))
        elif typed is not None and self._ask_to_mend(self.current_id or 0, typed):
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        paint_notes(painter, self, self.preview, event.rect(), self.delegate.ink)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_range = bool(event.modifiers() & _SHIFT)
        super().mousePressEvent(event)
