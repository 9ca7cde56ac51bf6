"""The filter of the list of influencers as SQL."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from models.influencers.custom_field import FieldKind
from models.influencers.influencer_filter import OWN, InfluencerFilter, InfluencerQuery
from models.influencers.own_range import EMPTY, OwnRange
from models.influencers.tiers import Boundaries, Tier
from models.stages import stages_of
from storage.tables.custom_terms import DAY_WORTH, NUMBER_WORTH

LISTS = ("niches", "languages", "tags")
"""Parts that are JSON arrays of the person."""

OF_PERSON = frozenset({*LISTS, "regions", "do_not_contact"})
"""Parts that look at ``influencer``; the others look at ``creator_figures``."""


class Condition(NamedTuple):
    """A WHERE clause (empty for none) over ``creator_figures`` and ``influencer``, with its parameters."""

    sql: str
    parameters: dict[str, object]
    needs_person: bool
    needs_figures: bool

    def tables(self, *, person: bool = False, figures: bool = False) -> str:
        """What stands behind FROM, together with what else of both tables the query looks at."""
        if not (person or self.needs_person):
            return "creator_figures"
        if not (figures or self.needs_figures):
            return "influencer"
        return "creator_figures JOIN influencer ON influencer.id = influencer_id"


@dataclass(slots=True)
class _Terms:
    """Collects terms and what is bound in them."""

    boundaries: Boundaries
    terms: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def bound(self, value: object) -> str:
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def any_of(self, terms: Iterable[str]) -> None:
        joined = " OR ".join(terms)
        if joined:
            self.terms.append(f"({joined})")

    def holds_any(self, column: str, items: Iterable[str]) -> None:
        """A JSON array holds any of the items: looked for as it is written there, quotation marks included."""
        written = (json.dumps(item, ensure_ascii=False) for item in items)
        self.any_of(f"instr({column}, {self.bound(item)})" for item in written)

    def tier(self, tier: Tier) -> str:
        low, high = self.boundaries.range_of(tier)
        if high is None:
            return f"followers >= {self.bound(low)}"
        return f"followers BETWEEN {self.bound(low)} AND {self.bound(high)}"


def condition_of(query: InfluencerQuery, boundaries: Boundaries) -> Condition:
    """The rows that a query lets through."""
    wanted, made = query.wanted, _Terms(boundaries)
    made.any_of(made.tier(tier) for tier in sorted(wanted.tiers))
    made.holds_any("platforms", sorted(platform.value for platform in wanted.platforms))
    for part in LISTS:
        made.holds_any(part, sorted(getattr(wanted, part)))
    pairs = ((made.bound(region), made.bound(country)) for region, country in sorted(wanted.regions))
    made.any_of(f"(region = {region} AND country = {country})" for region, country in pairs)
    stages = (stage for standing in sorted(wanted.stages) for stage in stages_of(standing))
    made.any_of(f"stage = {made.bound(stage.value)}" for stage in stages)
    made.any_of(f"do_not_contact = {int(mark)}" for mark in sorted(wanted.do_not_contact))
    for number in sorted(wanted.own_fields):
        made.any_of(_own_terms(made, number, wanted.values(f"{OWN}{number}")))
    if wanted.due_by:
        made.terms.append(f"follow_up <= {made.bound(wanted.due_by.isoformat())}")
    _pick(made, wanted)
    made.terms += [f"instr(search_key, {made.bound(word)})" for word in query.words]
    sql = f" WHERE {' AND '.join(made.terms)}" if made.terms else ""
    parts = set(wanted.parts)
    return Condition(sql, made.values, bool(parts & OF_PERSON), bool(parts - OF_PERSON or query.words))


def _own_terms(made: _Terms, number: int, values: Iterable[str | OwnRange]) -> Iterable[str]:
    """Who has any of the values in a field of the owner's own, or lies in a range of it, or has nothing there."""
    values = frozenset(values)
    whose = f"SELECT influencer_id FROM custom_value WHERE field_id = {number:d}"
    if EMPTY in values:
        yield f"creator_figures.influencer_id NOT IN ({whose})"
    said = [made.bound(value) for value in sorted(values - {EMPTY}) if isinstance(value, str)]
    if said:
        yield f"creator_figures.influencer_id IN ({whose} AND value IN ({', '.join(said)}))"
    for value in values:
        if isinstance(value, OwnRange):
            yield f"creator_figures.influencer_id IN ({whose} AND {_within(made, value)})"


def _within(made: _Terms, wanted: OwnRange) -> str:
    ends = ((wanted.low, ">="), (wanted.high, "<="))
    if wanted.kind is FieldKind.NUMBER:
        return " AND ".join(f"{NUMBER_WORTH} {sign} {made.bound(float(end))}" for end, sign in ends if end)
    return " AND ".join(f"{DAY_WORTH} {sign} {made.bound(end)}" for end, sign in ends if end)


def _pick(made: _Terms, wanted: InfluencerFilter) -> None:
    if wanted.only:
        picked = made.bound(json.dumps(sorted(wanted.only)))
        made.terms.append(f"influencer_id IN (SELECT value FROM json_each({picked}))")
