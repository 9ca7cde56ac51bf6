"""What happens by itself after a workspace opened: the file is checked and backed up once a day, off the window."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from storage.backups.backup import Reason
from storage.backups.keeping import keep
from storage.backups.listing import last_made
from storage.checks import Verdict
from storage.connection import connect
from ui.file_check import FileCheck
from ui.jobs import Jobs
from ui.session import Session


class Upkeep(QObject):
    """Checks and backs up the open workspace; ``backed_up`` carries when, ``warned`` a UserError to be shown."""

    backed_up = Signal(object)
    warned = Signal(object)
    checked = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs

    def start(self) -> None:
        """Check the file, then back it up if today's backup is not made yet."""
        path, now = self._session.path, self._session.clock()
        if self._session.workspace.is_read_only:
            return
        opened = FileCheck(path)
        self._session.hold_edits(opened.refusal)
        self._jobs.in_thread(opened.verdict, self.on_checked, self.on_failed)
        self._jobs.in_thread(lambda: back_up_daily(path, now), self.backed_up.emit, self.on_failed)

    def on_checked(self, verdict: Verdict) -> None:
        """Say so if the file is not whole."""
        self.checked.emit(verdict)
        if not verdict.is_ok:
            self.warned.emit(UserError("This workspace is damaged.", "Save a copy now and restore the newest backup."))

    def on_failed(self, error: BaseException) -> None:
        """A backup that cannot be written is told until it can."""
        if isinstance(error, UserError):
            self.warned.emit(UserError(f"Today's backup was not made. {error.message}", error.hint))
        else:
            raise error


def back_up_daily(path: Path, now: datetime) -> datetime:
    """Make today's backup unless there is one; returns when the newest was made."""
    last = last_made(path)
    if last is not None and last.date() == now.date():
        return last
    connection = connect(path, "ro")
    try:
        keep(connection, path, Reason.DAILY, now)
    finally:
        connection.close()
    return now
