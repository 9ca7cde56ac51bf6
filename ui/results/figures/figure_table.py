"""The table of figures: low rows under headings, never sorted, for their order tells what belongs together."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.figure_lines import FigureLine
from ui.results.figures.figure_columns import COMPARED, FigureRow, figure_columns, rows_of
from ui.tables.list_table import ListTable
from ui.theme import Theme

HEADING_HEIGHT = 38


class FigureTable(ListTable[FigureRow]):
    """``figure_chosen`` carries the ``FigureLine`` of the current row: never a heading, which the keyboard skips."""

    figure_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(figure_columns(), theme, "figures", parent)
        self._compared_with = ""
        self._place = 0
        self.setAccessibleName(self.tr("Figures"))
        self.set_compact(compact=True)
        self.current_changed.connect(self.on_row_chosen)

    @property
    def line(self) -> FigureLine | None:
        """The figure of the current row."""
        return next((row.line for row in self.rows if row.id == self.current_id), None)

    def show_lines(self, lines: Iterable[FigureLine], compared_with: str = "") -> None:
        """Replace the rows; the columns of a comparison stand there while there is one."""
        if compared_with != self._compared_with:
            self._compared_with = compared_with
            self.set_columns(figure_columns(compared_with))
        for name in COMPARED:
            self.setColumnHidden(self.row_model.column_named(name) or 0, not compared_with)
        self.show_rows(rows_of(lines))
        for place, row in enumerate(self.rows):
            self.setRowHeight(place, HEADING_HEIGHT if row.line is None else self.verticalHeader().defaultSectionSize())
        self._choose_one()

    def on_row_chosen(self, row_id: object) -> None:
        """Tell which figure is current; go past a heading, onwards in the direction that the keyboard took."""
        place = self.row_model.place_of(row_id)
        if place is None:
            return
        before, self._place = self._place, place
        if self.rows[place].line is None:
            onwards = -1 if place < before and place > 0 else 1
            self.select(self.rows[place + onwards].id)
            return
        self.figure_chosen.emit(self.line)

    def _choose_one(self) -> None:
        """Make the first figure the current one, where none is; tell the one that is, for it may say more now."""
        if self.line is not None:
            self.figure_chosen.emit(self.line)
        elif len(self.rows) > 1:
            self.select(self.rows[1].id)
