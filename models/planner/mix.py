"""The mix for a budget: whom to take so that most is expected, exactly; or why there is none."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.planner.candidate import Candidate
from models.planner.eligible import Refusal, refusal_of
from models.planner.impossible import why_impossible
from models.planner.knapsack import Limit, Problem, best_choice
from models.planner.wishes import Wishes

FINEST = 1_000_000
"""Worths are compared in steps of a millionth of the largest: whole numbers that the solver tells apart."""


@dataclass(frozen=True, slots=True)
class Mix:
    """Who is in (by id), who could be and is not, and who cannot be with the reason.

    ``impossible`` says in a sentence why no mix keeps the wishes; nobody is in then. ``cost`` is in minor units,
    ``expected`` in pieces of the metric, counted with the chance of each to post.
    """

    picked: tuple[Candidate, ...] = ()
    passed: tuple[Candidate, ...] = ()
    refused: tuple[tuple[Candidate, Refusal], ...] = ()
    impossible: str = ""

    @property
    def cost(self) -> int:
        """What all in the mix cost together."""
        return sum(one.price or 0 for one in self.picked)

    @property
    def expected(self) -> float:
        """What all in the mix bring together on average."""
        return math.fsum(one.expected for one in self.picked)

    @property
    def ids(self) -> frozenset[int]:
        """Who is in."""
        return frozenset(one.id for one in self.picked)


def best_mix(candidates: Iterable[Candidate], wishes: Wishes) -> Mix:
    """The mix worth most that keeps every wish; of equal ones the cheapest, of people who are alike the first."""
    everybody = sorted(candidates, key=lambda one: one.id)
    refusals = {one.id: refusal_of(one, wishes) for one in everybody}
    able = [one for one in everybody if refusals[one.id] is None]
    refused = tuple((one, why) for one in everybody if (why := refusals[one.id]) is not None)
    problem = problem_of(able, wishes)
    chosen = best_choice(problem, prices(able)) if wishes.must <= {one.id for one in able} else None
    if chosen is None:
        return Mix((), tuple(able), refused, why_impossible(able, refused, problem, wishes))
    inside = set(chosen)
    return Mix(
        tuple(one for place, one in enumerate(able) if place in inside),
        tuple(one for place, one in enumerate(able) if place not in inside),
        refused,
    )


def with_her(mix: Mix, candidate: Candidate, wishes: Wishes) -> Mix | None:
    """The best mix that has one more person in it, ``None`` where there is none: what taking her would change."""
    able = sorted((*mix.picked, *mix.passed), key=lambda one: one.id)
    forced = replace(wishes, must=wishes.must | {candidate.id})
    other = best_mix(able, forced)
    return None if other.impossible else other


def prices(able: Sequence[Candidate]) -> list[int]:
    """What each costs, in minor units; those without a price are refused before."""
    return [one.price or 0 for one in able]


def problem_of(able: Sequence[Candidate], wishes: Wishes) -> Problem:
    """The wishes as limits on whole numbers."""
    limits = [Limit(tuple(prices(able)), most=wishes.budget)]
    if wishes.at_least:
        limits.append(Limit((1,) * len(able), least=wishes.at_least))
    limits += _limits_of([one.platform for one in able], wishes.most_per_platform)
    limits += _limits_of([one.region for one in able], wishes.most_per_region)
    must = frozenset(place for place, one in enumerate(able) if one.id in wishes.must)
    return Problem(_worths(able), tuple(limits), must)


def _limits_of(names: Sequence[str], most: Mapping[str, int]) -> list[Limit]:
    return [
        Limit(tuple(int(one == name) for one in names), most=count) for name, count in most.items() if name in names
    ]


def _worths(able: Sequence[Candidate]) -> tuple[int, ...]:
    largest = max((one.expected for one in able), default=0.0) or 1.0
    return tuple(round(one.expected / largest * FINEST) for one in able)
