"""A copy of a workspace of an older version, brought up to date to be looked at: the older file stays as it is."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject

from storage.backups.looking_inside import copy_to_look_at
from ui.waiting.waiting_dialog import WaitingDialog
from ui.window.main_window import MainWindow


class OlderCopy(QObject):
    """Lies in a folder of its own, which goes as soon as the copy is looked at no more."""

    def __init__(self, window: MainWindow, older: Path) -> None:
        super().__init__(window)
        self._window = window
        self._older = older
        self._folder = TemporaryDirectory(prefix="goodword-", ignore_cleanup_errors=True)
        self._path = Path(self._folder.name, older.name)

    def show(self, look: Callable[[Path], bool]) -> None:
        """Make it on a thread; ``look`` shows it in the window and says whether that went well."""
        older, path = self._older, self._path
        dialog = WaitingDialog(self.tr("Look inside"), self._window.theme, self._window)
        dialog.ended.connect(lambda _: self.on_made(look))
        dialog.failed.connect(self._window.show_problem)
        dialog.rejected.connect(self.forget)
        dialog.run(
            self.tr("Bringing a copy of “{}” up to date to be looked at…").format(older.stem),
            lambda done, failed, _: self._window.jobs.in_thread(lambda: copy_to_look_at(older, path), done, failed),
        )

    def on_made(self, look: Callable[[Path], bool]) -> None:
        """Show it, and let it go with its session."""
        if look(self._path) and self._window.page is not None:
            self._window.page.session.closed.connect(self.forget)
        else:
            self.forget()

    def forget(self) -> None:
        """Delete the copy, and what this machine remembers of having looked at it."""
        from ui.results.scope_keeper import forget_look

        forget_look(self._path)
        self._folder.cleanup()
        self.deleteLater()
