"""The engagement rate of creators: each drawn to what is usual for her size while she has few posts.

With the mean ``m`` of the logs of her posts' rates, the variance ``V`` of that mean, the spread ``T`` of creators
around the trend and the trend's ``t`` at her size, known with variance ``c``, the likely log is ``m + B (t - m)`` with
``B = V / (V + T²)``, and its variance is ``V (1 - B) + B² c`` and what the doubt of ``T`` adds. That is the estimate of
Efron and Morris with the range of Morris (1983), exact where her own posts are among those that the trend is made from.
``V`` is from her own posts and the usual spread together, weighed as in Smyth (2004): so the range is one of Student's
t, with their weight as degrees of freedom.

Its limits: the long-run rate is the middle of her posts (the median), not their average; it takes posts for independent
of each other, and the years to come for like those before.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from models.estimates.estimate import Z80, Estimate
from models.estimates.post_rates import PostRate, RateSummary
from models.estimates.trend import ALONE, Trend
from models.estimates.trend_fit import parts_of, trend_of

if TYPE_CHECKING:
    import numpy as np

DRAWN_IN = 1.02
"""Variance of a mean for which posts far off were drawn in, over that of the plain mean: of log-normal posts with
spreads from 0.5 to 0.9 it is 1.00 to 1.05, and their spread comes out a little small."""

MANY = 200
"""Creators from which on numpy is worth its start."""

TAIL = 15.0
"""Degrees of freedom of how creators lie around the line: one far off is drawn to it less than the normal rule would,
as there are more of those than normal ones (Lange, Little and Taylor, 1989)."""

Values = TypeVar("Values", float, "np.ndarray")
"""One creator's number, or an array of everybody's: the formula is written once, and both come out the same."""


def creator_rate(posts: Sequence[PostRate], trend: Trend | None) -> Estimate | None:
    """The long-run rate of a creator (the middle of her posts) with its 80 % range; ``None`` without posts.

    Without a trend, or with one that knows nothing, her posts stand alone, with the spread that posts usually have.
    """
    return rate_of(RateSummary.of(posts), trend) if posts else None


def creator_rates(
    posts: Mapping[int, Sequence[PostRate]] | Iterable[Sequence[PostRate]], trend: Trend | None = None
) -> list[Estimate | None]:
    """``creator_rate`` of everybody at once, in their order; without a trend it is made from these posts."""
    each = list(posts.values() if isinstance(posts, Mapping) else posts)
    summaries = [RateSummary.of(its) for its in each if its]
    found = iter(rates_of(summaries, trend or trend_of(parts_of(summaries))))
    return [next(found) if its else None for its in each]


def rate_of(summary: RateSummary, trend: Trend | None) -> Estimate:
    """The rate of a creator by the summary of her posts."""
    n = float(summary.n)
    middle, square, wide = _drawn(n, summary.middle, summary.squares, summary.size, _drawing(trend))
    return _estimate(middle, wide * math.sqrt(square), summary.n)


def rates_of(summaries: Sequence[RateSummary], trend: Trend | None) -> list[Estimate]:
    """``rate_of`` of everybody at once."""
    if len(summaries) < MANY:
        return [rate_of(one, trend) for one in summaries]
    import numpy as np

    rows = np.array([(one.n, one.middle, one.squares, one.size) for one in summaries], dtype=float).reshape(-1, 4)
    n, middle, squares, size = rows.T
    likely, square, wide = _drawn(n, middle, squares, size, _drawing(trend))
    reach = wide * np.sqrt(square)
    return list(map(_estimate, likely.tolist(), reach.tolist(), (one.n for one in summaries)))


def _drawing(trend: Trend | None) -> Trend:
    return trend if trend and (trend.creators or trend.is_known) else ALONE


def _drawn(n: Values, middle: Values, squares: Values, size: Values, trend: Trend) -> tuple[Values, Values, Values]:
    """The middle of the range and its variance in logs, and how many standard deviations it reaches.

    Nothing but the four rules of arithmetic: they round alike for a number and an array.
    """
    free = trend.alike + n - 1
    own = DRAWN_IN * (trend.alike * trend.within * trend.within + squares) / free / n
    beyond = size - trend.pivot
    doubt = trend.level_doubt * trend.level_doubt + trend.slope_doubt * trend.slope_doubt * beyond * beyond
    off = trend.level + trend.slope * beyond - middle
    between = trend.between * trend.between
    others = between * (TAIL + off * off / (own + between)) / (TAIL + 1)
    pull = own / (own + others)
    unsure = pull * (1 - pull) * off * trend.between_doubt
    square = own * (1 - pull) + pull * pull * doubt + unsure * unsure
    return middle + pull * off, square, student80(free / ((1 - pull) * (1 - pull)))


def student80(free: Values) -> Values:
    """Standard deviations on each side that hold 80 % of Student's t with ``free`` degrees, 4 or more.

    By the expansion of Fisher and Cornish (1960); within a hundredth of the truth from 3 degrees on.
    """
    cube = Z80**3
    first = (cube + Z80) / 4
    second = (5 * cube * Z80**2 + 16 * cube + 3 * Z80) / 96
    found: Values = Z80 + first / free + second / (free * free)
    return found


def _estimate(middle: float, reach: float, n: int) -> Estimate:
    return Estimate(math.exp(middle - reach), math.exp(middle), math.exp(middle + reach), n)
