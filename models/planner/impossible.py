"""Why no mix keeps the wishes, in a sentence that names what to change."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from models import show
from models.planner.candidate import Candidate
from models.planner.eligible import Refusal
from models.planner.knapsack import Problem, solve
from models.planner.regions import region_label
from models.planner.wishes import Wishes
from models.plural import counted

Refused = Sequence[tuple[Candidate, Refusal]]


def why_impossible(able: Sequence[Candidate], refused: Refused, problem: Problem, wishes: Wishes) -> str:
    """The reason that is easiest to see: the must-haves first, then how many there are, then the money."""
    return (
        _about_must(able, refused, wishes)
        or _about_limits(able, wishes)
        or _about_number(able, refused, problem, wishes)
        or _about_money(able, problem, wishes)
    )


def _about_must(able: Sequence[Candidate], refused: Refused, wishes: Wishes) -> str:
    for one, why in refused:
        if one.id in wishes.must:
            return f"{one.name} must be in, but cannot be: {why.words}."
    must = [one for one in able if one.id in wishes.must]
    if len(must) < len(wishes.must):
        return "Somebody who must be in is no candidate any more."
    cost = sum(one.price or 0 for one in must)
    if cost > wishes.budget:
        return f"The must-haves alone cost {_money(cost, wishes)}; the budget is {_money(wishes.budget, wishes)}."
    return ""


def _about_limits(able: Sequence[Candidate], wishes: Wishes) -> str:
    must = [one for one in able if one.id in wishes.must]
    platforms = Counter(f"on {one.platform}" for one in must)
    regions = Counter(f"from {region_label(one.region)}" for one in must)
    most = {f"on {name}": count for name, count in wishes.most_per_platform.items()}
    most |= {f"from {region_label(name)}": count for name, count in wishes.most_per_region.items()}
    return _over(platforms + regions, most)


def _over(count: Counter[str], most: Mapping[str, int]) -> str:
    for where, limit in most.items():
        if count[where] > limit:
            return f"{count[where]} of the must-haves are {where}; the limit is {limit}."
    return ""


def _about_number(able: Sequence[Candidate], refused: Refused, problem: Problem, wishes: Wishes) -> str:
    if len(able) < wishes.at_least:
        without = Counter(why.words for _, why in refused).most_common(1)
        beside = f" ({without[0][0]}: {without[0][1]})" if without else ""
        if not able:
            return f"Nobody can be taken{beside}."
        return f"Only {counted(len(able), 'creator')} of the {wishes.at_least} wanted can be taken{beside}."
    limits = tuple(limit for limit in problem.limits[1:] if limit.most is not None)
    most = solve(replace(problem, worths=(1,) * len(able), limits=limits))
    if most is not None and len(most) < wishes.at_least:
        return f"The limits leave room for {len(most)} of the {counted(wishes.at_least, 'creator')} wanted."
    return ""


def _about_money(able: Sequence[Candidate], problem: Problem, wishes: Wishes) -> str:
    costs = tuple(-(one.price or 0) for one in able)
    cheapest = solve(replace(problem, worths=costs, limits=problem.limits[1:]))
    if cheapest is None:
        return "No mix keeps all of these limits: loosen one of them."
    cost = -sum(costs[place] for place in cheapest)
    people = f"The cheapest {counted(len(cheapest), 'creator')} that may be taken cost"
    return f"{people} {_money(cost, wishes)}; the budget is {_money(wishes.budget, wishes)}."


def _money(minor: int, wishes: Wishes) -> str:
    return show.money(minor, wishes.currency)
