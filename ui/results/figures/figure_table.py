"""The table of figures: low rows under headings, never sorted, for their order tells what belongs together."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.figures.figure_lines import FigureLine
from ui.results.figures.figure_columns import COMPARED, FigureRow, figure_columns, is_heading, rows_of
from ui.tables.list_table import ListTable
from ui.theme import Theme

HEADING_HEIGHT = 38


class FigureTable(ListTable[FigureRow]):
    """``figure_chosen`` carries the ``FigureLine`` of the current row: never a heading, for none can be chosen."""

    figure_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(figure_columns(), theme, "figures", parent, is_heading=is_heading)
        self._compared_with = ""
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
        heading = self._theme.scaled(HEADING_HEIGHT)
        for place, row in enumerate(self.rows):
            self.setRowHeight(place, heading if row.line is None else self.verticalHeader().defaultSectionSize())
        self._choose_one()

    def on_row_chosen(self, row_id: object) -> None:
        """Tell which figure is current."""
        if row_id is not None and self.line is not None:
            self.figure_chosen.emit(self.line)

    def _choose_one(self) -> None:
        """Make the first figure the current one, where none is; tell the one that is, for it may say more now."""
        if self.line is not None:
            self.figure_chosen.emit(self.line)
        elif len(self.rows) > 1:
            self.select(self.rows[1].id)
