"""A promised piece beside its creator: what the list of deliverables says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models import show
from models.campaigns.board import BoardCard, is_late
from models.campaigns.draft import Draft, awaits_changes
from models.campaigns.live_pieces import Posts, live_without_post
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.errors import UserError
from models.plural import counted
from models.posts.post import Post
from models.reading.dates import FIRST_YEAR, LAST_YEAR

SOON = timedelta(days=7)
"""From how long before its day on a piece is called due."""

MOST_DAYS = 3650
MOST_PIECES = 1000
TONES = {
    DeliverableStatus.LIVE: "green",
    DeliverableStatus.APPROVED: "blue",
    DeliverableStatus.DRAFT_IN: "amber",
    DeliverableStatus.DROPPED: "grey",
}
_DONE = frozenset({DeliverableStatus.LIVE, DeliverableStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class PromisedPiece:
    """A deliverable with the partnership and the person it belongs to, the rounds of its drafts, and its live posts."""

    piece: Deliverable
    card: BoardCard
    drafts: tuple[Draft, ...] = ()
    posts: tuple[Post, ...] = ()

    @property
    def id(self) -> int:
        """The deliverable's id."""
        return self.piece.id

    @property
    def is_done(self) -> bool:
        """Whether nothing more is to come: it is live or dropped."""
        return self.piece.status in _DONE

    @property
    def name(self) -> str:
        """The piece and whose it is: "reel by Moss & Crumb"."""
        return f"{self.piece.format} by {self.card.name}"


def in_due_order(pieces: list[PromisedPiece]) -> list[PromisedPiece]:
    """What is still to come first, the earliest due day first, undated ones last; then what is done."""
    return sorted(pieces, key=lambda one: (one.is_done, one.piece.post_due or date.max, one.card.name, one.id))


def status_label(status: DeliverableStatus) -> str:
    """A status as a person reads it: "Draft in"."""
    return status.value.replace("_", " ").capitalize()


def is_draft_late(piece: Deliverable, today: date) -> bool:
    """Whether a draft should be in by now and is not."""
    return piece.status is DeliverableStatus.PROMISED and piece.draft_due is not None and piece.draft_due < today


def urgency(piece: Deliverable, today: date, drafts: Sequence[Draft] = ()) -> tuple[str, str]:
    """What is to be done about a piece now, with the colour of its pill; empty where nothing is."""
    if is_late(piece, today) and piece.post_due is not None:
        return f"{counted((today - piece.post_due).days, 'day')} late", "red"
    if piece.status is DeliverableStatus.DRAFT_IN:
        return ("changes asked", "blue") if awaits_changes(drafts) else ("draft to read", "amber")
    if is_draft_late(piece, today):
        return "draft late", "red"
    if piece.status in _DONE or piece.post_due is None or piece.post_due - today > SOON:
        return "", "grey"
    days = (piece.post_due - today).days
    return ("due today" if not days else f"due in {counted(days, 'day')}"), "amber"


def shifted(day: date, days: int) -> date:
    """A day later (or earlier, below 0) by some days; ``UserError`` beyond the years that the program knows."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        moved = date.min
    if not FIRST_YEAR <= moved.year <= LAST_YEAR:
        raise UserError(f"Days lie between {FIRST_YEAR} and {LAST_YEAR}.", "Type fewer days.")
    return moved


def pieces_line(pieces: list[PromisedPiece], today: date, unlinked: int = 0) -> str:
    """All of a campaign in few words: "5 pieces promised · 2 live · 1 late"; empty where nothing is promised.

    ``unlinked`` are live posts of the campaign that are linked to none of them.
    """
    standing = [one.piece for one in pieces if one.piece.status is not DeliverableStatus.DROPPED]
    if not standing:
        return ""
    posts = [Posts(one.card.id, one.piece.format, one.id, len(one.posts)) for one in pieces]
    postless = live_without_post(standing, posts).total()
    live = sum(one.number for one in posts) + postless
    late = sum(piece.count for piece in standing if is_late(piece, today))
    drafts = sum(is_draft_late(piece, today) for piece in standing)
    parts = [f"{counted(sum(piece.count for piece in standing), 'piece')} promised", f"{show.count(live)} live"]
    parts += [f"{show.count(postless)} of them without a post"] if postless else []
    parts += [f"{show.count(late)} late"] if late else []
    parts += [f"{counted(drafts, 'draft')} late"] if drafts else []
    parts += [f"{counted(unlinked, 'live post')} linked to none"] if unlinked else []
    return " · ".join(parts)
