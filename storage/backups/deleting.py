"""Deleting a backup, with its description."""

from contextlib import suppress
from pathlib import Path

from storage.backups.backup import Backup
from storage.backups.description import description_path
from storage.file.atomic import flush
from storage.file.failures import told_in_words


def delete(backup: Backup) -> None:
    """Delete a backup wherever it lies, for good; ``UserError`` says which file could not be deleted."""
    with told_in_words():
        for path in backup.places:
            delete_at(path)
            with suppress(FileNotFoundError):  # a second place that is gone
                flush(path.parent)


def delete_at(path: Path) -> None:
    """Delete one file of a backup. Its description goes last: alone it is nothing, and is tidied away later."""
    path.unlink(missing_ok=True)
    description_path(path).unlink(missing_ok=True)
