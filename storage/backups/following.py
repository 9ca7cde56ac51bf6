"""Backups of a file that moved: they are found again at its new place."""

from contextlib import suppress
from pathlib import Path

from storage.backups import second_place
from storage.backups.folder import folder_name, folder_of
from storage.backups.listing import backups_in
from storage.file.failures import told_in_words


def follow(old: Path, new: Path) -> None:
    """Let the backups of a workspace follow it from ``old`` to ``new``, unless there are some of the new place."""
    before, after = folder_of(old), folder_of(new)
    with told_in_words():
        if not before.is_dir() or backups_in(after):
            return
        # They move all at once; what lies in the new folder by now, such as a seal, goes along.
        if after.is_dir():
            for path in after.iterdir():
                path.replace(before / path.name)
            after.rmdir()
        before.rename(after)
        _follow_there(old, new)


def _follow_there(old: Path, new: Path) -> None:
    """In the second place too; while that is not there it gets them anew later."""
    there = second_place.folder_for(new)
    if there is not None and not there.exists():
        with suppress(OSError):
            (there.parent / folder_name(old)).rename(there)
