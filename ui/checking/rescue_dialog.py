"""*Rescue*: asks where the new workspace is to be kept, and tells table by table what was saved."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import UserError
from storage.rescue.report import Report
from storage.rescue.rescuing import rescue
from ui.checking.process_answer import ProcessAnswer
from ui.checking.rescued_line import rescued_columns
from ui.start.place_field import PlaceField, free_path
from ui.start.recent_row import shown_folder
from ui.tables.list_table import ListTable
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import Label, heading, note
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip
from ui.widgets.waiting_page import WaitingPage
from ui.work.jobs import Jobs

_SIZE = (800, 330)
_RESULT_HEIGHT = 560
HOW = (
    "Everything that can still be read goes into a new workspace. The damaged file is not touched: keep it until you"
    " have looked through what was saved."
)
LIMITS = (
    "What stood in a broken part of the file is lost; what belonged to it is kept, under “Unknown (rescued …)” where a"
    " name is lost. Undo begins anew. A backup, if there is one, often holds more: compare the two."
)


class RescueDialog(QDialog):
    """``open_asked`` carries the new workspace, once it is made."""

    open_asked = Signal(object)

    def __init__(self, workspace: Path, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._theme = theme
        self._jobs = jobs
        self._answer: ProcessAnswer | None = None
        self._report: Report | None = None
        title = self.tr("Rescue what “%1” still holds").replace("%1", workspace.name)
        self.title = heading(title, theme)
        self.strip = Strip(theme, dismissable=False)
        self.place = PlaceField(free_path(workspace.parent, f"{workspace.stem} (rescued)"), theme)
        self.waiting = WaitingPage(theme)
        self.verdict = Label("", theme, tone="second")
        self.table = ListTable(rescued_columns(), theme, "rescued", id_of=lambda line: line.table)
        self.pages = QStackedWidget()
        self.begin_button = Button(self.tr("Rescue"), theme, "primary")
        self.open_button = Button(self.tr("Open what was saved"), theme, "primary")
        self.close_button = Button(self.tr("Cancel"), theme)
        self._build()
        self._connect()
        tab_in_reading_order(self)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Rescue"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.strip.hide()
        for page in (self._question(), self.waiting, self._result()):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.title)
        column.addWidget(self.strip)
        column.addWidget(self.pages, 1)
        column.addLayout(self._foot())
        self.open_button.hide()
        self.resize(self._theme.scaled_size(*_SIZE))

    def _question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        for words in (HOW, LIMITS):
            said = Label(self.tr(words), self._theme, tone="second")
            said.setWordWrap(True)
            column.addWidget(said)
        column.addSpacing(2 * STEP)
        column.addWidget(FormRow(self.tr("New workspace"), self.place, self._theme))
        column.addStretch(1)
        return page

    def _result(self) -> QWidget:
        page = QWidget()
        self.verdict.setWordWrap(True)
        self.table.setAccessibleName(self.tr("What was saved"))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addWidget(note(self.tr("Look through it before you delete the damaged file."), self._theme))
        return page

    def _foot(self) -> QHBoxLayout:
        self.begin_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addStretch(1)
        for button in (self.close_button, self.begin_button, self.open_button):
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.begin_button.clicked.connect(self.on_begin_clicked)
        self.open_button.clicked.connect(self.on_open_clicked)
        self.close_button.clicked.connect(self.reject)
        self.waiting.cancelled.connect(self.reject)

    def on_begin_clicked(self) -> None:
        """Read, in a process of its own."""
        self.strip.hide()
        self.begin_button.setEnabled(False)
        self.pages.setCurrentWidget(self.waiting)
        self.waiting.begin(self.tr("Reading every page of the file…"))
        self._answer = ProcessAnswer(self._jobs, self)
        self._answer.finished.connect(self.on_rescued)
        self._answer.failed.connect(self.on_failed)
        self._answer.start(rescue, self._workspace, self.place.path)

    def on_rescued(self, report: Report) -> None:
        """Say what was saved, and what was not."""
        self._report = report
        self.waiting.end()
        place = str(Path(shown_folder(report.target.parent)) / report.target.name)
        self.title.setText(self.tr("What was saved of “%1”").replace("%1", self._workspace.name))
        self.verdict.setText(self.tr("%1 The new workspace is %2.").replace("%1", report.verdict).replace("%2", place))
        self.table.show_rows(sorted(report.tables, key=lambda line: line.is_complete))
        self.pages.setCurrentIndex(2)
        self.resize(self.width(), max(self.height(), _RESULT_HEIGHT))
        self.begin_button.hide()
        self.open_button.show()
        self.open_button.setDefault(True)
        self.close_button.setText(self.tr("Close"))
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_failed(self, error: UserError) -> None:
        """Nothing was made: say why, and let it be tried elsewhere."""
        self.waiting.end()
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()
        self.pages.setCurrentIndex(0)
        self.begin_button.setEnabled(True)

    def on_open_clicked(self) -> None:
        """Show it in the window."""
        if self._report is not None:
            target = self._report.target
            self.accept()
            self.open_asked.emit(target)

    def done(self, result: int) -> None:
        if self._answer is not None:
            self._answer.cancel()
        super().done(result)
