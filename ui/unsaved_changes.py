"""Changes that the disk did not take: shown until they are saved, tried again, and asked about before closing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from models.errors import UserError
from storage.unsaved import NotSavedYetError
from ui.session import Session
from ui.window.main_window import MainWindow

AGAIN_MILLISECONDS = 10_000
"""How often it is tried by itself: whoever makes room need not come back to say so."""

ABOUT = "unsaved"


class UnsavedChanges(QObject):
    """Watches over the session that the window shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: NotSavedYetError | None = None
        self.timer = QTimer(self, interval=AGAIN_MILLISECONDS)
        self.timer.timeout.connect(self.on_time)
        window.installEventFilter(self)

    def watch(self, session: Session) -> None:
        """Another file is open."""
        session.failed.connect(self.on_failed)
        session.unsaved_changed.connect(self.on_unsaved_changed)

    def may_leave(self, then: Callable[[], object]) -> bool:
        """Whether nothing is lost when the open file is closed; else the owner is asked, and ``then`` done later."""
        page = self._window.page
        if page is None:
            return True
        page.flush()
        if not page.session.unsaved:
            return True
        from ui.unsaved_dialog import UnsavedDialog

        dialog = UnsavedDialog(page.session, self._window.theme, self._window)
        dialog.accepted.connect(then)
        dialog.copy_asked.connect(lambda: page.run("save_copy"))
        dialog.open()
        return False

    def has_all(self, path: Path) -> bool:
        """Whether a file is a copy that has every change of the open one: to go on in it, nothing need be asked."""
        page = self._window.page
        if page is None:
            return False
        page.flush()
        unsaved = page.session.unsaved
        return bool(unsaved) and unsaved.copied_to == path

    def show_copy(self, path: Path, ways_out: dict[str, str], *, is_gone: bool) -> None:
        """Offer to go on in a copy that has what the open file lacks, for as long as that is so."""
        saved = self.tr("Saved a copy as “{}”, with all your changes.").format(path.name)
        hint = self.tr("Go on in it: this file does not have them.")
        if is_gone:
            hint = self.tr("Go on in it: the file you have open was moved or deleted.")
        told = UserError(saved, hint, {**ways_out, "Try again": "try_again"})
        self._window.strip.show_warning(told, ABOUT, "info")

    def on_failed(self, error: UserError) -> None:
        """What is kept and not saved stays said, whatever else is done."""
        if isinstance(error, NotSavedYetError):
            self._told = error
            self._window.strip.pass_by()
            self._window.strip.show_warning(error, ABOUT)

    def on_unsaved_changed(self) -> None:
        """Show how much is not saved and what Undo would take back; go on trying while there is something."""
        page = self._window.page
        if page is None:
            return
        number = len(page.session.unsaved)
        if not number:
            self.timer.stop()
            self._window.strip.withdraw(ABOUT)
        elif not self.timer.isActive():
            self.timer.start()
        if number and self._told is not None and self._told.number != number:
            self.on_failed(NotSavedYetError.because(self._told.fault, page.session.unsaved))
        self._window.menus.show_undo(*page.session.undo_labels())
        self._window.status.show_saved()

    def on_time(self) -> None:
        """Perhaps there is room now."""
        if self._window.page is None:
            self.timer.stop()
        else:
            self._window.page.session.try_again()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and not self.may_leave(self._window.close):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
