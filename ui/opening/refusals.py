"""What happens when a file is not opened: the window that has it comes to the front, else it is said why."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import UserError
from storage.file.failures import as_user_error
from storage.file.refusals import OpenElsewhereError
from ui.session import Clock
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from storage.backups.backup import Backup
    from ui.opening.opener import Opener
    from ui.opening.refusal import Refusal
    from ui.opening.refusal_dialog import RefusalDialog

PATIENCE = 800
"""Milliseconds after which the dialog is shown, found or not found what can be offered."""


class Refusals(QObject):
    """``handed_over`` tells that another window of this machine has the file and came to the front, ``told`` that a
    dialog is about to say why it is not opened.
    """

    handed_over = Signal(object)
    told = Signal()

    def __init__(self, window: MainWindow, clock: Clock, opener: "Opener") -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._opener = opener
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
        from ui.opening.answer import Answer
        from ui.opening.refusal import Refusal
        from ui.opening.refusal_dialog import RefusalDialog
        from ui.opening.tables import is_table

        window = self._window
        if any(each.isVisible() and each.refusal.path == path for each in window.findChildren(RefusalDialog)):
            return
        is_listed = path.absolute() in window.preferences.recent
        refusal = Refusal(path, error, is_listed, self._clock().date(), is_table(path, error))
        close_words = self.tr("Close") if window.page is not None else self.tr("Start page")
        dialog = RefusalDialog(refusal, close_words, window.theme, window)
        Answer(dialog, window, self._clock, self._opener)
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
