"""One backup in the making: copied, checked, hashed, described, and only then put in place."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from models.errors import UserError
from models.record import record
from storage.backups.backup import Backup, Reason
from storage.backups.copying import NOT_VERIFIED, copy_pages
from storage.backups.description import describe, description_path
from storage.backups.listing import newest_first
from storage.backups.naming import name_of
from storage.backups.verifying import contents_of, digest_of, is_as_written, problems_at
from storage.file.atomic import replacing
from storage.file.failures import DiskFullError, as_user_error, told_in_words

_PATIENCE = 20
"""Seconds to wait for another backup of the same workspace that is being made."""


class NothingNewError(Exception):
    """A backup, which it carries, holds the file just as it is now."""

    def __init__(self, known: Backup) -> None:
        super().__init__()
        self.known = known


@record(frozen=True)
class Making:
    """What is copied and why; ``is_needed`` is false where a backup that tells nothing new is not to be made."""

    connection: sqlite3.Connection
    workspace: Path
    reason: Reason
    now: datetime
    is_needed: bool

    def put_in(self, folder: Path) -> Path:
        """Make it in a folder; ``UserError`` where that cannot be, ``NothingNewError`` where it need not."""
        with told_in_words(), _one_at_a_time(folder):
            known = newest_first(self.workspace)
            number = 1 + max((backup.number for backup in known), default=0)
            target = folder / name_of(number, self.now, self.reason)
            try:
                with replacing(target, called="the backup", is_private=True) as draft:
                    self._write(draft, target, number, known)
            except BaseException:
                # The last step flushes the folder: where that alone fails the backup stands.
                if not target.exists():
                    description_path(target).unlink(missing_ok=True)
                raise
        return target

    def _write(self, draft: Path, target: Path, number: int, known: list[Backup]) -> None:
        copy_pages(self.connection, draft)
        digest = digest_of(draft)
        if not self.is_needed and (same := self._same(known, digest)):
            raise NothingNewError(same)
        if problems_at(draft, None):
            raise NOT_VERIFIED
        # A backup that is there has its description: that comes first.
        describe(target, number, self.now, self.reason, contents_of(draft, digest))

    def _same(self, known: list[Backup], digest: str) -> Backup | None:
        """The newest one, if it holds the same; of a file just opened any, as after a restore of an older one."""
        asked = known if self.reason is Reason.OPENED else known[:1]
        return next((backup for backup in asked if _holds(backup, digest)), None)


def _holds(backup: Backup, digest: str) -> bool:
    """Whether a backup has these bytes, and has them still."""
    return backup.sha256 == digest and is_as_written(backup)


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout  # it loads OpenSSL, and most starts make no backup

    lock = FileLock(folder / ".lock", timeout=_PATIENCE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise UserError("Another backup of this workspace is being made.", "Wait a moment and try again.") from None
    except OSError as error:
        is_full = isinstance(as_user_error(error), DiskFullError)
        why = "the disk is full" if is_full else "nothing can be written to its folder"
        raise UserError(f"The backup was not made: {why}.", f"Its folder is “{folder}”.") from error
    try:
        yield
    finally:
        lock.release()
