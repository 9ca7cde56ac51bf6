"""All that was promised in a campaign, by the day it is due."""

from PySide6.QtCore import Signal

from models.campaigns.promised_piece import PromisedPiece
from ui.campaigns.deliverables.piece_columns import piece_columns
from ui.session import Session
from ui.tables.list_table import ListTable
from ui.tables.pinned_table import PinnedTable
from ui.theme import Theme


class DeliverablesTable(ListTable[PromisedPiece], PinnedTable):
    """Every field is typed in place; ``partnership_asked`` opens a row's terms."""

    partnership_asked = Signal(int)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(piece_columns(session), theme, "campaign_deliverables")
        self.setAccessibleName(self.tr("Deliverables of the campaign"))
        self.opened.connect(self.on_opened)

    @property
    def selected(self) -> list[PromisedPiece]:
        """The selected rows, from the top."""
        chosen = set(self.selected_ids())
        return [row for row in self.rows if row.id in chosen]

    @property
    def current(self) -> PromisedPiece | None:
        """The current row, ``None`` where there is none."""
        return next((row for row in self.rows if row.id == self.current_id), None)

    def on_opened(self, deliverable_id: int) -> None:
        """Ask for the terms that a row belongs to."""
        row = next((row for row in self.rows if row.id == deliverable_id), None)
        if row is not None:
            self.partnership_asked.emit(row.card.id)
