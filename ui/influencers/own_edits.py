"""What the cells of the owner's own fields understand, beside those of every list."""

from models.influencers.custom_field import CustomField
from models.influencers.influencer import InfluencerRow
from ui.influencers.cell_writes import OwnWrite
from ui.influencers.influencer_edits import EDITS
from ui.session import Session
from ui.sheets.cell_edit import CellEdit, Write


def all_edits(session: Session) -> dict[str, CellEdit[InfluencerRow]]:
    """What can be typed into the list, by the names of its columns."""
    own = {field.column: edit_of_field(field) for field in session.workspace.custom_fields.all()}
    return {**EDITS, **own}


def edit_of_field(field: CustomField) -> CellEdit[InfluencerRow]:
    """How text is read for a field; what is there already stays, whatever it is."""

    def read(_session: Session, row: InfluencerRow, text: str) -> Write | None:
        if text and text == row.custom.get(field.id):
            return None
        return OwnWrite(field.id, field.read_typed(text))

    return CellEdit(f"Change {field.name} of %1", read)
