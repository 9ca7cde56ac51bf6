"""Chart data: engagement rate against size, to show that smaller accounts are closer to their people."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.estimates.benchmarks import PUBLISHED, Benchmarks
from models.estimates.trends import Trends
from models.influencers.tiers import Boundaries
from models.plural import counted
from models.reading.platform import Platform
from models.show import count, percent

FEWEST_FOR_A_TREND = 8
"""A line through fewer creators says more than they do."""

LEAST_SPREAD = 2.0
"""How many times larger than the smallest creator the largest is, so that a line between the two says something."""

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
class SizeLine:
    """Rates by size: points of (followers, rate), and whether they come from the owner's own creators."""

    label: str
    points: tuple[tuple[float, float], ...]
    is_own: bool = False

    @property
    def told(self) -> str:
        """From where to where it goes, in a sentence."""
        first, last = self.points[0][1], self.points[-1][1]
        return f"{self.label[0].upper()}{self.label[1:]}: from {percent(first)} to {percent(last)}."


@dataclass(frozen=True, slots=True)
class SmallerIsCloser:
    """Creators by size and rate, and where micro begins and ends.

    ``lines`` are the workspace's own trend, where there are creators enough for one, and what is published as usual,
    both of the ``platform`` that most of them are on; creators of about one size have none.
    """

    creators: tuple[SizedCreator, ...] = ()
    lines: tuple[SizeLine, ...] = ()
    micro: tuple[int, int] = (1_000, 100_000)
    more: int = 0
    platform: Platform | None = None

    @classmethod
    def of(
        cls,
        creators: Iterable[SizedCreator],
        boundaries: Boundaries | None = None,
        benchmarks: Benchmarks = PUBLISHED,
        trends: Trends | None = None,
    ) -> "SmallerIsCloser":
        """Keep those with a size and a rate, and lay the lines beside them; ``trends`` are those in force."""
        sizes = boundaries or Boundaries()
        known = [one for one in creators if one.followers > 0 and one.rate > 0]
        known.sort(key=lambda one: (one.followers, one.influencer_id))
        kept = _spread_out(known)
        platform = _most_used(kept)
        lines = _lines(kept, platform, benchmarks, trends or Trends())
        return cls(tuple(kept), lines, (sizes.micro_from, sizes.micro_to), len(known) - len(kept), platform)

    @property
    def title(self) -> str:
        """What the chart shows."""
        return "Engagement by followers"

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

    def is_elsewhere(self, one: SizedCreator) -> bool:
        """Whether the lines are of another platform than a creator, who cannot be held against them."""
        return bool(self.lines) and one.platform is not self.platform

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
            f"Engagement rates of {count(len(self.creators))} creators from {count(smallest.followers)} to"
            f" {count(largest.followers)} followers."
        )
        return " ".join([told, *(line.told for line in self.lines)])

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


def _most_used(creators: Iterable[SizedCreator]) -> Platform | None:
    platforms = Counter(one.platform for one in creators if one.platform)
    return max(platforms, key=lambda platform: (platforms[platform], platform.value), default=None)


def _lines(
    creators: Sequence[SizedCreator], usual: Platform | None, benchmarks: Benchmarks, trends: Trends
) -> tuple[SizeLine, ...]:
    """The owner's trend, and what is published for the platform that most of the creators are on."""
    if not creators or creators[-1].followers < LEAST_SPREAD * creators[0].followers:
        return ()
    first, last = math.log(creators[0].followers), math.log(creators[-1].followers)
    sizes = [math.exp(first + (last - first) * place / (TREND_POINTS - 1)) for place in range(TREND_POINTS)]
    found = []
    if usual is not None and trends.of(usual).creators >= FEWEST_FOR_A_TREND:
        own = trends.of(usual)
        points = tuple((size, own.usual(size)) for size in sizes)
        found.append(SizeLine(f"your trend on {usual.label}", points, is_own=True))
    if usual is not None and (benchmark := benchmarks.of(usual)) is not None:
        points = tuple((size, benchmark.usual(round(size))) for size in sizes)
        found.append(SizeLine(f"usual on {usual.label}", points))
    return tuple(found)
