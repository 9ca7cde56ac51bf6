"""Likely values and 80 % ranges that stay honest with small numbers: all that is estimated, each in a file of its own.

``docs/guide/ranges.md`` says what they mean, ``docs/ranges.md`` how they were tested; ``benchmarks/ranges.py`` tests
them again.
"""

from models.estimates.creator_rates import creator_rate, creator_rates, rate_of, rates_of
from models.estimates.estimate import Z80, Estimate, log_normal
from models.estimates.goal_forecast import PostsAhead, goal_forecast
from models.estimates.post_rates import PostRate, RateSummary
from models.estimates.return_range import return_range
from models.estimates.share_range import share_range
from models.estimates.trend import BETWEEN, WITHIN, Trend
from models.estimates.trend_fit import trend

__all__ = [
    "BETWEEN",
    "WITHIN",
    "Z80",
    "Estimate",
    "PostRate",
    "PostsAhead",
    "RateSummary",
    "Trend",
    "creator_rate",
    "creator_rates",
    "goal_forecast",
    "log_normal",
    "rate_of",
    "rates_of",
    "return_range",
    "share_range",
    "trend",
]
