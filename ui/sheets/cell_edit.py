"""An edit of one cell: text is understood first, and written only then, alone or together with other cells."""

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar, runtime_checkable

from models.record import record
from storage.workspace import Workspace
from ui.session import Session


class SheetRow(Protocol):
    """A row of a table that is worked on as a sheet: what it is known by, and whose it is."""

    @property
    def id(self) -> int:
        """Its id."""

    @property
    def name(self) -> str:
        """The person."""


OfRow = TypeVar("OfRow", bound=SheetRow)

Write = Callable[[Workspace, int], object]
"""Puts what was understood into the file, for the row of an id."""


@runtime_checkable
class KnownWrite(Protocol):
    """A ``Write`` of which can be told whether it changes anything."""

    def __call__(self, workspace: Workspace, row_id: int, /) -> object:
        """Put it into the file."""

    def is_known(self, row: Any) -> bool:
        """Whether a row says all of it already."""


@record(frozen=True)
class CellEdit(Generic[OfRow]):
    """How the text of one column is read.

    ``label`` names the edit, the last %1 standing for the person. ``read`` gives what is to be written, ``None``
    where nothing is, and raises ``UnreadableError`` or ``UserError`` for what it cannot take. ``check`` raises them for
    what does not go with other rows, once these say what they are to say.
    """

    label: str
    read: Callable[[Session, OfRow, str], Write | None]
    check: Callable[[Workspace, OfRow, str], None] | None = None

    def change(self, session: Session, row: OfRow, text: str) -> None:
        """Read typed text and write it, as one edit."""
        write = self.read(session, row, text)
        if write is None or is_known(write, row):
            return
        if self.check is not None:
            self.check(session.workspace, row, text)
        session.edit(row.name.join(self.label.rsplit("%1", 1)), lambda w: write(w, row.id))


def is_known(write: Write | None, row: SheetRow) -> bool:
    """Whether there is nothing to write, as far as a row of the table can tell."""
    return write is None or (isinstance(write, KnownWrite) and write.is_known(row))
