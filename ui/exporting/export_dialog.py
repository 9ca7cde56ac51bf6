"""File → Export tables…: which table, or all of them, and into which file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models import show
from models.campaigns.payment_choice import EVERY_PAYMENT, PaymentChoice
from models.errors import UserError
from models.results.filters import EVERYTHING, Scope
from storage.campaigns.yearly_totals import years_paid
from storage.exporters import NOUNS, PAYMENTS, row_counts
from storage.totals.summaries import scope_label
from ui.campaigns.form import ChoiceField
from ui.exporting.asked import ALL, OF_A_SCOPE, Asked, suffixes
from ui.exporting.choice_grid import ChoiceGrid
from ui.exporting.table_export import TableExport
from ui.file_dialogs import Kind, Purpose, Question, ask_where_to_save
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.label import Label, heading, note
from ui.widgets.strip import Strip
from ui.work.jobs import Jobs

SIZE = (640, 580)
"""Room for each of the choices: the window stays as it is when another one is made."""

LONGEST_PART = 40
"""Letters of what is looked at in the name of a file."""


class ExportDialog(QDialog):
    """Stays while the file is written, with a count and Cancel; ``saved`` carries its path when it is there.

    ``scope`` is what is looked at: posts, orders, creators, figures and results may be of that, or of everything.
    """

    saved = Signal(object)

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
        self.grid = ChoiceGrid(theme, chosen)
        campaigns = {one.id: one.name for one in session.workspace.campaigns.all()}
        self._words = scope_label(session.workspace, campaigns, scope)
        self.part = ChoiceField(self._parts(), scope if chosen in OF_A_SCOPE else EVERYTHING)
        self.payments = ChoiceField(_payment_choices(session), EVERY_PAYMENT)
        self.about = note("", theme)
        self.warning = Strip(theme, dismissable=False)
        self._strip = Strip(theme)
        self._progress = Label("", theme, "small", tone="second", tabular=True)
        self._ok = Button(self.tr("Choose a file…"), theme, "primary")
        self._cancel = Button(self.tr("Cancel"), theme)
        self._build()
        self._connect()
        self.show_counts()
        self.on_chosen()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Export tables"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(self._theme.scaled_size(*SIZE))
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(heading(self.tr("Export tables"), self._theme))
        words = self.tr("As a workbook that every Excel opens right, or as a CSV file with commas for other programs.")
        column.addWidget(note(words, self._theme))
        column.addWidget(self._strip)
        self._strip.hide()
        column.addSpacing(STEP)
        column.addWidget(self.grid)
        column.addSpacing(STEP)
        column.addWidget(self.about)
        column.addWidget(self._build_part())
        column.addWidget(self._build_payments())
        column.addWidget(self._build_warning())
        column.addStretch(1)
        column.addSpacing(2 * STEP)
        column.addLayout(self._foot())
        self.grid.buttons[self.grid.chosen].setFocus()

    def _parts(self) -> list[tuple[str, Scope]]:
        looked_at = self.tr("Of what is looked at: {}").format(self._words)
        everything = (self.tr("Of everything"), EVERYTHING)
        return [everything] if self._scope.is_everything else [(looked_at, self._scope), everything]

    def _build_part(self) -> QWidget:
        """What posts, orders, creators, figures and results are of: what is looked at, or everything."""
        self.part.setAccessibleName(self.tr("Of what"))
        self.part.setAccessibleDescription(self._words)
        self.part.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return self.part

    def _build_payments(self) -> QWidget:
        """Which payments: all, those of a campaign, or what went in a year."""
        self.payments.setAccessibleName(self.tr("Which payments"))
        return self.payments

    def _build_warning(self) -> QWidget:
        told = self.tr("It holds your private notes, addresses, prices and what was said with whom.")
        hint = self.tr("Keep it as safe as the file itself.")
        self.warning.show_message(self.tr("All of it."), f"{told} {hint}", "warning")
        return self.warning

    def _foot(self) -> QHBoxLayout:
        self._ok.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._progress, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._ok)
        return foot

    def _connect(self) -> None:
        self.grid.chosen_changed.connect(self.on_chosen)
        self.part.currentIndexChanged.connect(self.show_counts)
        self._ok.clicked.connect(self.on_ok_clicked)
        self._cancel.clicked.connect(self.reject)

    def show_counts(self) -> None:
        """Say of each table how many rows it has."""
        self.grid.show_counts(row_counts(self._session.workspace, self.part.chosen))

    def on_chosen(self) -> None:
        """Say what is in it, and ask what there is to be chosen of it."""
        self.about.setText(self.grid.words)
        self.part.setHidden(self.what not in OF_A_SCOPE or self._scope.is_everything)
        self.payments.setHidden(self.what != PAYMENTS)
        self.warning.setHidden(self.what != ALL)

    @property
    def what(self) -> str:
        """What is chosen, as ``Asked`` has it."""
        return self.grid.chosen

    def on_ok_clicked(self) -> None:
        """Ask for the file."""
        names = {".xlsx": self.tr("Excel workbook"), ".csv": self.tr("CSV file"), ".zip": self.tr("ZIP file")}
        kinds = tuple(Kind(names[ending], (ending,)) for ending in suffixes(self.what))
        question = Question(self.tr("Export {}").format(self.what), Purpose.EXPORTS, kinds)
        ask_where_to_save(self, question, self.file_name, self.write)

    @property
    def file_name(self) -> str:
        """What the file is proposed to be called."""
        business = self._session.business.name or "Goodword"
        is_part = self.what in OF_A_SCOPE and not self.part.chosen.is_everything
        part = f"{self._words[:LONGEST_PART].strip()} " if is_part else ""
        return f"{business} {self.what} {part}{self._session.today.isoformat()}{suffixes(self.what)[0]}"

    def write(self, target: Path) -> None:
        """Write what is chosen to a file."""
        self._strip.hide()
        self._target = target
        self._set_busy(is_busy=True)
        export = TableExport(self._jobs, self)
        export.progressed.connect(self.on_progressed)
        export.saved.connect(self.on_saved)
        export.failed.connect(self.on_failed)
        export.stopped.connect(self.on_stopped)
        self._under_way = export
        scope = self.part.chosen if self.what in OF_A_SCOPE else EVERYTHING
        export.start(
            self._session.shown, Asked(self.what, target, self._session.today, self.payments.chosen, scope)
        )

    def on_progressed(self, rows: int) -> None:
        """Show how far it is."""
        self._progress.setText(self.tr("{} rows written…").format(show.count(rows)) if rows else self.tr("Writing…"))

    def on_saved(self, _rows: int) -> None:
        """Close, and say so where it is seen."""
        self._set_busy(is_busy=False)
        self.saved.emit(self._target)
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
        for widget in (self._ok, self.grid, self.part, self.payments):
            widget.setEnabled(not is_busy)

    def reject(self) -> None:
        if self._under_way is not None:
            self._under_way.stop()
        else:
            super().reject()


def _payment_choices(session: Session) -> list[tuple[str, PaymentChoice]]:
    years = [(f"Paid in {year}", PaymentChoice(year=year)) for year in years_paid(session.workspace)]
    campaigns = [(one.name, PaymentChoice(campaign_id=one.id)) for one in session.workspace.campaigns.all()]
    return [("All payments", EVERY_PAYMENT), *years, *campaigns]
