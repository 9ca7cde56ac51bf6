"""*Check my file*: what was looked at, what is in the file, and the verdict with the way out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.errors import UserError
from storage.checks import Verdict, check
from storage.rescue.report import WORDS
from ui.checking.process_answer import ProcessAnswer
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.fact_row import FactRow
from ui.widgets.label import Label, heading
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.strip import Strip
from ui.widgets.waiting_page import WaitingPage
from ui.work.jobs import Jobs

_SIZE = (600, 400)
LOOKED_AT = (
    "Every page, and the orders in which rows are found",
    "Every row, and what it belongs to",
    "Every cell: days, amounts, stages, texts, pictures",
    "Every step that Undo can take back",
    "People’s names, notes and figures against what was stored with them",
    "All of it against how the file was left",
)


class CheckDialog(QDialog):
    """Begins by itself. ``mend_asked`` tells that the owner of a damaged file wants to see what can be done."""

    mend_asked = Signal()

    def __init__(self, workspace: Path, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strip = Strip(theme, dismissable=False)
        self.waiting = WaitingPage(theme)
        self.title = heading(self.tr("Checking “%1”").replace("%1", workspace.name), theme)
        self.sentence = Label("", theme, tone="second")
        self.looked_at = QVBoxLayout()
        self.counts = QGridLayout()
        self.pages = QStackedWidget()
        self.mend_button = Button(self.tr("What can be done…"), theme, "primary")
        self.close_button = Button(self.tr("Cancel"), theme)
        self._name = workspace.name
        self._answer = ProcessAnswer(jobs, self)
        self._build()
        self._connect()
        self._begin(workspace)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Check my file"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.strip.hide()
        self.sentence.setWordWrap(True)
        self.mend_button.hide()
        for page in (self.waiting, self._result()):
            self.pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addStretch(1)
        for button in (self.close_button, self.mend_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.title)
        column.addWidget(self.strip)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.resize(self._theme.scaled_size(*_SIZE))

    def _result(self) -> QWidget:
        page = QWidget()
        self.looked_at.setSpacing(0)
        self.counts.setHorizontalSpacing(8 * STEP)
        self.counts.setVerticalSpacing(0)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.sentence)
        column.addLayout(self.looked_at)
        column.addSpacing(STEP)
        column.addLayout(self.counts)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self._answer.finished.connect(self.on_checked)
        self._answer.failed.connect(self.on_failed)
        self.mend_button.clicked.connect(self.on_mend_clicked)
        self.close_button.clicked.connect(self.reject)
        self.waiting.cancelled.connect(self.reject)

    def _begin(self, workspace: Path) -> None:
        self.waiting.begin(self.tr("Reading every page of the file…"))
        # Another process: opening and closing the file in this one would drop the locks of its connection (POSIX).
        self._answer.start(check, workspace)

    def on_checked(self, verdict: Verdict) -> None:
        """Say what was found."""
        self.waiting.end()
        self.pages.setCurrentIndex(1)
        self.close_button.setText(self.tr("Close"))
        if verdict.is_ok:
            self._show_whole()
        else:
            self._show_damaged(verdict)
        self._show_counts(verdict.counts)
        tab_in_reading_order(self)

    def on_failed(self, error: UserError) -> None:
        """It could not be read at all."""
        self.waiting.end()
        self.pages.setCurrentIndex(1)
        self.close_button.setText(self.tr("Close"))
        self.title.setText(self.tr("“%1” could not be checked").replace("%1", self._name))
        self.strip.show_message(error.message, error.hint, "error")
        self.strip.show()

    def _show_whole(self) -> None:
        self.title.setText(self.tr("“%1” is whole").replace("%1", self._name))
        self.sentence.setText(self.tr("All of it was read just now, and not a byte was changed:"))
        for words in LOOKED_AT:
            row = FactRow(self.tr(words), self._theme)
            row.show_fact("", pill=self.tr("In order"), state="green")
            self.looked_at.addWidget(row)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_damaged(self, verdict: Verdict) -> None:
        self.title.setText(self.tr("“%1” is damaged").replace("%1", self._name))
        self.sentence.setText(
            self.tr(
                "A part of it is not what was written: a fault of the disk, a stick pulled out, or a program that"
                " copied it half. Not a byte was changed now. This is what was found first:"
            )
        )
        for problem in verdict.problems:
            said = Label(f"• {problem}", self._theme, weight=SEMIBOLD)
            said.setWordWrap(True)
            self.looked_at.addWidget(said)
        self.mend_button.show()
        self.mend_button.setDefault(True)
        self.mend_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_counts(self, counts: dict[str, int]) -> None:
        for place, (table, number) in enumerate(counts.items()):
            row = FactRow(WORDS[table], self._theme)
            row.show_fact(show.count(number))
            self.counts.addWidget(row, place // 2, place % 2)

    def on_mend_clicked(self) -> None:
        """Go on to what can be done about it."""
        self.accept()
        self.mend_asked.emit()

    def done(self, result: int) -> None:
        self._answer.cancel()
        super().done(result)
