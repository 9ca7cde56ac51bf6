"""What the chips of a scope offer, each value with how many posts it would show beside all else of the scope."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from models.reading.platform import Platform
from models.results.filters import Scope
from models.stages import Stage
from storage.tables.store import Store
from storage.totals.post_totals import INFLUENCER, OWNED_POSTS, condition, people_condition

Place = tuple[str, str]

PEOPLE = """
SELECT sum(posts), {columns} FROM (
    SELECT 1 AS posts, {influencer} AS whose FROM {tables} WHERE {posts}
    UNION ALL SELECT 0, partnership.influencer_id FROM partnership WHERE {partnerships}
) JOIN influencer ON influencer.id = whose WHERE {people} GROUP BY {columns}
"""
"""Creators with posts, and those without any whose partnership is live or has a code: she cost or brought something."""

LIVE = ", ".join(f"'{stage.value}'" for stage in Stage if stage.is_live)


class _Group(NamedTuple):
    """Columns by which posts of people are counted, and the values that one combination of them stands for."""

    columns: str
    values: Callable[..., Iterable[Any]]


NICHES = _Group("niches", lambda text: set(json.loads(text)))
REGIONS = _Group("region, country", lambda region, country: ((region, country),))
CREATORS = _Group("influencer.id, influencer.name", lambda number, name: ((number, name),))


class ScopeChoices:
    """Counts posts by what a chip narrows; values that nobody has are not on offer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def campaigns(self, scope: Scope) -> dict[int, int]:
        """How many posts each campaign would show; those without any are left out."""
        return self._posts("campaign_id", replace(scope, campaign_ids=frozenset()))

    def platforms(self, scope: Scope) -> dict[Platform, int]:
        """How many posts each platform would show, the most first."""
        counts = self._posts("post.platform", replace(scope, platforms=frozenset()))
        return _most_first({Platform(name): posts for name, posts in counts.items()})

    def niches(self, scope: Scope) -> dict[str, int]:
        """How many posts the creators of each niche would show, the most first."""
        return self._of_people(NICHES, replace(scope, niches=frozenset()))

    def regions(self, scope: Scope) -> dict[Place, int]:
        """How many posts the creators of each region would show, the most first; two blanks stand for no region."""
        return self._of_people(REGIONS, replace(scope, regions=frozenset()))

    def creators(self, scope: Scope) -> dict[tuple[int, str], int]:
        """How many posts each creator (id and name) would show, the most first."""
        return self._of_people(CREATORS, replace(scope, influencer_ids=frozenset()))

    def _posts(self, column: str, scope: Scope) -> dict[Any, int]:
        where, values = condition(scope)
        sql = f"SELECT {column}, count(*) FROM {OWNED_POSTS} WHERE {where} GROUP BY 1"
        return {row[0]: row[1] for row in self._store.connection.execute(sql, values) if row[0] is not None}

    def _of_people(self, group: _Group, scope: Scope) -> dict[Any, int]:
        where, values = condition(scope)
        people, chosen = people_condition(scope)
        sql = PEOPLE.format(
            columns=group.columns, influencer=INFLUENCER, tables=OWNED_POSTS, posts=where,
            partnerships=_partnerships(scope), people=people,
        )  # fmt: skip
        found: Counter[Any] = Counter()
        for posts, *columns in self._store.connection.execute(sql, values | chosen):
            for value in group.values(*columns):
                found[value] += posts
        return _most_first(found)


def _partnerships(scope: Scope) -> str:
    """Condition on the partnerships of a scope; a platform leaves only posts: orders and costs have none."""
    if scope.platforms:
        return "0"
    terms = [f"(stage IN ({LIVE}) OR id IN (SELECT partnership_id FROM code_rule))"]
    if scope.campaign_ids:
        terms.append(f"campaign_id IN ({', '.join(str(int(number)) for number in sorted(scope.campaign_ids))})")
    return " AND ".join(terms)


def _most_first(counts: dict[Any, int]) -> dict[Any, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0]).casefold())))
