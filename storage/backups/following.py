"""Backups of a file that moved: they are found again at its new place."""

from pathlib import Path

from storage.backups.folder import folder_of
from storage.failures import told_in_words


def follow(old: Path, new: Path) -> None:
    """Let the backups of a workspace follow it from ``old`` to ``new``, unless there are some of the new place."""
    before, after = folder_of(old), folder_of(new)
    with told_in_words():
        if before.is_dir() and not after.exists():
            before.rename(after)
