"""What engagement rate is usual for a size, by platform: defaults with their sources, never a verdict."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from models.errors import UnreadableError
from models.reading.numbers import parse_percent
from models.reading.platform import Platform
from models.record import record

LEAST_RATE = 1e-6
"""Below that no figure goes on falling: a rate of 0 has no logarithm."""

_LEAST_LOG = math.log(LEAST_RATE)

MOST_FOLLOWERS = 10**10
"""More than there are people: a size beyond is none."""

FIRST_YEAR = 2000
"""Nobody published rates of engagement before."""

_FIRST_WORDS = re.compile(r"[^,;(]+")


@dataclass(frozen=True, slots=True)
class RatePoint:
    """The rate by followers (a fraction from ``LEAST_RATE`` to 1) that is usual at 1 to ``MOST_FOLLOWERS`` of them."""

    followers: int
    rate: float

    def __post_init__(self) -> None:
        if not 1 <= self.followers <= MOST_FOLLOWERS or not LEAST_RATE <= self.rate <= 1:
            raise ValueError(f"No usual rate: {self.rate} at {self.followers} followers")


@dataclass(frozen=True)
class Benchmark:
    """What is usual at two sizes, the second the larger one, and who says so of which year."""

    small: RatePoint
    large: RatePoint
    source: str
    year: int

    def __post_init__(self) -> None:
        if self.small.followers >= self.large.followers or not self.source:
            raise ValueError("A usual rate needs two sizes, the smaller one first, and a source.")

    def usual(self, followers: int) -> float:
        """The usual rate at a size: straight in logs between the two points and beyond them, at most 1."""
        size, rate, rise = self._logs
        share = math.log(max(followers, 1) / self.small.followers) / size
        return math.exp(min(max(rate + share * rise, _LEAST_LOG), 0.0))

    @cached_property
    def _logs(self) -> tuple[float, float, float]:
        """From the first size to the second one, the rate at the first, and from that to the second."""
        small, large = self.small, self.large
        return math.log(large.followers / small.followers), math.log(small.rate), math.log(large.rate / small.rate)

    @property
    def points(self) -> dict[str, RatePoint]:
        """Both points by name."""
        return {"small": self.small, "large": self.large}

    @property
    def told(self) -> str:
        """The source with its year."""
        return self.source if str(self.year) in self.source else f"{self.source}, {self.year}"

    @property
    def short_source(self) -> str:
        """The first words of the source and the year, where room is short."""
        found = _FIRST_WORDS.match(self.source)
        name = found.group().strip() if found else self.source
        return name if str(self.year) in name else f"{name} {self.year}"


@record(frozen=True)
class Benchmarks:
    """The usual rates that hold, by platform; on a platform that is not there nothing is known to be usual."""

    by_platform: Mapping[Platform, Benchmark] = field(default_factory=dict)

    def of(self, platform: Platform) -> Benchmark | None:
        """What is usual on a platform."""
        return self.by_platform.get(platform)

    def rate(self, platform: Platform, followers: int | None) -> float | None:
        """The engagement rate by followers usual for the size; ``None`` where no figure is known."""
        benchmark = self.by_platform.get(platform)
        return benchmark.usual(followers) if benchmark and followers else None

    def with_one(self, platform: Platform, benchmark: Benchmark | None) -> "Benchmarks":
        """The same with other figures for a platform, or with none."""
        others = {one: each for one, each in self.by_platform.items() if one is not platform}
        return Benchmarks(others if benchmark is None else {**others, platform: benchmark})


def _published(at_small: float, at_large: float, source: str, year: int) -> Benchmark:
    return Benchmark(RatePoint(3_000, at_small), RatePoint(1_500_000, at_large), source, year)


PUBLISHED = Benchmarks(
    {
        Platform.INSTAGRAM: _published(0.034, 0.014, "Statista, Sweden, first half of 2024", 2024),
        Platform.TIKTOK: _published(
            0.126, 0.049, "HypeAuditor, 2022; the upper end a weak source, 2025", 2022
        ),
        Platform.YOUTUBE: _published(0.032, 0.009, "a weak source, 2025", 2025),
    }
)  # fmt: skip
"""What holds until the owner types other figures."""


def parse_rate(text: str) -> float | None:
    """A rate typed as "3.4" or "3,4 %", as a fraction; ``None`` for a blank.

    ``UnreadableError`` for what is no number, or no rate that can be usual.
    """
    rate = parse_percent(text, bare="percent")
    if rate is not None and not LEAST_RATE <= rate <= 1:
        raise UnreadableError("A usual rate lies above 0 % and is 100 % at most.")
    return None if rate is None else float(rate)


def parse_year(text: str) -> int:
    """A year of four digits; ``UnreadableError`` for anything else."""
    bare = text.strip()
    if not (bare.isdecimal() and len(bare) == len("2024") and int(bare) >= FIRST_YEAR):
        raise UnreadableError("Type the year with four digits, such as 2024.")
    return int(bare)
