"""The open workspace as the window knows it: every edit goes through here and every view hears of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from models.business import Business
from models.changes import ChangeSet
from models.errors import UserError
from models.stage_names import StageNames
from storage.file.failures import DiskError, as_user_error, told_in_words
from storage.slices import Measured, Progress
from storage.tables.settings import STAGE_NAMES
from storage.unsaved import FormEdits, NotSavedYetError, UnsavedEdit, UnsavedEdits
from storage.workspace import Action, SlicedAction, Workspace

if TYPE_CHECKING:
    from storage.snapshots import Shown
    from ui.work.sliced_work import SlicedWork

Clock = Callable[[], datetime]
Found = TypeVar("Found")

LARGE = 1000
"""Rows from which on a step is taken back or done again in slices."""

BUSY = UserError("A large change is still under way.", "Wait until it is done, or cancel it.")


class Session(QObject):
    """One open workspace. Views read through ``workspace`` and change it through ``edit``, ``undo`` and ``redo``.

    ``changed`` carries the ChangeSet of every edit, undo and redo that came through or is shown. ``failed`` carries the
    ``UserError`` of one that did not; nothing was written then. ``saved_at`` is the moment of the last write.

    An edit that the disk did not take is ``unsaved``: kept, shown, and written before any other. ``unsaved_changed``
    tells that there are more or fewer of them; ``backups_changed``, that backups came or went other than by themselves.

    A file is checked when it was opened: an edit that comes sooner waits, and of a damaged one all are refused.

    What is large goes in slices; no other edit begins meanwhile. ``given_up`` tells that one was rolled back: what was
    read between its slices may hold what was never written.
    """

    changed = Signal(object)
    failed = Signal(object)
    unsaved_changed = Signal()
    backups_changed = Signal()
    given_up = Signal()
    closed = Signal()

    def __init__(self, workspace: Workspace, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = workspace
        self.clock = clock
        self.opened_at = clock()
        self.opened_as: Path | None = None
        """The backup that holds the file just as it was opened, once there is one."""
        self.is_looked_at = False
        """Whether it is a backup or another version that is offered to be restored."""
        self.saved_at: datetime | None = None
        self.unsaved = UnsavedEdits(workspace)
        self._form: FormEdits | None = None
        self._under_way: SlicedWork | None = None
        self._wait_for_check: Callable[[], UserError | None] | None = None
        self._refusal: UserError | None = None
        self._stage_names: StageNames | None = None

    @property
    def workspace(self) -> Workspace:
        """What is shown: the file, or a copy in memory that has what is unsaved. Ask anew each time."""
        return self.unsaved.shown or self._file

    def as_saved(self, read: Callable[[Workspace], Found]) -> Found | None:
        """What is read from the file while it lacks what is unsaved; ``None`` too where the disk does not give it."""
        if self.unsaved:
            with suppress(UserError), told_in_words():
                return read(self._file)
        return None

    @property
    def shown(self) -> "Shown":
        """The same for a worker, as it is now."""
        from storage.file.contents import bytes_of
        from storage.snapshots import Shown

        shown = self.unsaved.shown
        return Shown(self.path, None if shown is None else bytes_of(shown.connection))

    @property
    def path(self) -> Path:
        """Where the workspace lies."""
        return self._file.path

    @property
    def business(self) -> Business:
        """The owner's business as it stands."""
        return self.workspace.business.get()

    @property
    def stage_names(self) -> StageNames:
        """What the owner calls stages; read again after a setting changed, for tables ask for it cell by cell."""
        if self._stage_names is None:
            self._stage_names = self.workspace.settings.get(STAGE_NAMES)
        return self._stage_names

    @property
    def today(self) -> date:
        """The day by the session's clock."""
        return self.clock().date()

    @property
    def is_busy(self) -> bool:
        """Whether an edit in slices is under way."""
        return self._under_way is not None

    def hold_edits(self, wait_for_check: Callable[[], UserError | None]) -> None:
        """Let the next edit, undo or redo wait for the check of the file; ``FileCheck.refusal`` is one to wait for.

        ``wait_for_check`` blocks until the check is over (tenths of a second; it must not need this thread) and returns
        why nothing may be written from now on, or ``None``.
        """
        self._wait_for_check = wait_for_check

    def refuse_edits(self, refusal: UserError) -> None:
        """Write nothing any more: the file proved to be damaged."""
        self._refusal = refusal

    def edit(self, label: str, action: Action) -> ChangeSet | None:
        """Run one user action as one transaction and undo step; ``None`` if it failed (``failed`` has told why).

        Where it is the disk that failed it is kept, shown and tried again (``failed`` has told that as well), so an
        action must not need a dialog to be open, and may run more than once.
        """
        edit = UnsavedEdit(label, action, self.clock())
        return self._run(lambda: edit.write(self._file), edit)

    @contextmanager
    def kept_by_form(self) -> Iterator[FormEdits]:
        """What fails in this block is not kept: the form that asks keeps what was typed, and asks again.

        A form that ``closes`` all the same keeps nothing: then it is kept here.
        """
        before, self._form = self._form, FormEdits()
        try:
            yield self._form
            failed = self._form.failed if self._form.closes else []
        finally:
            self._form = before
        for edit, fault in failed:
            self._keep(edit, fault)

    def try_again(self) -> UserError | None:
        """Write what is unsaved, in its order; returns why not all of it could be written."""
        if refusal := self._why_not():
            return refusal
        try:
            self._write_unsaved()
        except DiskError as fault:
            return NotSavedYetError.because(fault, self.unsaved)
        return None

    def give_up_unsaved(self) -> None:
        """Let go of what is unsaved: the owner wants to close the file without it."""
        self.unsaved.clear()
        self.unsaved_changed.emit()
        self._look_anew()

    def forget(self, influencer_id: int) -> ChangeSet | None:
        """Erase what one influencer is known by, for good; ``None`` if it failed (``failed`` has told why)."""
        return self._run(lambda: self._file.forget(influencer_id, self.today))

    def undo(self) -> str | None:
        """Take back the newest step, which is what is unsaved if the disk still does not take it; returns its label."""
        if isinstance(self.try_again(), NotSavedYetError):
            label, changes = self.unsaved.take_back()
            self.unsaved_changed.emit()
            self._show(changes)
            return label
        return self._turn(self._file.undo)

    def redo(self) -> str | None:
        """Do the newest undone step again; returns its label."""
        return self._turn(self._file.redo)

    def edit_in_slices(
        self,
        label: str,
        work: SlicedAction,
        done: Callable[[ChangeSet], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Progress], None] | None = None,
    ) -> "SlicedWork | None":
        """``edit`` for long work: one transaction that is written a few milliseconds a turn.

        Views have heard of it when ``done`` is called. Cancelling what is returned rolls everything back; so does an
        exception, which ``failed`` gets. ``None`` if another such edit is under way.
        """
        edit = self._file.edit_in_slices(label, work, self.clock())
        return self._begin(edit, lambda changes: changes, done, failed, progress)

    def turn_in_slices(
        self,
        done: Callable[[str], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Progress], None] | None = None,
        *,
        is_redo: bool = False,
    ) -> "SlicedWork | None":
        """``undo`` (or ``redo``) of a large step as ``edit_in_slices``; ``done`` gets its label."""
        turn = self._file.redo_in_slices() if is_redo else self._file.undo_in_slices()
        return self._begin(turn, lambda told: told[1], lambda told: done(told[0]), failed, progress)

    def is_large(self, *, is_redo: bool = False) -> bool:
        """Whether the next undo (or redo) changes so many rows that it goes in slices."""
        return not self.unsaved and self._file.undo_rows()[is_redo] > LARGE

    def undo_labels(self) -> tuple[str | None, str | None]:
        """Labels of the next undo and redo."""
        return (self.unsaved.labels[-1], None) if self.unsaved else self._file.undo_labels()

    def close(self) -> None:
        """Close the file: every edit is on disk but those that are unsaved. One under way is given up."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._file.close()
        self.closed.emit()

    def _turn(self, turn: Callable[[], tuple[str, ChangeSet]]) -> str | None:
        told: list[str] = []

        def run() -> ChangeSet:
            label, changes = turn()
            told.append(label)
            return changes

        self._run(run)
        return told[0] if told else None

    def _run(self, run: Callable[[], ChangeSet], edit: UnsavedEdit | None = None) -> ChangeSet | None:
        if refusal := self._why_not():
            self.failed.emit(refusal)
            return None
        try:
            self._write_unsaved()
            changes = run()
        except UserError as error:
            return self._keep_or_tell(error, edit)
        self._tell(changes)
        return changes

    def _keep_or_tell(self, error: UserError, edit: UnsavedEdit | None) -> ChangeSet | None:
        if edit is not None and isinstance(error, DiskError):
            if self._form is None:
                return self._keep(edit, error)
            self._form.failed.append((edit, error))
        self.failed.emit(error)
        return None

    def _keep(self, edit: UnsavedEdit, fault: DiskError) -> ChangeSet | None:
        try:
            changes = self.unsaved.keep(edit)
        except UserError as error:
            self.failed.emit(error)
            return None
        if changes is None or changes:
            self.failed.emit(NotSavedYetError.because(fault, self.unsaved))
            self.unsaved_changed.emit()
            self._show(changes or ChangeSet())
        return changes

    def _write_unsaved(self) -> None:
        """``DiskError`` if the disk still does not take all of it; what can never be written is told and let go of."""
        while self.unsaved:
            try:
                changes = self.unsaved.write_next()
            except DiskError:
                raise
            except UserError as error:
                self.failed.emit(error)
                self._look_anew()
            else:
                self._tell(changes)
            finally:
                self.unsaved_changed.emit()

    def _why_not(self) -> UserError | None:
        if self.is_busy:
            return BUSY
        if self._wait_for_check is not None:
            wait, self._wait_for_check = self._wait_for_check, None
            self._refusal = wait()
        return self._refusal

    def _tell(self, changes: ChangeSet) -> None:
        if changes:
            self.saved_at = self.clock()
            self._show(changes)

    def _show(self, changes: ChangeSet) -> None:
        if changes:
            if changes.touches("setting"):
                self._stage_names = None
            self.changed.emit(changes)

    def _look_anew(self) -> None:
        self._stage_names = None
        self.given_up.emit()

    def _begin(
        self,
        work: Measured[Any],
        changes_of: Callable[[Any], ChangeSet],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Progress], None] | None,
    ) -> "SlicedWork | None":
        if refusal := self.try_again():
            self.failed.emit(refusal)
            return None

        def on_done(result: Any) -> None:
            self._under_way = None
            self._tell(changes_of(result))
            done(result)

        def on_failed(error: Exception) -> None:
            self._under_way = None
            self._look_anew()
            failed(as_user_error(error) or error)

        from ui.work.sliced_work import SlicedWork

        self._under_way = under_way = SlicedWork(work, on_done, on_failed, self)
        under_way.cancelled.connect(self.on_cancelled)
        if progress is not None:
            under_way.progressed.connect(progress)
        under_way.start()
        return under_way

    def on_cancelled(self) -> None:
        """An edit in slices was rolled back."""
        self._under_way = None
        self._look_anew()
