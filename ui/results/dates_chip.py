"""The chip of a scope's dates: the usual periods, those of the campaign, and days that are typed in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from models.campaigns.campaign import Campaign
from models.results.periods import Period, periods
from models.show import day_range_as_of
from ui.results.scope_keeper import ScopeKeeper
from ui.session import Session
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.tooltip import tooltip


class DatesChip(Chip):
    """Looks at days through a ``ScopeKeeper``; while none are chosen it tells those of the campaign."""

    def __init__(self, keeper: ScopeKeeper, session: Session, theme: Theme) -> None:
        super().__init__("", theme)
        self._keeper = keeper
        self._session = session
        self._menu_of_dates = QMenu(self)
        self._menu_of_dates.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self._menu_of_dates)
        self.cleared.connect(lambda: self.choose(None, None))
        self.show_dates()

    def choose(self, since: date | None, until: date | None, period: str = "") -> None:
        """Look at the days between two, both included."""
        self._keeper.choose(replace(self._keeper.scope, since=since, until=until), period)

    def show_dates(self) -> None:
        """Show what is looked at."""
        if self._days:
            self.activate(self._keeper.period or self._days)
            told = f"{self._keeper.period}, {self._days}" if self._keeper.period else self._days
        else:
            self.rest_as(self._whole)
            self.rest()
            told = self._whole
        self.setAccessibleName(self.tr("Dates: {}").format(told))

    @property
    def _days(self) -> str:
        """The days chosen, in words; empty where none are."""
        scope = self._keeper.scope
        return self._range(scope.since, scope.until) if scope.since or scope.until else ""

    @property
    def _whole(self) -> str:
        """The dates that hold while none are chosen: the campaign's, else all."""
        return self._dates_of(self._campaign) or self.tr("All dates")

    @property
    def _campaign(self) -> Campaign | None:
        number = self._keeper.scope.campaign_id
        return None if number is None else self._keeper.campaigns.get(number)

    def _dates_of(self, campaign: Campaign | None) -> str:
        if campaign is None or (campaign.starts_on is None and campaign.ends_on is None):
            return ""
        return self._range(campaign.starts_on, campaign.ends_on)

    def _range(self, since: date | None, until: date | None) -> str:
        return day_range_as_of(since, until, self._session.today)

    def on_about_to_show(self) -> None:
        """Offer the usual periods and dates of one's own."""
        menu = self._menu_of_dates
        menu.clear()
        group = QActionGroup(menu)
        scope = self._keeper.scope
        chosen = (scope.since, scope.until)
        self._offer(group, self._words_for_all(), chosen == (None, None), lambda: self.choose(None, None))
        campaign = self._campaign
        if campaign and campaign.starts_on and campaign.ends_on:
            own = (campaign.starts_on, campaign.ends_on)
            words = self.tr("Only what lies in its dates")
            self._offer(group, words, chosen == own and not self._keeper.period, lambda: self.choose(*own))
        menu.addSeparator()
        for period in periods(self._session.today):
            self._offer_period(group, period, chosen)
        menu.addSeparator()
        menu.addAction(self.tr("Other dates…"), self.on_other_asked)

    def _words_for_all(self) -> str:
        dates = self._dates_of(self._campaign)
        return self.tr("The whole campaign · {}").format(dates) if dates else self.tr("All dates")

    def _offer_period(self, group: QActionGroup, period: Period, chosen: tuple[date | None, date | None]) -> None:
        is_chosen = chosen == (period.since, period.until) and self._keeper.period in ("", period.label)
        self._offer(group, period.label, is_chosen, lambda: self.choose(period.since, period.until, period.label))

    def _offer(self, group: QActionGroup, text: str, chosen: bool, run: Callable[[], None]) -> None:
        action = QAction(text, self._menu_of_dates)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setActionGroup(group)
        action.triggered.connect(run)
        self._menu_of_dates.addAction(action)

    def on_other_asked(self) -> None:
        """Let days be typed in."""
        from ui.results.dates_dialog import DatesDialog

        scope = self._keeper.scope
        dialog = DatesDialog(scope.since, scope.until, self._session.today, self._theme, self)
        dialog.chosen.connect(self.choose)
        dialog.open()

    def squeeze(self, most: int) -> None:
        super().squeeze(most)
        if self._keeper.period and self._days:
            self.setToolTip(tooltip(f"{self._keeper.period}: {self._days}"))
