"""File → Import…: a file is read, shown row by row, and written as one step once the owner says so."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.errors import UserError
from models.importing import ImportOptions, ImportPlan, Mapped, Noun, ReadAs
from models.platforms import Platform
from storage import importing
from storage.failures import as_user_error
from storage.importers.collector import at_rest
from storage.summaries import codes_of_nobody
from ui.importing.check_page import CheckPage
from ui.importing.done_page import DonePage
from ui.importing.reading_process import ReadingProcess
from ui.importing.steps_bar import StepsBar
from ui.importing.waiting_page import RefusedPage, WaitingPage
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.label import ElidedLabel

FILE, CHECK, DONE = range(3)
SIZE = QSize(1240, 740)
TABLES = "Tables (*.csv *.tsv *.txt *.xlsx *.ods *.xls);;All files (*)"


class ImportDialog(QDialog):
    """Takes the files one after the other; each is a step of Undo of its own."""

    def __init__(
        self, session: Session, theme: Theme, jobs: Jobs, paths: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._paths = list(paths)
        self._at = 0
        self._kind: str | None = None
        self._options = ImportOptions(currency=session.business.currency)
        self._read_as = ReadAs()
        self._done: ImportPlan | None = None
        self._reading = ReadingProcess(jobs)
        self._title = ElidedLabel("", theme, "title", SEMIBOLD)
        self._subtitle = ElidedLabel("", theme, "small", tone="second")
        self.steps = StepsBar((self.tr("File"), self.tr("Check"), self.tr("Done")), theme)
        self.waiting_page, self.refused_page = WaitingPage(theme), RefusedPage(theme)
        self.check_page, self.done_page = CheckPage(theme), DonePage(theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._begin()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.setModal(True)
        head = QFrame()
        head.setProperty("look", "bar")
        column = QVBoxLayout(head)
        column.setContentsMargins(5 * STEP + 2, 4 * STEP, 5 * STEP + 2, 3 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(3 * STEP)
        column.addWidget(self.steps, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (self.waiting_page, self.refused_page, self.check_page, self.done_page):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.waiting_page.cancelled.connect(self.reject)
        self.refused_page.platform_chosen.connect(self.on_platform_chosen)
        self.refused_page.other_asked.connect(self.on_other_asked)
        self.refused_page.closed.connect(self.on_next)
        self.check_page.choices_changed.connect(self.on_choices_changed)
        self.check_page.import_asked.connect(self.on_import_asked)
        self.check_page.problems_asked.connect(self.on_problems_asked)
        self.check_page.cancelled.connect(self.reject)
        self.done_page.undo_asked.connect(self.on_undo_asked)
        self.done_page.closed.connect(self.on_next)

    @property
    def path(self) -> Path:
        """The file at hand."""
        return self._paths[self._at]

    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._stack.currentWidget()

    @property
    def has_more(self) -> bool:
        """Whether another file comes after this one."""
        return self._at + 1 < len(self._paths)

    def on_read(self, mapped: Mapped) -> None:
        """Compare what was read with the workspace and show it."""
        self.waiting_page.end()
        try:
            plan = importing.plan_mapped(self._session.workspace, mapped)
        except UserError as error:
            self.on_failed(error)
            return
        rows = self.tr("1 row") if plan.rows == 1 else self.tr("%1 rows").replace("%1", show.count(plan.rows))
        sheet = self.tr("Sheet %1 · ").replace("%1", mapped.read_as.sheet) if mapped.read_as.sheet else ""
        label = mapped.kind_label[:1].upper() + mapped.kind_label[1:]
        told = self.tr("header in row %1 · %2 · nothing is written yet").replace("%1", str(mapped.header_row))
        self._subtitle.setText(f"{label} · {sheet}{told.replace('%2', rows)}")
        self.check_page.show_plan(plan)
        self._show(self.check_page, CHECK)

    def on_failed(self, error: BaseException) -> None:
        """Say why the file cannot be read; what is no fault of the file goes on to where bugs are told."""
        self.waiting_page.end()
        told = as_user_error(error)
        if told is None:
            self.reject()
            raise error
        self._subtitle.setText(self.tr("Nothing was written"))
        self.refused_page.show_error(told, self.path.name, has_more=self.has_more)
        self._show(self.refused_page, FILE)

    def on_platform_chosen(self, platform: Platform) -> None:
        """Read the list again as one of that platform."""
        self._options = ImportOptions(platform=platform, currency=self._options.currency)
        self._read()

    def on_other_asked(self) -> None:
        """Take another file instead of the refused one."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Import"), str(self.path.parent), TABLES)
        if names:
            self._paths[self._at : self._at + 1] = [Path(name) for name in names]
            self._begin()

    def on_choices_changed(self) -> None:
        """Read the file again with what the owner said about it."""
        if self.check_page.plan is not None:
            self._kind, self._options, self._read_as = self.check_page.choices.said(self.check_page.plan.mapped.day)
            self._read()

    def on_import_asked(self, plan: ImportPlan) -> None:
        """Write the chosen rows as one edit."""
        workspace, now = self._session.workspace, self._session.clock()
        if not importing.is_current(workspace, plan):
            self.on_read(plan.mapped)
            self.check_page.strip.show_message(
                self.tr("The workspace changed meanwhile."), self.tr("The rows were compared again."), "info"
            )
            self.check_page.strip.show()
            return
        fault = importing.back_up(workspace, now)
        with at_rest():
            changes = self._session.edit(plan.label, lambda opened: importing.write(opened, plan, now))
        if changes is None:
            self.check_page.strip.show_message(self.tr("Nothing was imported."), self.tr("Please try again."), "error")
            self.check_page.strip.show()
            return
        self._done = plan
        self._subtitle.setText("")
        of_nobody = codes_of_nobody(self._session.workspace) if plan.mapped.noun is Noun.ORDERS else []
        self.done_page.show_result(plan, fault, has_more=self.has_more, of_nobody=of_nobody)
        self._show(self.done_page, DONE)

    def on_undo_asked(self) -> None:
        """Take the import back, if it still is the newest step."""
        if self._done is not None and self._session.undo_labels()[0] == self._done.label:
            self._session.undo()
            self.done_page.show_undone(self._done)

    def on_problems_asked(self) -> None:
        """Save the rows that could not be read, to be mended and imported."""
        plan = self.check_page.plan
        if plan is None:
            return
        suggestion = self.path.with_name(f"{self.path.stem} problems.csv")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the problems"), str(suggestion), "CSV (*.csv)")
        if name:
            self.save_problems(Path(name))

    def save_problems(self, target: Path) -> None:
        """Write the problem rows of the file shown to a CSV file."""
        if self.check_page.plan is None:
            return
        try:
            importing.save_problems(self.check_page.plan, target)
        except UserError as error:
            self.check_page.strip.show_message(error.message, error.hint, "error")
        else:
            self.check_page.strip.show_message(self.tr("Saved %1.").replace("%1", target.name))
        self.check_page.strip.show()

    def on_next(self) -> None:
        """Go on to the next file, or close after the last."""
        if not self.has_more:
            self.accept()
            return
        self._at += 1
        self._begin()

    def _begin(self) -> None:
        self._kind, self._read_as, self._done = None, ReadAs(), None
        self._options = ImportOptions(currency=self._session.business.currency)
        number = f" ({self._at + 1} of {len(self._paths)})" if len(self._paths) > 1 else ""
        self._title.setText(self.tr("Import “%1”").replace("%1", self.path.name) + number)
        self._subtitle.setText(self.tr("Reading the file; nothing is written yet"))
        self.check_page.choices.hide()
        self.check_page.strip.hide()
        self._read()

    def _read(self) -> None:
        self.waiting_page.begin(self.tr("Reading “%1” …").replace("%1", self.path.name))
        self._show(self.waiting_page, FILE)
        try:
            importing.must_not_be_open_here(self._session.workspace, self.path)
        except UserError as error:
            self.on_failed(error)
            return
        self._reading.start(self.path, self._kind, self._options, self._read_as, self.on_read, self.on_failed)

    def _show(self, page: QWidget, step: int) -> None:
        self._stack.setCurrentWidget(page)
        self.steps.show_step(step)
        onward = {
            self.check_page: self.check_page.go,
            self.done_page: self.done_page.close_button,
            self.refused_page: self.refused_page.onward,
        }
        if page in onward:
            onward[page].setDefault(True)

    def done_with(self) -> None:
        """Give up whatever is under way."""
        self._reading.cancel()
        self.waiting_page.end()

    def sizeHint(self) -> QSize:
        parent = self.parentWidget()
        return SIZE.boundedTo(parent.window().size() - QSize(60, 60)) if parent else SIZE

    def reject(self) -> None:
        self.done_with()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.done_with()
        super().closeEvent(event)
