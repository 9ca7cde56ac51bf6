"""What is odd about the numbers of a reading: worth a second look, never refused."""

from collections.abc import Mapping
from typing import Final

from models import show
from models.posts.metric_words import noun

GROWING: Final = ("views", "reach", "impressions", "comments", "shares", "saves", "likes", "clicks")
"""Counts that add up while a post is live: a smaller one than before is odd."""

MANY_TIMES: Final = 10
"""A count so many times the one before has perhaps a digit too many."""

ENOUGH: Final = 100
"""Below so many a count may well grow tenfold."""

_NEVER_ABOVE: Final = {
    "reach": ("views",),
    "likes": ("views", "impressions"),
    "comments": ("views", "impressions"),
    "saves": ("views", "impressions"),
    "clicks": ("views", "impressions"),
}
"""Counts that can hardly be larger than another of the same day: who likes a piece has seen it."""

Counts = Mapping[str, int | None]


def doubt(name: str, now: Counts, before: Counts, day: str = "") -> str:
    """What is odd about one count of a reading in a sentence; empty where nothing is.

    ``now`` are all counts of the reading, ``before`` those of the earlier one, read on ``day``, as that is shown.
    """
    value = now.get(name)
    if value is None:
        return ""
    return _beside_others(name, value, now) or _since(name, value, before.get(name), day)


def _beside_others(name: str, value: int, now: Counts) -> str:
    for other in _NEVER_ABOVE.get(name, ()):
        whole = now.get(other)
        if whole is not None and value > whole:
            return f"More {noun(name)} than {noun(other)} ({show.count(value)} of {show.count(whole)}): is that right?"
    return ""


def _since(name: str, value: int, earlier: int | None, day: str) -> str:
    if earlier is None or name not in GROWING:
        return ""
    when = f" on {day}" if day else " before"
    if value < earlier:
        return f"Fewer {noun(name)} than{when} ({show.count(earlier)}): is that right?"
    if earlier >= ENOUGH and value >= MANY_TIMES * earlier:
        times = f"{show.count(value // earlier)} times the {noun(name)}"
        return f"{times} of {day or 'before'}: a digit too many?"
    return ""
