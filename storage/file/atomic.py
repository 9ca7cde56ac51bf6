"""Files that appear whole or not at all: written aside, flushed to disk, then moved over the old one."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.errors import UserError
from storage.file.draft_files import new_draft
from storage.file.failures import DISK_FAULT, READ_ONLY, DiskFullError, as_user_error


@contextmanager
def replacing(target: Path, called: str = "", *, is_private: bool = False) -> Iterator[Path]:
    """A draft file beside ``target`` to write to; when the block ends well it takes the target's place at once.

    ``called`` is what refusals call it, where its name says nothing to the owner ("the backup"). A new file that
    ``is_private``, as every workspace is, for contacts are in it, is for its owner's eyes only; an old one keeps its
    rights.
    On any exception the draft goes away and an old file at ``target`` stays as it was. Raises ``UserError`` when the
    folder is missing, cannot be written to or is on a full disk, and when the target is a folder; other faults of
    the disk come as they are.
    """
    called = called or f"“{target.name}”"
    with _told_of(called):
        draft = _beside(target, called)
        try:
            yield draft
            flush(draft)
            draft.chmod(_mode_for(target, is_private=is_private))
            draft.replace(target)
            flush(target.parent)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def write_bytes(target: Path, data: bytes, called: str = "") -> None:
    """Put ``data`` in a file that appears whole or not at all; ``called`` as for ``replacing``."""
    with replacing(target, called) as draft:
        draft.write_bytes(data)


@contextmanager
def _told_of(called: str) -> Iterator[None]:
    """Name the file that could not be written: nothing of the workspace was lost."""
    try:
        yield
    except (OSError, sqlite3.Error, DiskFullError) as error:
        told = as_user_error(error)
        if isinstance(told, DiskFullError):
            hint = "Free some space and try again; an older file is untouched."
            raise UserError(f"The disk is full, so {called} was not written.", hint) from error
        if told is DISK_FAULT:
            hint = "Check that the disk is connected, or choose another folder; an older file is untouched."
            told_of = f"{_at_the_start(called)} was not written: the disk does not work as it should."
            raise UserError(told_of, hint) from error
        if told is READ_ONLY and isinstance(error, OSError):
            hint = "Close it where it is open, or choose another folder."
            raise UserError(f"{_at_the_start(called)} cannot be written there.", hint) from error
        raise


def _beside(target: Path, called: str) -> Path:
    if not target.parent.is_dir():
        raise UserError(f"There is no folder “{target.parent}”.", "Choose another place.")
    try:
        return _new_beside(target)
    except OSError as error:
        if as_user_error(error) is not READ_ONLY:
            raise
        message = f"{_at_the_start(called)} was not written: nothing can be written to the folder “{target.parent}”."
        raise UserError(message, "Choose another folder.") from error


def _at_the_start(called: str) -> str:
    return called[0].upper() + called[1:]


def _new_beside(target: Path) -> Path:
    if target.is_dir():
        raise UserError(f"“{target.name}” is a folder.", "Choose a file name.")
    return new_draft(target)


def _mode_for(target: Path, *, is_private: bool) -> int:
    """The rights of the old file; of a new export those that its folder's other files have."""
    if target.exists():
        return target.stat().st_mode & 0o777
    if is_private:
        return 0o600
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def flush(path: Path) -> None:
    """Return once a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
