"""Do the ranges of money and of a campaign's end hold the truth 8 times in 10, and where do they not?

    python -m benchmarks.money_ranges

Simulated with a published seed: orders that vary as Poisson or more, amounts that are log-normal; campaigns whose
orders come evenly, or in the days after each post.
"""

import itertools
import math
from dataclasses import dataclass

import numpy as np

from benchmarks.simulated_creators import SEED
from models.estimates.estimates import PostsAhead, goal_forecast, return_range

COST = 10_000
ORDER = 3_000
DAYS = 60


@dataclass(frozen=True, slots=True)
class World:
    """A creator who brings ``orders`` on average, their variance ``dispersion`` times that of Poisson.

    ``amounts`` is the spread of what an order is worth, in logs.
    """

    orders: float
    dispersion: float
    amounts: float


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign of ``DAYS`` that brings ``orders`` on average; with ``posts`` in the days after each of them.

    ``lasts`` is how many days a post goes on to bring orders, on average. ``gone`` is the share of the days over.
    """

    orders: float
    dispersion: float = 1.0
    posts: int = 0
    lasts: float = 5.0
    gone: float = 0.5


def held(world: World, rounds: int, seed: int = SEED) -> float:
    """How often the range holds what she brings in the long run, where she brought any order."""
    random = np.random.default_rng((seed, round(world.orders * 10), round(world.dispersion * 10)))
    truth, hits, told = world.orders * ORDER / COST, 0, 0
    for count in _counts(random, world.orders, world.dispersion, rounds):
        amounts = ORDER * np.exp(world.amounts * random.standard_normal(count) - world.amounts**2 / 2)
        found = return_range([round(amount) for amount in amounts], COST)
        if found is not None:
            told += 1
            hits += found.low <= truth <= found.high
    return hits / told


def forecast_held(campaign: Campaign, rounds: int, seed: int = SEED) -> float:
    """How often the range holds the total of the end, where anything came before."""
    random = np.random.default_rng((seed, round(campaign.orders), campaign.posts))
    gone = round(DAYS * campaign.gone)
    hits = told = 0
    for _ in range(rounds):
        done, later, ahead = _with_posts(random, campaign, gone) if campaign.posts else _evenly(random, campaign, gone)
        found = goal_forecast(done, gone, DAYS - gone, ahead)
        if done and found:
            told += 1
            hits += math.floor(found.low) <= done + later <= math.ceil(found.high)
    return hits / told


def _evenly(random: np.random.Generator, campaign: Campaign, gone: int) -> tuple[int, int, None]:
    before = campaign.orders * gone / DAYS
    done, later = (_counts(random, mean, campaign.dispersion, 1)[0] for mean in (before, campaign.orders - before))
    return int(done), int(later), None


def _with_posts(random: np.random.Generator, campaign: Campaign, gone: int) -> tuple[int, int, PostsAhead]:
    days = random.uniform(0, DAYS, campaign.posts)
    each = campaign.orders / campaign.posts * np.exp(0.4 * random.standard_normal(campaign.posts))
    so_far, at_end = (1 - np.exp(-np.maximum(day - days, 0) / campaign.lasts) for day in (gone, DAYS))
    live = int((days < gone).sum())
    done, later = random.poisson((each * so_far).sum()), random.poisson((each * (at_end - so_far)).sum())
    return int(done), int(later), PostsAhead(live, campaign.posts - live)


def _counts(random: np.random.Generator, mean: float, dispersion: float, rounds: int) -> np.ndarray:
    if dispersion > 1:
        return random.poisson(random.gamma(mean / (dispersion - 1), dispersion - 1, rounds))
    return random.poisson(mean, rounds)


def main() -> None:
    """Print both tables."""
    print("back per 1 spent: how often the range holds the long-run return, by orders expected")
    print("variance ÷ mean  spread of amounts" + "".join(f"{orders:7}" for orders in (1, 2, 5, 10, 20)))
    for dispersion, amounts in itertools.product((1.0, 1.2, 1.5, 2.0), (0.3, 0.6, 0.9)):
        its = [held(World(orders, dispersion, amounts), 4_000) for orders in (1, 2, 5, 10, 20)]
        print(f"{dispersion:15}  {amounts:17}" + "".join(f"{one:7.0%}" for one in its))
    print("\ntotal at the end, orders that come evenly, by total")
    for dispersion, gone in itertools.product((1.0, 1.2, 1.5, 2.0), (0.25, 0.5, 0.75)):
        its = [forecast_held(Campaign(total, dispersion, gone=gone), 4_000) for total in (5, 20, 60, 200)]
        print(f"{dispersion:5} at {gone:.0%} of the days" + "".join(f"{one:7.0%}" for one in its))
    print("\ntotal at the end, orders that come after 12 posts, by total")
    for lasts, gone in itertools.product((3, 6, 12), (0.25, 0.5, 0.75)):
        its = [forecast_held(Campaign(total, posts=12, lasts=lasts, gone=gone), 2_000) for total in (12, 36, 96)]
        print(f"lasts {lasts:2} days, at {gone:.0%} of the days" + "".join(f"{one:7.0%}" for one in its))


if __name__ == "__main__":
    main()
