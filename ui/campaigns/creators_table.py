"""The creators of a campaign as a table: the board's cards in rows, with cells to type into."""

from PySide6.QtWidgets import QWidget

from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from ui.campaigns.creator_columns import creator_columns
from ui.campaigns.creator_typing import CreatorTyping
from ui.session import Session
from ui.tables.list_table import ListTable
from ui.tables.pinned_table import PinnedTable
from ui.theme import Theme


class CreatorsTable(ListTable[BoardCard], PinnedTable):
    """Rows are known by the partnership's id, as the cards of the board are; the names stay in sight."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        self._campaign: Campaign | None = None
        self.typing = CreatorTyping(session, lambda: self._campaign)
        super().__init__(creator_columns(self.typing), theme, "campaign_creators", parent)
        self.setAccessibleName(self.tr("Creators of the campaign"))

    def show_creators(self, campaign: Campaign, cards: list[BoardCard]) -> None:
        """Replace the rows."""
        self._campaign = campaign
        self.show_rows(cards)
        self.layout_of_columns.fit()  # amounts of another campaign, or just typed, may be longer
