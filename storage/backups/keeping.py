"""Making a backup: copied, checked, hashed and put in place; then older ones are thinned out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import UserError
from models.retention import Stamp, to_keep
from storage.atomic import replacing
from storage.backups import second_place
from storage.backups.backup import Backup, Reason
from storage.backups.copying import NOT_VERIFIED, copy_pages
from storage.backups.deleting import delete_at
from storage.backups.description import describe
from storage.backups.folder import folder_of
from storage.backups.listing import backups_in, newest_first
from storage.backups.naming import name_of
from storage.backups.verifying import contents_of, problems_at
from storage.failures import told_in_words

_PATIENCE = 60
"""Seconds to wait for another backup of the same workspace that is being made."""


def keep(connection: sqlite3.Connection, workspace: Path, reason: Reason, now: datetime) -> Path:
    """Make a backup of the open workspace; returns its file.

    It stands once it is whole and on the disk. Then the second place gets it too and older ones are thinned out:
    where that fails this backup stands all the same (``second_place`` tells).
    """
    with told_in_words(), _one_at_a_time(workspace) as folder:
        number = 1 + max((backup.number for backup in newest_first(workspace)), default=0)
        target = folder / name_of(number, now, reason)
        with replacing(target) as draft:
            copy_pages(connection, draft)
            if problems_at(draft, None):
                raise NOT_VERIFIED
            contents = contents_of(draft)
        describe(target, number, now, reason, contents)
        with suppress(UserError, OSError):
            bring_up_to_date(workspace)
        with suppress(OSError):
            thin_out(folder)
    return target


def bring_up_to_date(workspace: Path) -> None:
    """Give the second place what it lacks; nothing to do without one, or while it is not there.

    ``UserError`` says why it cannot be written.
    """
    folder = second_place.folder_for(workspace)
    if folder is None:
        return
    ours = backups_in(folder_of(workspace))
    there = {backup.path.name for backup in backups_in(folder)} if folder.is_dir() else set()
    for backup in reversed(ours):
        if backup.path.name not in there:
            second_place.copy_there(backup.path, folder)
    with suppress(OSError):
        thin_out(folder)


def thin_out(folder: Path) -> None:
    """Delete what is too many of the backups in one folder."""
    made = [backup for backup in backups_in(folder) if backup.reason is not Reason.BY_HAND]
    kept = to_keep([_stamp(place, backup) for place, backup in enumerate(reversed(made))])
    for place, backup in enumerate(reversed(made)):
        if place not in kept:
            delete_at(backup.path)


def _stamp(place: int, backup: Backup) -> Stamp:
    return Stamp(place, backup.made_at.date())


@contextmanager
def _one_at_a_time(workspace: Path) -> Iterator[Path]:
    folder = folder_of(workspace)
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock", timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise UserError("Another backup of this workspace is being made.", "Wait a moment and try again.") from None
    try:
        yield folder
    finally:
        lock.release()
