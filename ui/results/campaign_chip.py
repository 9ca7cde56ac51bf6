"""The chip of a scope's campaigns."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal

from ui.results.campaign_menu import CampaignMenu
from ui.theme import Theme
from ui.widgets.choice_menu import Choice
from ui.widgets.narrowing_chip import NarrowingChip


class CampaignChip(NarrowingChip):
    """Narrows to campaigns. ``narrowed`` carries the ticked ones; ``chosen`` the one that was clicked, or ``None``."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, choices: Callable[[], Sequence[Choice]], label: Callable[[Any], str]) -> None:
        super().__init__("", "", theme)
        self.title, self.several = self.tr("All campaigns"), self.tr("campaigns")
        self._choices = choices
        self._label = label
        self.rest_as(self.title)
        self.offer: CampaignMenu = CampaignMenu(self.title, theme, self.on_ticked, self.is_ticked, self)
        self.offer.chosen.connect(self.chosen)
        self.offer.aboutToShow.connect(self.on_about_to_show)
        self.set_menu(self.offer)

    def is_ticked(self, value: Hashable) -> bool:
        """Whether a campaign is looked at."""
        return value in self.values

    def words_of(self, value: Any) -> str:
        """The name of a campaign."""
        return self._label(value)

    def clear(self) -> None:
        """Look at all campaigns."""
        if self.values:
            self.chosen.emit(None)

    def on_about_to_show(self) -> None:
        """Offer the campaigns there are now."""
        self.offer.show_choices(self._choices())

    def on_ticked(self, value: Hashable, on: bool) -> None:
        """Look at one campaign more, or at one less."""
        self.set_values(self.values | {value} if on else self.values - {value})
        if self.offer.everything is not None:
            self.offer.everything.setChecked(not self.values)
