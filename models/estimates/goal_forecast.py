"""The total expected at the end of a campaign, with its range.

What is still to come lies between two guesses: that it goes on at the pace so far, and that each post still to come
brings what those live have brought. The likely total is halfway, and the range holds both. Counts are gamma–Poisson:
the pace is only as well known as the count is large, what is to come varies by itself, and no post brings as much as
another. Its limits: it is for what comes one by one (orders, posts). Likes and views come in bursts, for which the
range would be far too narrow, and a post whose orders come for weeks is taken to bring as much as it has so far.
"""

import math

from models.estimates.estimate import OVERDISPERSION, Z80, Estimate
from models.record import record

UNLIKE_POSTS = 0.4
"""The assumed variance of what a post brings beside the other posts, over its squared mean."""


@record(frozen=True)
class PostsAhead:
    """Posts that are live (1 or more), and those promised that are still to come."""

    live: int
    to_come: int


def goal_forecast(done: int, days_gone: int, days_left: int, posts: PostsAhead | None = None) -> Estimate | None:
    """The total expected at the end date; ``None`` before a day has passed.

    Without ``posts`` (none live yet, or nothing promised) it is from the pace so far alone.
    """
    if days_gone <= 0:
        return None
    pace = max(days_left, 0) / days_gone
    if days_left <= 0 or posts is None or posts.live <= 0:
        share, unsure = pace, 0.0
    else:
        by_posts = posts.to_come / posts.live
        share = (pace + by_posts) / 2
        # Anything between both guesses is as likely; and posts differ, those live and those to come.
        unsure = (pace - by_posts) ** 2 / 12 + UNLIKE_POSTS * share * (1 + share) / posts.live
    variance = OVERDISPERSION * (done + 0.5) * share * (1 + share) + done * done * unsure
    ahead, reach = done * share, Z80 * math.sqrt(variance)
    return Estimate(max(float(done), done + ahead - reach), done + ahead, done + ahead + reach, done)
