"""An edit of one cell: text is understood first, and written only then, alone or together with other cells."""

from collections.abc import Callable
from dataclasses import dataclass

from models.influencer import InfluencerRow
from storage.workspace import Workspace
from ui.session import Session

Write = Callable[[Workspace, int], object]
"""Puts what was understood into the file, for the influencer of an id."""


@dataclass(frozen=True, slots=True)
class CellEdit:
    """How the text of one column is read.

    ``label`` names the edit, with %1 for the person. ``read`` gives what is to be written, ``None`` where nothing is,
    and raises ``UnreadableError`` or ``UserError`` for what it cannot take.
    """

    label: str
    read: Callable[[Session, InfluencerRow, str], Write | None]

    def change(self, session: Session, row: InfluencerRow, text: str) -> None:
        """Read typed text and write it, as one edit."""
        write = self.read(session, row, text)
        if write is not None:
            session.edit(self.label.replace("%1", row.name), lambda w: write(w, row.id))
