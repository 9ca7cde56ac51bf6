"""Writing many cells of the list as one step: at once, or in slices behind a dialog where there are many."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from models.changes import ChangeSet
from storage.slices import Measured, at_once
from storage.workspace import Workspace
from ui.session import Session
from ui.tab import Tab
from ui.theme import Theme
from ui.waiting.sliced_dialog import SlicedDialog

LARGE = 300
"""Rows from which on they are written in slices."""

SAME = "Nothing to change: the cells say so already."


class Writing(Protocol):
    """Something that writes so many rows."""

    def __len__(self) -> int:
        """How many rows there are."""

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write them, inside an edit."""


class OneWriting:
    """An action of one statement that changes so many rows."""

    def __init__(self, rows: int, action: Callable[[Workspace], object]) -> None:
        self._rows = rows
        self._action = action

    def __len__(self) -> int:
        """How many rows it changes."""
        return self._rows

    def work(self, workspace: Workspace) -> Measured[None]:
        """Do it, inside an edit."""
        yield None
        self._action(workspace)


def write_rows(
    session: Session, theme: Theme, parent: QWidget, label: str, writing: Writing, done: Callable[[ChangeSet], None]
) -> None:
    """Write as one edit and call ``done`` with what was changed; where it fails the session has told why."""
    if len(writing) < LARGE:
        changes = session.edit(label, lambda w: at_once(writing.work(w)))
        if changes is not None:
            done(changes)
        return
    dialog = SlicedDialog(label, session, theme, parent)
    dialog.ended.connect(done)
    dialog.run(f"{label} …", lambda *ends: session.edit_in_slices(label, writing.work, *ends))


def write_in_list(
    tab: Tab, label: str, writing: Writing, words: Callable[[], str], show: Callable[[], None] | None = None
) -> None:
    """Write as one edit, then ``show`` what was written and tell it in ``words``, with Undo."""

    def on_done(changes: ChangeSet) -> None:
        if show is not None:
            show()
        tab.told.emit(words() if changes else SAME, bool(changes))

    write_rows(tab.session, tab.theme, tab, label, writing, on_done)
