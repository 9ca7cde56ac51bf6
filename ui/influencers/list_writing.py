"""Writing many cells of the list as one step: at once, or in slices behind a dialog where there are many."""

from collections.abc import Callable
from typing import Protocol

from models.changes import ChangeSet
from storage.slices import Measured, at_once
from storage.workspace import Workspace
from ui.sliced_dialog import SlicedDialog
from ui.tab import Tab

LARGE = 300
"""Rows from which on they are written in slices."""

SAME = "Nothing to change: the cells say so already."


class Writing(Protocol):
    """Something that writes so many rows."""

    def __len__(self) -> int:
        """How many rows there are."""

    def work(self, workspace: Workspace) -> Measured[None]:
        """Write them, inside an edit."""


def write_in_list(
    tab: Tab, label: str, writing: Writing, words: Callable[[], str], show: Callable[[], None] | None = None
) -> None:
    """Write as one edit, then ``show`` what was written and tell it in ``words``, with Undo."""

    def on_done(changes: ChangeSet | None) -> None:
        if changes is None:
            return
        if show is not None:
            show()
        tab.told.emit(words() if changes else SAME, bool(changes))

    if len(writing) < LARGE:
        on_done(tab.session.edit(label, lambda w: at_once(writing.work(w))))
        return
    dialog = SlicedDialog(label, tab.session, tab.theme, tab)
    dialog.ended.connect(on_done)
    dialog.run(f"{label} …", lambda *ends: tab.session.edit_in_slices(label, writing.work, *ends))
