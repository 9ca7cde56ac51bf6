"""Working on a table as on a spreadsheet: copying, pasting, filling down."""

from collections.abc import Mapping, Sequence
from typing import Final, Generic

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from models.errors import UserError
from models.plural import counted
from models.reading.text import fold
from ui.sheets.block_writing import BlockWriting
from ui.sheets.cell_edit import CellEdit, OfRow
from ui.sheets.list_writing import write_in_list
from ui.tab import Tab
from ui.tables.column import Column
from ui.tables.landing import Cells, Chosen, Landing, landing
from ui.tables.place_keeper import selected_places
from ui.tables.row_model import RowModel
from ui.tables.table_view import TableView
from ui.tables.tsv import block_of

NOTHING_PASTED: Final = "Nothing was pasted. Mend that cell and paste again."
NOTHING_FILLED: Final = "Nothing was filled."

WaysOut = Mapping[str, str]
"""What is offered where something cannot be pasted: words and verb."""


class SheetVerbs(QObject, Generic[OfRow]):
    """What the keys of a spreadsheet do in a table; each is one step of undo. Subclasses know what the rows are."""

    noun = "row"
    ways_out_of_width: WaysOut | None = None
    """What is offered where more columns were copied than are shown from the current one on."""

    def __init__(self, table: TableView, model: RowModel[OfRow], tab: Tab) -> None:
        super().__init__(tab)
        self._table = table
        self._model = model
        self._tab = tab

    def copy(self) -> None:
        """Copy the chosen cells, or the selected rows."""
        self._table.copy_selection()

    def copy_cell(self) -> None:
        """Copy the current cell alone."""
        self._table.copy_cell()

    def paste(self) -> None:
        """Put the cells of the clipboard from the current cell on."""
        if cells := self.clipboard():
            self.take(cells)

    def take(self, cells: Cells) -> None:
        """Put copied cells from the current one on."""
        if self._table.currentIndex().isValid():
            self.land(cells, self.chosen())

    def fill_down(self) -> None:
        """Put what the top one of the selected rows says in the current column into the others."""
        chosen = self.chosen()
        top = self._model.row_at(chosen.places[0]) if len(chosen.places) > 1 else None
        if top is None:
            words = self.tr("Select several rows first: the value of the top one goes into the others.")
            self._tab.told.emit(words, False)
            return
        edits = self.edits()
        columns = [self._model.columns[section] for section in chosen.sections]
        typed = [column for column in columns if column.name in edits]
        if not typed:
            self.refuse(f"{columns[0].header} is worked out and cannot be filled.", NOTHING_FILLED)
            return
        values = [column.copied_text(top) for column in typed]
        ids = [self._model.id_at(place) for place in chosen.places[1:]]
        writing = self.writing(typed, ids, [values] * len(ids), NOTHING_FILLED, None)
        what = " and ".join(column.header for column in typed)
        done = f"{what} of {counted(len(ids), self.noun)} filled."
        write_in_list(self._tab, f"Fill down {what}", writing, lambda: done)

    def edits(self) -> Mapping[str, CellEdit[OfRow]]:
        """How typed text is read, by the names of columns, in the order in which cells of a row are written."""
        raise NotImplementedError

    def writing(
        self,
        columns: Sequence[Column[OfRow]],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
        ways_out: WaysOut | None,
    ) -> BlockWriting[OfRow]:
        """What writes cells."""
        raise NotImplementedError

    def ids_at(self, places: Sequence[int]) -> Sequence[int | None]:
        """The rows at places, ``None`` for a new one below the last. ``UserError`` where there can be none."""
        return [self._model.id_at(place) for place in places]

    def clipboard(self) -> Cells:
        """The cells that were copied; where there are none, that is told."""
        cells = block_of(QGuiApplication.clipboard().text())
        if not cells:
            self._tab.told.emit(self.tr("There are no cells to paste. Copy some first."), False)
        return cells

    def chosen(self) -> Chosen:
        """What is chosen in the table."""
        block, current = self._table.block, self._table.currentIndex()
        places = selected_places(self._table) or [max(current.row(), 0)]
        return Chosen(places, block.sections or [max(current.column(), 0)], block.shown)

    def land(self, cells: Cells, chosen: Chosen, ways_out: WaysOut | None = None) -> None:
        """Write cells where they land; ``ways_out`` are offered where they cannot be."""
        landed = landing(cells, chosen)
        if landed is None:
            width = counted(len(cells[0]), "column")
            why = f"What was copied has {width}, more than are shown from here on."
            self.refuse(why, "Go further left.", ways_out or self.ways_out_of_width)
            return
        columns = [self._model.columns[section] for section in landed.sections]
        if not any(column.name in self.edits() for column in columns):
            why = f"{columns[0].header} is worked out and cannot be typed."
            self.refuse(why, "Choose another column.", ways_out)
            return
        if self._begins_with_headers(cells, columns):
            self.refuse("What was copied begins with the name of its column.", "Copy the cells below it.", ways_out)
            return
        try:
            ids = self.ids_at(landed.places)
        except UserError as error:
            self._tab.failed.emit(error)
            return
        writing = self.writing(columns, ids, landed.cells, NOTHING_PASTED, ways_out)
        write_in_list(
            self._tab, "Paste cells", writing, lambda: self.pasted_words(writing), lambda: self.show(landed, writing)
        )

    def show(self, landed: Landing, writing: BlockWriting[OfRow]) -> None:
        """Select what was pasted."""
        del writing
        if landed.places[-1] - landed.places[0] == len(landed.places) - 1:
            self._table.select_cells(landed.places, landed.sections)

    def pasted_words(self, writing: BlockWriting[OfRow]) -> str:
        """What was pasted."""
        new = f", {counted(len(writing.added), f'new {self.noun}')}" if writing.added else ""
        told = f"{counted(writing.count, 'cell')} in {counted(writing.rows, 'row')} pasted{new}."
        stay = ", ".join(writing.computed)
        return f"{told} Worked out, so not pasted: {stay}." if stay else told

    @staticmethod
    def _begins_with_headers(cells: Cells, columns: Sequence[Column[OfRow]]) -> bool:
        said = [(text, column.header) for text, column in zip(cells[0], columns, strict=False) if text.strip()]
        return len(cells) > 1 and bool(said) and all(fold(text) == fold(header) for text, header in said)

    def refuse(self, why: str, hint: str, ways_out: WaysOut | None = None) -> None:
        """Say why nothing is done."""
        self._tab.failed.emit(UserError(why, hint, ways_out))
