"""File → Import…: a file is read, shown row by row, and written as one step once the owner says so."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from models.errors import UserError
from models.importing import Columns, ImportPlan, Outcome, Pasted
from storage.file.failures import as_user_error
from storage.importing.importing import Source, sources_in
from ui.importing import problem_saving
from ui.importing.account_choice import unnamed_on
from ui.importing.asking import ask_for_tables
from ui.importing.import_frame import ImportFrame
from ui.importing.import_head import CHECK, COLUMNS, FILE
from ui.importing.import_work import ImportWork
from ui.importing.import_writing import ImportWriting
from ui.importing.known_tables import KnownTables
from ui.importing.source_queue import SourceQueue
from ui.importing.source_reading import SourceReading
from ui.session import Session
from ui.theme import Theme
from ui.work.jobs import Jobs


class ImportDialog(ImportFrame):
    """Takes the sources one after the other; each is a step of Undo of its own.

    ``show_asked`` carries what was imported (``Imported``), to be shown where it lives; ``written`` follows each
    import.
    """

    show_asked = Signal(object)
    written = Signal()

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, sources: Sequence[Source], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, theme, parent)
        self._session = session
        self._queue = SourceQueue(sources)
        self._mends = False
        self._is_closing = False
        self._leave_for: Callable[[], None] = self._leave
        self._known = KnownTables()
        self._said: Callable[[], None] | None = None
        self._work = ImportWork(session, jobs, self)
        self._reading = SourceReading(session, self._work, self._queue, self)
        self._writing = ImportWriting(session, self._work, self._queue, self)
        self._connect()
        self._begin()

    def _connect(self) -> None:
        pages, work, reading = self.pages, self._work, self._reading
        self.finished.connect(self.on_finished)
        reading.begun.connect(self.on_reading_begun)
        reading.refused.connect(self.on_failed)
        work.begun.connect(self.on_begun)
        work.progressed.connect(pages.waiting.show_progress)
        work.planned.connect(self.on_planned)
        work.failed.connect(self.on_failed)
        work.cells_read.connect(self.on_cells_read)
        self._writing.written.connect(self.written)
        self._writing.compare_asked.connect(self.on_compare_asked)
        for page in (pages.waiting, pages.platform, pages.campaign):
            page.cancelled.connect(self.skip)
        pages.check.cancelled.connect(self.on_check_cancelled)
        self.leaving.left.connect(self.on_left)
        self.following.stop_asked.connect(self.close)
        for told in (pages.refused, pages.unused):
            told.other_asked.connect(self.on_other_asked)
            told.closed.connect(self.on_next)
        pages.unused.rows_asked.connect(lambda: self.show_page(pages.check, CHECK))
        pages.platform.answered.connect(reading.read_on)
        pages.campaign.answered.connect(reading.read_for)
        pages.columns.decided.connect(self.on_columns_decided)
        pages.columns.cancelled.connect(self.on_columns_cancelled)
        pages.check.choices_changed.connect(self.on_choices_changed)
        pages.check.columns_asked.connect(self.on_columns_asked)
        pages.check.mended.connect(self.on_mended)
        pages.check.problems_asked.connect(self.on_problems_asked)
        pages.done.show_asked.connect(self.on_show_asked)
        pages.done.mend_asked.connect(self.on_mend_asked)
        pages.done.problems_asked.connect(self.on_problems_asked)
        pages.done.closed.connect(self.on_next)

    @property
    def source(self) -> Source:
        """What is at hand."""
        return self._queue.current

    @property
    def name(self) -> str:
        """What it is called."""
        return self.source.name

    @property
    def has_more(self) -> bool:
        """Whether something else comes after this."""
        return self._queue.has_more

    def on_reading_begun(self) -> None:
        """Wait for what is read."""
        self.show_page(self.pages.waiting, FILE)
        self.pages.waiting.begin("")

    def on_begun(self, words: str) -> None:
        """Say what is being done, once it takes a while."""
        if self.page is not self.pages.waiting:
            self.pages.waiting.begin(words)
            self.show_page(self.pages.waiting, self.head.steps.current)
        self.pages.waiting.go_on(words)

    def on_planned(self, plan: ImportPlan) -> None:
        """Show what was read, beside what the workspace has."""
        self.pages.waiting.end()
        if self.pages.check.plan is None and self._known.passes(self.source, plan):
            self._pass_over()
            return
        self.head.show_plan(plan)
        self.pages.check.show_plan(plan, self._handles(plan))
        self._say_passed()
        self._work.fetch_cells(self.source, plan)
        is_told = _is_told(plan)
        self.pages.name_giving_up(has_more=self.has_more, is_told=is_told)
        if is_told:
            self.pages.unused.show_unused(plan, has_more=self.has_more)
            self.show_page(self.pages.unused, CHECK)
            return
        if self._said:
            self._said()
            self._said = None
        self.show_page(self.pages.check, CHECK)
        if self._mends and plan.counts[Outcome.PROBLEM]:
            self.pages.check.pane.show_fault()

    def on_cells_read(self, plan: ImportPlan, cells: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        """Let the rows that only the comparison refused be mended too."""
        plan.mapped.problem_rows = sorted([*plan.mapped.problem_rows, *cells])
        if plan is self.pages.check.plan:
            self.pages.check.pane.show_problems(plan)

    def on_failed(self, error: BaseException) -> None:
        """Ask what the owner has to say first, or tell why the file cannot be read; a bug goes where bugs are told."""
        self.pages.waiting.end()
        told = as_user_error(error)
        if told is None:
            self._leave_all()
            raise error
        self.head.tell(self.tr("Nothing is written yet"))
        asking = self.pages.asking(told)
        if asking is not None:
            self.show_page(asking, COLUMNS if asking is self.pages.columns else FILE)
        elif self.pages.check.plan is not None:
            self._keep(self.pages.check.plan, told)
        elif self._reading.has_columns:
            self.pages.columns.show_fault(told)
            self.show_page(self.pages.columns, COLUMNS)
        else:
            is_file = not isinstance(self.source, Pasted)
            self.pages.refused.show_error(told, self.name, has_more=self.has_more, is_file=is_file)
            self.show_page(self.pages.refused, FILE)

    def on_columns_decided(self, columns: Columns) -> None:
        """Read the table again as its owner says; what was read so already is only shown again."""
        plan = self.pages.check.plan
        if plan is not None and plan.mapped.sample is not None and columns == plan.mapped.sample.as_columns:
            self.show_page(self.pages.check, CHECK)
            return
        self._reading.read_by(columns, self.pages.check.corrections)

    @property
    def _keeps_columns(self) -> bool:
        plan = self.pages.check.plan
        return plan is not None and self.pages.columns.keeps_choice_of(plan.mapped.sample)

    def on_columns_asked(self) -> None:
        """Show what the columns were taken to hold, so that it can be said otherwise."""
        plan = self.pages.check.plan
        if self._keeps_columns:
            self.pages.check.strip.hide()
        if plan is not None and plan.mapped.sample is not None:
            self.pages.columns.show_sample(plan.mapped.sample, is_known=True)
            self.show_page(self.pages.columns, COLUMNS)

    def on_check_cancelled(self) -> None:
        """Give the file up, or go back to the page that says why nothing of it is used."""
        plan = self.pages.check.plan
        if plan is not None and _is_told(plan):
            self.show_page(self.pages.unused, CHECK)
        else:
            self.skip()

    def on_columns_cancelled(self) -> None:
        """Leave the columns as they were read for now, or give up what cannot be read without."""
        if self.pages.check.plan is None:
            self.skip()
            return
        self.show_page(self.pages.check, CHECK)
        if self._keeps_columns:
            hint = self.tr("They are kept under Columns…, where Continue reads the file by them.")
            self.pages.check.say(self.tr("The columns that you chose are not read yet."), hint)

    def on_mended(self, cells: Mapping[int, tuple[str, ...]]) -> None:
        """Read the file again with the cells that were typed in."""
        self._mends = True
        self._reading.read_mended(cells)

    def on_other_asked(self) -> None:
        """Take another file instead of this one."""
        ask_for_tables(self, self._take_instead, self._queue.folder)

    def _take_instead(self, paths: list[Path]) -> None:
        self._queue.replace_current([source for path in paths for source in sources_in(path)])
        self._begin()

    def on_choices_changed(self) -> None:
        """Read the file again with what the owner said about it."""
        plan = self.pages.check.plan
        if plan is not None:
            self._reading.read_as(*self.pages.check.said(plan), plan)

    def on_compare_asked(self, plan: ImportPlan, say: Callable[[], None]) -> None:
        """Compare what was read with the workspace again, and say why once it is shown."""
        self._said = say
        self._work.compare(plan.mapped)

    def on_mend_asked(self) -> None:
        """Go back to the rows that could not be read; what was written already comes back as the same."""
        self._mends = True
        self._reading.read()

    def on_show_asked(self) -> None:
        """Close, and go to what was imported."""
        self.accept()
        self.show_asked.emit(self.pages.done.shown)

    def on_problems_asked(self) -> None:
        """Save the rows that could not be read, to be mended and imported."""
        problem_saving.ask(self, self._queue.folder, self.name, self.save_problems)

    def save_problems(self, target: Path) -> None:
        """Write the problem rows of the file shown to a CSV file."""
        strip = self.pages.done.strip if self.page is self.pages.done else self.pages.check.strip
        if self.pages.check.plan is not None:
            problem_saving.save(self.pages.check.plan, target, strip)

    def on_next(self) -> None:
        """Go on to the next file, or close after the last."""
        if not self.has_more:
            self.accept()
            return
        self._queue.go_on()
        self._begin()

    def _handles(self, plan: ImportPlan) -> list[str]:
        platform = unnamed_on(plan.mapped)
        return self._session.workspace.profiles.handles(platform) if platform else []

    def _keep(self, plan: ImportPlan, error: UserError) -> None:
        """Go back to what was read before: what the owner said since cannot be read."""
        typed = self._reading.mended
        self._reading.go_back_to(plan)
        self.head.show_plan(plan)
        self.pages.check.show_plan(plan, self._handles(plan))
        self.pages.check.pane.keep(typed)
        self.pages.check.say(error.message, error.hint, "error")
        self.show_page(self.pages.check, CHECK)

    def _begin(self) -> None:
        self._mends = False
        self._writing.forget()
        self.pages.name_giving_up(has_more=self.has_more)
        self.head.show_source(self.name, self._queue.number, len(self._queue))
        self.following.show_following(len(self._queue) - self._queue.number, self._queue.archive)
        self.head.tell(self.tr("Reading; nothing is written yet"))
        self.pages.check.forget()
        self._reading.begin()

    def on_finished(self) -> None:
        """Let go of what was read."""
        plan = self.pages.check.plan
        self._writing.forget()
        self.pages.check.forget()
        self._work.rest_over(plan)

    def done_with(self) -> None:
        """Give up whatever is under way."""
        self._work.cancel()
        self.pages.waiting.end()

    def skip(self) -> None:
        """Give this file up, and go on to the next or close after the last; asks where something was typed."""
        self._give_up(self._leave)

    def reject(self) -> None:
        # Escape gives up all of a ZIP: its tables were one file to whoever chose it.
        if self._is_closing:
            self._give_up(self._leave_all)
        elif self.leaving.isHidden():
            self._give_up(self._leave_archive)
        else:
            self.leaving.keep.click()

    def on_left(self) -> None:
        """Leave what was typed, in the way that was asked about."""
        self._leave_for()

    def _give_up(self, leave: Callable[[], None]) -> None:
        told = self._not_imported()
        if told and self.leaving.isHidden():
            self._leave_for = leave
            self.leaving.ask(told)
        else:
            leave()

    def _not_imported(self) -> str:
        typed = self.pages.check.corrections.items()
        if any(self._writing.mended.get(row) != cells for row, cells in typed):
            return self.tr("Your corrections are not imported yet.")
        is_chosen = self.page is self.pages.columns and self.pages.columns.is_changed
        if is_chosen or ((self._reading.has_columns or self._keeps_columns) and not self._writing.is_done):
            return self.tr("Nothing is imported yet by the columns that you chose.")
        return ""

    def _leave(self) -> None:
        self.leaving.hide()
        self.done_with()
        if self.has_more:
            self.on_next()
        else:
            super().reject()

    def _leave_archive(self) -> None:
        self._queue.leave_archive()
        self._leave()

    def _leave_all(self) -> None:
        self.leaving.hide()
        self.done_with()
        super().reject()

    def _pass_over(self) -> None:
        """Go on to the next table of the ZIP; after its last one say that there was nothing new."""
        if self._queue.has_more_of_archive():
            self.on_next()
            return
        told = self._known.told_at_the_end()
        self.head.show_source(self._queue.at_hand, 1, 1)
        self.head.tell(self.tr("Nothing of it needs to be written"))
        self.pages.unused.show_known(told, self._queue.at_hand, has_more=self.has_more)
        self.show_page(self.pages.unused, CHECK)

    def _say_passed(self) -> None:
        told = self._known.told()
        if told:
            self.pages.check.say(told)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._is_closing = True
        super().closeEvent(event)  # it rejects, and stays open where that asks
        self._is_closing = False


def _is_told(plan: ImportPlan) -> bool:
    """Whether a page says that nothing of the file can be imported, and why."""
    return bool(plan.mapped.unused) or not plan.rows
