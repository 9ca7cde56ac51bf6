"""Campaign → Yearly totals…: what each creator got in a year over all campaigns, and how near that is to a limit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models import show
from models.paper.request import YearRequest
from models.yearly.yearly_total import YearlyTotal
from storage.campaigns.yearly_totals import MOST, yearly_limits, yearly_sums, yearly_totals, years_paid
from ui.campaigns.form import ChoiceField
from ui.campaigns.payments.yearly_table import YearlyTable
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, heading, note
from ui.widgets.tooltip import tooltip

SIZE = (980, 560)


class YearlyDialog(QDialog):
    """A look, nothing to change; follows what changes in the workspace.

    ``paper_asked`` carries which document is wanted of it. It stands beside the window, so that one can look at pages
    of several creators, one after the other.
    """

    paper_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        years = sorted({session.today.year, *years_paid(session.workspace)}, reverse=True)
        self.year = ChoiceField([(str(year), year) for year in years], session.today.year)
        self.table = YearlyTable(theme)
        self.sums = Label("", theme, "small", tone="second", tabular=True)
        self.notes = note("", theme)
        self.all_pages = Button(self.tr("As PDF…"), theme)
        self.her_pages = Button(self.tr("Statement of the creator…"), theme)
        self._close = Button(self.tr("Close"), theme)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.year.activated.connect(self.refresh)
        self.table.selection_changed.connect(self.on_selection_changed)
        self.all_pages.clicked.connect(lambda: self.paper_asked.emit(YearRequest(self.year.chosen)))
        self.her_pages.clicked.connect(self.ask_statement)
        self._close.clicked.connect(self.accept)
        self._session.changed.connect(self.refresh)
        self._session.closed.connect(self.close)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Yearly totals"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self._theme.scaled_size(*SIZE))
        self.year.setAccessibleName(self.tr("Year"))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("Yearly totals"), self._theme))
        head.addWidget(self.year)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.all_pages)
        foot.addWidget(self.her_pages)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self.sums)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notes)
        column.addLayout(foot)

    def _empty(self) -> EmptyState:
        return EmptyState(
            "calendar",
            self.tr("Nobody got anything this year"),
            self.tr("Payments marked as paid and products sent in this year stand here, creator by creator."),
            self._theme,
        )

    def refresh(self) -> None:
        """Read the chosen year anew."""
        workspace, year = self._session.workspace, self.year.chosen
        rows = yearly_totals(workspace, year)
        self.table.limits = yearly_limits(workspace)
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.sums.setText("   |   ".join(map(_sum_text, yearly_sums(workspace, year))))
        self.notes.setText(self._told(rows))
        self.all_pages.setEnabled(bool(rows))
        self.all_pages.setToolTip("" if rows else self.tr("Nobody got anything this year."))
        self.on_selection_changed()

    def on_selection_changed(self) -> None:
        """A statement is of one creator: the first of those that are selected."""
        chosen = self.table.selected_rows
        self.her_pages.setEnabled(bool(chosen))
        words = self.tr("What {} got in the year, to send there.").format(chosen[0].name) if chosen else ""
        self.her_pages.setToolTip(tooltip(words or self.tr("Select a creator in the list first.")))

    def ask_statement(self) -> None:
        """Ask for the statement of the creator that is selected."""
        if chosen := self.table.selected_rows:
            self.paper_asked.emit(YearRequest(self.year.chosen, chosen[0].influencer_id))

    def _told(self, rows: list[YearlyTotal]) -> str:
        limits = self.table.limits
        told = [f"{currency}: {limits[currency].source}." for currency in sorted(limits)]
        words = self.tr("A reminder, no tax advice. Change the limits in File → Business.")
        cut = self.tr("The {} largest are shown.").format(show.count(MOST)) if len(rows) == MOST else ""
        return " ".join(part for part in (cut, words, *told) if part)


def _sum_text(total: YearlyTotal) -> str:
    def money(minor: int) -> str:
        return show.money(minor, total.currency)

    return (
        f"{money(total.total)} in all: {money(total.cash)} cash · {money(total.commission)} commission ·"
        f" {money(total.product)} product at retail value"
    )
