import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.planner.candidate import Candidate
from models.planner.mix import best_mix
from models.planner.wishes import Wishes
from tests.models.planner.picking import by_trying_all, keeps, somebody

PLATFORMS, REGIONS = ("Instagram", "TikTok", "YouTube"), ("FR", "BE")

PEOPLE = st.lists(
    st.tuples(
        st.integers(0, 60_000), st.integers(0, 1_000), st.sampled_from(PLATFORMS), st.sampled_from(REGIONS)
    ),
    max_size=10,
).map(lambda rows: [somebody(i, p, float(b), platform=o, region=r) for i, (p, b, o, r) in enumerate(rows, 1)])

WISHES = st.builds(
    Wishes,
    budget=st.integers(0, 150_000),
    at_least=st.integers(0, 4),
    most_per_platform=st.dictionaries(st.sampled_from(PLATFORMS), st.integers(0, 3), max_size=2),
    most_per_region=st.dictionaries(st.sampled_from(REGIONS), st.integers(0, 4), max_size=1),
    must=st.frozensets(st.integers(1, 4), max_size=2),
)  # fmt: skip


def crowd(seed: int, size: int = 120) -> list[Candidate]:
    drawn = random.Random(seed)
    return [
        somebody(
            *(number, drawn.randrange(0, 60_000), drawn.lognormvariate(6, 1)),
            platform=drawn.choice(PLATFORMS), region=drawn.choice(REGIONS), chance=drawn.random(),
        )
        for number in range(1, size + 1)
    ]  # fmt: skip


@settings(max_examples=60)
@given(PEOPLE, WISHES)
def test_the_mix_is_as_good_and_as_cheap_as_the_best_found_by_trying_all(
    people: list[Candidate], wishes: Wishes
) -> None:
    mix, best = best_mix(people, wishes), by_trying_all(people, wishes)
    if best is None:
        assert mix.impossible
        assert mix.picked == ()
    else:
        assert mix.impossible == ""
        assert keeps(mix.picked, wishes)
        assert (mix.expected, mix.cost) == best


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.integers(100_000, 900_000))
def test_a_mix_of_a_large_crowd_keeps_every_wish(seed: int, budget: int) -> None:
    wishes = Wishes(budget, at_least=3, most_per_platform={"Instagram": 4}, must=frozenset({1, 2}))
    mix = best_mix(crowd(seed), wishes)
    assert mix.impossible or keeps(mix.picked, wishes)
    assert mix.impossible == "" or budget < 180_000


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.integers(0, 400_000), st.integers(0, 200_000))
def test_more_budget_never_brings_less(seed: int, budget: int, more: int) -> None:
    people, wishes = crowd(seed, 60), Wishes(budget, most_per_platform={"TikTok": 2})
    poor, rich = best_mix(people, wishes), best_mix(people, replace(wishes, budget=budget + more))
    assert rich.expected >= poor.expected * (1 - 1e-5)


def test_the_order_in_which_candidates_come_changes_nothing() -> None:
    people = [somebody(number) for number in range(1, 9)]
    wishes = Wishes(30_000)
    assert best_mix(people, wishes).picked == best_mix(people[::-1], wishes).picked


def test_of_people_who_are_alike_the_first_are_taken() -> None:
    mix = best_mix([somebody(number) for number in range(1, 9)], Wishes(30_000))
    assert mix.ids == {1, 2, 3}


def test_of_equal_mixes_the_cheaper_one_is_taken() -> None:
    assert best_mix([somebody(1, 900), somebody(2, 800)], Wishes(1_000)).ids == {2}


def test_who_costs_nothing_is_in_at_a_budget_of_nothing() -> None:
    mix = best_mix([somebody(1, 0), somebody(2, 1)], Wishes(0))
    assert (set(mix.ids), mix.cost) == ({1}, 0)


def test_not_a_cent_is_overspent() -> None:
    people = [somebody(number, 33_334) for number in (1, 2, 3)]
    assert best_mix(people, Wishes(100_001)).cost == 66_668
    assert best_mix(people, Wishes(100_002)).cost == 100_002


def test_the_chance_to_post_counts() -> None:
    people = [somebody(1, brings=100.0, chance=0.5), somebody(2, brings=60.0)]
    assert best_mix(people, Wishes(10_000)).ids == {2}


def test_nobody_at_all_is_an_empty_mix() -> None:
    mix = best_mix([], Wishes(10_000))
    assert (mix.picked, mix.impossible) == ((), "")


def test_the_solver_says_nothing_on_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    program = "from models.planner.knapsack import Limit, Problem, solve; solve(Problem((1,), (Limit((1,), most=1),)))"
    subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[3], check=True)
    assert capfd.readouterr().out == ""
