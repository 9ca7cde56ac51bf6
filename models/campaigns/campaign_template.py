"""What a campaign is made from again and again: everything of it but its name, its dates and its people."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from models.campaigns.brief import Brief, BriefPart
from models.campaigns.campaign import Campaign, GoalMetric, Objective
from models.campaigns.campaign_words import asked_text
from models.plural import counted
from models.reading.currencies import NAMES
from models.show import money

EXAMPLE: Final = "Seasonal box"
DAYS: Final = "days"
BRIEF: Final = "brief_elements"


@dataclass(frozen=True, slots=True)
class CampaignTemplate:
    """``fields`` is a JSON object; what a version does not know, or what is of another kind, is passed over."""

    id: int
    name: str
    fields: str = "{}"
    position: int = 0

    @property
    def days(self) -> int | None:
        """How many days its campaigns run, both ends included; ``None`` where that is left open."""
        days = _object(self.fields).get(DAYS)
        return days if _is_count(days) and days else None

    def campaign(self, name: str, starts_on: date | None, currency: str) -> Campaign:
        """The campaign it makes, not stored yet; ``currency`` is taken where it says none."""
        known = {key: read(value) for key, value, read in self._known()}
        return Campaign(0, name, **{"currency": currency, **known}, starts_on=starts_on, ends_on=self._end(starts_on))

    @property
    def brief(self) -> dict[str, object]:
        """The elements of the brief that its campaigns get, by the names of their fields."""
        found = _object(self.fields).get(BRIEF)
        kept = found if isinstance(found, dict) else {}
        return {
            part.value: tuple(value) if part is BriefPart.MESSAGES else value
            for part in BriefPart
            if (value := kept.get(part.value))
            and (_are_texts(value) if part is BriefPart.MESSAGES else _is_text(value))
        }

    def summary(self, currency: str) -> str:
        """What is in it, in short: "Sales · 120 orders · €2,000 · 42 days"."""
        made = self.campaign(self.name, None, currency)
        budget = "" if made.budget is None else money(made.budget, made.currency)
        days = "" if self.days is None else counted(self.days, "day")
        return " · ".join(part for part in (made.objective.label, asked_text(made), budget, days) if part)

    def _end(self, starts_on: date | None) -> date | None:
        if starts_on is None or self.days is None:
            return None
        try:
            return starts_on + timedelta(self.days - 1)
        except OverflowError:
            return None

    def _known(self) -> list[tuple[str, Any, Callable[[Any], Any]]]:
        found = _object(self.fields)
        return [(key, found[key], read) for key, (fits, read) in _FIELDS.items() if key in found and fits(found[key])]


def template_fields(campaign: Campaign, brief: Brief) -> str:
    """What a template keeps of a campaign and its brief, as JSON; blanks are left out."""
    kept = {key: getattr(campaign, key) for key in _FIELDS} | {BRIEF: brief.typed or None}
    if campaign.starts_on and campaign.ends_on:
        kept[DAYS] = (campaign.ends_on - campaign.starts_on).days + 1
    return json.dumps({key: value for key, value in kept.items() if value not in (None, "", ())}, ensure_ascii=False)


def _object(text: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_FIELDS: Final[Mapping[str, tuple[Callable[[Any], bool], Callable[[Any], Any]]]] = {
    "objective": (lambda value: value in tuple(Objective), Objective),
    "goal_metric": (lambda value: value in tuple(GoalMetric), GoalMetric),
    "goal_target": (_is_count, int),
    "budget": (_is_count, int),
    "currency": (lambda value: _is_text(value) and value in NAMES, str),
    "product": (_is_text, str),
    "brief": (_is_text, str),
    "regions": (_are_texts, tuple),
    "landing_page": (_is_text, str),
}
"""Whether a value is of a field's kind, and how it is read."""
