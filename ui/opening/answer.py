"""Does what somebody chose to do about a file that was not opened."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.backups.following import follow_if_same
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from storage.file.failures import as_user_error
from ui.opening.asking import ask_for_workspace
from ui.opening.opener import Opener
from ui.opening.refusal_dialog import RefusalDialog
from ui.opening.way_out import Way, WayOut
from ui.session import Clock
from ui.window.main_window import MainWindow


class Answer(QObject):
    """Of one dialog. It closes before something else is shown; where nothing came of a way out, it stays."""

    def __init__(self, dialog: RefusalDialog, window: MainWindow, clock: Clock, opener: Opener) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._window = window
        self._clock = clock
        self._opener = opener
        dialog.chosen.connect(self.on_chosen)

    def on_chosen(self, way_out: WayOut) -> None:
        """Do it."""
        match way_out.way:
            case Way.RESTORE:
                self._restore()
            case Way.LOOK:
                self._look()
            case Way.BACKUPS:
                self._dialog.accept()
                self._opener.backups.show_of(self._dialog.refusal.path)
            case Way.FIND:
                self._find()
            case Way.AGAIN:
                self._dialog.accept()
                self._opener.open(self._dialog.refusal.path)
            case Way.ANOTHER:
                self._open_another()
            case Way.IMPORT:
                self._dialog.accept()
                self._opener.import_files([self._dialog.refusal.path])
            case Way.RESCUE:
                self._dialog.accept()
                self._opener.rescue(self._dialog.refusal.path)
            case Way.FORGET:
                self._forget()

    def _restore(self) -> None:
        path, backup, now = self._dialog.refusal.path, self._dialog.refusal.backup, self._clock()
        if backup is None:
            return
        if self._opener.is_open(path):
            self._window.close_workspace()
        self._dialog.show_under_way(self.tr("Going back to the backup…"))
        self._window.jobs.in_thread(lambda: restore(path, backup, now), self.on_restored, self.on_not_restored)

    def on_restored(self, kept: Path | None) -> None:
        """Show the file, and what was kept of it."""
        path, backup = self._dialog.refusal.path, self._dialog.refusal.backup
        self._dialog.show_under_way("")
        self._dialog.accept()
        if backup is not None:
            self._opener.backups.on_mended(path, backup, kept)

    def on_not_restored(self, error: Exception) -> None:
        """Say why, and let another way be tried."""
        told = as_user_error(error)
        bug = UserError(self.tr("The backup was not restored; your file is as it was."))
        self._dialog.show_failed(told or bug)
        if told is None:
            raise error

    def _look(self) -> None:
        refusal = self._dialog.refusal
        self._dialog.accept()
        if refusal.backup is not None:
            self._opener.backups.look_at(refusal.path, refusal.backup)

    def _find(self) -> None:
        """Open a file that was missing where it is now, with its backups, and forget where it was.

        Where it is an older copy the backups stay with the missing file, and the way to them in the list.
        """
        missing = self._dialog.refusal.path
        title = self.tr("Where is “{}” now?").format(missing.name)
        ask_for_workspace(self._dialog, title, lambda found: self._open_found(missing, found), missing.parent)

    def _open_found(self, missing: Path, found: Path) -> None:
        self._dialog.accept()
        if not self._opener.is_open(found):
            with suppress(UserError):  # opening it tells
                follow_if_same(missing, found)
        if self._opener.open(found) and not newest_first(missing):
            self._window.preferences.forget_file(missing)

    def _open_another(self) -> None:
        ask_for_workspace(self._dialog, self.tr("Open"), self._open_chosen)

    def _open_chosen(self, path: Path) -> None:
        self._dialog.accept()
        self._opener.open(path)

    def _forget(self) -> None:
        self._window.preferences.forget_file(self._dialog.refusal.path)
        self._dialog.accept()
        if self._window.page is None:
            self._window.show_start()
