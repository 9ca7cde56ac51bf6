"""Which promised pieces are live though no post tells so: one rule, for lists, cards, tiles and papers alike."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from models.campaigns.partnership import Deliverable, DeliverableStatus

FORMULA = "A piece marked live counts without its post; a post of its format linked to no piece stands for it first"


class Posts(NamedTuple):
    """How many posts of one format a partnership has that are linked to a piece, by its id, or to none."""

    partnership_id: int | None
    format: str
    piece_id: int | None
    number: int = 1


def live_without_post(pieces: Iterable[Deliverable], posts: Iterable[Posts]) -> Counter[int]:
    """How many pieces are live beyond their posts, by partnership.

    A piece that the owner marked live is live, whether its post is here or not, as a story that has gone. A post of the
    format that is linked to none may be that of such a piece, so that each stands for one: nothing is counted twice.
    """
    linked: Counter[int] = Counter()
    loose: Counter[tuple[int | None, str]] = Counter()
    for one in posts:
        if one.piece_id is None:
            loose[one.partnership_id, one.format] += one.number
        else:
            linked[one.piece_id] += one.number
    lacking: Counter[tuple[int, str]] = Counter()
    for piece in pieces:
        if piece.status is DeliverableStatus.LIVE:
            lacking[piece.partnership_id, piece.format] += max(piece.count - linked[piece.id], 0)
    found: Counter[int] = Counter()
    for key, number in lacking.items():
        found[key[0]] += max(number - loose[key], 0)
    return +found
