"""File → Portfolio report…: of which period it is to be."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign
from models.paper.portfolio.coverage import covered
from models.paper.portfolio.period import BEGINNING, period_name
from models.results.filters import Scope
from models.results.periods import calendar_periods
from ui.campaigns.form import ChoiceField
from ui.session import Session
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.form_row import FormRow
from ui.widgets.label import heading, note

Days = tuple[date | None, date | None]
LEAST_WIDTH = 440


class PortfolioDialog(QDialog):
    """``chosen`` carries the first and the last day; ``None`` leaves that end open."""

    chosen = Signal(object, object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setWindowTitle(self.tr("Portfolio report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.period: ChoiceField[Days | None] = ChoiceField(self._offered(), self._first())
        self.row = FormRow(self.tr("Period"), self.period, theme)
        self.ok = Button("", theme, "primary")
        self._build()
        self.period.currentIndexChanged.connect(self.on_period_changed)
        self.ok.clicked.connect(self.on_ok_clicked)
        self.on_period_changed()

    def _offered(self) -> list[tuple[str, Days | None]]:
        """The periods with their days; those that are typed in have none yet."""
        offered: list[tuple[str, Days | None]] = []
        for one in calendar_periods(self._session.today):
            name = period_name(one.since, one.until)
            offered.append((one.label if one.label == name else f"{one.label} ({name})", (one.since, one.until)))
        return [*offered, (BEGINNING.capitalize(), (None, None)), (self.tr("Other days…"), None)]

    def _first(self) -> Days:
        """This year; before a campaign of it there is one, all that there was."""
        for _, days in self._offered():
            if days is not None and covered(self._campaigns, Scope(since=days[0], until=days[1])).whole:
                return days
        return (None, None)

    def _build(self) -> None:
        cancel = Button(self.tr("Cancel"), self._theme)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 5 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(heading(self.tr("Portfolio report"), self._theme))
        column.addWidget(note(self.tr("All campaigns of a period, laid side by side."), self._theme))
        column.addWidget(self.row)
        column.addStretch(1)
        column.addLayout(buttons)
        self.ok.setDefault(True)
        self.setMinimumWidth(self._theme.scaled(LEAST_WIDTH))

    def on_period_changed(self) -> None:
        """Say which campaigns lie in the period."""
        days = self.period.chosen
        if days is None:
            self.row.show_hint(self.tr("You type the first and the last day next."))
        else:
            self.row.show_hint(covered(self._campaigns, Scope(since=days[0], until=days[1])).sentence)
        self.ok.setText(self.tr("Show the report") if days else self.tr("Type the days…"))

    def on_ok_clicked(self) -> None:
        """Tell the period, or let it be typed in."""
        days = self.period.chosen
        if days is None:
            self._ask_days()
        else:
            self.on_days_chosen(*days)

    def on_days_chosen(self, since: date | None, until: date | None) -> None:
        """Tell the period."""
        self.chosen.emit(since, until)
        self.accept()

    def _ask_days(self) -> None:
        from ui.results.dates_dialog import DatesDialog

        dialog = DatesDialog(None, None, self._session.today, self._theme, self)
        dialog.chosen.connect(self.on_days_chosen)
        dialog.open()

    @property
    def _campaigns(self) -> list[Campaign]:
        return self._session.workspace.campaigns.all()
