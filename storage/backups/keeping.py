"""Keeping backups of an open workspace: on this machine, and in the second place where there is one."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from models.errors import UserError
from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.copying import copy_to
from storage.backups.finding_again import find_again
from storage.backups.folder import folder_of
from storage.backups.listing import backups_in
from storage.backups.making import Making, NothingNewError
from storage.backups.thinning import make_room, spare, spared_today, thin_out, worth_keeping_of
from storage.backups.verifying import is_as_written


def keep(connection: sqlite3.Connection, workspace: Path, reason: Reason, now: datetime) -> Path:
    """Make a backup of the open workspace; returns its file, which is whole and on the disk then.

    Where this machine's folder takes none, the second place does. ``UserError`` says why there is none. What the
    second place lacks it gets by ``bring_up_to_date``.
    """
    return _keep(Making(connection, workspace, reason, now, is_needed=True))


def keep_if_changed(
    connection: sqlite3.Connection,
    workspace: Path,
    reason: Reason,
    now: datetime,
    place: Path | None = None,
    content: str = "",
) -> Path:
    """``keep``, unless the newest backup holds the file just as it is; returns the one that does.

    Of a file that was opened an older one does too; it is never thinned out until the file is opened again.

    ``place`` stands in for the second place, where the disk takes no note of which it is. ``content`` is the SHA-256 of
    the file as it was opened, if that is known: a backup that was found to hold it today is not read again.
    """
    is_opened = reason is Reason.OPENED
    if is_opened and (known := spared_today(folder_of(workspace), content, now.date())):
        return known
    try:
        kept = _keep(Making(connection, workspace, reason, now, is_needed=False), place)
    except NothingNewError as found:
        kept = found.known.path
    if is_opened:
        spare(kept, content, now.date())
    return kept


def keep_before_update(connection: sqlite3.Connection, workspace: Path, now: datetime) -> Path:
    """``keep`` a file before it is brought to a newer schema; where no backup can be made, as a copy beside it.

    A file that cannot be backed up must not be changed, nor be shut away from its owner for that.
    """
    try:
        return keep(connection, workspace, Reason.UPDATE, now)
    except UserError as error:
        beside = workspace.with_name(f"{workspace.stem} ({Reason.UPDATE} {now:%Y-%m-%d %H%M%S}){workspace.suffix}")
        try:
            copy_to(connection, beside)
        except (UserError, OSError):
            raise error from None
        return beside


def bring_up_to_date(workspace: Path) -> None:
    """Give the second place the backups it lacks; nothing to do without one, or while it is not there.

    Where it has no room for all it gets the newest, and gives up its oldest for them. ``UserError`` says why the newest
    cannot be written there. It reads and writes whole files: not for the window's thread.
    """
    folder = second_place.folder_for(workspace)
    if folder is None:
        return
    there = {backup.path.name: backup for backup in backups_in(folder)}
    here = {backup.path.name: backup for backup in backups_in(folder_of(workspace))}
    every = sorted((here | there).values(), key=lambda backup: backup.order, reverse=True)
    # What would be thinned out there at once is not copied, nor what was damaged here since.
    wanted = [backup for backup in worth_keeping_of(every) if backup.reason is not Reason.BY_HAND]
    for backup in wanted:
        if backup.path.name in there or not is_as_written(backup):
            continue
        if not make_room(backup, folder) and backup is not wanted[0]:
            break
        second_place.copy_there(backup, folder)
    with suppress(OSError):
        thin_out(folder)


def _keep(making: Making, place: Path | None = None) -> Path:
    find_again(making.connection, making.workspace)
    first, second = folder_of(making.workspace), second_place.folder_for(making.workspace, place)
    try:
        made = making.put_in(first)
    except UserError:
        if second is None:
            raise
        made = making.put_in(second)
    with suppress(OSError):
        thin_out(made.parent)
    return made
