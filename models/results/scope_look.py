"""What the Results tab looks at and compares with, as text that is remembered from one start to the next.

What cannot be read is passed over, so that a text of another version, or a damaged one, narrows less.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from models.reading.platform import Platform
from models.results.earlier import Against, ComparedWith
from models.results.filters import EVERYTHING, Scope
from models.results.periods import periods

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ScopeLook:
    """A scope with the name of the period that its dates were chosen as, such as "Last 30 days"; "" for other dates."""

    scope: Scope = EVERYTHING
    period: str = ""
    compared: ComparedWith | None = None

    def on(self, today: date) -> "ScopeLook":
        """The same on another day: a period goes along with it."""
        for period in periods(today):
            if period.label == self.period:
                return replace(self, scope=replace(self.scope, since=period.since, until=period.until))
        return replace(self, period="")

    def stored(self) -> str:
        """As text; equal looks are stored as equal texts."""
        scope, compared = self.scope, self.compared
        values: dict[str, object] = {
            "campaigns": sorted(scope.campaign_ids),
            "since": _day_text(scope.since),
            "until": _day_text(scope.until),
            "period": self.period,
            "platforms": sorted(platform.value for platform in scope.platforms),
            "niches": sorted(scope.niches),
            "regions": [list(place) for place in sorted(scope.regions)],
            "creators": sorted(scope.influencer_ids),
        }
        if compared:
            values["compared"] = [
                compared.against.value, compared.campaign_id, _day_text(compared.since), _day_text(compared.until)
            ]  # fmt: skip
        return json.dumps(values, ensure_ascii=False)


def read_look(text: str) -> ScopeLook | None:
    """The look that a text tells of; ``None`` where it tells of none."""
    try:
        values = json.loads(text)
    except ValueError:
        return None
    if not isinstance(values, dict):
        return None
    scope = Scope(
        _some(values.get("campaigns"), _number),
        _day(values.get("since")),
        _day(values.get("until")),
        _some(values.get("platforms"), Platform),
        _some(values.get("creators"), _number),
        _some(values.get("niches"), _text),
        _some(values.get("regions"), _place),
    )
    period = values.get("period")
    return ScopeLook(scope, period if isinstance(period, str) else "", _compared(values.get("compared")))


def _compared(values: object) -> ComparedWith | None:
    if not isinstance(values, list) or len(values) != 4:
        return None
    against, campaign, since, until = values
    with suppress(ValueError, TypeError):
        return ComparedWith(Against(against), None if campaign is None else _number(campaign), _day(since), _day(until))
    return None


def _some(values: object, read: Callable[[Any], Value]) -> frozenset[Value]:
    found = set()
    for value in values if isinstance(values, list) else ():
        with suppress(ValueError, TypeError):
            found.add(read(value))
    return frozenset(found)


def _number(value: object) -> int:
    # Not isinstance: True is an int as well.
    if type(value) is not int:
        raise ValueError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _place(value: Any) -> tuple[str, str]:
    region, country = value
    return _text(region), _text(country)


def _day(value: object) -> date | None:
    with suppress(ValueError, TypeError):
        return date.fromisoformat(_text(value))
    return None


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None
