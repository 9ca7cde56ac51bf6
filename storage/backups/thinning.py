"""Deleting the backups of a folder that are too many."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from models.errors import UserError
from models.retention import Stamp, to_keep
from storage.backups.backup import Backup, Reason
from storage.backups.deleting import delete_at
from storage.backups.listing import backups_in
from storage.backups.naming import has_name_of_backup
from storage.backups.note import noted_path, read_note, write_note
from storage.file.signatures import SUFFIX

_SPARED = "opened as.note"
"""Says in a folder which backup holds the file as it was opened, of what content that was, and when both were read."""

_MARGIN = 64 * 1024
"""Bytes that a description and the folder itself may take."""


def thin_out(folder: Path) -> None:
    """Delete what is too many in one folder, and descriptions whose backup is gone."""
    there = backups_in(folder)
    worth_keeping = {backup.path for backup in worth_keeping_of(there)} | {_spared_in(folder)}
    for backup in there:
        if backup.path not in worth_keeping:
            delete_at(backup.path)
    for description in folder.glob("*.json"):
        if has_name_of_backup(description) and not description.with_suffix(SUFFIX).exists():
            description.unlink(missing_ok=True)


def spare(backup: Path, content: str, day: date) -> None:
    """Thin out everything but this backup in its folder, until another one is spared; a full disk takes no note of it.

    What the open file can go back to must not go while it is open. ``content`` is the SHA-256 of that file, which the
    backup was found to hold on that day.
    """
    note, said = backup.parent / _SPARED, {"backup": backup.name, "content": content, "read_on": day.isoformat()}
    if read_note(note) != said:
        with suppress(OSError, UserError):
            write_note(note, said)


def spared_today(folder: Path, content: str, day: date) -> Path | None:
    """The backup that was found to hold this very content on the same day; it is not read again until the next."""
    said, backup = read_note(folder / _SPARED), _spared_in(folder)
    is_known = content != "" and (said.get("content"), said.get("read_on")) == (content, day.isoformat())
    return backup if is_known and backup and backup.exists() else None


def _spared_in(folder: Path) -> Path | None:
    name = noted_path(folder / _SPARED, "backup")
    return folder / name if name else None


def make_room(backup: Backup, folder: Path) -> bool:
    """Whether there is room for a backup in a folder; the oldest there are given up for it, but no newer ones."""
    older = [other for other in backups_in(folder) if other.order < backup.order and other.reason is not Reason.BY_HAND]
    while shutil.disk_usage(folder if folder.is_dir() else folder.parent).free < backup.size + _MARGIN:
        if not older:
            return False
        delete_at(older.pop().path)
    return True


def worth_keeping_of(backups: Sequence[Backup]) -> list[Backup]:
    """Those to keep of backups that stand with the newest first: what somebody put there by hand always."""
    made = [backup for backup in backups if backup.reason is not Reason.BY_HAND]
    kept = to_keep([Stamp(-place, backup.made_at.date()) for place, backup in enumerate(made)])
    dropped = {backup.path for place, backup in enumerate(made) if -place not in kept}
    return [backup for backup in backups if backup.path not in dropped]
