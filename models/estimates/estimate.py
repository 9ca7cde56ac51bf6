"""A likely value with its 80 % range, and the few numbers that every range is made with."""

import math
from dataclasses import dataclass

Z80 = 1.2816
"""Standard deviations on each side of the middle that hold 80 % of a normal distribution."""


OVERDISPERSION = 1.25
"""Variance of a count of orders over that of Poisson, whose variance is its mean: our assumption, for they come in
bursts. Ranges hold the truth about 8 times in 10 while it is from 1 to 1.5 (``benchmarks/money_ranges.py``)."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A likely value with the range that holds the truth 8 times in 10, and how much it rests on."""

    low: float
    likely: float
    high: float
    n: int


def log_normal(likely: float, spread: float, n: int) -> Estimate:
    """An estimate by its middle (more than 0) and its standard deviation in logs."""
    reach = math.exp(Z80 * spread)
    return Estimate(likely / reach, likely, likely * reach, n)
