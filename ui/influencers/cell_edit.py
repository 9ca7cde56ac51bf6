"""An edit of one cell: text is understood first, and written only then, alone or together with other cells."""

from collections.abc import Callable, Mapping

from models.influencers.influencer import InfluencerRow
from models.record import record
from storage.workspace import Workspace
from ui.session import Session

Write = Callable[[Workspace, int], object]
"""Puts what was understood into the file, for the influencer of an id."""


@record(frozen=True)
class FieldsWrite:
    """Sets fields of the influencer; a ``Write`` of which can be told whether it changes anything."""

    values: Mapping[str, object]

    def __call__(self, workspace: Workspace, influencer_id: int) -> None:
        """Write the values."""
        workspace.influencers.update(influencer_id, **self.values)

    def is_known(self, row: InfluencerRow) -> bool:
        """Whether a row says all of it already."""
        return all(getattr(row, name) == value for name, value in self.values.items())


@record(frozen=True)
class OwnWrite:
    """Sets what the influencer has in a field of the owner's own, as ``FieldsWrite`` does."""

    field_id: int
    value: str

    def __call__(self, workspace: Workspace, influencer_id: int) -> None:
        """Write the value."""
        workspace.custom_fields.put(influencer_id, self.field_id, self.value)

    def is_known(self, row: InfluencerRow) -> bool:
        """Whether a row says it already."""
        return row.custom.get(self.field_id, "") == self.value


@record(frozen=True)
class CellEdit:
    """How the text of one column is read.

    ``label`` names the edit, the last %1 standing for the person. ``read`` gives what is to be written, ``None``
    where nothing is, and raises ``UnreadableError`` or ``UserError`` for what it cannot take.
    """

    label: str
    read: Callable[[Session, InfluencerRow, str], Write | None]

    def change(self, session: Session, row: InfluencerRow, text: str) -> None:
        """Read typed text and write it, as one edit."""
        write = self.read(session, row, text)
        if write is not None:
            session.edit(row.name.join(self.label.rsplit("%1", 1)), lambda w: write(w, row.id))


def is_known(write: Write | None, row: InfluencerRow) -> bool:
    """Whether there is nothing to write, as far as a row of the list can tell."""
    return write is None or (isinstance(write, FieldsWrite | OwnWrite) and write.is_known(row))
