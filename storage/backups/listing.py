"""The backups of a workspace, as they lie in its folder and in the second place."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from storage.backups import second_place
from storage.backups.backup import Backup, Reason
from storage.backups.description import described
from storage.backups.folder import folder_of
from storage.backups.naming import named
from storage.file.signatures import SUFFIX


def newest_first(workspace: Path) -> list[Backup]:
    """The backups of a workspace, those of the second place too; by number, for clocks go wrong.

    What the second place holds as well is one backup that is ``also_at`` there.
    """
    found = {backup.path.name: backup for backup in backups_in(folder_of(workspace))}
    for backup in _in_second_place(workspace):
        here = found.get(backup.path.name)
        found[backup.path.name] = replace(here, also_at=backup.path) if here else backup
    return sorted(found.values(), key=lambda backup: backup.order, reverse=True)


def last_made(workspace: Path) -> datetime | None:
    """When the newest backup of this machine was made by the clock of then, ``None`` if none can be found.

    Names of files alone are read: it may be asked after every edit.
    """
    try:
        names = [named(path) for path in _files_in(folder_of(workspace))]
    except OSError:  # a disk that fails tells so when the next backup is made
        return None
    made = [backup for backup in names if backup.reason is not Reason.BY_HAND]
    return max(made, key=lambda backup: backup.order).made_at if made else None


def backups_in(folder: Path) -> list[Backup]:
    """The backups in one folder, the newest first; one that is being written (a hidden draft) is none yet."""
    return sorted(map(described, _files_in(folder)), key=lambda backup: backup.order, reverse=True)


def _in_second_place(workspace: Path) -> list[Backup]:
    folder = second_place.folder_for(workspace)
    try:
        return backups_in(folder) if folder else []
    except OSError:  # a stick that was pulled out meanwhile
        return []


def _files_in(folder: Path) -> list[Path]:
    return [path for path in folder.glob(f"*{SUFFIX}") if not path.name.startswith(".")]
