"""Creators whose true rate is known, with posts drawn around it, and an oracle that knows the spreads."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.estimates.estimates import Estimate, PostRate

if TYPE_CHECKING:
    import numpy as np

SEED = 20_261_127
USUAL_SIZE = 10_000


@dataclass(frozen=True, slots=True)
class World:
    """How creators are drawn: ``within`` and ``between`` are spreads in logs.

    ``posts`` are the numbers of posts drawn from; ``rate`` is usual at ``USUAL_SIZE`` followers, ``slope`` how its log
    falls with the log of theirs, whose spread is ``sizes``.
    """

    within: float
    between: float
    posts: tuple[int, ...]
    rate: float = 0.03
    slope: float = -0.15
    sizes: float = 1.1


@dataclass(frozen=True, slots=True)
class Simulated:
    """Creators of one world: the log of each one's true rate, that usual for her size, and her posts."""

    world: World
    truths: "np.ndarray"
    usual: "np.ndarray"
    posts: list[list[PostRate]]


@dataclass(frozen=True, slots=True)
class Judged:
    """How estimates did: share of truths within the range, and width and squared log error beside the oracle's."""

    creators: int
    coverage: float
    width: float
    error: float


def simulated(world: World, creators: int, seed: int = SEED) -> Simulated:
    """So many creators; the same seed gives the same ones."""
    import numpy as np

    random = np.random.default_rng((seed, creators, round(world.within * 100), round(world.between * 100)))
    beyond = world.sizes * random.standard_normal(creators)
    followers = np.maximum(np.round(USUAL_SIZE * np.exp(beyond)), 100)
    usual = math.log(world.rate) + world.slope * beyond
    truths = usual + world.between * random.standard_normal(creators)
    posts = []
    for truth, size, n in zip(truths, followers, random.choice(world.posts, creators), strict=True):
        shown = np.exp(truth + world.within * random.standard_normal(n)) * size
        posts.append([PostRate(round(count), int(size)) for count in shown])
    return Simulated(world, truths, usual, posts)


def oracle(drawn: Simulated, *, knows_line: bool = True) -> tuple["np.ndarray", "np.ndarray"]:
    """The best guess of each log and its standard deviation by one who knows both spreads.

    She knows the line as well, or has to draw it through the posts like everybody.
    """
    import numpy as np

    world = drawn.world
    noise = world.within**2 / np.array([len(its) for its in drawn.posts])
    seen = np.array([np.mean([math.log(post.rate) for post in its]) for its in drawn.posts])
    usual, doubt = drawn.usual, np.zeros(len(seen))
    if not knows_line:
        sizes = np.array([math.log(its[0].followers) for its in drawn.posts])
        line = np.column_stack([np.ones(len(seen)), sizes] if world.sizes else [np.ones(len(seen))])
        weighed = line / (noise + world.between**2)[:, None]
        covariance = np.linalg.inv(line.T @ weighed)
        usual = line @ (covariance @ (weighed.T @ seen))
        doubt = np.einsum("ij,jk,ik->i", line, covariance, line)
    pull = noise / (noise + world.between**2)
    return seen + pull * (usual - seen), np.sqrt(noise * (1 - pull) + pull**2 * doubt)


def judged(
    drawn: Sequence[Simulated], estimates: Sequence[Sequence[Estimate | None]], n: int, *, knows_line: bool = True
) -> Judged:
    """How the estimates of all creators with ``n`` posts did."""
    import numpy as np

    from models.estimates.estimates import Z80

    hits, widths, errors, best = [], [], [], []
    for world, found in zip(drawn, estimates, strict=True):
        guess, spread = oracle(world, knows_line=knows_line)
        for place, one in enumerate(found):
            if one is None or one.n != n:
                continue
            truth = world.truths[place]
            hits.append(one.low <= math.exp(truth) <= one.high)
            widths.append(math.log(one.high / one.low) / (2 * Z80 * spread[place]))
            errors.append((math.log(one.likely) - truth) ** 2)
            best.append((guess[place] - truth) ** 2)
    return Judged(len(hits), float(np.mean(hits)), float(np.mean(widths)), float(np.mean(errors) / np.mean(best)))
