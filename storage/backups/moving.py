"""Moving a workspace to another place, over the border between disks as well."""

from contextlib import closing, suppress
from pathlib import Path

from models.errors import UserError
from storage.backups.copying import copy_to
from storage.backups.following import follow
from storage.file.atomic import flush
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.file.lock import WriterLock
from storage.file.opening import inspect, must_be_free


def move(workspace: Path, target: Path) -> None:
    """Move a closed workspace, its undo history and its backups to ``target``, which must not exist.

    The copy is checked before the old file goes. ``UserError`` says what stood in the way; the file is at its old
    place then, as it was. Backups that do not come along are found again when it is opened at its new place.
    """
    with told_in_words():
        inspect(workspace)
        must_be_free(target)
        lock = WriterLock(workspace)
        lock.acquire()
        try:
            _copy(workspace, target)
            _leave(workspace, target)
        finally:
            lock.release()


def _copy(workspace: Path, target: Path) -> None:
    """Copy it; one that is in place and was perhaps not flushed does not stay there."""
    try:
        with closing(connect(workspace)) as connection:
            copy_to(connection, target)
    except BaseException:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise


def _leave(workspace: Path, target: Path) -> None:
    try:
        workspace.unlink()
    except OSError as error:
        target.unlink()
        message = f"“{workspace.name}” cannot be taken away from where it is, so it was not moved."
        raise UserError(message, "Save a copy elsewhere instead, and work in that.") from error
    with suppress(OSError):
        flush(workspace.parent)
    with suppress(UserError):
        follow(workspace, target)
