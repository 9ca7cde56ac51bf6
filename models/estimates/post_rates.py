"""What the posts of one creator say of her rate: how many they are, their middle, and how far they lie apart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

ZERO = 0.5
"""Engagements that stand for a post with none: the log of 0 does not exist, half a like is the usual stand-in."""

FAR = math.log(5)
"""How far, in logs, a post may stand from the creator's middle one as far as her rate goes: one that did more than five
times as well counts as five times, so that no viral post wins (the rule of Winsor; see Huber, 1964)."""

VERY_FAR = math.log(10)
"""The same as far as her spread goes: pulled in as much as that, spreads would come out too small."""

FEWEST_WITH_A_MIDDLE = 3
"""Posts from which on one can be told to stand apart from the others."""


@dataclass(frozen=True, slots=True)
class PostRate:
    """Engagements of one post and the base they are measured by (more than 0).

    The base is what the rate is by: the followers its creator had when it went live, or its reach, or its views. Rates
    by different bases are never mixed in one estimate.
    """

    engagements: int
    followers: int

    @property
    def rate(self) -> float:
        """Engagements per follower; a post without any counts as half a one."""
        return max(float(self.engagements), ZERO) / self.followers


@dataclass(frozen=True, slots=True)
class RateSummary:
    """All that an estimate needs of the ``n`` posts of one creator, in logs; ``n`` is 1 or more.

    ``middle`` is the mean of their rates' logs, ``squares`` the sum of squared distances from a mean, ``size`` the mean
    of their bases' logs.
    """

    n: int
    middle: float
    squares: float
    size: float

    @classmethod
    def of(cls, posts: Sequence[PostRate]) -> "RateSummary":
        """Sum up one post or more; those that stand far from the middle one count as ``FAR`` and ``VERY_FAR``."""
        n = len(posts)
        logs = [math.log(post.rate) for post in posts]
        near, wide = _drawn_in(logs, FAR), _drawn_in(logs, VERY_FAR)
        mean = math.fsum(wide) / n
        return cls(
            n=n,
            middle=math.fsum(near) / n,
            squares=math.fsum((one - mean) * (one - mean) for one in wide),
            size=math.fsum(math.log(post.followers) for post in posts) / n,
        )


def _drawn_in(logs: list[float], reach: float) -> list[float]:
    """The logs with none farther from the middle one than ``reach``; one or two posts have no middle one."""
    if len(logs) < FEWEST_WITH_A_MIDDLE or max(logs) - min(logs) <= reach:
        return logs
    centre = median(logs)
    least, most = centre - reach, centre + reach
    return [min(max(one, least), most) for one in logs]
