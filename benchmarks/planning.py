"""The exact mix out of 300 candidates, beside HiGHS over the bare numbers.

Run: .venv/bin/python -m benchmarks.planning
"""

import random

from benchmarks.pairs import compared, now, rounds, tell
from models.estimates.estimates import Estimate
from models.planner.candidate import Candidate
from models.planner.knapsack import solve
from models.planner.mix import best_mix, problem_of
from models.planner.wishes import Wishes

CANDIDATES = 300
PLATFORMS = ("Instagram", "TikTok", "YouTube", "Pinterest")
WISHES = Wishes(500_000, at_least=4, most_per_platform={"Instagram": 6, "TikTok": 5})


def crowd(seed: int) -> list[Candidate]:
    """People whose price follows what they bring, as prices do: the hard kind."""
    drawn = random.Random(seed)
    return [_somebody(number, drawn) for number in range(1, CANDIDATES + 1)]


def _somebody(number: int, drawn: random.Random) -> Candidate:
    likely = drawn.lognormvariate(6.5, 0.8)
    result = Estimate(likely / 2, likely, likely * 2, 5)
    price = int(likely * 16 * drawn.lognormvariate(0, 0.4))
    platform = drawn.choice(PLATFORMS)
    return Candidate(number, f"Person {number}", platform, "FR", price, "EUR", result, drawn.uniform(0.6, 1))


def main() -> None:
    """Print the median and the longest time of both."""
    best_mix(crowd(0), WISHES)
    ours, bare = [], []
    for seed in range(1, rounds(9) + 1):
        people = crowd(seed)
        start = now()
        best_mix(people, WISHES)
        between = now()
        solve(problem_of(people, WISHES))
        ours.append((between - start) * 1000)
        bare.append((now() - between) * 1000)
    print(f"the longest of {len(ours)}: {max(ours):.0f} ms")
    tell([compared("–", f"the exact mix out of {CANDIDATES} / the solver alone (ms)", 4.0, ours, bare)])


if __name__ == "__main__":
    main()
