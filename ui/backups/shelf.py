"""What the list of backups is made from, read off the window's thread: a second place may be slow, or far away."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from storage.backups import second_place
from storage.backups.backup import Backup
from storage.backups.deleting import delete
from storage.backups.listing import newest_first
from storage.file.failures import as_user_error
from ui.work.jobs import Jobs


@dataclass(frozen=True, slots=True)
class Shelf:
    """The backups of a workspace with their bytes, the newest first; the second place, and what is wrong with it."""

    backups: tuple[tuple[Backup, int], ...]
    place: Path | None
    is_missing: bool
    is_same_disk: bool


def read_shelf(workspace: Path) -> Shelf:
    """Look into both places; not for the window's thread."""
    backups = tuple((backup, backup.size) for backup in newest_first(workspace))
    place, is_missing = second_place.chosen(workspace), second_place.is_missing(workspace)
    return Shelf(backups, place, is_missing, second_place.is_on_same_disk(workspace))


class ShelfKeeper(QObject):
    """Reads the shelf and deletes from it on a thread; ``was_read`` carries it, ``failed`` a UserError."""

    was_read = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Path, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._is_left = False

    def read(self) -> None:
        """Look into both places."""
        workspace = self._workspace
        self._jobs.in_thread(lambda: read_shelf(workspace), self.on_read, self.on_failed)

    def delete(self, backups: Sequence[Backup]) -> None:
        """Delete backups wherever they lie, and read what is left."""
        self._jobs.in_thread(lambda: _delete(backups), self.on_deleted, self.on_deleting_failed)

    def leave(self) -> None:
        """Tell no more; what is to be deleted is deleted all the same."""
        self._is_left = True

    def on_read(self, shelf: Shelf) -> None:
        """Tell what was read."""
        if not self._is_left:
            self.was_read.emit(shelf)

    def on_deleted(self, _nothing: object = None) -> None:
        """Others are left."""
        if not self._is_left:
            self.read()

    def on_deleting_failed(self, error: Exception) -> None:
        """Say which one could not be deleted, and read which are left."""
        self.on_deleted()
        self.on_failed(error)

    def on_failed(self, error: Exception) -> None:
        """Say why it could not be done."""
        told = as_user_error(error)
        if told is None:
            raise error
        if not self._is_left:
            self.failed.emit(told)


def _delete(backups: Sequence[Backup]) -> None:
    for backup in backups:
        delete(backup)
