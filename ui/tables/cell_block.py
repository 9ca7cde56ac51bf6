"""Cells chosen beside each other: some columns of the selected rows, as a spreadsheet has them."""

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

_ONLY_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class CellBlock(QObject):
    """From the column where it began to that of the current cell; the rows are the table's selected ones.

    Without a block whole rows are meant. ``changed`` tells that other cells are chosen.
    """

    changed = Signal()

    def __init__(self, view: QTableView, header: QHeaderView) -> None:
        super().__init__(view)
        self._view = view
        self._header = header
        self._anchor: int | None = None

    @property
    def shown(self) -> list[int]:
        """Columns that are to be seen, from the left."""
        order = sorted(range(self._header.count()), key=self._header.visualIndex)
        return [section for section in order if not self._header.isSectionHidden(section)]

    @property
    def sections(self) -> list[int]:
        """Columns of the block from the left, none where whole rows are meant."""
        shown, current = self.shown, self._view.currentIndex().column()
        if self._anchor not in shown or current not in shown:
            return []
        ends = sorted((shown.index(self._anchor), shown.index(current)))
        return shown[ends[0] : ends[1] + 1]

    def reach(self, step: int) -> None:
        """Take in the next column to the right (1) or left (-1), or give one back."""
        shown, index = self.shown, self._view.currentIndex()
        if not index.isValid() or index.column() not in shown:
            return
        if self._anchor is None:
            self._anchor = index.column()
        place = min(max(shown.index(index.column()) + step, 0), len(shown) - 1)
        self._go_to(index.row(), shown[place])

    def take(self, row: int, sections: list[int]) -> None:
        """Let the block be these columns, with the current cell in a row of it."""
        self._anchor = sections[0]
        self._go_to(row, sections[-1])

    def begin(self) -> None:
        """A click with Shift follows: it takes in the columns up to the one that is clicked."""
        if self._anchor is None:
            self._anchor = self._view.currentIndex().column()

    def end(self) -> None:
        """The click has come: one in the same column means whole rows."""
        if self._anchor == self._view.currentIndex().column():
            self._anchor = None
        self.changed.emit()

    def clear(self) -> None:
        """Mean whole rows again."""
        if self._anchor is not None:
            self._anchor = None
            self.changed.emit()

    def _go_to(self, row: int, section: int) -> None:
        index = self._view.model().index(row, section)
        self._view.selectionModel().setCurrentIndex(index, _ONLY_CURRENT)
        self._view.scrollTo(index)
        self.changed.emit()
