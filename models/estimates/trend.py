"""What rate is usual for a size on one platform, and how far creators and their posts lie from it."""

import math
from dataclasses import replace

from models.estimates.benchmarks import Benchmark
from models.estimates.estimate import Estimate, log_normal
from models.record import record

WITHIN = 0.7
"""Spread of one creator's post rates around her own, in logs, until posts tell: assumed (0.5 to 0.9 is known)."""

BETWEEN = 0.6
"""Spread of creators around the rate usual for their size, in logs, until posts tell: our assumption."""

PUBLISHED_DOUBT = 0.5
"""Standard deviation, in logs, of a published level from that of the owner's creators: reviews differ up to tenfold."""

KNOWN_DOUBT = 0.6
"""Doubt of the level, in logs, beyond which nothing can be said to be usual."""

ALIKE = 5.0
"""Posts of her own that weigh as much as ``WITHIN`` in what is held for a creator's spread, until posts tell."""

LEVEL_STEP, SLOPE_STEP, SPREAD_STEP, PIVOT_STEP = 0.01, 0.005, 0.02, 0.25
"""A trend stands on these steps: one more post seldom moves it, and the same posts always give the same one."""


@record(frozen=True)
class Trend:
    """A straight line through logs of size and rate, both spreads around it, and how sure it is.

    ``level`` is the log of the rate at the size whose log is ``pivot``, where the line is known best; the standard
    deviations ``level_doubt`` and ``slope_doubt`` are independent there. ``between`` is the spread of creators, and
    ``between_doubt`` the standard deviation of the log of its square; ``within`` is the usual spread of one creator's
    posts, which weighs as much as ``alike`` posts of her own. ``creators`` is how many of them the line was drawn to.
    """

    level: float = math.log(0.03)
    slope: float = -0.1
    pivot: float = math.log(10_000)
    level_doubt: float = 30.0
    slope_doubt: float = 0.15
    within: float = WITHIN
    between: float = BETWEEN
    between_doubt: float = 0.9
    alike: float = ALIKE
    creators: int = 0

    @classmethod
    def published(cls, benchmark: Benchmark) -> "Trend":
        """The line through two published points, before any post was read."""
        small, large = benchmark.small, benchmark.large
        slope = math.log(large.rate / small.rate) / math.log(large.followers / small.followers)
        level = math.log(small.rate) + slope * (UNKNOWN.pivot - math.log(small.followers))
        return cls(level, slope, level_doubt=PUBLISHED_DOUBT)

    @property
    def is_known(self) -> bool:
        """Whether it says anything of somebody whose posts were not read."""
        return self.level_doubt <= KNOWN_DOUBT

    def usual(self, size: float) -> float:
        """The rate usual for a size (more than 0), 1 at most."""
        return math.exp(min(self.level + self.slope * (math.log(size) - self.pivot), 0.0))

    def newcomer(self, size: float) -> Estimate:
        """The rate of somebody of a size whose posts nobody read: what is usual, with the spread of creators."""
        doubt = self.slope_doubt * (math.log(size) - self.pivot)
        return log_normal(self.usual(size), math.sqrt(self.between**2 + self.level_doubt**2 + doubt**2), 0)

    def on_steps(self) -> "Trend":
        """The same moved onto the nearest steps, with the line where it was."""
        pivot = _on(PIVOT_STEP, self.pivot)
        slope = _on(SLOPE_STEP, self.slope)
        return replace(
            self,
            pivot=pivot,
            slope=slope,
            level=_on(LEVEL_STEP, self.level + self.slope * (pivot - self.pivot)),
            level_doubt=_on(LEVEL_STEP, self.level_doubt),
            slope_doubt=_on(LEVEL_STEP, self.slope_doubt),
            within=max(_on(SPREAD_STEP, self.within), SPREAD_STEP),
            between=max(_on(SPREAD_STEP, self.between), SPREAD_STEP),
            between_doubt=_on(0.05, self.between_doubt),
            alike=math.exp(_on(0.1, math.log(self.alike))),
        )


UNKNOWN = Trend()
"""What holds where nothing was published: any level may be, so that the first few creators all but set it."""

ALONE = Trend(level_doubt=0.0, slope_doubt=0.0, between=1e9, between_doubt=0.0)
"""Draws nobody, as creators may lie anywhere: each stands on her own posts, with the assumed spread of posts."""


def _on(step: float, value: float) -> float:
    return round(value / step) * step
