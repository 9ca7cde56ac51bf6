"""Finding the backup to go back to."""

from pathlib import Path

from storage.backups.backup import Backup
from storage.backups.listing import newest_first
from storage.backups.verifying import verify


def newest_whole(workspace: Path) -> Backup | None:
    """The newest backup that can be restored, ``None`` if there is none. Files are read whole: not for a window."""
    return next((backup for backup in newest_first(workspace) if not verify(backup)), None)
