"""The days of a campaign, or of all campaigns, month by month."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.campaigns.campaign import Campaign
from models.campaigns.deadline import FIELDS, Deadline
from models.reading.dates import FIRST_YEAR, LAST_YEAR
from models.reading.month import day_to_begin_with, month_beside
from models.reading.named_days import month_in_full
from models.show import day as shown_day
from storage.campaigns.deadlines import deadlines
from ui.campaigns.deliverables.month_model import MonthModel
from ui.campaigns.deliverables.month_view import MonthView
from ui.preferences import Preferences
from ui.session import Session
from ui.theme import Theme
from ui.theme.fonts import SEMIBOLD
from ui.widgets.button import Button
from ui.widgets.label import Label

ALL_KEY = "campaigns/calendar_of_all"


class CalendarPage(QWidget):
    """``opened`` is an entry whose partnership or campaign is wanted; ``told`` a sentence, with whether Undo helps.

    ``head`` turns the months; it stands wherever its owner puts it.
    """

    opened = Signal(object)
    told = Signal(str, bool)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._campaign: Campaign | None = None
        self._begin: date | None = None
        self._month = MonthModel(session.today, self)
        self.view = MonthView(self._month, theme)
        self.head = QWidget()
        self.title = Label("", theme, "title", SEMIBOLD)
        self.back = Button("‹", theme)
        self.now = Button(self.tr("Today"), theme)
        self.forward = Button("›", theme)
        self.every = QCheckBox(self.tr("All campaigns"))
        self._build()
        self._connect()
        self.every.setChecked(Preferences().number(ALL_KEY, 0) == 1)

    def _build(self) -> None:
        self.back.setAccessibleName(self.tr("Month before"))
        self.forward.setAccessibleName(self.tr("Month after"))
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        for button in (self.back, self.now, self.forward):
            head.addWidget(button)
        head.addSpacing(6)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.show_day(month_beside(self._month.month, -1)))
        self.forward.clicked.connect(lambda: self.show_day(month_beside(self._month.month, 1)))
        self.now.clicked.connect(lambda: self.show_day(self._session.today))
        self.every.toggled.connect(self.on_every_toggled)
        self.view.day_asked.connect(self.show_day)
        self.view.move_asked.connect(self.on_move_asked)
        self.view.fixed_told.connect(self.on_fixed)
        self.view.opened.connect(self.opened)

    def show_campaign(self, campaign: Campaign) -> None:
        """The days of a campaign are wanted from the next ``refresh`` on.

        The month stays, and the chosen day too; one that does not run in it has its own.
        """
        is_other = self._campaign is None or self._campaign.id != campaign.id
        self._campaign = campaign
        if not is_other or self.every.isChecked():
            return
        run = campaign.starts_on, campaign.ends_on
        self._begin = day_to_begin_with(self._month.month, self._session.today, *run)
        if self._begin is not None:
            self._month.show_month(self._begin)

    def refresh(self) -> None:
        """Read what stands on the days shown."""
        if self._campaign is None:
            return
        self._month.today = self._session.today
        campaign_id = None if self.every.isChecked() else self._campaign.id
        self._month.show_entries(deadlines(self._session.workspace, campaign_id, *self._month.shown_days))
        self.title.setText(month_in_full(self._month.month))
        if self.view.current_day is None:
            self.view.select_day(self._begin or self._session.today)

    def show_day(self, day: date) -> None:
        """Turn to the month of a day and choose it."""
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            if day.replace(day=1) != self._month.month:
                self._month.show_month(day)
            self.view.delegate.chosen = ""
            self.view.setCurrentIndex(self._month.index_of(day))
            self.refresh()

    def on_every_toggled(self, is_on: bool) -> None:
        """Show all campaigns or the one chosen, and keep that in mind on this machine."""
        Preferences().set_number(ALL_KEY, int(is_on))
        self.refresh()

    def on_move_asked(self, entry: Deadline, day: date) -> None:
        """Agree another day, as one step; the entry stays chosen there."""
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            return
        label = f"Move {entry.what} of {entry.who} to {shown_day(day, year=True)}"
        values = {FIELDS[entry.kind]: day}
        if self._session.edit(label, lambda w: w.partnerships.update_deliverable(entry.item_id, **values)):
            self.refresh()
            if not self._month.index_of(day).isValid():
                self.show_day(day)
            self.view.choose(entry.key)

    def on_fixed(self, entry: Deadline) -> None:
        """Say why an entry does not move."""
        words = self.tr("Only drafts and posts that are due move here: “{}” has its day elsewhere.")
        self.told.emit(words.format(entry.text(self._session.today)), False)
