"""What happens when a file is not opened: the window that has it comes to the front, else it is said why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from models.errors import UserError
from storage.failures import as_user_error
from storage.refusals import OpenElsewhereError
from ui.main_window import MainWindow
from ui.opening.asking import ask_for_workspace

if TYPE_CHECKING:
    from storage.backups.backup import Backup
    from ui.opening.refusal import Refusal
    from ui.opening.refusal_dialog import RefusalDialog
    from ui.opening.way_out import WayOut

Clock = Callable[[], datetime]

PATIENCE = 800
"""Milliseconds after which the dialog is shown, found or not found what can be offered."""


class Refusals(QObject):
    """``handed_over`` tells that another window of this machine has the file and came to the front, ``told`` that a
    dialog is about to say why it is not opened. The other signals carry what somebody chose as the way out.
    """

    handed_over = Signal(object)
    told = Signal()
    open_asked = Signal(object)
    look_asked = Signal(object, object)
    """A file, and the backup of it to be looked at."""
    backups_asked = Signal(object)
    import_asked = Signal(object)
    found = Signal(object, object)
    """Where a file was, and where it is now."""
    restored = Signal(object, object, object)
    """The file, the backup that took its place, and what was kept of it (``None`` if there was none)."""

    def __init__(self, window: MainWindow, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self.is_asking = False
        """Whether another window was asked to come to the front, and has not answered yet."""

    def meet(self, path: Path, error: UserError) -> None:
        """Find the best answer to a refusal."""
        if isinstance(error, OpenElsewhereError) and error.is_here:
            self._ask_other_window(path, error)
        else:
            self.tell(path, error)

    def _ask_other_window(self, path: Path, error: UserError) -> None:
        from ui.opening.front_request import FrontRequest

        self.is_asking = True
        request = FrontRequest(path, self)

        def on_end(*, is_answered: bool) -> None:
            self.is_asking = False
            request.deleteLater()
            self.handed_over.emit(path) if is_answered else self.tell(path, error)

        request.answered.connect(lambda: on_end(is_answered=True))
        request.gave_up.connect(lambda: on_end(is_answered=False))
        request.begin()

    def tell(self, path: Path, error: UserError) -> None:
        """Say why, at once; which of its backups is whole is found out meanwhile."""
        from ui.opening.refusal import Refusal
        from ui.opening.refusal_dialog import RefusalDialog

        window = self._window
        refusal = Refusal(path, error, path.absolute() in window.preferences.recent, self._clock().date())
        close_words = self.tr("Close") if window.page is not None else self.tr("Start page")
        dialog = RefusalDialog(refusal, close_words, window.theme, window)
        dialog.chosen.connect(lambda way_out: self._take(way_out, dialog))
        self.told.emit()
        # What is offered must not move under the hand that reaches for it: wait a little for the backup.
        late = QTimer(dialog, singleShot=True, interval=PATIENCE)
        late.timeout.connect(lambda: self._show(dialog))
        late.start()
        self._look_for_backup(refusal, dialog)

    def _look_for_backup(self, refusal: "Refusal", dialog: "RefusalDialog") -> None:
        from storage.backups.finding import newest_whole

        def on_found(backup: "Backup | None") -> None:
            if backup is not None:
                dialog.show_refusal(replace(refusal, backup=backup))
            self._show(dialog)

        def on_failed(error: Exception) -> None:
            self._show(dialog)
            if as_user_error(error) is None:
                raise error

        job = self._window.jobs.in_thread(lambda: newest_whole(refusal.path), on_found, on_failed)
        dialog.finished.connect(lambda _: job.cancel())

    def _show(self, dialog: "RefusalDialog") -> None:
        if self._window.isVisible():  # it may have been closed meanwhile
            dialog.open()

    def _take(self, way_out: "WayOut", dialog: "RefusalDialog") -> None:
        from ui.opening.way_out import Way

        refusal = dialog.refusal
        verbs = {
            Way.RESTORE: lambda: self._restore(refusal, dialog),
            Way.LOOK: lambda: self._leave(dialog, self.look_asked, refusal.path, refusal.backup),
            Way.BACKUPS: lambda: self._leave(dialog, self.backups_asked, refusal.path),
            Way.FIND: lambda: self._find(refusal, dialog),
            Way.AGAIN: lambda: self._leave(dialog, self.open_asked, refusal.path),
            Way.ANOTHER: lambda: self._find_another(dialog),
            Way.IMPORT: lambda: self._leave(dialog, self.import_asked, refusal.path),
            Way.FORGET: lambda: self._forget(refusal, dialog),
        }
        verbs[way_out.way]()

    def _leave(self, dialog: "RefusalDialog", signal: SignalInstance, *values: object) -> None:
        """Close the dialog first: what comes next may show another one."""
        dialog.accept()
        signal.emit(*values)

    def _find(self, refusal: "Refusal", dialog: "RefusalDialog") -> None:
        if path := ask_for_workspace(dialog, self.tr("Where is “{}” now?").format(refusal.path.name)):
            self._leave(dialog, self.found, refusal.path, path)

    def _find_another(self, dialog: "RefusalDialog") -> None:
        if path := ask_for_workspace(dialog, self.tr("Open")):
            self._leave(dialog, self.open_asked, path)

    def _forget(self, refusal: "Refusal", dialog: "RefusalDialog") -> None:
        self._window.preferences.forget_file(refusal.path)
        dialog.accept()
        if self._window.page is None:
            self._window.show_start()

    def _restore(self, refusal: "Refusal", dialog: "RefusalDialog") -> None:
        from storage.backups.restoring import restore

        path, backup, now = refusal.path, refusal.backup, self._clock()
        if backup is None:
            return

        def on_restored(kept: Path | None) -> None:
            dialog.show_under_way("")
            self._leave(dialog, self.restored, path, backup, kept)

        def on_failed(error: Exception) -> None:
            told = as_user_error(error)
            dialog.show_failed(told or UserError(self.tr("The backup was not restored; your file is as it was.")))
            if told is None:
                raise error

        dialog.show_under_way(self.tr("Going back to the backup…"))
        self._window.jobs.in_thread(lambda: restore(path, backup, now), on_restored, on_failed)
