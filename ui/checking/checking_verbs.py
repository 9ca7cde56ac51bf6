"""The verbs about a file that may be damaged: check the open one, rescue what another one holds."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ui.opening.asking import ask_for_workspace
from ui.window.main_window import MainWindow


class CheckingVerbs(QObject):
    """``open_file`` shows a workspace in the window, ``mend`` offers what can be done about the open one."""

    def __init__(self, window: MainWindow, open_file: Callable[[Path], object], mend: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._open_file = open_file
        self._mend = mend

    def check(self) -> None:
        """Check the open workspace, and say what was found."""
        from ui.checking.check_dialog import CheckDialog

        page = self._window.page
        if page is not None:
            dialog = CheckDialog(page.session.path, self._window.theme, self._window.jobs, self._window)
            dialog.mend_asked.connect(self._mend)
            dialog.open()

    def rescue(self) -> None:
        """Ask which file is damaged."""
        ask_for_workspace(self._window, self.tr("Which file is damaged?"), self.rescue_file)

    def rescue_file(self, path: Path) -> None:
        """Ask where to keep what a damaged file still holds, and save it there."""
        from ui.checking.rescue_dialog import RescueDialog

        dialog = RescueDialog(path, self._window.theme, self._window.jobs, self._window)
        dialog.open_asked.connect(self._open_file)
        dialog.open()
