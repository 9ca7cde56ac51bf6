"""Whether promised pieces went live by their day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from models.campaigns.live_pieces import OPEN, met, missing
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.posts.post import Post

Covers = Callable[[date | None], bool]
"""Whether a day is looked at."""


def every_day(_day: date | None) -> bool:
    """Look at all days."""
    return True


def is_late(piece: Deliverable, today: date) -> bool:
    """Whether a deliverable should be live by now and is not, as far as its status tells."""
    return piece.status in OPEN and piece.post_due is not None and piece.post_due < today


def punctuality(
    pieces: Iterable[Deliverable], posts: Iterable[Post], today: date, covers: Covers = every_day
) -> tuple[int, int]:
    """How many pieces went live by their day, and how many did not though it is over."""
    all_pieces = list(pieces)
    meeting = met(all_pieces, posts)
    each = [
        punctuality_of(piece, meeting.get(piece.id, ()), today) for piece in all_pieces if covers(piece.post_due)
    ]
    return sum(kept for kept, _ in each), sum(missed for _, missed in each)


def punctuality_of(piece: Deliverable, posts: Sequence[Post], today: date) -> tuple[int, int]:
    """How many of one piece the posts that meet it kept, and how many are missed.

    Without a day, and dropped, it is not counted, nor what is marked live and has no post, or a post without its day:
    on which day it went live is not known.
    """
    if piece.post_due is None or piece.status is DeliverableStatus.DROPPED:
        return 0, 0
    days = [post.published_at.date() for post in posts[: piece.count] if post.published_at is not None]
    kept = sum(day <= piece.post_due for day in days)
    never = missing(piece, len(posts)) if piece.post_due < today else 0
    return kept, len(days) - kept + never
