"""Working on the list as on a spreadsheet: copying, pasting, filling down."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from models.errors import UserError
from models.influencers.influencer import InfluencerRow
from models.plural import counted
from ui.influencers.block_writing import BlockWriting
from ui.influencers.list_writing import write_in_list
from ui.influencers.new_influencer import HANDLE, NAME
from ui.influencers.own_edits import all_edits
from ui.influencers.pasted_list import AS_LIST, AS_NEW_OR_LIST, are_links, has_header, is_block
from ui.tab import Tab
from ui.tables.landing import Cells, Chosen, Landing, landing
from ui.tables.place_keeper import selected_places
from ui.tables.table_view import TableView
from ui.tables.tsv import block_of
from ui.tables.window_model import WindowModel

NOTHING_PASTED = "Nothing was pasted. Mend that cell and paste again."
NOTHING_PASTED_OVER = "Nothing was pasted. Mend that cell and paste again, or paste it as a list, column by column."
NOTHING_FILLED = "Nothing was filled."


class SheetVerbs(QObject):
    """What the keys of a spreadsheet do in the list; each is one step of undo.

    ``links_pasted`` tells of a mere list of links, which is no block of cells but a list of people to import.
    """

    links_pasted = Signal()

    def __init__(self, table: TableView, model: WindowModel[InfluencerRow], tab: Tab) -> None:
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
        """Put the cells of the clipboard from the current cell on; below the last row they make new influencers."""
        cells = self._clipboard()
        if are_links(cells):
            self.links_pasted.emit()
        elif cells and self._table.currentIndex().isValid() and not self._is_list(cells):
            self._model.complete()
            chosen = self._chosen()
            self._land(cells, chosen, self._ways_out(cells, chosen) if is_block(cells) else None)

    def paste_as_new(self) -> None:
        """Make a new influencer of each row of the clipboard.

        Its cells go from the current column on, or from the first one where that would leave out who she is.
        """
        cells = self._clipboard()
        if cells and not self._is_list(cells):
            self._model.complete()
            chosen = self._chosen()
            chosen = Chosen([self._model.rowCount()], self._sections_of_new(cells, chosen), chosen.shown)
            self._land(cells, chosen, AS_LIST)

    def fill_down(self) -> None:
        """Put what the top one of the selected rows says in the current column into the others."""
        chosen = self._chosen()
        top = self._model.row_at(chosen.places[0]) if len(chosen.places) > 1 else None
        if top is None:
            words = self.tr("Select several rows first: the value of the top one goes into the others.")
            self._tab.told.emit(words, False)
            return
        edits = all_edits(self._tab.session)
        columns = [self._model.columns[section] for section in chosen.sections]
        typed = [column for column in columns if column.name in edits]
        if not typed:
            self._refuse(f"{columns[0].header} is worked out and cannot be filled.", NOTHING_FILLED)
            return
        values = [column.copied_text(top) for column in typed]
        ids = [self._model.id_at(place) for place in chosen.places[1:]]
        writing = BlockWriting(self._tab.session, typed, edits, ids, [values] * len(ids), NOTHING_FILLED)
        what = " and ".join(column.header for column in typed)
        done = f"{what} of {counted(len(ids), 'influencer')} filled."
        write_in_list(self._tab, f"Fill down {what}", writing, lambda: done)

    def _clipboard(self) -> Cells:
        cells = block_of(QGuiApplication.clipboard().text())
        if not cells:
            self._tab.told.emit(self.tr("There are no cells to paste. Copy some first."), False)
        return cells

    def _chosen(self) -> Chosen:
        block, current = self._table.block, self._table.currentIndex()
        places = selected_places(self._table) or [max(current.row(), 0)]
        return Chosen(places, block.sections or [max(current.column(), 0)], block.shown)

    def _is_list(self, cells: Cells) -> bool:
        """Whether it begins with the names of its columns; then the import is offered, which reads by them."""
        if not has_header(cells):
            return False
        names = ", ".join(text for text in cells[0][:3] if text.strip())
        hint = self.tr("Import it as a list: that shows first what it would change.")
        self._refuse(f"What was copied begins with names of columns ({names}).", hint, AS_LIST)
        return True

    def _sections_of_new(self, cells: Cells, chosen: Chosen) -> Sequence[int]:
        landed = landing(cells, chosen)
        taken = {self._model.columns[section].name for section in landed.sections} if landed else set[str]()
        return chosen.sections if taken & {NAME, HANDLE} else chosen.shown[:1]

    def _ways_out(self, cells: Cells, chosen: Chosen) -> Mapping[str, str]:
        """What else a block can be; not new people of the same columns, whose cells would be refused again."""
        return AS_LIST if self._sections_of_new(cells, chosen) is chosen.sections else AS_NEW_OR_LIST

    def _land(self, cells: Cells, chosen: Chosen, ways_out: Mapping[str, str] | None) -> None:
        """Write cells where they land; ``ways_out`` are offered where they cannot be."""
        landed = landing(cells, chosen)
        if landed is None:
            width = counted(len(cells[0]), "column")
            why = f"What was copied has {width}, more than the list shows from here on."
            self._refuse(why, "Go further left.", ways_out or AS_NEW_OR_LIST)
            return
        edits = all_edits(self._tab.session)
        columns = [self._model.columns[section] for section in landed.sections]
        if not any(column.name in edits for column in columns):
            why = f"{columns[0].header} is worked out and cannot be typed."
            self._refuse(why, "Choose another column.", ways_out)
            return
        ids = self._ids(landed.places)
        hint = NOTHING_PASTED_OVER if ways_out else NOTHING_PASTED
        writing = BlockWriting(self._tab.session, columns, edits, ids, landed.cells, hint, ways_out)
        write_in_list(self._tab, "Paste cells", writing, lambda: _pasted(writing), lambda: self._show(landed, writing))

    def _ids(self, places: Sequence[int]) -> list[int | None]:
        last = self._model.rowCount()
        return [self._model.id_at(place) if place < last else None for place in places]

    def _show(self, landed: Landing, writing: BlockWriting) -> None:
        """Select what was pasted; of new people the first one."""
        if writing.added:
            self._table.select(writing.added[0])
        elif landed.places[-1] - landed.places[0] == len(landed.places) - 1:
            self._table.select_cells(landed.places, landed.sections)

    def _refuse(self, why: str, hint: str, ways_out: Mapping[str, str] | None = None) -> None:
        self._tab.failed.emit(UserError(why, hint, ways_out))


def _pasted(writing: BlockWriting) -> str:
    new = f", {counted(len(writing.added), 'new influencer')}" if writing.added else ""
    told = f"{counted(writing.count, 'cell')} in {counted(writing.rows, 'row')} pasted{new}."
    stay = ", ".join(writing.computed)
    return f"{told} Worked out, so not pasted: {stay}." if stay else told
