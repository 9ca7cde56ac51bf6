"""Likely values and 80 % ranges that stay honest with small numbers: all that is estimated, each in a file of its own.

``docs/guide/ranges.md`` says what they mean and how they were tested; ``benchmarks/ranges.py`` tests them again.
"""

from models.creator_rates import creator_rate, creator_rates, rate_of, rates_of
from models.estimate import Z80, Estimate, log_normal
from models.goal_forecast import PostsAhead, goal_forecast
from models.post_rates import PostRate, RateSummary
from models.return_range import return_range
from models.share_range import share_range
from models.trend import BETWEEN, WITHIN, Trend
from models.trend_fit import trend

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
