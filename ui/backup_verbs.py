"""The verbs about backups: list them, restore one, look inside, go back to how the file was when it was opened."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.backups.backup import Backup
from storage.backups.listing import newest_first
from ui.backups import backup_words as say
from ui.menus.editing_verbs import RESTORE_LOOKED_AT
from ui.session import Clock, Session
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from ui.backups.backups_dialog import BackupsDialog
    from ui.backups.restore_dialog import Question
    from ui.restoring import Restoring, Words

BACKUPS = {"Backups…": "files.backups.show"}
NOTHING_KEPT = UserError(
    "How it was when you opened it is not kept.", "A backup of shortly before may do.", BACKUPS
)


class Opener(Protocol):
    """Opens files in the window; ``own`` is the workspace that is worked in, also while a backup is looked at."""

    @property
    def own(self) -> Path | None:
        """The workspace that is worked in."""

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether nothing is lost when the open file is closed; else the owner is asked, and ``then`` done later."""

    def open(self, path: Path) -> bool:
        """Show a workspace."""

    def look(self, path: Path, banner: UserError | None = None) -> bool:
        """Show a backup, in which nothing can be changed."""


class BackupVerbs(QObject):
    """Each asks what it must and does one thing; what a restore replaces is always kept as a backup itself."""

    def __init__(self, window: MainWindow, clock: Clock, opener: Opener) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._opener = opener
        self._looked_at: tuple[Path, Backup] | None = None
        """The workspace and its backup."""

    @cached_property
    def _restoring(self) -> "Restoring":
        from ui.restoring import Restoring

        return Restoring(self._window, self._clock, self._opener.open)

    def show(self) -> None:
        """List the backups of the workspace that is worked in."""
        if self._opener.own is not None:
            self.show_of(self._opener.own)

    def show_of(self, workspace: Path) -> None:
        """List the backups of a workspace, which need not be open."""
        from ui.backups.backups_dialog import BackupsDialog

        window = self._window
        dialog = BackupsDialog(workspace, self._clock().date(), window.theme, window.jobs, window)
        dialog.restore_asked.connect(lambda backup: self._ask_to_restore(workspace, backup, dialog))
        dialog.was_read.connect(window.status.show_newest_backup)
        dialog.look_asked.connect(lambda backup: self._look(workspace, backup, dialog))
        dialog.open()

    def look_at(self, workspace: Path, backup: Backup, told: str = "") -> None:
        """Show a backup of a workspace, or another version of it, with the ways to restore it and back."""
        words = told or say.looking_at(backup, self._clock().date())
        ways = {"Restore it…": RESTORE_LOOKED_AT}
        if self._opener.own is not None:
            ways |= say.WAY_BACK
        self._looked_at = (workspace, backup)
        self._opener.look(backup.path, UserError(words, ways_out=ways))

    def on_mended(self, workspace: Path, backup: Backup, kept: Path | None) -> None:
        """A backup took the place of a file that could not be opened: show it, and what was kept."""
        from ui.restoring import Words

        on = say.at(backup.made_at, self._clock().date())
        self._restoring.on_restored(workspace, kept, Words(self._done(on), self.tr("Undo")))

    def undo_restore(self) -> None:
        """Take the last restore back."""
        if self._opener.may_leave(self.undo_restore):
            self._restoring.take_back()

    def go_back(self) -> None:
        """Show what was done since the file was opened, and take all of it back if that is meant."""
        session = self._window.page.session if self._window.page is not None else None
        if session is None:
            return
        if not session.workspace.writes:
            moment = say.at(session.opened_at, session.today)
            self._window.on_told(self.tr("Nothing was changed since you opened it {}.").format(moment), False)
            return
        backup = _of_opening(session)
        if backup is None:
            self._window.show_problem(NOTHING_KEPT)
        else:
            self._ask_to_go_back(session, backup)

    def restore_looked_at(self) -> None:
        """Ask to restore the backup that is looked at."""
        if self._looked_at is not None:
            self._ask_to_restore(*self._looked_at)

    def _ask_to_restore(self, workspace: Path, backup: Backup, listed: "BackupsDialog | None" = None) -> None:
        from ui.backups.restore_dialog import Question

        on = say.at(backup.made_at, self._clock().date())
        question = Question(
            self.tr("Restore {}?").format(say.called(backup, self._clock().date())),
            self.tr(
                "Your file becomes what it was then. What is in it now is kept as a backup first: you can undo this."
            ),
            self.tr("Restore"),
        )
        self._ask(question, workspace, backup, self._done(on), listed)

    def _ask_to_go_back(self, session: Session, backup: Backup) -> None:
        from ui.backups.restore_dialog import Question

        moment = say.at(session.opened_at, session.today)
        question = Question(
            self.tr("Go back to how it was when you opened it?"),
            self.tr(
                "You opened your file {}; all that was done since is taken back. What is in it now is kept as a backup"
                " first: you can undo this."
            ).format(moment),
            self.tr("Go back"),
        )
        self._ask(question, session.path, backup, self.tr("Your file is as it was when you opened it."))

    def _ask(
        self, question: "Question", workspace: Path, backup: Backup, done: str, listed: "BackupsDialog | None" = None
    ) -> None:
        from ui.backups.restore_dialog import RestoreDialog
        from ui.restoring import Words

        window = self._window
        dialog = RestoreDialog(question, workspace, backup.path, window.theme, window.jobs, listed or window)

        def on_accepted() -> None:
            if listed is not None:
                listed.accept()
            self._restore(workspace, backup, Words(done, self.tr("Undo")))

        dialog.accepted.connect(on_accepted)
        dialog.open()

    def _restore(self, workspace: Path, backup: Backup, words: "Words") -> None:
        if self._opener.may_leave(lambda: self._restore(workspace, backup, words)):
            self._restoring.restore(workspace, backup, words)

    def _look(self, workspace: Path, backup: Backup, listed: "BackupsDialog") -> None:
        listed.accept()
        self.look_at(workspace, backup)

    def _done(self, on: str) -> str:
        return self.tr("Your file is as it was {}.").format(on)


def _of_opening(session: Session) -> Backup | None:
    return next((each for each in newest_first(session.path) if each.path == session.opened_as), None)
