"""What the filter chips above the list of influencers offer, each with how many people it would show."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from models.influencers.custom_field import CustomField
from models.influencers.influencer_filter import OWN, InfluencerQuery
from models.influencers.own_range import EMPTY
from models.influencers.tiers import Boundaries, Tier
from models.reading.platform import Platform
from models.stages import Stage, standing_of
from storage.tables.custom_terms import worth
from storage.tables.influencer_filters import OF_PERSON, Condition, condition_of
from storage.tables.settings import TIER_BOUNDARIES, Settings
from storage.tables.store import Store

EVERYBODY = InfluencerQuery()
TIER = """CASE WHEN followers IS NULL THEN NULL WHEN followers < {micro_from} THEN 'nano'
    WHEN followers <= {micro_to} THEN 'micro' WHEN followers <= {mid_to} THEN 'mid'
    WHEN followers <= {macro_to} THEN 'macro' ELSE 'mega' END"""


class _Group(NamedTuple):
    """Columns by which people are counted, and the values of the chip that one combination of them stands for."""

    columns: str
    values: Callable[..., Iterable[Any]]


def _known(read: Callable[[Any], Any]) -> Callable[[Any], Iterable[Any]]:
    return lambda value: () if value is None else (read(value),)


def _items(text: str) -> Iterable[str]:
    return set(json.loads(text))


def _platforms(text: str) -> Iterable[Platform]:
    return {Platform(name) for name in json.loads(text)}


def _place(region: str, country: str) -> Iterable[tuple[str, str]]:
    return ((region, country),) if region or country else ()


GROUPS = {
    "tiers": _Group(TIER, _known(Tier)),
    "platforms": _Group("platforms", _platforms),
    "niches": _Group("niches", _items),
    "regions": _Group("region, country", _place),
    "stages": _Group("stage", _known(lambda value: standing_of(Stage(value)))),
    "languages": _Group("languages", _items),
    "tags": _Group("tags", _items),
    "do_not_contact": _Group("do_not_contact", _known(bool)),
}
"""By the name of the part of the filter."""


class InfluencerChoices:
    """Counts people by what a chip narrows. Many people share few combinations: SQL counts those, Python the values."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._settings = Settings(store)

    def counts(self, part: str, query: InfluencerQuery = EVERYBODY) -> dict[Any, int]:
        """How many people each value of a part would show beside all else that is asked for, the most first."""
        if part.startswith(OWN):
            return self._own_counts(part, query)
        boundaries = self._settings.get(TIER_BOUNDARIES)
        condition = condition_of(query.without(part), boundaries)
        group = GROUPS[part]
        columns = group.columns.format(**_numbers(boundaries))
        tables = condition.tables(person=part in OF_PERSON, figures=part not in OF_PERSON)
        sql = f"SELECT count(*), {columns} FROM {tables}{condition.sql} GROUP BY {columns}"
        found: Counter[Any] = Counter()
        for count, *values in self._store.connection.execute(sql, condition.parameters):
            for value in group.values(*values):
                found[value] += count
        return dict(sorted(found.items(), key=lambda item: (-item[1], str(item[0]))))

    def due(self, today: date, query: InfluencerQuery = EVERYBODY) -> int:
        """How many have a follow-up due, among those that all else lets through."""
        condition = self._condition(query.without("due_by"))
        is_due = " AND " if condition.sql else " WHERE "
        sql = f"SELECT count(*) FROM {condition.tables(figures=True)}{condition.sql}{is_due}follow_up <= :today"
        return self._number(sql, {**condition.parameters, "today": today.isoformat()})

    def count(self, query: InfluencerQuery) -> int:
        """How many people a query shows."""
        condition = self._condition(query)
        return self._number(f"SELECT count(*) FROM {condition.tables()}{condition.sql}", condition.parameters)

    def _own_counts(self, part: str, query: InfluencerQuery) -> dict[Any, int]:
        condition = self._condition(query.without(part))
        among = f"SELECT influencer_id FROM {condition.tables(figures=True)}{condition.sql}"
        sql = f"""SELECT value, count(*) FROM custom_value WHERE field_id = :field AND influencer_id IN ({among})
            GROUP BY value ORDER BY 2 DESC, value"""
        values = {**condition.parameters, "field": int(part.removeprefix(OWN))}
        counts = {row[0]: row[1] for row in self._store.connection.execute(sql, values)}
        empty = self.count(query.without(part)) - sum(counts.values())
        return {**counts, EMPTY: empty} if empty else counts

    def ends(self, field: CustomField, query: InfluencerQuery = EVERYBODY) -> tuple[str, str]:
        """The least and the greatest that people have in a number or date field beside all else; "" for none."""
        condition = self._condition(query.without(field.column))
        among = f"SELECT influencer_id FROM {condition.tables(figures=True)}{condition.sql}"
        found = []
        for choose in ("min", "max"):
            # With min() and max() SQLite takes the value from the row where they were found.
            sql = f"""SELECT value, {choose}({worth(field)}) AS worth FROM custom_value
                WHERE field_id = :field AND influencer_id IN ({among})"""
            row = self._store.connection.execute(sql, {**condition.parameters, "field": field.id}).fetchone()
            found.append("" if row["worth"] is None else str(row["value"]))
        least, greatest = found
        return least, greatest

    def _condition(self, query: InfluencerQuery) -> Condition:
        return condition_of(query, self._settings.get(TIER_BOUNDARIES))

    def _number(self, sql: str, parameters: dict[str, object]) -> int:
        return int(str(self._store.value(sql, parameters)))


def _numbers(boundaries: Boundaries) -> dict[str, int]:
    return dict(vars(boundaries))
