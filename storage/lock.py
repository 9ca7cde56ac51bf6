"""The writer lock: one program writes to a workspace at a time."""

import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from models.errors import UserError
from storage.file_lock import FileLock


def lock_path(workspace: Path) -> Path:
    """The file beside the workspace that carries the lock."""
    return workspace.with_name(workspace.name + ".lock")


class WriterLock:
    """An operating-system lock beside the workspace; a dead owner's lock is free without a question."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._lock = FileLock(lock_path(workspace))

    def acquire(self) -> None:
        """Take the lock or say who holds it (``UserError``)."""
        if not self._lock.take():
            raise UserError(
                f"“{self._workspace.name}” is open {self._holder()}.", "Close it there, then try again."
            )
        self._sign()

    def release(self) -> None:
        """Give the lock back and tidy its file away."""
        self._lock.give_back()

    def _sign(self) -> None:
        note = {"host": _host(), "process": os.getpid(), "since": datetime.now().strftime("%H:%M")}
        with suppress(OSError):
            lock_path(self._workspace).write_text(json.dumps(note), encoding="utf-8")

    def _holder(self) -> str:
        try:
            note = json.loads(lock_path(self._workspace).read_text(encoding="utf-8"))
            return f"on {note['host']} since {note['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "in another window"


def _host() -> str:
    """What this machine is called (``socket`` knows too, but takes longer to load than all else here)."""
    return os.environ.get("COMPUTERNAME", "this machine") if sys.platform == "win32" else os.uname().nodename
