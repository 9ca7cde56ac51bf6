"""What happens by itself while a workspace is open: the file is checked and backed up, off the window's thread."""

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from storage.backups.automatic import Outcome, back_up, lacking_in_second_place
from storage.backups.backup import Reason
from storage.backups.folder import folder_of
from storage.backups.listing import last_made
from storage.checks import Verdict
from storage.file.failures import MOVED, as_user_error
from ui.file_check import REFUSED, FileCheck
from ui.session import Session
from ui.work.jobs import Jobs

FILE, BACKUP = "file", "backup"
"""What warnings are about."""

AGAIN_AFTER = timedelta(hours=1)
"""How long after a backup that failed an edit has it tried again."""

GO_ON = "Your changes are saved; it is tried again by itself."
TRY_AGAIN = {"Try again": "files.back_up_again"}
CHOOSE = {"Choose another place…": "files.choose_backup_place"}


class Upkeep(QObject):
    """Looks after one session. ``warned`` carries a UserError and what it is about, ``settled`` what is so no more.

    ``backed_up`` carries when the newest backup was made, once one holds the file as it is, ``second_place_lacked`` why
    the second place has it not (``None`` if it has, or if there is none), ``found_damaged`` that the check found the
    file damaged.
    """

    backed_up = Signal(object)
    second_place_lacked = Signal(object)
    found_damaged = Signal()
    warned = Signal(object, str)
    settled = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._jobs = jobs
        self._failed_at: datetime | None = None
        self._check: FileCheck | None = None
        """The check under way."""
        self._place: Path | None = None
        self._newest = last_made(session.path)
        session.changed.connect(self.on_changed)

    def begin(self) -> None:
        """Check the file that was just opened, and back it up before anything is changed in it."""
        self._look(Reason.OPENED)

    def look_again(self, place: Path | None = None) -> None:
        """Another day began, or a backup that failed is tried again, from now on with ``place`` as the second one."""
        self._place = place or self._place
        self._look(Reason.DAILY)

    def _look(self, reason: Reason) -> None:
        if self.session.workspace.is_read_only or self._check is not None:
            return
        path, now = self.session.path, self.session.clock()
        self._check = check = FileCheck(path, partial(back_up, path, reason, now, self._place))
        if reason is Reason.OPENED:
            self.session.hold_edits(check.refusal)
        self._jobs.in_thread(check.verdict, self.on_looked, self.on_failed)

    def on_changed(self) -> None:
        """Work goes on: that is when a backup is missed."""
        # A clock that was put back must not put off what is due.
        if self._failed_at is not None and abs(self.session.clock() - self._failed_at) >= AGAIN_AFTER:
            self.look_again()
        # One may have been made on the way, before an import.
        before, self._newest = self._newest, last_made(self.session.path)
        if before != self._newest:
            self._failed_at = None
            self.settled.emit(BACKUP)
            self._bring_second_place_up_to_date()

    def on_looked(self, verdict: Verdict) -> None:
        """Say what was found, and bring the second place up to date."""
        outcome, self._check = self._check.outcome if self._check else None, None
        if not verdict.is_ok:
            self.warned.emit(REFUSED, FILE)
            self.found_damaged.emit()
        if outcome is None:
            return
        if outcome.reason is Reason.OPENED:
            self.session.opened_as = outcome.backup
        self._tell(outcome)
        self._newest = last_made(self.session.path)
        self._bring_second_place_up_to_date()

    def _bring_second_place_up_to_date(self) -> None:
        path = self.session.path
        self._jobs.in_thread(lambda: lacking_in_second_place(path), self.on_second_place, self.on_failed)

    def on_second_place(self, lack: UserError | None) -> None:
        """Tell whether the second place has it too."""
        self.second_place_lacked.emit(lack)

    def on_failed(self, error: BaseException) -> None:
        """The file could not be read to be checked: no backup was made of it either."""
        self._check = None
        told = as_user_error(error) if self.session.path.exists() else MOVED
        if told is None:
            raise error
        self._tell(Outcome(Reason.DAILY, fault=told))

    def _tell(self, outcome: Outcome) -> None:
        """A backup that cannot be made is told until one can."""
        self._failed_at = self.session.clock() if outcome.fault else None
        if outcome.fault is not None:
            self.warned.emit(_warning(outcome.fault), BACKUP)
        else:
            self.settled.emit(BACKUP)
            self.backed_up.emit(self._newest_after(outcome))

    def _newest_after(self, outcome: Outcome) -> datetime | None:
        """After a restore it is that of what was replaced, which is newer than the one that holds the file."""
        is_here = outcome.backup is not None and outcome.backup.parent == folder_of(self.session.path)
        return last_made(self.session.path) if is_here else outcome.made_at


def _warning(fault: UserError) -> UserError:
    if fault is MOVED:
        return UserError(fault.message, fault.hint, TRY_AGAIN)
    return UserError(fault.message, GO_ON, TRY_AGAIN | CHOOSE)
