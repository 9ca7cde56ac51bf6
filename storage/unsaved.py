"""Edits that the disk did not take: kept in their order until it does, and part of every copy saved elsewhere."""

from collections import deque
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from models.changes import ChangeSet
from models.errors import UserError
from models.plural import counted
from storage.file.contents import bytes_of
from storage.file.failures import DiskError
from storage.file.lock import WriterLock
from storage.workspace import Action, Workspace

WAYS_OUT = {"Try again": "try_again", "Save a copy elsewhere…": "save_copy"}


class NotSavedYetError(UserError):
    """So many changes are kept that the file does not have yet, because of ``fault``."""

    def __init__(self, message: str, hint: str = "", *, fault: DiskError, number: int) -> None:
        super().__init__(message, hint, WAYS_OUT)
        self.fault = fault
        self.number = number

    @classmethod
    def because(cls, fault: DiskError, number: int) -> "NotSavedYetError":
        """What is told of so many changes."""
        which = "Your last change is" if number == 1 else f"Your last {counted(number, 'change')} are"
        hint = f"{which} not saved yet, and kept until {fault.until}."
        return cls(fault.message, hint, fault=fault, number=number)


@dataclass(frozen=True, slots=True)
class UnsavedEdit:
    """One edit as it was asked for, and when."""

    label: str
    action: Action
    at: datetime

    def write(self, workspace: Workspace) -> ChangeSet:
        """Do it, as one transaction and undo step."""
        return workspace.edit(self.label, self.action, self.at)


@dataclass(slots=True)
class FormEdits:
    """Edits that a form asked for and the disk did not take; ``closes`` says that the form does not stay open."""

    failed: list[tuple[UnsavedEdit, DiskError]] = field(default_factory=list)
    closes: bool = False


class UnsavedEdits:
    """They are written in the order in which they were made: each builds on those before it."""

    def __init__(self) -> None:
        self._edits: deque[UnsavedEdit] = deque()
        self.copied_to: Path | None = None
        """The copy that has them all, if one was made since the newest came."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self._edits)

    @property
    def labels(self) -> tuple[str, ...]:
        """What each does, in their order."""
        return tuple(edit.label for edit in self._edits)

    def keep(self, edit: UnsavedEdit) -> None:
        """Add one after all others."""
        self.copied_to = None
        self._edits.append(edit)

    def take_back(self) -> str:
        """Let go of the newest; returns its label."""
        return self._edits.pop().label

    def clear(self) -> None:
        """Let go of all."""
        self._edits.clear()

    def write_next(self, workspace: Workspace) -> ChangeSet:
        """Write the oldest.

        It stays where the disk does not take it (``DiskError``); after any other exception it is let go of, for it
        would never be written. ``UserError`` then says so.
        """
        edit = self._edits[0]
        try:
            changes = edit.write(workspace)
        except DiskError:
            raise
        except UserError as error:
            self._edits.popleft()
            raise UserError(f"“{edit.label}” can no longer be done. {error.message}", error.hint) from error
        except BaseException:
            self._edits.popleft()
            raise
        self._edits.popleft()
        return changes

    def copy_with(self, workspace: Workspace, target: Path) -> None:
        """Write a verified copy of the workspace that has them all; it is made in memory, and needs room for it there.

        ``UserError`` says why it could not be written; then there is none, and an older file at ``target`` stays.
        """
        from storage.backups.copying import copy_to
        from storage.snapshots import in_memory

        lock = WriterLock(workspace.path)  # is never taken: what is written to is no file
        with closing(in_memory(workspace.path, bytes_of(workspace.connection), lock)) as copy:
            for edit in self._edits:
                edit.write(copy)
            copy_to(copy.connection, target)
        self.copied_to = target
