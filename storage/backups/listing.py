"""The backups of a workspace, as they lie in its folder and in the second place."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from storage.backups import second_place
from storage.backups.backup import Backup, Reason
from storage.backups.description import described
from storage.backups.folder import folder_of
from storage.backups.naming import SUFFIX


def newest_first(workspace: Path) -> list[Backup]:
    """The backups of a workspace, those of the second place too; by number, for clocks go wrong.

    What the second place holds as well is one backup that is ``also_at`` there.
    """
    first = {backup.path.name: backup for backup in backups_in(folder_of(workspace))}
    second = second_place.folder_for(workspace)
    for backup in backups_in(second) if second else []:
        here = first.get(backup.path.name)
        first[backup.path.name] = replace(here, also_at=backup.path) if here else backup
    return sorted(first.values(), key=_order, reverse=True)


def last_made(workspace: Path) -> datetime | None:
    """When the newest backup was made by the clock of then, ``None`` if there is none."""
    made = [backup for backup in newest_first(workspace) if backup.reason is not Reason.BY_HAND]
    return made[0].made_at if made else None


def backups_in(folder: Path) -> list[Backup]:
    """The backups in one folder, the newest first; one that is being written (a hidden draft) is none yet."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        if not path.name.startswith("."):
            # Thinned out meanwhile, by a window or a script beside this one.
            with suppress(FileNotFoundError):
                found.append(described(path))
    return sorted(found, key=_order, reverse=True)


def _order(backup: Backup) -> tuple[int, str]:
    return backup.number, backup.path.name
