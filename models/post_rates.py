"""What the posts of one creator say of her rate: how many they are, their middle, and how far they lie apart."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

ZERO = 0.5
"""Engagements that stand for a post with none: the log of 0 does not exist, half a like is the usual stand-in."""

FARTHEST = math.log(10)
"""How far, in logs, a post may stand from the creator's middle one: who did more than ten times as well counts as ten
times, so that no viral post wins (Winsor's rule; see Huber, 1964). Of log-normal posts one in some hundred stands
beyond, too few to narrow a range by more than a hundredth."""

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

    ``middle`` is the mean of their rates' logs, ``squares`` the sum of squared distances from it, ``size`` the mean of
    their bases' logs.
    """

    n: int
    middle: float
    squares: float
    size: float

    @classmethod
    def of(cls, posts: Sequence[PostRate]) -> "RateSummary":
        """Sum up one post or more; what stands farther from the middle one than ``FARTHEST`` is moved up to there."""
        n = len(posts)
        logs = _within_reach([math.log(post.rate) for post in posts])
        middle = math.fsum(logs) / n
        squares = math.fsum((one - middle) * (one - middle) for one in logs)
        return cls(n, middle, squares, math.fsum(math.log(post.followers) for post in posts) / n)


def _within_reach(logs: list[float]) -> list[float]:
    if len(logs) < FEWEST_WITH_A_MIDDLE:
        return logs
    ordered, half = sorted(logs), len(logs) // 2
    centre = ordered[half] if len(logs) % 2 else (ordered[half - 1] + ordered[half]) / 2
    least, most = centre - FARTHEST, centre + FARTHEST
    if ordered[0] >= least and ordered[-1] <= most:
        return logs
    return [min(max(one, least), most) for one in logs]
