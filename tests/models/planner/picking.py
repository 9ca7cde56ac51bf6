"""Candidates and brute force for the planner's tests."""

from collections.abc import Sequence
from itertools import combinations

from models.estimates.estimates import Estimate
from models.planner.candidate import Candidate
from models.planner.wishes import Wishes


def somebody(id: int, price: int | None = 10_000, brings: float = 100.0, **values: object) -> Candidate:
    """A candidate whose result is sure, on Instagram, from France, unless told otherwise."""
    row: dict[str, object] = {
        "name": f"Person {id}", "platform": "Instagram", "region": "FR", "currency": "EUR",
        "result": Estimate(brings, brings, brings, 5), **values,
    }  # fmt: skip
    return Candidate(id=id, price=price, **row)  # type: ignore[arg-type]  # fields as the test has them


def keeps(chosen: Sequence[Candidate], wishes: Wishes) -> bool:
    """Whether people together keep every wish."""
    ids = {one.id for one in chosen}
    platforms, regions = [one.platform for one in chosen], [one.region for one in chosen]
    return (
        sum(one.price or 0 for one in chosen) <= wishes.budget
        and len(chosen) >= wishes.at_least
        and ids >= wishes.must
        and not ids & wishes.without
        and all(platforms.count(name) <= most for name, most in wishes.most_per_platform.items())
        and all(regions.count(name) <= most for name, most in wishes.most_per_region.items())
        and all(not wishes.regions or one.region in wishes.regions for one in chosen)
    )


def by_trying_all(candidates: Sequence[Candidate], wishes: Wishes) -> tuple[float, int] | None:
    """The most that any mix brings, and the least that one costs which brings that; ``None`` where none is allowed."""
    best: tuple[float, int] | None = None
    for size in range(len(candidates) + 1):
        for chosen in combinations(candidates, size):
            if keeps(chosen, wishes):
                found = sum(one.expected for one in chosen), -sum(one.price or 0 for one in chosen)
                best = found if best is None else max(best, found)
    return None if best is None else (best[0], -best[1])
