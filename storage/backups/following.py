"""Backups of a file that moved: they are found again at its new place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from storage.backups import second_place
from storage.backups.backup import Reason
from storage.backups.folder import folder_name, folder_of
from storage.backups.listing import backups_in
from storage.backups.seal import has_mark, identity_of, kept_seal, newest_mark
from storage.backups.verifying import reader
from storage.file.atomic import flush
from storage.file.connection import connect
from storage.file.failures import told_in_words
from storage.file.opening import inspect


def follow(old: Path, new: Path) -> None:
    """Let the backups of a workspace follow it from ``old`` to ``new``, unless there are some of the new place.

    Somebody must know that it is the same file: what goes is lost to whatever else was at ``old``.
    """
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
        flush(after.parent)
        _follow_there(old, new)


def follow_if_same(old: Path, new: Path) -> None:
    """``follow``, if the workspace at ``new``, which this process has not open, is the one that was at ``old``.

    ``UserError`` where it cannot be read.
    """
    inspect(new)
    with told_in_words(), closing(connect(new, "ro")) as connection:
        is_same = has_all_of(connection, old)
    if is_same:
        follow(old, new)


def has_all_of(connection: sqlite3.Connection, old: Path) -> bool:
    """Whether an open file holds the newest state that is known of what was at ``old``, or went on from it.

    A copy made before that is another file: the edits that it lacks are in those backups alone. So is what cannot be
    read.
    """
    try:
        known = list(_known_of(old))
        return bool(known) and all(went_on(connection, mark, identity) for mark, identity in known)
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def went_on(connection: sqlite3.Connection, mark: str, identity: str) -> bool:
    """Whether an open file has the newest step of another, or began as it did where that has none."""
    return (mark != "" and has_mark(connection, mark)) or identity_of(connection) == identity


def _known_of(old: Path) -> Iterator[tuple[str, str]]:
    """The mark of the newest step and the identity, by the seal and by the newest backup."""
    seal = kept_seal(old)
    if seal is not None:
        yield seal.step, seal.identity
    newest = next(iter(backups_in(folder_of(old))), None)
    # After a crash a backup is newer than the seal. What a restore replaced is newer than the file that it made.
    if newest is not None and (seal is None or newest.reason is not Reason.RESTORE):
        with closing(reader(newest.path)) as backup:
            yield newest_mark(backup), identity_of(backup)


def _follow_there(old: Path, new: Path) -> None:
    """In the second place too; while that is not there it gets them anew later."""
    there = second_place.folder_for(new)
    if there is not None and not there.exists():
        with suppress(OSError):
            (there.parent / folder_name(old)).rename(there)
