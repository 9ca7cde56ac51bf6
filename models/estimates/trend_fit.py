"""Fits the trend of one platform to the posts of its creators: what was published, drawn to them as they grow.

The model is the normal one in two steps of Efron and Morris (1975) and Morris (1983), on logs: creators lie around a
straight line in size, posts around each creator. What each part is estimated by:

- the line by weighted least squares, with the published one as its prior;
- the spread of creators by its marginal likelihood (REML) with a prior, averaged over a row of possible values, so that
  some dozens of creators do not make it 0 as the moments of DerSimonian and Laird (1986) often do;
- the spread of posts by pooled squares, and how much creators differ in it by their second moment (Smyth, 2004).

All of it needs sums only, by creators with the same number of posts: ``TrendPart``.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from models.estimates.benchmarks import Benchmark
from models.estimates.post_rates import PostRate, RateSummary
from models.estimates.trend import BETWEEN, UNKNOWN, WITHIN, Trend
from models.record import record

WITHIN_WEIGHT = 6.0
"""Posts that ``WITHIN`` counts as, beside those read."""

BETWEEN_DOUBT = 0.45
"""Standard deviation of the log of the spread between creators from ``BETWEEN``."""

UNLIKE, UNLIKE_WEIGHT = 1.0, 60.0
"""How much creators differ in the spread of their posts until posts tell (variance of its square over the square of the
mean), and how many posts this assumption counts as."""

LEAST_UNLIKE = 0.002

MOST_POSTS = 6
"""Posts beyond which a creator counts no more for the usual spread: more of hers do not tell how others differ."""

LEAST_SQUARE = 1e-4
"""Mean square below which posts do not lie closer together."""

SPREADS = tuple(math.log(0.05) + place * math.log(60) / 40 for place in range(41))
"""Logs of the spreads between creators that are weighed against each other, from 0.05 to 3."""


@record(frozen=True)
class TrendPart:
    """Sums over all creators of a platform who have ``n`` posts each.

    Sizes are logs counted from that of ``UNKNOWN.pivot``, rates and squares as in ``RateSummary``.
    """

    n: int
    creators: int
    sizes: float
    size_squares: float
    rates: float
    rate_squares: float
    products: float
    squares: float
    fourths: float


def trend(
    posts: Mapping[int, Sequence[PostRate]] | Iterable[Sequence[PostRate]], benchmark: Benchmark | None = None
) -> Trend:
    """The trend of one platform from the posts of each of its creators; ``benchmark`` is what was published for it.

    Nobody need have posts: without any it is what was published, else ``UNKNOWN``.
    """
    each = posts.values() if isinstance(posts, Mapping) else posts
    return trend_of(parts_of([RateSummary.of(its) for its in each if its]), benchmark)


def parts_of(summaries: Iterable[RateSummary]) -> list[TrendPart]:
    """The sums that a trend is made from."""
    groups: dict[int, list[RateSummary]] = {}
    for one in summaries:
        groups.setdefault(one.n, []).append(one)
    return [_part(n, groups[n]) for n in sorted(groups)]


def trend_of(parts: Sequence[TrendPart], benchmark: Benchmark | None = None) -> Trend:
    """The trend by its sums: averaged over the possible spreads, each by how well it fits."""
    prior = Trend.published(benchmark) if benchmark else UNKNOWN
    if not parts:
        return prior
    square, alike = _within(parts)
    lines = [_line(parts, prior, square, math.exp(spread)) for spread in SPREADS]
    best = max(line.fit for line in lines)
    weights = [math.exp(line.fit - best) for line in lines]
    spread, spread_square = _mean_and_square(SPREADS, weights)
    level, level_square = _mean_and_square([line.level for line in lines], weights)
    slope, slope_square = _mean_and_square([line.slope for line in lines], weights)
    level_square += _mean([line.level_square for line in lines], weights)
    slope_square += _mean([line.slope_square for line in lines], weights)
    both = _mean([line.both + (line.level - level) * (line.slope - slope) for line in lines], weights)
    # Moved to where level and slope are independent of each other: there the level is known best.
    shift = -both / slope_square
    return Trend(
        level=level + slope * shift,
        slope=slope,
        pivot=UNKNOWN.pivot + shift,
        level_doubt=math.sqrt(max(level_square - both * both / slope_square, 0.0)),
        slope_doubt=math.sqrt(slope_square),
        within=math.sqrt(square),
        between=math.exp(spread),
        between_doubt=2 * math.sqrt(spread_square),
        alike=alike,
        creators=sum(part.creators for part in parts),
    ).on_steps()


def _part(n: int, its: Sequence[RateSummary]) -> TrendPart:
    sizes = [one.size - UNKNOWN.pivot for one in its]
    return TrendPart(
        n=n,
        creators=len(its),
        sizes=math.fsum(sizes),
        size_squares=math.fsum(size * size for size in sizes),
        rates=math.fsum(one.middle for one in its),
        rate_squares=math.fsum(one.middle * one.middle for one in its),
        products=math.fsum(size * one.middle for size, one in zip(sizes, its, strict=True)),
        squares=math.fsum(one.squares for one in its),
        fourths=math.fsum(one.squares * one.squares for one in its),
    )


def _within(parts: Sequence[TrendPart]) -> tuple[float, float]:
    """The usual square of the distance of a post from its creator, and how many posts of hers outweigh it."""
    free = squares = fourths = 0.0
    for part in parts:
        if part.n > 1:
            share = min(1.0, MOST_POSTS / (part.n - 1))
            free += share * part.creators * (part.n - 1)
            squares += share * part.squares
            fourths += share * part.fourths / (part.n + 1)
    own = math.log(max(squares / free, LEAST_SQUARE)) if free else 0.0
    square = math.exp((WITHIN_WEIGHT * math.log(WITHIN**2) + free * own) / (WITHIN_WEIGHT + free))
    unlike = (UNLIKE_WEIGHT * UNLIKE + fourths / square**2 - free) / (UNLIKE_WEIGHT + free)
    # Squares that vary so much are those of a scaled inverse chi-square with so many degrees of freedom.
    alike = 4 + 2 / max(unlike, LEAST_UNLIKE)
    return square, 1 / (1 / alike + 1 / (2 * WITHIN_WEIGHT + free))


@record(frozen=True)
class _Line:
    """The line for one spread of creators: with its variances, and the log of how well that spread fits."""

    fit: float
    level: float
    slope: float
    level_square: float
    slope_square: float
    both: float


def _line(parts: Sequence[TrendPart], prior: Trend, square: float, between: float) -> _Line:
    level_weight, slope_weight, both = prior.level_doubt**-2, prior.slope_doubt**-2, 0.0
    level_sum, slope_sum = level_weight * prior.level, slope_weight * prior.slope
    misfit = level_sum * prior.level + slope_sum * prior.slope
    logs = 0.0
    for part in parts:
        variance = between * between + square / part.n
        level_weight += part.creators / variance
        slope_weight += part.size_squares / variance
        both += part.sizes / variance
        level_sum += part.rates / variance
        slope_sum += part.products / variance
        misfit += part.rate_squares / variance
        logs += part.creators * math.log(variance)
    volume = level_weight * slope_weight - both * both
    level = (slope_weight * level_sum - both * slope_sum) / volume
    slope = (level_weight * slope_sum - both * level_sum) / volume
    misfit -= level * level_sum + slope * slope_sum
    assumed = (math.log(between / BETWEEN) / BETWEEN_DOUBT) ** 2
    fit = -(logs + math.log(volume) + misfit + assumed) / 2
    return _Line(fit, level, slope, slope_weight / volume, level_weight / volume, -both / volume)


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    return math.fsum(map(math.prod, zip(values, weights, strict=True))) / math.fsum(weights)


def _mean_and_square(values: Sequence[float], weights: Sequence[float]) -> tuple[float, float]:
    """The mean of weighed values and their variance."""
    mean = _mean(values, weights)
    return mean, _mean([(value - mean) ** 2 for value in values], weights)
