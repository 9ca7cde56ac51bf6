"""Somebody who may be picked: what she would cost, what she is expected to bring, and where she counts."""

import math
from dataclasses import dataclass

from models.estimates.estimates import Z80, Estimate


@dataclass(frozen=True, slots=True)
class Candidate:
    """One influencer as the planner sees her.

    ``price`` is in minor units of ``currency`` with product at cost, shipping and commission expected; ``None`` where
    nobody named one. ``result`` is what one partnership brings if she posts, in pieces of the metric planned for;
    ``None`` where it cannot be told and ``why_unknown`` says why. ``chance`` is that of a post at all, from 0 to 1.
    ``assumed`` are the sentences on what was taken for granted.
    """

    id: int
    name: str
    platform: str
    region: str
    price: int | None
    currency: str
    result: Estimate | None
    chance: float = 1.0
    price_text: str = ""
    why_unknown: str = ""
    do_not_contact: bool = False
    assumed: tuple[str, ...] = ()

    @property
    def expected(self) -> float:
        """What she brings on average, all the times counted when she does not post; 0 where it is unknown."""
        return self.chance * average_of(self.result) if self.result else 0.0


def spread_of(estimate: Estimate) -> float:
    """The standard deviation of a log-normal estimate, in logs, from its 80 % range; 0 for a number that is sure."""
    if estimate.low <= 0 or estimate.high <= estimate.low:
        return 0.0
    return math.log(estimate.high / estimate.low) / (2 * Z80)


def average_of(estimate: Estimate) -> float:
    """The average of a log-normal estimate: above its likely value, for a few do far better than that."""
    return estimate.likely * math.exp(spread_of(estimate) ** 2 / 2)
