"""The total expected at the end of a campaign, with its range."""

import math

from models.estimate import Z80, Estimate


def goal_forecast(done: int, days_gone: int, days_left: int) -> Estimate | None:
    """The total expected at the end date from the pace so far; ``None`` before a day has passed.

    Gamma-Poisson: the pace is only as well known as the count is large, and what is still to come varies by itself.
    """
    if days_gone <= 0:
        return None
    ahead = done * max(days_left, 0) / days_gone
    share = max(days_left, 0) / days_gone
    spread = Z80 * math.sqrt((done + 0.5) * share * (1 + share))
    return Estimate(max(float(done), done + ahead - spread), done + ahead, done + ahead + spread, done)
