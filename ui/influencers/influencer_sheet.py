"""The list as a spreadsheet, in which rows below the last one are new people."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from models.influencers.influencer import InfluencerRow
from ui.influencers.new_influencer import HANDLE, NAME
from ui.influencers.own_edits import all_edits
from ui.influencers.pasted_list import AS_LIST, AS_NEW_OR_LIST, are_profiles, has_header, is_block
from ui.influencers.people_writing import PeopleWriting
from ui.sheets.block_writing import BlockWriting
from ui.sheets.cell_edit import CellEdit
from ui.sheets.sheet_verbs import SheetVerbs, WaysOut
from ui.tables.column import Column
from ui.tables.landing import Cells, Chosen, Landing, landing

NOTHING_PASTED_OVER = "Nothing was pasted. Mend that cell and paste again, or paste it as a list, column by column."


class InfluencerSheet(SheetVerbs[InfluencerRow]):
    """``links_pasted`` tells of a mere list of links, which is no block of cells but a list of people to import."""

    noun = "influencer"
    ways_out_of_width = AS_NEW_OR_LIST
    links_pasted = Signal()

    def take(self, cells: Cells) -> None:
        """Put cells from the current one on, where they are no list to import; below the last row are new people."""
        current = self._table.currentIndex()
        over_names = not current.isValid() or self._model.columns[current.column()].name == NAME
        if are_profiles(cells, over_names=over_names):
            self.links_pasted.emit()
        elif current.isValid() and not self._is_list(cells):
            self._model.complete()
            chosen = self.chosen()
            self.land(cells, chosen, self._ways_out(cells, chosen) if is_block(cells) else None)

    def paste_as_new(self) -> None:
        """Make a new influencer of each row of the clipboard.

        Its cells go from the current column on, or from the first one where that would leave out who she is.
        """
        cells = self.clipboard()
        if cells and not self._is_list(cells):
            self._model.complete()
            chosen = self.chosen()
            chosen = Chosen([self._model.rowCount()], self._sections_of_new(cells, chosen), chosen.shown)
            self.land(cells, chosen, AS_LIST)

    def edits(self) -> Mapping[str, CellEdit[InfluencerRow]]:
        """An account comes before what is read off it."""
        return all_edits(self._tab.session)

    def writing(
        self,
        columns: Sequence[Column[InfluencerRow]],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
        ways_out: WaysOut | None,
    ) -> PeopleWriting:
        """What writes cells of the list."""
        hint = NOTHING_PASTED_OVER if ways_out else hint
        return PeopleWriting(self._tab.session, columns, self.edits(), ids, cells, hint, ways_out)

    def ids_at(self, places: Sequence[int]) -> list[int | None]:
        """Whom places hold, ``None`` for somebody new."""
        last = self._model.rowCount()
        return [self._model.id_at(place) if place < last else None for place in places]

    def show(self, landed: Landing, writing: BlockWriting[InfluencerRow]) -> None:
        """Select what was pasted; of new people the first one."""
        if writing.added:
            self._table.select(writing.added[0])
        else:
            super().show(landed, writing)

    def _is_list(self, cells: Cells) -> bool:
        """Whether it begins with the names of its columns; then the import is offered, which reads by them."""
        if not has_header(cells):
            return False
        names = ", ".join(text for text in cells[0][:3] if text.strip())
        hint = self.tr("Import it as a list: that shows first what it would change.")
        self.refuse(f"What was copied begins with names of columns ({names}).", hint, AS_LIST)
        return True

    def _sections_of_new(self, cells: Cells, chosen: Chosen) -> Sequence[int]:
        landed = landing(cells, chosen)
        taken = {self._model.columns[section].name for section in landed.sections} if landed else set[str]()
        return chosen.sections if taken & {NAME, HANDLE} else chosen.shown[:1]

    def _ways_out(self, cells: Cells, chosen: Chosen) -> WaysOut:
        """What else a block can be; not new people of the same columns, whose cells would be refused again."""
        return AS_LIST if self._sections_of_new(cells, chosen) is chosen.sections else AS_NEW_OR_LIST
