"""What was delivered of what was promised: pieces promised, posts live, late ones, and those live by their day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from typing import Self, TypeVar

from models.campaigns.board import is_late
from models.campaigns.live_pieces import Posts, live_without_post
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.campaigns.punctuality import Covers, every_day, punctuality
from models.posts.post import Post

Key = TypeVar("Key")
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Delivered:
    """Counts of pieces: ``promised``, ``late`` (their day is over, and they are not live), and those that are ``live``.

    Of the pieces whose day is known and over, ``kept`` went live by then and ``missed`` did not. Of the live ones
    ``postless`` are marked so and have no post here.
    """

    promised: int = 0
    live: int = 0
    late: int = 0
    kept: int = 0
    missed: int = 0
    postless: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was promised and nothing came."""
        return not any(astuple(self))

    def __add__(self, other: Self) -> "Delivered":
        """What two delivered together."""
        return Delivered(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Promises:
    """Pieces and posts of partnerships as they stand on a day; ``ended`` are the ids of those that fell through.

    ``covers`` says which days are looked at: those that pieces were due on, and those that posts went live on.
    """

    pieces: Sequence[Deliverable]
    posts: Sequence[Post]
    today: date
    ended: frozenset[int] = frozenset()
    covers: Covers = every_day

    def by_partnership(self) -> Mapping[int, Delivered]:
        """What each partnership delivered."""
        ids = {piece.partnership_id for piece in self.pieces} | {post.partnership_id for post in self.posts}
        pieces = _grouped((piece.partnership_id, piece) for piece in self.pieces)
        posts = _grouped((post.partnership_id, post) for post in self.posts)
        return {one: self._counted(pieces.get(one, ()), posts.get(one, ())) for one in ids if one is not None}

    def by_format(self) -> Mapping[str, Delivered]:
        """What came of each format, most promised first; a post linked to a piece is of the piece's format."""
        pieces = _grouped((piece.format, piece) for piece in self.pieces)
        promised: dict[int | None, str] = {piece.id: piece.format for piece in self.pieces}
        posts = _grouped((promised.get(post.deliverable_id, post.format), post) for post in self.posts)
        found = {one: self._counted(pieces.get(one, ()), posts.get(one, ())) for one in {*pieces, *posts}}
        kept = {one: its for one, its in found.items() if not its.is_nothing}
        return dict(sorted(kept.items(), key=lambda pair: (-pair[1].promised, -pair[1].live, pair[0])))

    def _counted(self, pieces: Iterable[Deliverable], posts: Sequence[Post]) -> Delivered:
        hers = [piece for piece in pieces if self.covers(piece.post_due)]
        owed = [piece for piece in hers if self._is_owed(piece)]
        kept, missed = punctuality(hers, posts, self.today)
        linked = (Posts(post.partnership_id, post.format, post.deliverable_id) for post in posts)
        postless = live_without_post(owed, linked).total()
        return Delivered(
            promised=sum(piece.count for piece in owed),
            live=sum(self.covers(post.published_at.date() if post.published_at else None) for post in posts) + postless,
            late=sum(piece.count for piece in owed if is_late(piece, self.today)),
            kept=kept,
            missed=missed,
            postless=postless,
        )

    def _is_owed(self, piece: Deliverable) -> bool:
        return piece.partnership_id not in self.ended and piece.status is not DeliverableStatus.DROPPED


def _grouped(pairs: Iterable[tuple[Key, Thing]]) -> dict[Key, list[Thing]]:
    found: dict[Key, list[Thing]] = {}
    for key, thing in pairs:
        found.setdefault(key, []).append(thing)
    return found
