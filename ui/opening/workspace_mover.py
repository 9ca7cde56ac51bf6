"""Moves the open workspace out of a place that other computers write to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from models.errors import UserError
from storage.backups import second_place
from storage.backups.moving import move
from storage.file.failures import as_user_error
from storage.file.places import Place, place_of
from ui.documents import documents
from ui.opening.move_dialog import MoveDialog
from ui.start.place_field import free_path
from ui.start.recent_row import shown_folder
from ui.window.main_window import MainWindow


class WorkspaceMover(QObject):
    """The file is closed while it moves, and shown again wherever it is then."""

    def __init__(self, window: MainWindow, open_file: Callable[[Path], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._open = open_file

    def ask(self, workspace: Path, where: Place) -> None:
        """Ask for a place on this computer."""
        proposed = free_path(own_folder(), workspace.stem)
        dialog = MoveDialog(workspace.stem, where, proposed, self._window.theme, self._window)
        dialog.backups_there.setChecked(second_place.chosen(workspace) is None)
        dialog.asked.connect(lambda: self._move(workspace, dialog))
        dialog.open()

    def _move(self, old: Path, dialog: MoveDialog) -> None:
        new = dialog.place.path
        if place_of(new) is not None:
            dialog.show_failed(UserError(self.tr("That is a shared place, too."), self.tr("Choose another folder.")))
            return
        dialog.show_under_way(self.tr("Moving…"))
        self._window.close_workspace()
        self._window.jobs.in_thread(
            lambda: move(old, new),
            lambda _: self._on_moved(old, new, dialog),
            lambda error: self._on_failed(old, error, dialog),
        )

    def _on_moved(self, old: Path, new: Path, dialog: MoveDialog) -> None:
        dialog.show_under_way("")
        dialog.accept()
        self._window.preferences.forget_file(old)
        # Before it is open: what it gets of a second place is looked at then.
        problem = _put_backups_in(old.parent, new) if dialog.backups_there.isChecked() else None
        if not self._open(new):
            return
        self._window.on_told(self.tr("“{}” is kept in {} now.").format(new.name, shown_folder(new.parent)), False)
        if problem is not None:
            self._window.show_problem(problem)

    def _on_failed(self, old: Path, error: Exception, dialog: MoveDialog) -> None:
        self._open(old)
        told = as_user_error(error)
        dialog.show_failed(told or UserError(self.tr("It was not moved; it is where it was.")))
        if told is None:
            raise error


def _put_backups_in(folder: Path, workspace: Path) -> UserError | None:
    try:
        second_place.choose(workspace, folder)
    except UserError as error:
        return error
    return None


def own_folder() -> Path:
    """A folder of this computer alone: the one for documents, unless that is synced as well."""
    return next((folder for folder in (documents(), Path.home()) if place_of(folder / "a") is None), Path.home())
