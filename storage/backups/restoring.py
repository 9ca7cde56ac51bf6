"""Putting a backup in the place of its workspace: whatever fails on the way, the old file or the new one is there."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from storage.backups.backup import Backup, Reason
from storage.backups.keeping import keep
from storage.backups.putting_aside import give_back, put_aside
from storage.backups.seal import forget_seal
from storage.backups.verifying import problems_at, problems_of
from storage.file.atomic import replacing
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.file.lock import WriterLock
from storage.file.opening import inspect, journal_path
from storage.file.refusals import DamagedFileError, ForeignFileError, NewerFileError
from storage.file.stray_log import put_stray_log_aside


def restore(workspace: Path, backup: Backup, now: datetime) -> Path | None:
    """Put a copy of ``backup`` in the place of a workspace that is closed; returns where the present file went.

    That is a backup “before a restore”, so that restoring it undoes this; a damaged file, of which no backup can be
    made, is kept beside as “mine (damaged 2026-11-27).goodword” with its journal. ``None`` if there was no file.
    Raises ``UserError`` where the workspace is open or the backup is not whole, and for faults of the disk.
    """
    kept: Path | None = None
    workspace = workspace.resolve() if workspace.is_symlink() else workspace
    with told_in_words(), _locked(workspace):
        try:
            with replacing(workspace, is_private=True) as draft:
                _write(backup, draft)
                kept = _keep_present(workspace, now)
        except BaseException:
            give_back(workspace, kept)
            raise
        forget_seal(workspace)
        # Whoever opens the file would do that too.
        with suppress(OSError):
            put_stray_log_aside(workspace)
    return kept


@contextmanager
def _locked(workspace: Path) -> Iterator[None]:
    lock = WriterLock(workspace)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _write(backup: Backup, draft: Path) -> None:
    """Copy the backup from the first place where it is whole."""
    for path in backup.places:
        with suppress(FileNotFoundError):
            shutil.copyfile(path, draft)
            if not problems_at(draft, backup.sha256):
                return
    with suppress(DamagedFileError, ForeignFileError):
        inspect(backup.path)
    message = f"The backup “{backup.path.stem}” is damaged, so it was not restored."
    raise DamagedFileError(message, "Choose another backup; your file is as it was.")


def _keep_present(workspace: Path, now: datetime) -> Path | None:
    """Where the present file went; after that no journal lies at its place that could be played into another file."""
    if not workspace.exists():
        put_aside(workspace, now)
        return None
    if _is_whole(workspace):
        with closing(connect(workspace)) as connection:
            kept = keep(connection, workspace, Reason.RESTORE, now)
        # What the connection left of a journal is of no transaction: it was rolled back when it was first read.
        journal_path(workspace).unlink(missing_ok=True)
        return kept
    return put_aside(workspace, now)


def _is_whole(workspace: Path) -> bool:
    """Whether a backup can be made of the present file; a crash's journal is played back first."""
    try:
        with suppress(NewerFileError):
            inspect(workspace)
        put_stray_log_aside(workspace)
        with told_in_words(), closing(connect(workspace)) as connection:
            return not any(problems_of(connection))
    except (DamagedFileError, ForeignFileError):
        return False
