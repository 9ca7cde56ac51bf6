"""The check of a file that was just opened: made once, by a worker or by the first edit, which waits for it."""

from pathlib import Path
from threading import Lock

from models.errors import UserError
from storage.checks import Verdict, check_at_opening
from storage.refusals import DamagedFileError

REFUSED = DamagedFileError(
    "This workspace is damaged, so nothing more is written to it.", "Save a copy now and restore the newest backup."
)


class FileCheck:
    """Whoever asks first makes the check, others wait for it: none can wait for a worker that never begins."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._verdict: Verdict | None = None

    def verdict(self) -> Verdict:
        """What the check found, from any thread; ``UserError`` or a fault of the disk if it could not be made."""
        with self._lock:
            if self._verdict is None:
                self._verdict = check_at_opening(self._path)
            return self._verdict

    def refusal(self) -> UserError | None:
        """Why nothing may be written, ``None`` if the file is whole; for ``Session.hold_edits``."""
        try:
            return None if self.verdict().is_ok else REFUSED
        except Exception:  # noqa: BLE001  # the worker says why it could not be checked; what the disk refuses, the edit
            return None
