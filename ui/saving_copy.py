"""*Save a copy…*: a verified copy of the workspace, written on a thread while its window waits or gives it up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from models.errors import UserError
from models.plural import counted
from storage.backups.copying import copy_file
from storage.file.failures import as_user_error
from ui.page import Page
from ui.waiting.waiting_dialog import WaitingDialog
from ui.work.jobs import Job, Jobs


class _GivenUpError(Exception):
    """Nobody wants the copy any more; an older file of its name stays."""


class CopyUnderWay(QObject):
    """A copy being written. ``progressed`` carries how many pages are copied of how many; then they are checked."""

    progressed = Signal(int, int)

    def __init__(self, workspace: Path, target: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._target = target
        self._is_given_up = False
        self._job: Job | None = None

    def start(self, jobs: Jobs, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> "CopyUnderWay":
        """Write it on a thread."""
        self._job = jobs.in_thread(lambda: copy_file(self._workspace, self._target, self._tell), done, failed)
        return self

    def cancel(self) -> None:
        """Give it up; it never takes the place of an older file then."""
        self._is_given_up = True
        if self._job is not None:
            self._job.cancel()

    def _tell(self, done: int, of: int) -> None:
        if self._is_given_up:
            raise _GivenUpError
        self.progressed.emit(done, of)


def save_copy_to(page: Page, target: Path) -> None:
    """Write the copy, with what the disk did not take yet, and say so."""
    session = page.session
    # A file that was deleted is left to the connection that has it open.
    if session.unsaved or not session.path.exists():
        _copy_from_memory(page, target)
        return
    dialog = WaitingDialog(page.tr("Save a copy"), page.theme, page)
    under_way = CopyUnderWay(session.path, target, dialog)

    def on_progressed(done: int, of: int) -> None:
        if done < of:
            dialog.waiting_page.show_share(done, of)
        else:
            dialog.waiting_page.go_on(page.tr("Checking every page of the copy…"))

    under_way.progressed.connect(on_progressed)
    dialog.ended.connect(lambda _: _tell_saved(page, target))
    dialog.failed.connect(page.failed)
    dialog.run(
        page.tr("Writing “{}”…").format(target.name), lambda done, failed, _: under_way.start(page.jobs, done, failed)
    )


def _copy_from_memory(page: Page, target: Path) -> None:
    try:
        page.session.unsaved.copy_to(target)
    except (UserError, OSError) as error:
        page.failed.emit(as_user_error(error))
    else:
        _tell_saved(page, target)


def _tell_saved(page: Page, target: Path) -> None:
    words, unsaved = page.tr("Saved a verified copy as {}."), len(page.session.unsaved)
    if unsaved:
        words = page.tr("Saved a verified copy as {}, with {} that this file does not have yet.")
    page.told.emit(words.format(target.name, counted(unsaved, "change")), False)
    page.copied.emit(target)
