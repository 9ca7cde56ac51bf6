"""Marks in the tables of a campaign: cells that show what the disk did not take yet."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from models.campaigns.account import DueLine, PaidLine
from models.campaigns.board import BoardCard
from models.campaigns.campaign import Campaign
from models.campaigns.partnership import Expense
from models.campaigns.promised_piece import PromisedPiece
from storage.campaigns.promised_pieces import promised_pieces
from storage.workspace import Workspace
from ui.campaigns.campaign_page import CampaignPage
from ui.campaigns.overviews import Overviews
from ui.session import Session
from ui.tables.list_table import ListTable


class _InFile(NamedTuple):
    """The rows of a campaign's tables as the file has them."""

    cards: Sequence[BoardCard]
    pieces: Sequence[PromisedPiece]
    due: Sequence[DueLine]
    paid: Sequence[PaidLine]
    expenses: Sequence[Expense]


def mark_unsaved(page: CampaignPage, campaign: Campaign, session: Session) -> None:
    """Mark what differs from the file, where the disk did not take all that is shown; nothing where it did."""

    def read(file: Workspace) -> _InFile:
        overviews = Overviews(lambda: file, lambda: session.today)
        cards, account = overviews.cards(campaign), overviews.account(campaign)
        pieces = promised_pieces(file, campaign.id, cards)
        return _InFile(cards, pieces, account.due, account.paid, account.expenses)

    found = session.as_saved(read)
    rows: Sequence[Any] = found or (None,) * len(_InFile._fields)
    payments = page.payments
    tables: list[ListTable[Any]] = [page.table, page.deliverables.table, payments.owed, payments.paid]
    for table, saved in zip([*tables, payments.expenses], rows, strict=True):
        table.show_saved(saved)
