"""What the Results tab looks at, as chips: campaigns, dates, platforms, niches, regions, creators; and beside what."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.reading.place import place_text
from models.results.filters import Scope
from storage.results.scope_choices import ScopeChoices
from ui.results.campaign_chip import CampaignChip
from ui.results.compare_button import CompareButton
from ui.results.dates_chip import DatesChip
from ui.results.scope_keeper import ScopeKeeper
from ui.results.scope_reader import ScopeReader
from ui.results.scope_row import ScopeRow
from ui.session import Session
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.choice_chip import ChoiceChip
from ui.widgets.choice_menu import Choice
from ui.widgets.more_chip import MoreChip
from ui.work.jobs import Jobs

Counts = Callable[[ScopeChoices, Scope], Mapping[Any, int]]


class ScopeBar(QWidget):
    """Chips over the scope of a ``ScopeKeeper``; what they offer is counted, by ``reader``, when they are opened."""

    def __init__(
        self, keeper: ScopeKeeper, session: Session, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._theme = theme
        self.reader = ScopeReader(session, jobs, self)
        self.campaigns = CampaignChip(theme, self._campaign_choices, self._campaign_name)
        self.dates = DatesChip(keeper, session, theme)
        self.platforms = self._chip("platforms", _platform_name)
        self.niches = self._chip("niches", str)
        self.regions = self._chip("regions", _region_name)
        self.creators = self._chip("creators", self._creator_name)
        self.more = MoreChip(self.tr("More"), theme)
        self.clear_button = Button(self.tr("Clear"), theme, "link")
        self.compare = CompareButton(keeper, session, theme)
        chips = (self.campaigns, self.dates, self.platforms, self.niches, self.regions, self.creators)
        giving_way = (self.platforms, self.creators, self.niches, self.regions)
        self.row = ScopeRow(chips, giving_way, self.more, self.clear_button, self.compare)
        self._build()
        self._connect()

    def _chip(self, noun: str, label: Callable[[Any], str]) -> ChoiceChip:
        return ChoiceChip(f"All {noun}", noun, lambda: None, self._theme, label)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.clear_button.setToolTip(self.tr("Look at everything"))
        self.clear_button.hide()

    @property
    def _by_part(self) -> dict[str, ChoiceChip]:
        """The chips that tick values, by the part of the scope that each narrows."""
        return {
            "platforms": self.platforms,
            "niches": self.niches,
            "regions": self.regions,
            "influencer_ids": self.creators,
        }

    def _connect(self) -> None:
        self.campaigns.chosen.connect(self.choose_campaign)
        self.campaigns.narrowed.connect(lambda ids: self._change(campaign_ids=ids))
        self.campaigns.offer.aboutToShow.connect(
            lambda: self._count(ScopeChoices.campaigns, self.campaigns.offer.show_counts)
        )
        self._offer(self.platforms, ScopeChoices.platforms, _by(_platform_name))
        self._offer(self.niches, ScopeChoices.niches, _by(str))
        self._offer(self.regions, ScopeChoices.regions, _by(_region_name))
        self._offer(self.creators, ScopeChoices.creators, _by_creator)
        for part, chip in self._by_part.items():
            chip.narrowed.connect(lambda values, part=part: self._change(**{part: values}))
        self.clear_button.clicked.connect(lambda: self._keeper.choose(Scope()))
        self._keeper.changed.connect(self.show_scope)

    def _offer(self, chip: ChoiceChip, counts: Counts, read: Callable[[Mapping[Any, int]], list[Choice]]) -> None:
        chip.offer.aboutToShow.connect(lambda: self._count(counts, lambda found: chip.show_offered(read(found))))

    def _count(self, counts: Counts, show: Callable[[Mapping[Any, int]], None]) -> None:
        scope = self._keeper.scope
        self.reader.read(lambda copy: counts(ScopeChoices(copy.store), scope), show)

    def choose_campaign(self, campaign_id: int | None) -> None:
        """Look at one campaign, over all of its dates, or at all of them."""
        ids = Scope.of_campaign(campaign_id).campaign_ids
        self._keeper.choose(replace(self._keeper.scope, campaign_ids=ids, since=None, until=None))

    def show_scope(self) -> None:
        """Show what is looked at, without a word about it."""
        scope = self._keeper.scope
        self._show_values(self.campaigns, scope.campaign_ids)
        self.dates.show_dates()
        for part, chip in self._by_part.items():
            self._show_values(chip, getattr(scope, part))
        self.compare.show_choice()
        self.clear_button.setVisible(not scope.is_everything)
        self.row.fit()

    def _show_values(self, chip: CampaignChip | ChoiceChip, values: frozenset[Any]) -> None:
        chip.blockSignals(True)  # nothing new is chosen by showing what was
        chip.set_values(values)
        chip.say_anew()
        chip.blockSignals(False)
        chip.setAccessibleName(f"{chip.several.capitalize()}: {chip.words or self.tr('all')}")

    def _change(self, **parts: Any) -> None:
        self._keeper.choose(replace(self._keeper.scope, **parts))

    def _campaign_choices(self) -> list[Choice]:
        return [Choice(one.id, one.name, None) for one in self._keeper.campaigns.values()]

    def _campaign_name(self, number: int) -> str:
        campaign = self._keeper.campaigns.get(number)
        return campaign.name if campaign else ""

    def _creator_name(self, number: int) -> str:
        return self._keeper.people.get(number, "")


def _by(label: Callable[[Any], str]) -> Callable[[Mapping[Any, int]], list[Choice]]:
    """How counted values are read as choices."""
    return lambda found: [Choice(value, label(value), posts) for value, posts in found.items()]


def _by_creator(found: Mapping[tuple[int, str], int]) -> list[Choice]:
    return [Choice(number, name, posts) for (number, name), posts in found.items()]


def _platform_name(platform: Any) -> str:
    return str(platform.label)


def _region_name(place: tuple[str, str]) -> str:
    return place_text(*place) or "No region"
