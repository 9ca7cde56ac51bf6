"""The filter of the list of influencers as SQL, and what there is to choose from."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from models.influencer_filter import InfluencerFilter
from models.tiers import Boundaries, Tier

MOST_CHOICES = 40
"""Niches and regions offered at most, the most frequent first."""

TIERS = """
SELECT CASE WHEN followers < :micro_from THEN 'nano' WHEN followers <= :micro_to THEN 'micro'
    WHEN followers <= :mid_to THEN 'mid' WHEN followers <= :macro_to THEN 'macro' ELSE 'mega' END AS tier, count(*)
FROM creator_figures WHERE followers IS NOT NULL GROUP BY tier
"""
PLATFORMS = """
SELECT platform, count(DISTINCT influencer_id) FROM profile WHERE influencer_id IS NOT NULL
GROUP BY platform ORDER BY 2 DESC, platform
"""
NICHES = f"""
SELECT niche.value, count(*) FROM influencer, json_each(niches) AS niche
GROUP BY niche.value ORDER BY 2 DESC, niche.value LIMIT {MOST_CHOICES}
"""
REGIONS = f"""
SELECT region, country, count(*) FROM influencer WHERE region <> '' OR country <> ''
GROUP BY region, country ORDER BY 3 DESC, region, country LIMIT {MOST_CHOICES}
"""
STAGES = "SELECT stage, count(*) FROM creator_figures WHERE stage IS NOT NULL GROUP BY stage"
DUE = "SELECT count(*) FROM creator_figures WHERE follow_up <= :today"


@dataclass(frozen=True, slots=True)
class Condition:
    """A WHERE clause (empty for none) over ``creator_figures`` and ``influencer``, with its parameters."""

    sql: str
    parameters: dict[str, object]
    needs_person: bool


def condition_of(wanted: InfluencerFilter, boundaries: Boundaries) -> Condition:
    """The rows that a filter lets through."""
    terms: list[str] = []
    values: dict[str, object] = {}

    def bound(value: object) -> str:
        values[f"p{len(values)}"] = value
        return f":p{len(values) - 1}"

    if wanted.tiers:
        terms.append(_any(_tier(tier, boundaries, bound) for tier in sorted(wanted.tiers)))
    if wanted.platforms:
        named = (bound(json.dumps(platform.value)) for platform in sorted(wanted.platforms))
        terms.append(_any(f"instr(platforms, {name})" for name in named))
    if wanted.niches:
        named = (bound(json.dumps(niche, ensure_ascii=False)) for niche in sorted(wanted.niches))
        terms.append(_any(f"instr(niches, {name})" for name in named))
    if wanted.regions:
        pairs = ((bound(region), bound(country)) for region, country in sorted(wanted.regions))
        terms.append(_any(f"(region = {region} AND country = {country})" for region, country in pairs))
    if wanted.stages:
        terms.append(f"stage IN ({', '.join(bound(stage.value) for stage in sorted(wanted.stages))})")
    if wanted.due_by:
        terms.append(f"follow_up <= {bound(wanted.due_by.isoformat())}")
    if wanted.only:
        terms.append(f"influencer_id IN (SELECT value FROM json_each({bound(json.dumps(sorted(wanted.only)))}))")
    sql = f" WHERE {' AND '.join(terms)}" if terms else ""
    return Condition(sql, values, needs_person=bool(wanted.niches or wanted.regions))


def _any(terms: Iterable[str]) -> str:
    return f"({' OR '.join(terms)})"


def _tier(tier: Tier, boundaries: Boundaries, bound: Callable[[object], str]) -> str:
    low, high = boundaries.range_of(tier)
    if high is None:
        return f"followers >= {bound(low)}"
    return f"followers BETWEEN {bound(low)} AND {bound(high)}"


class InfluencerChoices:
    """What the filter chips offer, each with how many influencers it would show."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def tiers(self, boundaries: Boundaries) -> dict[str, int]:
        """How many there are of each tier."""
        values = {name: getattr(boundaries, name) for name in Boundaries.__slots__}
        return {row[0]: row[1] for row in self._connection.execute(TIERS, values)}

    def platforms(self) -> list[tuple[str, int]]:
        """Platforms by how many are there."""
        return [(row[0], row[1]) for row in self._connection.execute(PLATFORMS)]

    def niches(self) -> list[tuple[str, int]]:
        """The most frequent niches."""
        return [(row[0], row[1]) for row in self._connection.execute(NICHES)]

    def regions(self) -> list[tuple[tuple[str, str], int]]:
        """The most frequent (region, country)."""
        return [((row[0], row[1]), row[2]) for row in self._connection.execute(REGIONS)]

    def stages(self) -> dict[str, int]:
        """How many stand at each stage."""
        return {row[0]: row[1] for row in self._connection.execute(STAGES)}

    def due(self, today: date) -> int:
        """How many have a follow-up due."""
        return int(self._connection.execute(DUE, {"today": today.isoformat()}).fetchone()[0])
