"""What engagement rate is usual for a size, by platform: defaults with their sources, never a verdict."""

import math
from dataclasses import dataclass

from models.platforms import Platform

SMALL, LARGE = 3_000, 1_500_000


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Rates by followers (fractions) usual at 3,000 and at 1.5 million followers, and who published them.

    ``short_source`` is the publisher and the year where room is short.
    """

    at_small: float
    at_large: float
    source: str
    short_source: str

    def usual(self, followers: int) -> float:
        """The usual rate at a size: straight in logs between the two published points, and beyond them."""
        share = math.log(max(followers, 1) / SMALL) / math.log(LARGE / SMALL)
        return math.exp(math.log(self.at_small) + share * math.log(self.at_large / self.at_small))


BENCHMARKS = {
    Platform.INSTAGRAM: Benchmark(0.034, 0.014, "Statista, Sweden, first half of 2024", "Statista 2024"),
    Platform.TIKTOK: Benchmark(
        0.126, 0.049, "HypeAuditor, 2022; the upper end a weak source, 2025", "HypeAuditor 2022"
    ),
    Platform.YOUTUBE: Benchmark(0.032, 0.009, "a weak source, 2025", "weak source 2025"),
}


def usual_rate(platform: Platform, followers: int | None) -> float | None:
    """The engagement rate by followers usual for the size; ``None`` where no figure was published."""
    benchmark = BENCHMARKS.get(platform)
    return benchmark.usual(followers) if benchmark and followers else None
