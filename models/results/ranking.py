"""Who stands before whom, as far as ranges allow it to be said.

The rule is that of every comparison here: two whose 80 % ranges overlap cannot be told apart. Where they do not, the
one that looks better is better more than 9 times in 10 (of two ranges equally wide, 19 times in 20).
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from models.estimates.estimate import Z80
from models.results.booking_again import FEW_ORDERS, TOO_EARLY

FEW_POSTS = 3
"""Below so many posts a rate is too early to tell, however narrow its range: the range leans on what is usual."""

MOST_MORE = 200
"""Beyond so many more posts or orders it is no help to say how many would show."""


class Ranged(Protocol):
    """What has a likely value with its range, from ``n`` posts or orders."""

    @property
    def low(self) -> float:
        """The low end."""

    @property
    def likely(self) -> float:
        """The likely value."""

    @property
    def high(self) -> float:
        """The high end."""

    @property
    def n(self) -> int:
        """How much it rests on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The best and the worst place that somebody may have among ``of``, and the number of her group.

    Groups count from 1; nobody of a group can be told from the one who leads it.
    """

    first: int
    last: int
    of: int
    group: int

    @property
    def is_open(self) -> bool:
        """Whether any place is possible, so that it is too early to tell."""
        return self.of > 1 and (self.first, self.last) == (1, self.of)

    @property
    def words(self) -> str:
        """The place as it is told: "2", "2 – 4", or that it is too early to tell."""
        if self.is_open:
            return TOO_EARLY
        return str(self.first) if self.first == self.last else f"{self.first} – {self.last}"

    @property
    def told(self) -> str:
        """The place among all: "2 – 4 of 9", or that it is too early to tell; empty for somebody alone."""
        if self.of < 2:
            return ""
        return self.words if self.is_open else f"{self.words} of {self.of}"


def standings(ranges: Sequence[Ranged]) -> list[Standing]:
    """The standing of each, in their order; more is better."""
    lows, highs = sorted(one.low for one in ranges), sorted(one.high for one in ranges)
    groups = _groups(ranges)
    return [
        Standing(
            first=1 + len(ranges) - bisect_right(lows, one.high),
            last=len(ranges) - bisect_left(highs, one.low),
            of=len(ranges),
            group=group,
        )
        for one, group in zip(ranges, groups, strict=True)
    ]


def is_early(one: Ranged, standing: Standing) -> bool:
    """Whether it is too early to tell of somebody by her posts: there are few, or she may have any place."""
    return one.n < FEW_POSTS or standing.is_open


def are_apart(one: Ranged, other: Ranged) -> bool:
    """Whether two can be told apart."""
    return one.low > other.high or other.low > one.high


def told_from(one: Ranged, line: float) -> bool | None:
    """Whether somebody reaches a line, with little doubt; ``None`` while it is too early to tell."""
    if one.low >= line:
        return True
    return False if one.high < line else None


def has_paid_back(one: Ranged, line: float) -> bool | None:
    """Whether as much came back as pays for itself (``PaysFrom.line``), with little doubt; ``None`` while it is too
    early to tell, as it is from fewer than ``FEW_ORDERS`` however much they brought.
    """
    told = told_from(one, line)
    return None if told and one.n < FEW_ORDERS else told


def more_to_tell(one: Ranged, other: Ranged) -> int | None:
    """How many more posts or orders each would need until the two can be told apart, likely values staying as they are.

    ``n`` of them leave a spread of ln(1 + c / n), with c as it is now (``return_range``). 0 where they can be told
    apart; ``None`` where it takes more than ``MOST_MORE``, or nothing is there to go by.
    """
    better, worse = sorted((one, other), key=lambda each: each.likely, reverse=True)
    if min(better.n, worse.n) <= 0 or min(better.low, worse.low) <= 0:
        return 0 if are_apart(one, other) else None
    gap = math.log(better.likely / worse.likely)
    for more in range(MOST_MORE + 1):
        if Z80 * (_spread(better, more) + _spread(worse, more)) < gap:
            return more
    return None


def _spread(one: Ranged, more: int) -> float:
    """The standard deviation in logs that ``more`` posts or orders would leave."""
    now = math.log(one.high / one.low) / (2 * Z80)
    return math.sqrt(math.log1p(math.expm1(now * now) * one.n / (one.n + more)))


def _groups(ranges: Sequence[Ranged]) -> list[int]:
    found, group, least = [0] * len(ranges), 0, math.inf
    for place in sorted(range(len(ranges)), key=lambda each: -ranges[each].likely):
        if group == 0 or ranges[place].high < least:
            group, least = group + 1, ranges[place].low
        found[place] = group
    return found
