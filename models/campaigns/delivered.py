"""What was delivered of what was promised: pieces promised, posts live, late ones, and those live by their day."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self, TypeVar

from models import show
from models.campaigns.live_pieces import Met, met, missing
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.campaigns.punctuality import Covers, every_day, is_late, punctuality_of
from models.plural import counted
from models.posts.post import Post

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Delivered:
    """Counts of pieces: ``promised``, ``met`` (those of them that are live), ``late`` (over their day, and not live).

    ``live`` is all that is live: posts, ``beyond`` of which meet no promise, and the ``postless`` pieces, which are
    marked live and have no post here. Of the pieces whose day is known and over, ``kept`` went live by then and
    ``missed`` did not.
    """

    promised: int = 0
    live: int = 0
    late: int = 0
    kept: int = 0
    missed: int = 0
    postless: int = 0
    met: int = 0
    beyond: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was promised and nothing came."""
        return self == NOTHING

    @property
    def promised_text(self) -> str:
        """Live of promised: "2 of 3"; "5" where nothing was promised."""
        return f"{show.count(self.met)} of {show.count(self.promised)}" if self.promised else show.count(self.live)

    @property
    def text(self) -> str:
        """Live of promised, with how many are live beyond: "3 of 3 +1"."""
        more = f" +{show.count(self.beyond)}" if self.beyond and self.promised else ""
        return f"{self.promised_text}{more}"

    @property
    def beyond_text(self) -> str:
        """What is live beyond what was promised: "2 more posts live"; empty for nothing."""
        return f"{counted(self.beyond, 'more post')} live" if self.beyond and self.promised else ""

    def __add__(self, other: Self) -> "Delivered":
        """What two delivered together."""
        # One by one: ``astuple`` copies deeply, which took a fifth of the time in which a campaign is shown.
        return Delivered(
            promised=self.promised + other.promised,
            live=self.live + other.live,
            late=self.late + other.late,
            kept=self.kept + other.kept,
            missed=self.missed + other.missed,
            postless=self.postless + other.postless,
            met=self.met + other.met,
            beyond=self.beyond + other.beyond,
        )


NOTHING = Delivered()


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

    @property
    def met(self) -> Met:
        """The live posts that meet each piece."""
        return met(self.pieces, self.posts)

    def by_partnership(self) -> Mapping[int, Delivered]:
        """What each partnership delivered."""
        found = self._counted(self.met, lambda piece: piece.partnership_id, lambda post: post.partnership_id)
        return {one: its for one, its in found.items() if one is not None}

    def by_format(self) -> Mapping[str, Delivered]:
        """What came of each format, most promised first; a post that meets a piece is of the piece's format."""
        meeting = self.met
        formats = {piece.id: piece.format for piece in self.pieces}
        promised = {post.id: formats[piece_id] for piece_id, posts in meeting.items() for post in posts}
        found = self._counted(meeting, lambda piece: piece.format, lambda post: promised.get(post.id, post.format))
        kept = {one: its for one, its in found.items() if not its.is_nothing}
        return dict(sorted(kept.items(), key=lambda pair: (-pair[1].promised, -pair[1].live, pair[0])))

    def _counted(
        self, meeting: Met, of_piece: Callable[[Deliverable], Key], of_post: Callable[[Post], Key]
    ) -> dict[Key, Delivered]:
        pieces: dict[Key, list[Deliverable]] = {}
        for piece in self.pieces:
            pieces.setdefault(of_piece(piece), []).append(piece)
        owed = [piece for piece in self.pieces if self._is_owed(piece)]
        meets = {post.id for piece in owed for post in meeting.get(piece.id, ())[: piece.count]}
        seen = [post for post in self.posts if self._covers(post)]
        live = Counter(map(of_post, seen))
        beyond = Counter(of_post(post) for post in seen if post.id not in meets)
        return {
            one: sum(
                (self._piece(piece, meeting.get(piece.id, ())) for piece in pieces.get(one, ())),
                Delivered(live=live[one], beyond=beyond[one]),
            )
            for one in {*pieces, *map(of_post, self.posts)}
        }

    def _is_owed(self, piece: Deliverable) -> bool:
        return piece.partnership_id not in self.ended and piece.status is not DeliverableStatus.DROPPED

    def _covers(self, post: Post) -> bool:
        return self.covers(post.published_at.date() if post.published_at else None)

    def _piece(self, piece: Deliverable, posts: Sequence[Post]) -> Delivered:
        if not self.covers(piece.post_due):
            return Delivered()
        kept, missed = punctuality_of(piece, posts, self.today)
        if not self._is_owed(piece):
            return Delivered(kept=kept, missed=missed)
        left = missing(piece, len(posts))
        postless = max(piece.count - len(posts), 0) - left
        return Delivered(
            promised=piece.count,
            live=postless,
            late=left if is_late(piece, self.today) else 0,
            kept=kept,
            missed=missed,
            postless=postless,
            met=piece.count - left,
        )
