"""What is done about backups by itself, while the workspace is open in the window: on a thread of its own."""

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from models.errors import UserError
from models.record import record
from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.keeping import bring_up_to_date, keep_if_changed
from storage.backups.naming import named
from storage.file.connection import connect
from storage.file.failures import told_in_words


@record(frozen=True)
class Outcome:
    """Why a backup was wanted, and the one that holds the file as it is, or why there is none."""

    reason: Reason
    backup: Path | None = None
    fault: UserError | None = None

    @property
    def made_at(self) -> datetime | None:
        """When that backup was made."""
        return None if self.backup is None else named(self.backup).made_at


def back_up(
    workspace: Path, reason: Reason, now: datetime, place: Path | None = None, content: str = ""
) -> Outcome:
    """Make a backup unless the newest one holds the file as it is; reads through a connection of its own.

    ``place`` is a second place that was chosen just now; it is remembered, unless the disk takes no note of it.
    ``content`` as for ``keep_if_changed``.
    """
    if place is not None:
        with suppress(UserError):
            second_place.choose(workspace, place)
    try:
        with told_in_words(), closing(connect(workspace, "ro")) as connection:
            return Outcome(reason, keep_if_changed(connection, workspace, reason, now, place, content))
    except UserError as error:
        return Outcome(reason, fault=error)


def lacking_in_second_place(workspace: Path) -> UserError | None:
    """Give the second place what it lacks; returns why it could not have it, ``None`` without a second place."""
    if second_place.is_missing(workspace):
        place = second_place.chosen(workspace)
        return UserError(f"“{place}” is not there just now.", "Once it is, it gets the backups it lacks.")
    try:
        with told_in_words():
            bring_up_to_date(workspace)
    except UserError as error:
        return error
    return None
