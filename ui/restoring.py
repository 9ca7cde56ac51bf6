"""Puts a backup in the place of the workspace that the window shows, says so, and can take that back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from models.errors import UserError
from storage.backups.backup import Backup
from storage.backups.listing import newest_first
from storage.backups.restoring import restore
from ui.session import Clock
from ui.waiting.waiting_dialog import WaitingDialog
from ui.window.main_window import MainWindow

TAKE_BACK = "backups.undo_restore"
ABOUT = "restore"
"""By what the strip knows the message that a restore leaves."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a restore that went well, the words of the button that takes it back, and whose keys do too."""

    done: str
    take_back: str
    verb: Literal["undo", "redo"] = "undo"


class Restoring(QObject):
    """The file is closed meanwhile; nobody sees that, for a picture of its page stands in the window."""

    def __init__(self, window: MainWindow, clock: Clock, open_file: Callable[[Path], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._open = open_file
        self._before: tuple[Path, Path] | None = None
        self._is_undone = False
        window.strip.warning_dismissed.connect(self.on_dismissed)

    def restore(self, workspace: Path, backup: Backup, words: Words) -> None:
        """Restore a backup and open the file again, whatever came of it."""
        now, jobs = self._clock(), self._window.jobs
        picture = _picture_of(self._window)
        self._window.close_workspace()
        dialog = WaitingDialog(self.tr("Restore"), self._window.theme, self._window, can_cancel=False)
        dialog.finished.connect(picture.deleteLater)
        dialog.ended.connect(lambda before: self.on_restored(workspace, before, words))
        dialog.failed.connect(lambda error: self.on_failed(workspace, error))
        dialog.run(
            self.tr("Restoring…"),
            lambda done, failed, _: jobs.in_thread(lambda: restore(workspace, backup, now), done, failed),
        )

    def take_back(self) -> None:
        """Restore what the last restore replaced."""
        if self._before is None:
            return
        workspace, before = self._before
        backup = _backup_at(before, workspace)
        if backup is None:
            gone = self.tr("The backup of before the restore is gone.")
            self._window.show_problem(UserError(gone, self.tr("File → Backups… lists those that are left.")))
            return
        if self._is_undone:
            words = Words(self.tr("It is restored again."), self.tr("Undo"))
        else:
            undone = self.tr("The restore is undone: your file is as it was before.")
            words = Words(undone, self.tr("Restore it again"), "redo")
        self.restore(workspace, backup, words)

    def on_restored(self, workspace: Path, before: Path | None, words: Words) -> None:
        """Show the restored file, and offer to take it back."""
        if not self._open(workspace):
            return
        if before is not None and _backup_at(before, workspace) is not None:
            self._before = (workspace, before)
            hint = self.tr("What was in it before is kept as a backup.")
            told = UserError(words.done, hint, {words.take_back: f"files.{TAKE_BACK}"})
            self._offer(words.verb)
        elif before is not None:
            told = UserError(words.done, self.tr("The damaged file is kept beside it as “{}”.").format(before.name))
        else:
            told = UserError(words.done)
        self._window.strip.show_warning(told, ABOUT, "info")
        if self._window.page is not None:
            self._window.page.session.changed.connect(self.on_changed)

    def _offer(self, verb: Literal["undo", "redo"]) -> None:
        """A restore was the last thing done: Ctrl+Z takes back that, not an older step of the file that it brought."""
        self._is_undone = verb == "redo"
        page = self._window.page
        if page is not None:
            page.turns_first = {verb: lambda: self._window.file_asked.emit(TAKE_BACK)}
            undo, redo = page.session.undo_labels()
            name = self.tr("the restore")
            self._window.menus.show_undo(*((undo, name) if self._is_undone else (name, redo)))

    def on_failed(self, workspace: Path, error: UserError) -> None:
        """Show the file as it was, and say why it was not restored."""
        if workspace.exists():
            self._open(workspace)
        self._window.show_problem(error)

    def on_changed(self) -> None:
        """Work goes on: taking the restore back would take that back too, so it is offered no more."""
        self._window.strip.withdraw(ABOUT)
        self.on_dismissed(ABOUT)

    def on_dismissed(self, about: str) -> None:
        """Undo is about the steps of the file again."""
        page = self._window.page
        if about == ABOUT and page is not None and page.turns_first:
            page.turns_first = {}
            self._window.menus.show_undo(*page.session.undo_labels())


def _backup_at(path: Path, workspace: Path) -> Backup | None:
    return next((backup for backup in newest_first(workspace) if backup.path == path), None)


def _picture_of(window: MainWindow) -> QLabel:
    """What the window shows, laid over it."""
    picture = QLabel(window)
    picture.setPixmap(window.grab())
    picture.setGeometry(window.rect())
    picture.show()
    picture.raise_()
    return picture
