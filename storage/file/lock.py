"""The writer lock: one program writes to a workspace at a time."""

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models import show
from storage.file.plain_lock import PlainLock, plain_lock
from storage.file.refusals import OpenElsewhereError

if TYPE_CHECKING:
    from filelock import BaseFileLock

GUARDED = 1
"""The bytes at the start of the file that Windows locks, which nobody reads or writes then: the note lies behind."""


def lock_path(workspace: Path) -> Path:
    """The file beside the workspace that carries the lock."""
    return workspace.with_name(workspace.name + ".lock")


class WriterLock:
    """An operating-system lock beside the workspace; a dead owner's lock is free without a question."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._lock: PlainLock | BaseFileLock | None = None
        self.left_by = ""
        """The other computer whose note lay there, and since when: "SHOP-PC since 09:12".

        It crashed, or it has the file open where the note was only copied here, as a program for syncing does.
        """

    def acquire(self) -> None:
        """Take the lock or say who holds it (``OpenElsewhereError``)."""
        before = self._note()
        self._lock = plain_lock(lock_path(self._workspace)) or self._carefully_locked()
        if before.get("host") not in (None, computer()):
            self.left_by = _holder(before)
        self._sign()

    def release(self) -> None:
        """Give the lock back and tidy its file away."""
        if self._lock is not None:
            with suppress(OSError):
                lock_path(self._workspace).unlink()
            self._lock.release()
            self._lock = None

    def _carefully_locked(self) -> "BaseFileLock":
        from filelock import FileLock, Timeout

        lock = FileLock(lock_path(self._workspace), timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise self._taken() from None
        return lock

    def _sign(self) -> None:
        since = datetime.now().isoformat(timespec="minutes")
        note = {"host": computer(), "process": os.getpid(), "since": since}
        # Without a buffer: one would read what lies before the place that is written to.
        with suppress(OSError), lock_path(self._workspace).open("r+b", buffering=0) as file:
            file.seek(GUARDED)
            file.write(json.dumps(note).encode())
            file.truncate()

    def _taken(self) -> OpenElsewhereError:
        note = self._note()
        holder = _holder(note)
        where = f"on {holder}" if holder else "in another window"
        message, hint = f"“{self._workspace.name}” is open {where}.", "Close it there, then try again."
        return OpenElsewhereError(message, hint, is_here=note.get("host") == computer())

    def _note(self) -> dict[str, object]:
        try:
            with lock_path(self._workspace).open("rb", buffering=0) as file:
                file.seek(GUARDED)
                note = json.loads(file.read())
        except (OSError, ValueError):
            return {}
        return note if isinstance(note, dict) else {}


def computer() -> str:
    """What this computer is called."""
    if sys.platform == "win32":
        import socket

        return socket.gethostname()
    return os.uname().nodename


def _holder(note: dict[str, object]) -> str:
    host, since = note.get("host"), moment(str(note.get("since", "")), datetime.now())
    return f"{host} since {since}" if host and since else ""


def moment(told: str, now: datetime) -> str:
    """When the owner took the lock: "09:12" of today, "26 Nov 2026 09:12" of another day, "" if that is not known."""
    try:
        since = datetime.fromisoformat(told)
    except ValueError:
        return ""
    return show.clock(since) if since.date() == now.date() else show.moment(since)
