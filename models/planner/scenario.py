"""A plan that was kept under a name: its wishes and what it came to then, to compare with others."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models import show
from models.campaigns.campaign import GoalMetric
from models.planner.plan import Plan
from models.planner.wishes import Wishes, pieces, short_pieces


@dataclass(frozen=True, slots=True)
class Scenario:
    """One kept plan of a campaign; ``inputs`` is a JSON object as ``inputs_of`` writes it, ``picked`` who was in."""

    id: int
    campaign_id: int
    name: str
    inputs: str = "{}"
    picked: tuple[int, ...] = ()
    position: int = 0

    @property
    def wishes(self) -> Wishes:
        """What was asked for; what a file does not say has no limit."""
        said = self._said
        return Wishes(
            budget=int(said.get("budget", 0)),
            currency=str(said.get("currency", "EUR")),
            metric=GoalMetric(said.get("metric", GoalMetric.ENGAGEMENTS)),
            at_least=int(said.get("at_least", 0)),
            most_per_platform={str(name): int(most) for name, most in dict(said.get("per_platform", {})).items()},
            most_per_region={str(name): int(most) for name, most in dict(said.get("per_region", {})).items()},
            regions=frozenset(map(str, said.get("regions", ()))),
            must=frozenset(map(int, said.get("must", ()))),
            without=frozenset(map(int, said.get("without", ()))),
        )

    @property
    def from_list(self) -> bool:
        """Whether all with a price were candidates."""
        return bool(self._said.get("from_list", False))

    @property
    def result(self) -> str:
        """What the plan came to when it was kept: "8.9k engagements · €1,470"."""
        said, wishes = self._said, self.wishes
        if "expected" not in said or "cost" not in said:
            return ""
        cost = show.money(int(said["cost"]), wishes.currency, cents=False)
        return f"{short_pieces(round(said['expected']), wishes.metric)} · {cost}"

    @property
    def tip(self) -> str:
        """Its range, its chance and the day it was kept, a line each."""
        said = self._said
        lines = []
        if "expected" in said:
            lines.append(f"{pieces(round(said['expected']), self.wishes.metric)} expected")
        if "low" in said and "high" in said:
            lines.append(f"likely {show.span(round(said['low']), round(said['high']), 0)}, 8 times in 10")
        if said.get("chance") is not None:
            lines.append(f"{show.percent(said['chance'], 0)} chance to meet the goal")
        if said.get("kept_on"):
            lines.append(f"as kept on {show.day(date.fromisoformat(said['kept_on']), year=True)}")
        return "\n".join(lines)

    @property
    def _said(self) -> Mapping[str, Any]:
        said = json.loads(self.inputs)
        return said if isinstance(said, dict) else {}


def inputs_of(plan: Plan, day: date, *, from_list: bool) -> str:
    """A plan as JSON: its wishes, and what it came to on a day."""
    wishes, outcome = plan.wishes, plan.outcome
    said = {
        "budget": wishes.budget,
        "currency": wishes.currency,
        "metric": wishes.metric.value,
        "at_least": wishes.at_least,
        "per_platform": dict(wishes.most_per_platform),
        "per_region": dict(wishes.most_per_region),
        "regions": sorted(wishes.regions),
        "must": sorted(wishes.must),
        "without": sorted(wishes.without),
        "from_list": from_list,
        "expected": outcome.expected,
        "low": outcome.low,
        "high": outcome.high,
        "chance": outcome.chance,
        "cost": plan.mix.cost,
        "kept_on": day.isoformat(),
    }
    return json.dumps(said, ensure_ascii=False)


def next_name(taken: list[str]) -> str:
    """The first of Mix A, Mix B … Mix Z, Mix 27 … that is free."""
    letters = [f"Mix {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    numbers = [f"Mix {number}" for number in range(27, 28 + len(taken))]
    return next(name for name in (*letters, *numbers) if name not in taken)
