"""The chips that narrow the list of influencers: what each offers, and how it is read."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from models import show
from models.influencers.custom_field import CustomField, FieldKind
from models.influencers.influencer_filter import OWN, InfluencerFilter, InfluencerQuery
from models.influencers.own_range import EMPTY, RANGED, OwnRange
from models.influencers.tiers import Tier
from models.reading.place import place_text
from models.stages import STANDINGS, Standing
from storage.tables.settings import TIER_BOUNDARIES
from ui.influencers.influencer_words import DO_NOT_CONTACT, MAY_BE_CONTACTED
from ui.session import Session
from ui.theme import Theme
from ui.widgets.choice_chip import ChoiceChip
from ui.widgets.choice_menu import Choice
from ui.widgets.narrowing_chip import NarrowingChip

if TYPE_CHECKING:
    from ui.influencers.range_chip import RangeChip

CHOSEN = (FieldKind.CHOICE, FieldKind.YES_NO)
"""Kinds of own fields that people have few values of: those are ticked."""

SELDOM = ("languages", "tags", "do_not_contact")
"""Parts that stand under *More* until they narrow."""


class FilterChips(QObject):
    """One chip for each part of the filter; ``narrowed`` carries the part and its ticked values.

    ``asked`` tells what the list is asked for at this moment: each value is counted beside all else of it.
    """

    narrowed = Signal(str, object)

    def __init__(
        self, session: Session, theme: Theme, asked: Callable[[], InfluencerQuery], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._asked = asked
        self.by_part: dict[str, NarrowingChip] = {
            "tiers": self._chip("tiers", self.tr("Tier"), self.tr("tiers"), self._tier, Tier),
            "platforms": self._chip("platforms", self.tr("Platform"), self.tr("platforms"), lambda one: one.label),
            "niches": self._chip("niches", self.tr("Niche"), self.tr("niches"), str),
            "regions": self._chip("regions", self.tr("Region"), self.tr("regions"), lambda pair: place_text(*pair)),
            "stages": self._chip("stages", self.tr("Stage"), self.tr("stages"), self._stage, STANDINGS),
            "languages": self._chip("languages", self.tr("Language"), self.tr("languages"), str),
            "tags": self._chip("tags", self.tr("Tags"), self.tr("tags"), str),
            "do_not_contact": self._chip(
                "do_not_contact", self.tr("Contact"), self.tr("of both"), _contact, (True, False)
            ),
        }
        self._fields: list[CustomField] = []
        self.read_fields()

    @property
    def often(self) -> list[NarrowingChip]:
        """Chips that always stand in the bar."""
        return [chip for part, chip in self.by_part.items() if part not in SELDOM and not part.startswith(OWN)]

    @property
    def seldom(self) -> list[NarrowingChip]:
        """Chips that stand under *More*, those of own fields last."""
        return [chip for part, chip in self.by_part.items() if part in SELDOM or part.startswith(OWN)]

    def read_fields(self) -> bool:
        """Make chips for the owner's own fields as they are now; says whether anything changed about them."""
        fields = [field for field in self._session.workspace.custom_fields.all() if field.kind in (*CHOSEN, *RANGED)]
        if fields == self._fields:
            return False
        self._fields = fields
        for part in [part for part in self.by_part if part.startswith(OWN)]:
            chip = self.by_part.pop(part)
            chip.hide()
            chip.deleteLater()
        for field in fields:
            self.by_part[field.column] = self._range_chip(field) if field.kind in RANGED else self._own_chip(field)
        return True

    def known(self, wanted: InfluencerFilter) -> InfluencerFilter:
        """A filter without own fields that are gone, or of another kind: nobody could see what keeps people out."""
        kinds = {field.id: field.kind for field in self._fields}
        custom = frozenset(pair for pair in wanted.custom if _fits(kinds.get(pair[0]), pair[1]))
        ranges = frozenset(pair for pair in wanted.ranges if _fits(kinds.get(pair[0]), pair[1]))
        return replace(wanted, custom=custom, ranges=ranges)

    def show_filter(self, wanted: InfluencerFilter) -> None:
        """Tick what a filter says."""
        for part, chip in self.by_part.items():
            chip.set_values(wanted.values(part))

    def _chip(
        self, part: str, text: str, several: str, label: Callable[[Any], str], order: Iterable[Any] = ()
    ) -> ChoiceChip:
        choices, is_own = (lambda: self._choices(part, label, order)), part.startswith(OWN)
        chip = ChoiceChip(text, several, choices, self._theme, label, is_named=is_own)
        chip.narrowed.connect(lambda values: self.narrowed.emit(part, values))
        return chip

    def _own_chip(self, field: CustomField) -> ChoiceChip:
        return self._chip(field.column, field.name, self.tr("values"), lambda value: value or self.tr("Empty"))

    def _range_chip(self, field: CustomField) -> "RangeChip":
        from ui.influencers.range_chip import RangeChip

        choices = self._session.workspace.influencers.choices
        chip = RangeChip(
            field,
            self._theme,
            lambda: choices.ends(field, self._asked()),
            lambda: choices.counts(field.column, self._asked()).get(EMPTY, 0),
        )
        chip.narrowed.connect(lambda values: self.narrowed.emit(field.column, values))
        return chip

    def _choices(self, part: str, label: Callable[[Any], str], order: Iterable[Any]) -> list[Choice]:
        counts = self._session.workspace.influencers.choices.counts(part, self._asked())
        values = (value for value in order if value in counts) if order else counts
        return [Choice(value, label(value), counts[value]) for value in values]

    def _stage(self, standing: Standing) -> str:
        return self._session.stage_names.of(standing)

    def _tier(self, tier: Tier) -> str:
        low, high = self._session.workspace.settings.get(TIER_BOUNDARIES).range_of(tier)
        span = f"{show.short_count(low)}+" if high is None else f"{show.short_count(low)}–{show.short_count(high)}"
        return f"{tier.label} {span}"


def _fits(kind: FieldKind | None, value: str | OwnRange) -> bool:
    if isinstance(value, OwnRange):
        return value.kind is kind
    return kind in CHOSEN or (kind in RANGED and value == EMPTY)


def _contact(do_not: bool) -> str:
    return DO_NOT_CONTACT if do_not else MAY_BE_CONTACTED
