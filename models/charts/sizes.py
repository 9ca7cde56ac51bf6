"""Chart data: engagement rate against size, to show that smaller accounts are closer to their people."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.benchmarks import PUBLISHED, Benchmarks
from models.platforms import Platform
from models.plural import counted
from models.show import count, percent
from models.tiers import Boundaries

FEWEST_FOR_A_TREND = 8
"""A line through fewer creators says more than they do."""

LEAST_SPREAD = 0.5
"""Standard deviation of sizes, in logs, below which a line could point anywhere."""

MOST_POINTS = 3_000
TREND_POINTS = 40


@dataclass(frozen=True, slots=True)
class SizedCreator:
    """One creator: followers (more than 0) and engagement rate by followers (a fraction, more than 0)."""

    influencer_id: int
    label: str
    followers: int
    rate: float
    platform: Platform | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class SmallerIsCloser:
    """Creators by size and rate, with a line of (followers, rate) and where micro begins and ends.

    The line is the workspace's own trend where there are creators enough, else what is usual on the platform that
    most of them are on; ``line_label`` says which.
    """

    creators: tuple[SizedCreator, ...] = ()
    line: tuple[tuple[float, float], ...] = ()
    line_label: str = ""
    micro: tuple[int, int] = (1_000, 100_000)
    more: int = 0

    @classmethod
    def of(
        cls,
        creators: Iterable[SizedCreator],
        boundaries: Boundaries | None = None,
        benchmarks: Benchmarks = PUBLISHED,
    ) -> "SmallerIsCloser":
        """Keep those with a size and a rate, and find the line through them."""
        sizes = boundaries or Boundaries()
        known = [one for one in creators if one.followers > 0 and one.rate > 0]
        known.sort(key=lambda one: (one.followers, one.influencer_id))
        kept = _spread_out(known)
        line, label = _line(kept, benchmarks)
        return cls(tuple(kept), line, label, (sizes.micro_from, sizes.micro_to), len(known) - len(kept))

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "Smaller is closer"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not self.creators

    @property
    def names(self) -> tuple[str, ...]:
        """What is written on the chart as people typed it: nothing."""
        return ()

    def is_micro(self, one: SizedCreator) -> bool:
        """Whether a creator is of the size this program is made for."""
        return self.micro[0] <= one.followers <= self.micro[1]

    def told(self, place: int) -> str:
        """What a creator says when pointed at."""
        one = self.creators[place]
        on = f" on {one.platform.label}" if one.platform else ""
        posts = f", from {counted(one.n, 'post')}" if one.n else ""
        return f"{one.label}\n{count(one.followers)} followers{on}\nengagement rate {percent(one.rate)}{posts}"

    def text_summary(self) -> str:
        """The chart in sentences, for those who cannot see it."""
        if self.is_empty:
            return "No creators with followers and an engagement rate."
        smallest, largest = self.creators[0], self.creators[-1]
        told = (
            f"Engagement rates of {len(self.creators):,} creators from {count(smallest.followers)} to"
            f" {count(largest.followers)} followers."
        )
        if not self.line:
            return told
        ends = f"{percent(self.line[0][1])} to {percent(self.line[-1][1])}"
        return f"{told} {self.line_label.capitalize()}: from {ends}."

    @property
    def header(self) -> tuple[str, ...]:
        """Names of the columns of ``as_rows``."""
        return ("Creator", "Platform", "Followers", "Engagement rate", "Posts")

    def as_rows(self) -> list[tuple[str, ...]]:
        """One row a creator, as text."""
        return [
            (
                one.label,
                one.platform.label if one.platform else "",
                str(one.followers),
                percent(one.rate),
                str(one.n or ""),
            )
            for one in self.creators
        ]


def _spread_out(creators: list[SizedCreator]) -> list[SizedCreator]:
    """At most ``MOST_POINTS`` of them, evenly over the sizes."""
    if len(creators) <= MOST_POINTS:
        return creators
    return [creators[place * len(creators) // MOST_POINTS] for place in range(MOST_POINTS)]


def _line(creators: Sequence[SizedCreator], benchmarks: Benchmarks) -> tuple[tuple[tuple[float, float], ...], str]:
    if not creators:
        return (), ""
    own = _own_trend(creators)
    first, last = creators[0].followers, creators[-1].followers
    sizes = [
        math.exp(math.log(first) + (math.log(last) - math.log(first)) * place / (TREND_POINTS - 1))
        for place in range(TREND_POINTS)
    ]
    if own:
        slope, start = own
        return tuple((size, math.exp(start + slope * math.log(size))) for size in sizes), "your trend"
    platforms = [one.platform for one in creators if one.platform and benchmarks.of(one.platform)]
    if not platforms or first == last:
        return (), ""
    usual = max(set(platforms), key=lambda platform: (platforms.count(platform), platform.value))
    benchmark = benchmarks.by_platform[usual]
    return tuple((size, benchmark.usual(round(size))) for size in sizes), f"usual on {usual.label}"


def _own_trend(creators: Sequence[SizedCreator]) -> tuple[float, float] | None:
    """Slope and start of the straight line through the logs of size and rate (least squares)."""
    if len(creators) < FEWEST_FOR_A_TREND:
        return None
    sizes = [math.log(one.followers) for one in creators]
    rates = [math.log(one.rate) for one in creators]
    middle, rate = math.fsum(sizes) / len(sizes), math.fsum(rates) / len(rates)
    spread = math.fsum((size - middle) ** 2 for size in sizes)
    if spread < LEAST_SPREAD**2 * len(sizes):
        return None
    slope = math.fsum((s - middle) * (r - rate) for s, r in zip(sizes, rates, strict=True)) / spread
    return slope, rate - slope * middle
