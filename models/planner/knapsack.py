"""The exact best choice under a budget, by HiGHS; whole numbers in, whole numbers proved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import highspy

TOLERANCE = 1e-9
"""How far the solver may be off a whole number: its default would let worths of a million drift by one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The weights of the items that are in add up to at least ``least`` and at most ``most`` (``None``: no end)."""

    weights: tuple[int, ...]
    least: int | None = None
    most: int | None = None

    def holds(self, chosen: Sequence[int]) -> bool:
        """Whether a choice keeps it, in whole numbers."""
        total = sum(self.weights[place] for place in chosen)
        return (self.least is None or total >= self.least) and (self.most is None or total <= self.most)


@dataclass(frozen=True, slots=True)
class Problem:
    """Items by their place: what each is worth, which have to be in, and the limits of the choice."""

    worths: tuple[int, ...]
    limits: tuple[Limit, ...] = ()
    must: frozenset[int] = frozenset()

    def worth(self, chosen: Sequence[int]) -> int:
        """What a choice is worth together."""
        return sum(self.worths[place] for place in chosen)


def best_choice(problem: Problem, costs: Sequence[int]) -> tuple[int, ...] | None:
    """The places of the choice worth most; of equal ones the cheapest, of items that are alike the first.

    ``None`` where no choice keeps the limits.
    """
    found = solve(problem)
    if found is None:
        return None
    equal = replace(problem, limits=(*problem.limits, Limit(problem.worths, least=problem.worth(found))))
    found = solve(replace(equal, worths=tuple(-cost for cost in costs))) or found
    return _first_of_same(problem, costs, found)


def _first_of_same(problem: Problem, costs: Sequence[int], found: Sequence[int]) -> tuple[int, ...]:
    """The same choice, with the first ones taken among items that are alike in all that counts."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for place in range(len(costs)):
        weights = tuple(limit.weights[place] for limit in problem.limits)
        alike.setdefault((problem.worths[place], costs[place], place in problem.must, weights), []).append(place)
    chosen = set(found)
    return tuple(
        sorted(place for places in alike.values() for place in places[: len(chosen.intersection(places))])
    )


def solve(problem: Problem) -> tuple[int, ...] | None:
    """A choice worth most, ``None`` where none keeps the limits.

    The solver works with floating-point numbers: where its answer breaks a limit by a cent, that answer is forbidden
    and the next one asked for.
    """
    if not problem.worths:
        return () if all(limit.holds(()) for limit in problem.limits) else None
    while True:
        found = _run(problem)
        if found is None or all(limit.holds(found) for limit in problem.limits):
            return found
        problem = replace(problem, limits=(*problem.limits, _not_again(found, len(problem.worths))))


def _not_again(found: Sequence[int], items: int) -> Limit:
    """Forbids exactly one choice: at least one item of it out, or one more in."""
    inside = set(found)
    return Limit(tuple(1 if place in inside else -1 for place in range(items)), most=len(inside) - 1)


def _run(problem: Problem) -> tuple[int, ...] | None:
    import highspy
    from highspy._core import _Highs

    # What it is built on: the class around it prints a banner before it can be told to be silent.
    solver = _Highs()
    for name, value in (
        ("output_flag", False),
        ("threads", 1),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 0.0),
        ("mip_feasibility_tolerance", TOLERANCE),
        ("primal_feasibility_tolerance", TOLERANCE),
    ):
        solver.setOptionValue(name, value)
    solver.passModel(_program(problem))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    values = solver.getSolution().col_value
    return tuple(place for place, value in enumerate(values) if value > 0.5)


def _program(problem: Problem) -> "highspy.HighsLp":
    import highspy
    import numpy as np

    items, limits = len(problem.worths), problem.limits
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = items, len(limits)
    program.sense_ = highspy.ObjSense.kMaximize
    program.col_cost_ = np.array(problem.worths, dtype=float)
    program.col_lower_ = np.array([place in problem.must for place in range(items)], dtype=float)
    program.col_upper_ = np.ones(items)
    program.integrality_ = [highspy.HighsVarType.kInteger] * items
    infinity = highspy.kHighsInf
    program.row_lower_ = np.array([-infinity if one.least is None else one.least for one in limits], dtype=float)
    program.row_upper_ = np.array([infinity if one.most is None else one.most for one in limits], dtype=float)
    entries = [[(place, weight) for place, weight in enumerate(one.weights) if weight] for one in limits]
    matrix = program.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.cumsum([0, *map(len, entries)], dtype=np.int32)
    matrix.index_ = np.array([place for row in entries for place, _ in row], dtype=np.int32)
    matrix.value_ = np.array([weight for row in entries for _, weight in row], dtype=float)
    return program
