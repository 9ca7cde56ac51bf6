"""What the Results tab looks at, as chips: campaign, dates, platforms, creators."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from models.campaign import Campaign
from models.filters import Scope
from models.show import day_range
from ui.results.periods import Period, periods
from ui.theme import Theme
from ui.theme.tokens import STEP
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.choice_chip import ChoiceChip
from ui.widgets.choice_menu import Choice

LONGEST = 28

Choices = Callable[[], Sequence[Choice]]


class ScopeBar(QWidget):
    """Chips over a ``Scope``. ``scope_changed`` carries the new one; ``dates_asked`` wants dates typed in."""

    scope_changed = Signal(object)
    dates_asked = Signal()

    def __init__(self, theme: Theme, platforms: Choices, creators: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scope = Scope()
        self._campaigns: Sequence[Campaign] = ()
        self._today = date.min
        self.campaign = Chip(self.tr("All campaigns"), theme)
        self.dates = Chip(self.tr("All dates"), theme)
        self.platforms = ChoiceChip(self.tr("All platforms"), self.tr("platforms"), platforms, theme)
        self.creators = ChoiceChip(self.tr("All creators"), self.tr("creators"), creators, theme)
        self.clear_button = Button(self.tr("Clear"), theme, "link")
        self._campaign_menu = QMenu(self)
        self._dates_menu = QMenu(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2 * STEP + 2)
        for chip in (self.campaign, self.dates, self.platforms, self.creators, self.clear_button):
            self.row.addWidget(chip)
        self.row.addStretch(1)
        self.clear_button.hide()
        self.campaign.set_menu(self._campaign_menu)
        self.dates.set_menu(self._dates_menu)

    def _connect(self) -> None:
        self.campaign.cleared.connect(lambda: self.choose_campaign(None))
        self.dates.cleared.connect(lambda: self.choose_dates(None, None))
        self.platforms.narrowed.connect(lambda values: self._change(platforms=values))
        self.creators.narrowed.connect(lambda values: self._change(influencer_ids=values))
        self.clear_button.clicked.connect(lambda: self._change_to(Scope()))
        self._campaign_menu.aboutToShow.connect(self.on_campaigns_asked)
        self._dates_menu.aboutToShow.connect(self.on_dates_asked)

    @property
    def scope(self) -> Scope:
        """What is looked at."""
        return self._scope

    def show_scope(self, scope: Scope, campaigns: Sequence[Campaign], today: date) -> None:
        """Show what is looked at, without a word about it."""
        self._scope, self._campaigns, self._today = scope, campaigns, today
        self._show()

    def choose_campaign(self, campaign_id: int | None) -> None:
        """Look at one campaign, over all of its dates, or at all of them."""
        self._change(campaign_ids=Scope.of_campaign(campaign_id).campaign_ids, since=None, until=None)

    def choose_dates(self, since: date | None, until: date | None) -> None:
        """Look at the days between two, both included."""
        self._change(since=since, until=until)

    def on_campaigns_asked(self) -> None:
        """Offer the campaigns there are now."""
        menu = self._campaign_menu
        menu.clear()
        group = QActionGroup(menu)
        self._offer(menu, group, self.tr("All campaigns"), self._scope.campaign_id is None, self.choose_campaign, None)
        menu.addSeparator()
        for one in self._campaigns:
            chosen = one.id == self._scope.campaign_id
            self._offer(menu, group, one.name.replace("&", "&&"), chosen, self.choose_campaign, one.id)

    def on_dates_asked(self) -> None:
        """Offer the usual periods and dates of one's own."""
        menu = self._dates_menu
        menu.clear()
        group = QActionGroup(menu)
        dates = (self._scope.since, self._scope.until)
        self._offer(menu, group, self._whole(), dates == (None, None), self.choose_dates, None, None)
        menu.addSeparator()
        for period in periods(self._today):
            self._offer_period(menu, group, period, chosen=dates == (period.since, period.until))
        menu.addSeparator()
        menu.addAction(self.tr("Other dates…"), self.dates_asked.emit)

    def _offer_period(self, menu: QMenu, group: QActionGroup, period: Period, *, chosen: bool) -> None:
        self._offer(menu, group, period.label, chosen, self.choose_dates, period.since, period.until)

    def _offer(
        self, menu: QMenu, group: QActionGroup, text: str, chosen: bool, run: Callable[..., None], *values: object
    ) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.setActionGroup(group)
        action.triggered.connect(lambda: run(*values))

    def _change(self, **parts: Any) -> None:
        self._change_to(replace(self._scope, **parts))

    def _change_to(self, scope: Scope) -> None:
        if scope == self._scope:
            return
        self._scope = scope
        self._show()
        self.scope_changed.emit(scope)

    def _show(self) -> None:
        campaign = self._campaign()
        if campaign is None:
            self.campaign.rest()
        else:
            self.campaign.activate(_shortened(campaign.name))
        if self._scope.since or self._scope.until:
            self.dates.activate(day_range(self._scope.since, self._scope.until, year=self._needs_year()))
        else:
            self.dates.rest()
            self.dates.setText(self._whole())
            self.dates.setAccessibleName(self._whole())
            self.dates.updateGeometry()
        for chip, values in ((self.platforms, self._scope.platforms), (self.creators, self._scope.influencer_ids)):
            if chip.values != values:
                chip.on_about_to_show()  # learns the words for its values
                chip.blockSignals(True)
                chip.set_values(frozenset(values))
                chip.blockSignals(False)
        self.clear_button.setVisible(not self._scope.is_everything)

    def _whole(self) -> str:
        """The dates that hold while none are chosen: the campaign's, else all."""
        campaign = self._campaign()
        if campaign is None or (campaign.starts_on is None and campaign.ends_on is None):
            return self.tr("All dates")
        known = [day for day in (campaign.starts_on, campaign.ends_on) if day]
        return day_range(campaign.starts_on, campaign.ends_on, year=any(day.year != self._today.year for day in known))

    def _needs_year(self) -> bool:
        return any(day is not None and day.year != self._today.year for day in (self._scope.since, self._scope.until))

    def _campaign(self) -> Campaign | None:
        return next((one for one in self._campaigns if one.id == self._scope.campaign_id), None)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
