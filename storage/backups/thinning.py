"""Deleting the backups of a folder that are too many."""

from collections.abc import Sequence
from pathlib import Path

from models.retention import Stamp, to_keep
from storage.backups.backup import Backup, Reason
from storage.backups.deleting import delete_at
from storage.backups.listing import backups_in
from storage.backups.naming import SUFFIX, has_name_of_backup


def thin_out(folder: Path) -> None:
    """Delete what is too many in one folder, and descriptions whose backup is gone."""
    there = backups_in(folder)
    worth_keeping = {backup.path for backup in worth_keeping_of(there)}
    for backup in there:
        if backup.path not in worth_keeping:
            delete_at(backup.path)
    for description in folder.glob("*.json"):
        if has_name_of_backup(description) and not description.with_suffix(SUFFIX).exists():
            description.unlink(missing_ok=True)


def worth_keeping_of(backups: Sequence[Backup]) -> list[Backup]:
    """Those to keep of backups that stand with the newest first: what somebody put there by hand always."""
    made = [backup for backup in backups if backup.reason is not Reason.BY_HAND]
    kept = to_keep([Stamp(-place, backup.made_at.date()) for place, backup in enumerate(made)])
    dropped = {backup.path for place, backup in enumerate(made) if -place not in kept}
    return [backup for backup in backups if backup.path not in dropped]
