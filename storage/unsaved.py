"""Edits that the disk did not take: kept in their order until it does, shown meanwhile, part of every copy."""

from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.changes import ChangeSet
from models.errors import UserError
from models.plural import counted
from models.record import record
from storage.file.failures import DiskError
from storage.workspace import Action, Workspace

if TYPE_CHECKING:
    from storage.snapshots import EditableCopy

WAYS_OUT = {"Try again": "try_again", "Save a copy elsewhere…": "save_copy"}


class NotSavedYetError(UserError):
    """So many changes are kept that the file does not have yet, because of ``fault``."""

    def __init__(self, message: str, hint: str = "", *, fault: DiskError, number: int) -> None:
        super().__init__(message, hint, WAYS_OUT)
        self.fault = fault
        self.number = number

    @classmethod
    def because(cls, fault: DiskError, unsaved: "UnsavedEdits") -> "NotSavedYetError":
        """What is told of those changes."""
        number = len(unsaved)
        which = "Your last change is" if number == 1 else f"Your last {counted(number, 'change')} are"
        still = "not saved yet, and" if unsaved.shown is None else "still on screen but not saved yet, and"
        return cls(fault.message, f"{which} {still} kept until {fault.until}.", fault=fault, number=number)


@record(frozen=True)
class UnsavedEdit:
    """One edit as it was asked for, and when; ``changes`` are what it does to the rows shown, once that is known."""

    label: str
    action: Action
    at: datetime
    changes: ChangeSet = field(default_factory=ChangeSet)

    def write(self, workspace: Workspace) -> ChangeSet:
        """Do it, as one transaction and undo step."""
        return workspace.edit(self.label, self.action, self.at)


@dataclass(slots=True)
class FormEdits:
    """Edits that a form asked for and the disk did not take; ``closes`` says that the form does not stay open."""

    failed: list[tuple[UnsavedEdit, DiskError]] = field(default_factory=list)
    closes: bool = False


class UnsavedEdits:
    """They are written in the order in which they were made: each builds on those before it.

    ``shown`` is a copy of the file in memory that has them all, to be looked at and worked in meanwhile. There is none
    where the disk does not even give what is in the file; then they are kept, but not seen.
    """

    def __init__(self, file: Workspace) -> None:
        self._file = file
        self._edits: deque[UnsavedEdit] = deque()
        self.shown: EditableCopy | None = None
        self.copied_to: Path | None = None
        """The copy that has them all, if one was made since the newest came."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self._edits)

    @property
    def edits(self) -> tuple[UnsavedEdit, ...]:
        """They, in their order."""
        return tuple(self._edits)

    @property
    def labels(self) -> tuple[str, ...]:
        """What each does, in their order."""
        return tuple(edit.label for edit in self._edits)

    def keep(self, edit: UnsavedEdit) -> ChangeSet | None:
        """Add one after all others; returns what it changes on the screen, ``None`` where it cannot be shown.

        One that changes nothing, or that raises (which is passed on), is not kept.
        """
        if self.shown is None:
            with suppress(UserError, MemoryError):
                self.shown = self._with_all()
        changes = None if self.shown is None else edit.write(self.shown)
        if changes is None or changes:
            self.copied_to = None
            self._edits.append(edit if changes is None else replace(edit, changes=changes))
        return changes

    def take_back(self) -> tuple[str, ChangeSet]:
        """Let go of the newest; returns its label, and what that changes on the screen."""
        label = self._edits.pop().label
        changes = ChangeSet() if self.shown is None else self.shown.undo()[1]
        self._show_the_file_if_none()
        return label, changes

    def clear(self) -> None:
        """Let go of all."""
        self._edits.clear()
        self._show_the_file_if_none()

    def write_next(self) -> ChangeSet:
        """Write the oldest.

        It stays where the disk does not take it (``DiskError``); after any other exception it is let go of, for it
        would never be written, and no longer shown. ``UserError`` then says so.
        """
        try:
            changes = self._edits[0].write(self._file)
        except DiskError:
            raise
        except BaseException as error:
            lost = self._edits.popleft()
            self.shown = None
            if isinstance(error, UserError):
                raise UserError(f"“{lost.label}” can no longer be done. {error.message}", error.hint) from error
            raise
        self._edits.popleft()
        self._show_the_file_if_none()
        return changes

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of the workspace that has them all; it is made in memory, and needs room for it there.

        ``UserError`` says why it could not be written; then there is none, and an older file at ``target`` stays.
        """
        from storage.backups.copying import copy_to

        copy_to((self.shown or self._with_all()).connection, target)
        self.copied_to = target

    def _with_all(self) -> "EditableCopy":
        """``UserError`` where the disk does not give what is in the file."""
        from storage.snapshots import EditableCopy

        copy = EditableCopy(self._file)
        for edit in self._edits:
            edit.write(copy)
        return copy

    def _show_the_file_if_none(self) -> None:
        if not self._edits:
            self.shown = None
