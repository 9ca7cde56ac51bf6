"""What typing into a column of the list does; understanding what was typed is loaded with the first edit."""

from collections.abc import Callable

from models.influencers.influencer import InfluencerRow
from ui.session import Session


def edit_of(session: Session, column: str) -> Callable[[InfluencerRow, str], None]:
    """Reads the text that was typed into a cell of a column, and writes it."""

    def edit(row: InfluencerRow, text: str) -> None:
        from ui.influencers.influencer_edits import EDITS

        EDITS[column].change(session, row, text)

    return edit
