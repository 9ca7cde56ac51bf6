"""Figures of posts: what people saw and did, and the rates of the two."""

import math
from dataclasses import replace

from models.estimates.estimates import Z80
from models.figures.figure import Figure, Input, Unit
from models.figures.reasons import NO_PAID_POSTS, NO_POSTS
from models.figures.remedy import Remedy
from models.figures.totals import PRICED, Pair, PostTotals, VisitTotals

COUNT_LABELS = {
    "reach": "Reached",
    "impressions": "Impressions",
    "views": "Views",
    "likes": "Likes",
    "comments": "Comments",
    "shares": "Shares",
    "saves": "Saves",
    "engagements": "Engagements",
    "clicks": "Link clicks",
}
FOLLOWERS_THEN = "followers at posting time"
RATES = {
    "engagement_rate_followers": ("Engagement rate", "engagements", "followers", FOLLOWERS_THEN),
    "engagement_rate_reach": ("Engagement rate by reach", "engagements", "reach", "reach"),
    "engagement_rate_views": ("Engagement rate by views", "engagements", "views", "views"),
    "ctr": ("Click-through rate", "clicks", "impressions", "impressions"),
    "reach_rate": ("Reach rate", "reach", "followers", FOLLOWERS_THEN),
    "view_rate": ("View rate", "views", "followers", FOLLOWERS_THEN),
    "save_rate": ("Save rate", "saves", "reach", "reach"),
}
THEN = (
    "Followers at posting time are those read with the post, else the last reading of the profile before that day,"
    " else the first one after it."
)


def post_figures(posts: PostTotals) -> dict[str, Figure]:
    """Every figure of posts, by name."""
    found = {"posts": Figure("posts", "Posts", Unit.COUNT, posts.posts, "posts in the scope", posts.posts)}
    for name, label in COUNT_LABELS.items():
        found[name] = _count(posts, name, label)
    for name, (label, top, bottom, spoken) in RATES.items():
        found[name] = _rate(posts, name, label, posts.pair(top, bottom), f"{top} ÷ {spoken}")
    found["engagement_rate_median"] = _median(posts)
    return found


def paid_counts(posts: PostTotals) -> dict[str, Figure]:
    """What money is divided by, by name: counts over the posts of partnerships, ordinary posts were not paid for."""
    if posts.paid is None:
        return {name: _count(posts, name, COUNT_LABELS[name]) for name in PRICED}
    counts = {name: _count(posts.paid, name, f"{COUNT_LABELS[name]} of paid posts") for name in PRICED}
    if posts.paid.posts:
        return counts
    return {name: replace(one, reason=NO_PAID_POSTS, remedy=None) for name, one in counts.items()}


def visits_figure(visits: VisitTotals) -> Figure:
    """Visits of the shop's own site."""
    formula = "visits of your site by links that are tagged with the campaign's name"
    return Figure(
        *("sessions", "Visits", Unit.COUNT, visits.sessions, formula, visits.days),
        counted="days",
        reason=visits.why_none,
    )


def _count(posts: PostTotals, name: str, label: str) -> Figure:
    known = posts.sum(name)
    formula = "likes + comments + shares + saves, those known" if name == "engagements" else f"sum of {name}"
    reason = "" if known.n else NO_POSTS if not posts.posts else f"No reading of these posts has {name}."
    return Figure(
        *(name, label, Unit.COUNT, known.total, f"{formula}, latest reading of each post", known.n, posts.posts),
        basis=known.basis,
        reason=reason,
        remedy=_remedy(posts) if reason else None,
        inputs=_parts(posts) if name == "engagements" and known.n else (),
    )


def _parts(posts: PostTotals) -> tuple[Input, ...]:
    """What engagements are summed from, those that are known."""
    names = ("likes", "comments", "shares", "saves")
    return tuple(Input(COUNT_LABELS[name], posts.sum(name).total) for name in names if posts.sum(name).n)


def _rate(posts: PostTotals, name: str, label: str, pair: Pair, formula: str) -> Figure:
    value, low, high = _ratio_range(pair)
    top, _, bottom = formula.partition(" ÷ ")
    spoken = f"{formula}, sum ÷ sum over the posts where both are known"
    reason = "" if value is not None else _not_both(posts, top, bottom)
    known = (Input(top.capitalize(), pair.top), Input(bottom.capitalize(), pair.bottom))
    return Figure(
        *(name, label, Unit.RATE, value, spoken, pair.n, posts.posts),
        low=low,
        high=high,
        basis=pair.basis,
        reason=reason,
        remedy=_remedy(posts) if reason else None,
        inputs=known if value is not None else (),
        notes=(THEN,) if bottom == FOLLOWERS_THEN else (),
    )


def _median(posts: PostTotals) -> Figure:
    """The middle post's rate, which one viral post does not move; the rate beside it is sum ÷ sum."""
    pair, value = posts.pair("engagements", "followers"), posts.middle_rate
    reason = _not_both(posts, "engagements", FOLLOWERS_THEN)
    return Figure(
        *("engagement_rate_median", "Engagement rate, middle post", Unit.RATE, value),
        f"median over posts of engagements ÷ {FOLLOWERS_THEN}",
        *(pair.n, posts.posts),
        basis=pair.basis,
        reason=reason if value is None else "",
        remedy=_remedy(posts) if value is None else None,
        notes=(THEN,),
    )


def _not_both(posts: PostTotals, top: str, bottom: str) -> str:
    if not posts.posts:
        return NO_POSTS
    whose = "This one post does not have" if posts.posts == 1 else "No post has"
    return f"{whose} both {top} and {bottom}."


def _ratio_range(pair: Pair) -> tuple[float | None, float | None, float | None]:
    """A ratio of sums with its 80 % range: the ratio estimator's variance over posts, taken log-normal."""
    if not pair.n or pair.bottom <= 0:
        return None, None, None
    ratio = pair.top / pair.bottom
    if pair.n == 1 or ratio == 0:
        return ratio, None, None
    squares = pair.top_squared - 2 * ratio * pair.product + ratio**2 * pair.bottom_squared
    variance = max(squares, 0.0) * pair.n / (pair.n - 1) / pair.bottom**2
    spread = math.sqrt(math.log1p(variance / ratio**2))
    return ratio, ratio * math.exp(-Z80 * spread), ratio * math.exp(Z80 * spread)


def _remedy(posts: PostTotals) -> Remedy:
    return Remedy.ENTER_READINGS if posts.posts else Remedy.ADD_POST
