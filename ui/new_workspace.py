"""Makes a new workspace, and fills it with files where that is wanted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.file.failures import as_user_error
from storage.workspace import Workspace, create_workspace
from ui import commands
from ui.results.scope_keeper import forget_look
from ui.start.new_workspace_dialog import NewWorkspaceDialog
from ui.window.main_window import MainWindow


class NewWorkspace(QObject):
    """``show`` is what shows it in the window."""

    def __init__(self, window: MainWindow, show: Callable[[Workspace], None]) -> None:
        super().__init__(window)
        self._window = window
        self._show = show

    def ask(self, imported: list[Path] | None) -> None:
        """Ask for its name and place, then import files: none for ``None``, those somebody picks for an empty list."""
        dialog = NewWorkspaceDialog(self._window.theme, self._window)
        dialog.accepted.connect(lambda: self._make(dialog, imported))
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _make(self, dialog: NewWorkspaceDialog, imported: list[Path] | None) -> None:
        window = self._window
        window.preferences.tab = 0  # a new workspace begins with people
        try:
            self._show(create_workspace(dialog.path, dialog.business))
        except (UserError, OSError) as error:
            window.show_problem(as_user_error(error) or UserError(str(error)))
            return
        forget_look(dialog.path)
        if imported is not None and window.page is not None:
            commands.import_files(window.page, imported)
