"""The check of a file just opened, and its backup: made once, by a worker or by the first edit, which waits for it."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from models.errors import UserError
from storage.backups.automatic import Outcome
from storage.checks import Verdict, check_at_opening
from storage.file.refusals import DamagedFileError

REFUSED = DamagedFileError(
    "This workspace is damaged, so nothing more is written to it.",
    "See what can be done about it: whatever you choose, the damaged file is kept.",
    {"What can be done…": "files.mend"},
)


class FileCheck:
    """Whoever asks first makes the check, others wait for it: none can wait for a worker that never begins."""

    def __init__(self, path: Path, back_up: Callable[[str], Outcome] | None = None) -> None:
        """``back_up`` keeps the file as it is, once it proved whole and before anything is written to it.

        It is told the SHA-256 of the file (``Verdict.content``).
        """
        self.outcome: Outcome | None = None
        self._path = path
        self._back_up = back_up
        self._lock = Lock()
        self._verdict: Verdict | None = None

    def verdict(self) -> Verdict:
        """What the check found, from any thread; ``UserError`` or a fault of the disk if it could not be made."""
        with self._lock:
            if self._verdict is None:
                verdict = check_at_opening(self._path)
                if verdict.is_ok and self._back_up is not None:
                    self.outcome = self._back_up(verdict.content)
                self._verdict = verdict
            return self._verdict

    def refusal(self) -> UserError | None:
        """Why nothing may be written, ``None`` if the file is whole; for ``Session.hold_edits``."""
        try:
            return None if self.verdict().is_ok else REFUSED
        except Exception:  # noqa: BLE001  # the worker says why it could not be checked; what the disk refuses, the edit
            return None
