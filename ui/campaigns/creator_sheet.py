"""The table of a campaign's creators as a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.campaigns.board import BoardCard
from models.errors import UserError
from models.plural import counted
from models.reading.text import fold, quoted
from storage.workspace import Workspace
from ui.campaigns.creators_table import CreatorsTable
from ui.sheets.block_writing import BlockWriting
from ui.sheets.cell_edit import CellEdit
from ui.sheets.sheet_verbs import SheetVerbs, WaysOut
from ui.tab import Tab
from ui.tables.column import Column
from ui.tables.landing import Cells, Landing


class CreatorSheet(SheetVerbs[BoardCard]):
    """Creators join a campaign by being added: a block that is longer than the table is refused."""

    noun = "creator"

    def __init__(self, table: CreatorsTable, tab: Tab) -> None:
        super().__init__(table, table.row_model, tab)
        self._creators = table

    def edits(self) -> Mapping[str, CellEdit[BoardCard]]:
        """What can be typed into the table."""
        return self._creators.typing.edits

    def writing(
        self,
        columns: Sequence[Column[BoardCard]],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
        ways_out: WaysOut | None,
    ) -> "CreatorWriting":
        """What writes cells of the table."""
        del ways_out
        return CreatorWriting(self._creators, columns, ids, cells, hint)

    def ids_at(self, places: Sequence[int]) -> Sequence[int | None]:
        """Whom places hold; below the last one there is nobody."""
        room = self._model.rowCount() - places[0]
        if places[-1] >= self._model.rowCount():
            why = f"What was copied has {counted(len(places), 'row')}, and from here on there "
            why += "is 1 creator." if room == 1 else f"are {counted(room, 'creator')}."
            raise UserError(why, "Nothing was pasted. Begin further up, or copy fewer rows.")
        return super().ids_at(places)

    def show(self, landed: Landing, writing: BlockWriting[BoardCard]) -> None:
        """Select what was pasted, wherever its rows stand now."""
        places = sorted(place for one in writing.ids if (place := self._model.place_of(one)) is not None)
        super().show(replace(landed, places=places), writing)


class CreatorWriting(BlockWriting[BoardCard]):
    """Writes for the cards that a table shows; a copied name has to be that of its row."""

    def __init__(
        self,
        table: CreatorsTable,
        columns: Sequence[Column[BoardCard]],
        ids: Sequence[int | None],
        cells: Cells,
        hint: str,
    ) -> None:
        super().__init__(table.typing.session, columns, table.typing.edits, ids, cells, hint)
        self._cards = {card.id: card for card in table.rows}

    def rows_of(self, _workspace: Workspace, ids: Sequence[int]) -> Mapping[int, BoardCard]:
        """The cards that are shown."""
        return {number: self._cards[number] for number in ids}

    def row_after(self, workspace: Workspace, row: BoardCard, column: Column[BoardCard]) -> BoardCard:
        """With the stage that a reason is for."""
        changed = workspace.partnerships.get(row.id) if column.name == "stage" else None
        return replace(row, partnership=changed) if changed else row

    def look_at_computed(self, row: BoardCard, column: Column[BoardCard], text: str) -> None:
        """A row that is somebody else's in the copied cells is not written over this creator's."""
        if column.name == "creator" and text.strip() and fold(text) != fold(row.name):
            raise UserError(f"The copied row is about {quoted(text)}.", "Put both in the same order.")
        super().look_at_computed(row, column, text)
