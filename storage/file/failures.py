"""What SQLite and the operating system say, in words an owner can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

from models.errors import UserError
from storage.file.refusals import DamagedFileError, NotWritableError


class DiskError(UserError):
    """The disk did not take what was written: nothing of it is in the file, and the same may be tried again.

    ``until`` says when it would go, as the end of a sentence.
    """

    def __init__(self, message: str, hint: str = "", *, until: str = "") -> None:
        super().__init__(message, hint)
        self.until = until


class DiskFullError(DiskError):
    """There is no room for it."""


class DiskWriteProtectedError(DiskError, NotWritableError):
    """The file or its folder lets nothing be written, as it stands."""


DISK_FULL = DiskFullError(
    "The disk is full.",
    "Nothing of it was saved, and nothing else was lost: free some space and try again.",
    until="there is room",
)
DISK_FAULT = DiskError(
    "The disk could not be read or written.",
    "Nothing of it was saved: check that the disk is connected and has free space, then try again.",
    until="it works again",
)
READ_ONLY = DiskWriteProtectedError(
    "This file cannot be written to here.",
    "Copy it to a folder of your own, or save a copy elsewhere.",
    until="it can be written to",
)
BUSY = DiskError(
    "Another program is using this workspace at the moment.",
    "Close it there and try again.",
    until="that one is done",
)
MOVED = DiskError(
    "This file was moved, renamed or deleted while it was open.",
    "Put it back where it was and try again, or save a copy elsewhere.",
    until="it is back in its place",
)
DAMAGED = DamagedFileError(
    "This workspace is damaged and was not opened any further.", "Restore a backup, or rescue what it still holds."
)


_OF_NO_FORMAT = "unsupported file format"
"""SQLite's words, without a code of their own, for a header that names a format which there never was."""


def as_user_error(error: BaseException) -> UserError | None:
    """The sentence for an expected fault of file or disk, or ``None`` if the error is a bug of ours."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, OSError):
        return _of_system(error)
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error)
    if isinstance(error, UnicodeDecodeError):
        return DAMAGED  # of the file's schema or of SQLite's message about it
    return None


def _of_system(error: OSError) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return READ_ONLY
    if error.errno == errno.EIO:
        return DISK_FAULT
    name = f" “{error.filename}”" if error.filename else ""
    why = (error.strerror or "unknown fault").rstrip(".")  # Windows may end its sentence itself
    return UserError(f"The file{name} could not be used: {why}.", "Try another place.")


def _of_sqlite(error: sqlite3.Error) -> UserError | None:
    extended = getattr(error, "sqlite_errorcode", 0)
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return MOVED
    code = extended & 0xFF
    known = {
        sqlite3.SQLITE_FULL: DISK_FULL,
        sqlite3.SQLITE_IOERR: DISK_FAULT,
        sqlite3.SQLITE_READONLY: READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: READ_ONLY,
        sqlite3.SQLITE_BUSY: BUSY,
        sqlite3.SQLITE_LOCKED: BUSY,
        sqlite3.SQLITE_CORRUPT: DAMAGED,
        sqlite3.SQLITE_NOTADB: DAMAGED,
    }
    # Neither an error about text nor one that came up through a widget of Qt carries its code.
    if not code and any(words in str(error) for words in ("decode to UTF-8", "image is malformed")):
        return DAMAGED
    if str(error) == _OF_NO_FORMAT:
        return DAMAGED
    return known.get(code)


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turn expected faults of the block into ``UserError``; let bugs through as they are."""
    try:
        yield
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        told = as_user_error(error)
        if told is None:
            raise
        # A copy: what was raised keeps hold of all that was at work, and the sentence itself lives for ever.
        raise copy(told) from error
