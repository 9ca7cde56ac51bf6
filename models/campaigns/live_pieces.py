"""Which live post meets which promised piece: one rule, for lists, cards, tiles, reminders and papers alike."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.posts.post import Post

ANY = "post"
"""What a promise calls a piece whose format is open: a reel, a story or a carousel are posts, too."""

FORMULA = (
    "A live post meets the piece it is linked to; one linked to none meets the first due of its format and platform,"
    " or a piece promised as “post”, which any format is\n"
    "A piece marked live counts without its post"
)
OPEN = frozenset({DeliverableStatus.PROMISED, DeliverableStatus.DRAFT_IN, DeliverableStatus.APPROVED})

Met = Mapping[int, tuple[Post, ...]]
"""The live posts that meet promised pieces, by the piece's id, the first that went live first."""


def fits(piece: Deliverable, post: Post) -> bool:
    """Whether a post can be a promised piece: of its format, or of any where that is open, and on its platform."""
    return piece.platform in (None, post.platform) and (is_any(piece) or _same(piece.format, post.format))


def is_any(piece: Deliverable) -> bool:
    """Whether a post of any format can be this piece."""
    return _same(piece.format, ANY)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def met(pieces: Iterable[Deliverable], posts: Iterable[Post]) -> Met:
    """The posts that meet each piece: those linked to it, then those of its partnership that fit and are not linked.

    A post meets one piece. The promise that says most chooses first, then what is marked live, then the first due.
    """
    linked: dict[int, list[Post]] = {}
    loose: dict[int | None, list[Post]] = {}
    for post in sorted(posts, key=lambda post: (post.published_at or datetime.max, post.id)):
        if post.deliverable_id is None:
            loose.setdefault(post.partnership_id, []).append(post)
        else:
            linked.setdefault(post.deliverable_id, []).append(post)
    found: dict[int, tuple[Post, ...]] = {}
    for piece in sorted(pieces, key=_turn):
        if piece.status is DeliverableStatus.DROPPED:
            continue
        its = linked.get(piece.id, [])
        free = loose.get(piece.partnership_id, [])
        more = [post for post in free if fits(piece, post)][: max(piece.count - len(its), 0)]
        for post in more:
            free.remove(post)
        if its or more:
            found[piece.id] = (*its, *more)
    return found


def _turn(piece: Deliverable) -> tuple[bool, bool, bool, date, int]:
    is_open = piece.status is not DeliverableStatus.LIVE
    return is_any(piece), piece.platform is None, is_open, piece.post_due or date.max, piece.id


def missing(piece: Deliverable, posts: int) -> int:
    """How many of a piece are still to come when some of its posts are live; none of one marked live or dropped."""
    return max(piece.count - posts, 0) if piece.status in OPEN else 0


def to_come(pieces: Iterable[Deliverable], met: Met) -> list[Deliverable]:
    """The pieces still to come, each with as many as are missing."""
    left = ((piece, missing(piece, len(met.get(piece.id, ())))) for piece in pieces)
    return [replace(piece, count=number) for piece, number in left if number]
