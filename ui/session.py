"""The open workspace as the window knows it: every edit goes through here and every view hears of it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.business import Business
from models.changes import ChangeSet
from models.errors import UserError
from storage.workspace import Action, Workspace

Clock = Callable[[], datetime]


class Session(QObject):
    """One open workspace. Views read through ``workspace`` and change it through ``edit``, ``undo`` and ``redo``.

    ``changed`` carries the ChangeSet of every edit, undo and redo that came through. ``failed`` carries the
    ``UserError`` of one that did not; nothing was written then. ``saved_at`` is the moment of the last write.
    """

    changed = Signal(object)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, workspace: Workspace, clock: Clock = datetime.now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.clock = clock
        self.saved_at: datetime | None = None

    @property
    def path(self) -> Path:
        """Where the workspace lies."""
        return self.workspace.path

    @property
    def business(self) -> Business:
        """The owner's business as it stands."""
        return self.workspace.business.get()

    @property
    def today(self) -> date:
        """The day by the session's clock."""
        return self.clock().date()

    def edit(self, label: str, action: Action) -> ChangeSet | None:
        """Run one user action as one transaction and undo step; ``None`` if it failed (``failed`` has told why)."""
        return self._run(lambda: self.workspace.edit(label, action, self.clock()))

    def undo(self) -> str | None:
        """Take back the newest step; returns its label."""
        return self._turn(self.workspace.undo)

    def redo(self) -> str | None:
        """Do the newest undone step again; returns its label."""
        return self._turn(self.workspace.redo)

    def undo_labels(self) -> tuple[str | None, str | None]:
        """Labels of the next undo and redo."""
        return self.workspace.undo_labels()

    def close(self) -> None:
        """Close the file; nothing is lost, every edit is on disk already."""
        self.workspace.close()
        self.closed.emit()

    def _turn(self, turn: Callable[[], tuple[str, ChangeSet]]) -> str | None:
        told: list[str] = []

        def run() -> ChangeSet:
            label, changes = turn()
            told.append(label)
            return changes

        self._run(run)
        return told[0] if told else None

    def _run(self, run: Callable[[], ChangeSet]) -> ChangeSet | None:
        try:
            changes = run()
        except UserError as error:
            self.failed.emit(error)
            return None
        if changes:
            self.saved_at = self.clock()
            self.changed.emit(changes)
        return changes
