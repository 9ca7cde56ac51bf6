"""What an import does behind its pages: reading, comparing, keeping a backup, writing, taking back."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from models import show
from models.changes import ChangeSet
from models.errors import UserError
from models.importing import ImportOptions, ImportPlan, Mapped, ReadAs
from storage.importing import importing, refused_rows
from storage.importing.garbage import at_rest
from storage.importing.importing import Source
from storage.slices import Measured
from ui.importing.letting_go import let_go
from ui.importing.reading_process import ReadingProcess
from ui.session import LARGE, Session
from ui.work.jobs import Job, Jobs
from ui.work.sliced_work import SlicedWork

QUICK_TO_COPY = 4 * 1024 * 1024
"""Bytes of a workspace up to which a backup is a matter of one frame."""


class ImportWork(QObject):
    """One thing at a time; giving it up leaves everything as it was before the thing was begun.

    ``begun`` carries words for whoever waits and ``progressed`` carries ``Progress``. What was read and compared comes
    as ``planned``; ``written`` carries the plan, and the fault of its backup or ``None``; ``taken_back`` is the end of
    ``undo``. ``failed`` carries what reading or comparing ended with, ``not_written`` the plan of what was rolled back
    and its fault, ``not_taken_back`` why the import stays. ``cells_read`` carries a plan and the cells of rows that
    only the comparison refused.
    """

    begun = Signal(str)
    progressed = Signal(object)
    planned = Signal(object)
    cells_read = Signal(object, object)
    written = Signal(object, object)
    taken_back = Signal()
    failed = Signal(object)
    not_written = Signal(object, object)
    not_taken_back = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._under_way: ReadingProcess | SlicedWork | Job | None = None
        self._refusal: UserError | None = None
        self._resting = ExitStack()
        self._is_resting = False
        session.failed.connect(self.on_refused)

    def read(self, source: Source, kind: str | None, options: ImportOptions, read_as: ReadAs) -> None:
        """Read a file, or what was pasted, in a process of its own, then compare it."""
        self.cancel()
        self._rest()
        self.begun.emit(self.tr("Reading “%1” …").replace("%1", source.name))
        self._under_way = reading = ReadingProcess(self._jobs, self)
        reading.progressed.connect(self.progressed)
        reading.finished.connect(self.compare)
        reading.failed.connect(self.failed)
        reading.start(source, kind, options, read_as)
        # The page that shows the rows names all kinds: they are loaded while the process reads.
        self._jobs.in_thread(importing.kind_labels, lambda _: None, lambda _: None)

    def compare(self, mapped: Mapped) -> None:
        """Compare what was read with the workspace."""
        self.begun.emit(self.tr("Comparing %1 rows with your workspace …").replace("%1", show.count(mapped.rows)))
        plan = importing.plan_in_slices(self._session.workspace, mapped)
        self._run(plan, self.planned.emit, self.failed.emit)

    def fetch_cells(self, source: Source, plan: ImportPlan) -> None:
        """Read the cells of the rows that only the comparison refused, if there are any."""
        rows = refused_rows.without_cells(plan)
        if rows:
            read = partial(refused_rows.cells_of, source, plan.mapped, rows)
            # Without its cells a row is still told; only mending it needs them.
            self._jobs.in_thread(read, partial(self.cells_read.emit, plan), lambda _: None)

    def write(self, plan: ImportPlan) -> None:
        """Keep a backup, then write the plan as one edit; a small one before this returns."""
        self.begun.emit(self.tr("Keeping a backup first …"))
        path, now = self._session.path, self._session.clock()

        def back_up() -> UserError | None:
            return importing.back_up(path, now)

        def go_on(fault: UserError | None) -> None:
            self._write(plan, fault)

        if path.stat().st_size <= QUICK_TO_COPY:
            go_on(back_up())
        else:
            self._under_way = self._jobs.in_thread(back_up, go_on, lambda error: self.not_written.emit(plan, error))

    def undo(self) -> None:
        """Take the newest step back; a small one before this returns."""
        if not self._session.is_large():
            if self._session.undo() is not None:
                self.taken_back.emit()
            return
        self.begun.emit(self.tr("Taking the import back …"))
        self._under_way = self._session.turn_in_slices(
            lambda _: self.taken_back.emit(), self.not_taken_back.emit, self.progressed.emit
        )

    def on_refused(self, error: UserError) -> None:
        """Keep why an edit was not written."""
        self._refusal = error

    def cancel(self) -> None:
        """Give up what is under way, if anything is."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.cancel()

    def rest_over(self, plan: ImportPlan | None) -> None:
        """Let go of the rows of what was read, if anything was, and then let the garbage collector work again."""
        self._is_resting = False
        if plan is not None:
            let_go(plan, self._jobs)
        QTimer.singleShot(0, self._resting.close)

    def _rest(self) -> None:
        # It would look through all rows of a large file at once: half a second in which the window stands still.
        if not self._is_resting:
            self._is_resting = True
            self._resting.enter_context(at_rest())

    def _write(self, plan: ImportPlan, fault: UserError | None) -> None:
        now = self._session.clock()
        if plan.rows <= LARGE:
            with self._session.kept_by_form():
                changes = self._session.edit(plan.label, lambda opened: importing.write(opened, plan, now))
            self._on_end(plan, fault, changes)
            return
        self.begun.emit(self.tr("Writing %1 rows …").replace("%1", show.count(plan.rows)))
        self._under_way = self._session.edit_in_slices(
            plan.label,
            lambda opened: importing.write_in_slices(opened, plan, now),
            lambda changes: self._on_end(plan, fault, changes),
            lambda error: self.not_written.emit(plan, error),
            self.progressed.emit,
        )
        if self._under_way is None:
            self.not_written.emit(plan, self._refusal)

    def _on_end(self, plan: ImportPlan, fault: UserError | None, changes: ChangeSet | None) -> None:
        self._under_way = None
        if changes is None:
            self.not_written.emit(plan, self._refusal)
        else:
            self.written.emit(plan, fault)

    def _run(self, work: Measured[Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self._under_way = running = SlicedWork(work, done, failed, self)
        running.progressed.connect(self.progressed)
        running.start()
