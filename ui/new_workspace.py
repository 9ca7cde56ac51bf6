"""Makes a new workspace, and begins there with what it was made for."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.file.failures import as_user_error
from storage.workspace import Workspace, create_workspace
from ui.results.scope_keeper import forget_look
from ui.start.new_workspace_dialog import NewWorkspaceDialog
from ui.window.main_window import MainWindow
from ui.window.workspace_page import WorkspacePage

Begin = Callable[[WorkspacePage], object]
"""What is done first in a new workspace."""


class NewWorkspace(QObject):
    """``show`` is what shows it in the window."""

    def __init__(self, window: MainWindow, show: Callable[[Workspace], None]) -> None:
        super().__init__(window)
        self._window = window
        self._show = show

    def ask(self, begin: Begin | None) -> None:
        """Ask for its name and place, then begin there."""
        dialog = NewWorkspaceDialog(self._window.theme, self._window)
        dialog.accepted.connect(lambda: self._make(dialog, begin))
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _make(self, dialog: NewWorkspaceDialog, begin: Begin | None) -> None:
        window = self._window
        window.preferences.tab = 0  # a new workspace begins with people
        try:
            self._show(create_workspace(dialog.path, dialog.business))
        except (UserError, OSError) as error:
            window.show_problem(as_user_error(error) or UserError(str(error)))
            return
        forget_look(dialog.path)
        if begin is not None and window.page is not None:
            begin(window.page)
