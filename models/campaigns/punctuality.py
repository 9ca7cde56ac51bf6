"""Whether promised pieces went live by their day."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.posts.post import Post

Covers = Callable[[date | None], bool]
"""Whether a day is looked at."""


def every_day(_day: date | None) -> bool:
    """Look at all days."""
    return True


def punctuality(
    pieces: Iterable[Deliverable], posts: Iterable[Post], today: date, covers: Covers = every_day
) -> tuple[int, int]:
    """How many pieces went live by their day, and how many did not though it is over.

    Pieces stand beside the posts of their partnership and format: the first due with the first that went live, and so
    on. Those without a day, and dropped ones, are not counted, nor is one that is marked live and has no post: on which
    day it went live is not known.
    """
    live = defaultdict[tuple[int, str], list[date]](list)
    for post in posts:
        if post.partnership_id is not None and post.published_at is not None:
            live[post.partnership_id, post.format].append(post.published_at.date())
    due = defaultdict[tuple[int, str], list[tuple[date, bool]]](list)
    for piece in pieces:
        if piece.post_due is not None and piece.status is not DeliverableStatus.DROPPED and covers(piece.post_due):
            entry = (piece.post_due, piece.status is DeliverableStatus.LIVE)
            due[piece.partnership_id, piece.format] += [entry] * piece.count
    kept = missed = 0
    for key, days in due.items():
        went = sorted(live.get(key, ()))
        for place, (day, is_marked) in enumerate(sorted(days)):
            if place < len(went):
                kept, missed = (kept + 1, missed) if went[place] <= day else (kept, missed + 1)
            elif day < today and not is_marked:
                missed += 1
    return kept, missed
