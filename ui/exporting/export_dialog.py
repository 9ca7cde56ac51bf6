"""File → Export tables…: which table, and into which file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QFileDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from models import show
from models.errors import UserError
from models.filters import EVERYTHING, Scope
from models.payment_choice import EVERY_PAYMENT, PaymentChoice
from models.text import safe_filename
from storage.exporters import CREATORS, FIGURES, NOUNS, OF_A_SCOPE, PAYMENTS, row_counts
from storage.summaries import scope_label
from storage.yearly_totals import years_paid
from ui.campaigns.form import ChoiceField
from ui.exporting.table_export import TableExport
from ui.jobs import Jobs
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, heading, note
from ui.widgets.strip import Strip

WIDTH = 520
LONGEST_PART = 40
"""Letters of what is looked at in the name of a file."""

SUFFIXES = (".xlsx", ".csv")


class ExportDialog(QDialog):
    """Stays while the file is written, with a count and Cancel; ``told`` is the sentence when it is there.

    ``scope`` is what is looked at: posts, orders, creators and figures may be of that, or of everything.
    """

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        jobs: Jobs,
        chosen: str = NOUNS[0],
        scope: Scope = EVERYTHING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._scope = scope
        self._under_way: TableExport | None = None
        self._target = Path()
        self._choices = QButtonGroup(self)
        campaigns = {one.id: one.name for one in session.workspace.campaigns.all()}
        self._words = scope_label(session.workspace, campaigns, scope)
        self.part = ChoiceField(self._parts(), scope if chosen in OF_A_SCOPE else EVERYTHING)
        self.payments = ChoiceField(_payment_choices(session), EVERY_PAYMENT)
        self._strip = Strip(theme)
        self._progress = Label("", theme, "small", tone="second", tabular=True)
        self._ok = Button(self.tr("Choose a file…"), theme, "primary")
        self._cancel = Button(self.tr("Cancel"), theme)
        self._build(chosen)
        self._ok.clicked.connect(self.on_ok_clicked)
        self._cancel.clicked.connect(self.reject)

    def _build(self, chosen: str) -> None:
        self.setWindowTitle(self.tr("Export tables"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(heading(self.tr("Export tables"), self._theme))
        words = self.tr("As an Excel workbook or a CSV file, for a spreadsheet, your accountant or another program.")
        column.addWidget(note(words, self._theme))
        column.addWidget(self._strip)
        self._strip.hide()
        column.addSpacing(STEP)
        for what, words in self._descriptions().items():
            column.addLayout(self._choice(what, words, is_chosen=what == chosen))
            if what == FIGURES:
                column.addLayout(self._part_line())
        column.addLayout(self._payments_line())
        self.show_counts()
        column.addSpacing(3 * STEP)
        column.addLayout(self._foot())

    def _descriptions(self) -> dict[str, str]:
        return {
            "influencers": self.tr("people, profiles, prices, fit, follow-ups"),
            "campaigns": self.tr("goals, dates, budgets, briefs"),
            "partnerships": self.tr("stages, terms, codes, what each brought and cost"),
            "posts": self.tr("each piece with its latest numbers"),
            "orders": self.tr("each order, and whose code brought it"),
            CREATORS: self.tr("what each brought: posts, rate, orders, money back"),
            FIGURES: self.tr("every figure of Results, with range and formula"),
            PAYMENTS: self.tr("what was paid and is owed, products, expenses"),
        }

    def _parts(self) -> list[tuple[str, Scope]]:
        everything = (self.tr("Posts, orders, creators and figures of everything"), EVERYTHING)
        looked_at = (self.tr("Posts, orders, creators and figures of what is looked at"), self._scope)
        return [everything] if self._scope.is_everything else [looked_at, everything]

    def show_counts(self) -> None:
        """Say of each table how many rows it has."""
        counts = row_counts(self._session.workspace, self.part.chosen)
        for button in self._choices.buttons():
            what = str(button.property("what"))
            name = what.capitalize()
            button.setText(f"{name}  {show.count(counts[what])}" if what in counts else name)

    def _choice(self, what: str, words: str, *, is_chosen: bool) -> QHBoxLayout:
        button = QRadioButton(what.capitalize())
        button.setAccessibleDescription(words)
        button.setProperty("what", what)
        button.setChecked(is_chosen)
        button.setMinimumWidth(WIDTH // 3)
        self._choices.addButton(button)
        if is_chosen:
            button.setFocus()
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        line.addWidget(button)
        line.addWidget(Label(words, self._theme, "small", tone="second"), 1)
        return line

    def _foot(self) -> QHBoxLayout:
        self._ok.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._progress, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        return foot

    def _part_line(self) -> QVBoxLayout:
        """What posts, orders, creators and figures are of: what is looked at, or everything."""
        self.part.setAccessibleName(self.tr("Posts, orders, creators and figures of"))
        self.part.setEnabled(self.what in OF_A_SCOPE)
        self.part.setHidden(self._scope.is_everything)
        self.part.currentIndexChanged.connect(self.show_counts)
        self._choices.buttonToggled.connect(lambda: self.part.setEnabled(self.what in OF_A_SCOPE))
        words = note(self.tr("Looked at: {}").format(self._words), self._theme)
        words.setHidden(self._scope.is_everything)
        self.part.setAccessibleDescription(self._words)
        lines = QVBoxLayout()
        lines.setSpacing(STEP)
        lines.addLayout(_indented(self.part))
        lines.addLayout(_indented(words))
        return lines

    def _payments_line(self) -> QHBoxLayout:
        """Which payments: all, those of a campaign, or what went in a year."""
        self.payments.setAccessibleName(self.tr("Which payments"))
        self.payments.setEnabled(self.what == PAYMENTS)
        self._choices.buttonToggled.connect(lambda: self.payments.setEnabled(self.what == PAYMENTS))
        return _indented(self.payments)

    @property
    def what(self) -> str:
        """The table chosen."""
        chosen = self._choices.checkedButton()
        return str(chosen.property("what")) if chosen else NOUNS[0]

    def on_ok_clicked(self) -> None:
        """Ask for the file."""
        business = self._session.business.name or "Goodword"
        is_part = self.what in OF_A_SCOPE and not self.part.chosen.is_everything
        part = f"{self._words[:LONGEST_PART].strip()} " if is_part else ""
        name = safe_filename(f"{business} {self.what} {part}{self._session.today.isoformat()}{SUFFIXES[0]}")
        dialog = QFileDialog(self, self.tr("Export {}").format(self.what))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("CSV file (*.csv)")])
        dialog.setDefaultSuffix(SUFFIXES[0])
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(".csv" if ".csv" in kind else ".xlsx"))
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: Path) -> None:
        """Write the chosen table to a file."""
        self._strip.hide()
        self._target = target
        self._set_busy(is_busy=True)
        export = TableExport(self._jobs, self)
        export.progressed.connect(self.on_progressed)
        export.saved.connect(self.on_saved)
        export.failed.connect(self.on_failed)
        export.stopped.connect(self.on_stopped)
        self._under_way = export
        export.start(self._session.path, self.what, target, self._session.today, self.payments.chosen, self.part.chosen)

    def on_progressed(self, rows: int) -> None:
        """Show how far it is."""
        self._progress.setText(self.tr("{} rows written…").format(show.count(rows)) if rows else self.tr("Writing…"))

    def on_saved(self, _rows: int) -> None:
        """Close, and say so where it is seen."""
        self._set_busy(is_busy=False)
        self.told.emit(self.tr("Saved {}.").format(self._target.name))
        self.accept()

    def on_failed(self, error: UserError) -> None:
        """Say why, and stay for another try."""
        self._set_busy(is_busy=False)
        self._strip.show_message(error.message, error.hint, "error")
        self._strip.show()

    def on_stopped(self) -> None:
        """All is as before."""
        self._set_busy(is_busy=False)
        super().reject()

    def _set_busy(self, *, is_busy: bool) -> None:
        if not is_busy:
            self._under_way = None
        self._progress.setText(self.tr("Writing…") if is_busy else "")
        self._ok.setEnabled(not is_busy)
        for button in self._choices.buttons():
            button.setEnabled(not is_busy)

    def reject(self) -> None:
        if self._under_way is not None:
            self._under_way.stop()
        else:
            super().reject()


def _payment_choices(session: Session) -> list[tuple[str, PaymentChoice]]:
    years = [(f"Paid in {year}", PaymentChoice(year=year)) for year in years_paid(session.workspace)]
    campaigns = [(one.name, PaymentChoice(campaign_id=one.id)) for one in session.workspace.campaigns.all()]
    return [("All payments", EVERY_PAYMENT), *years, *campaigns]


def _indented(field: QWidget) -> QHBoxLayout:
    """A field that belongs to the table above it."""
    line = QHBoxLayout()
    line.setContentsMargins(6 * STEP, 0, 0, 0)
    line.addWidget(field, 1)
    return line
