"""A promised piece beside its creator: what the list of deliverables says of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models import show
from models.campaigns.board import BoardCard
from models.campaigns.delivered import Delivered
from models.campaigns.draft import Draft, awaits_changes
from models.campaigns.live_pieces import OPEN, missing
from models.campaigns.partnership import Deliverable, DeliverableStatus
from models.campaigns.punctuality import is_late
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


@dataclass(frozen=True, slots=True)
class PromisedPiece:
    """A deliverable with the partnership and the person it belongs to, and the rounds of its drafts.

    ``posts`` are the live posts that are linked to it, ``met`` those and what meets it without being linked.
    """

    piece: Deliverable
    card: BoardCard
    drafts: tuple[Draft, ...] = ()
    posts: tuple[Post, ...] = ()
    met: tuple[Post, ...] = ()

    @property
    def id(self) -> int:
        """The deliverable's id."""
        return self.piece.id

    @property
    def is_done(self) -> bool:
        """Whether nothing more is to come: it is live or dropped."""
        return not missing(self.piece, len(self.met))

    @property
    def status(self) -> DeliverableStatus:
        """How far it has come: live as well when live posts meet all of it."""
        return DeliverableStatus.LIVE if self.is_done and self.piece.status in OPEN else self.piece.status

    def is_late(self, today: date) -> bool:
        """Whether it, or some of it, should be live by now and is not."""
        return not self.is_done and is_late(self.piece, today)

    def is_draft_late(self, today: date) -> bool:
        """Whether its draft should be in by now and is not."""
        due = self.piece.draft_due
        return self.status is DeliverableStatus.PROMISED and due is not None and due < today

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


def urgency(row: PromisedPiece, today: date) -> tuple[str, str]:
    """What is to be done about a piece now, with the colour of its pill; empty where nothing is."""
    due = row.piece.post_due
    if row.is_late(today) and due is not None:
        return f"{counted((today - due).days, 'day')} late", "red"
    if row.status is DeliverableStatus.DRAFT_IN:
        return ("changes asked", "blue") if awaits_changes(row.drafts) else ("draft to read", "amber")
    if row.is_draft_late(today):
        return "draft late", "red"
    if row.is_done or due is None or due - today > SOON:
        return "", "grey"
    days = (due - today).days
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


def pieces_line(pieces: Sequence[PromisedPiece], delivered: Delivered, today: date) -> str:
    """All of a campaign in few words: "5 pieces promised · 2 live · 1 late"; empty where nothing is promised."""
    if not delivered.promised:
        return ""
    drafts = sum(one.is_draft_late(today) for one in pieces)
    parts = [f"{counted(delivered.promised, 'piece')} promised", f"{show.count(delivered.met)} live"]
    parts += [f"{show.count(delivered.postless)} of them without a post"] if delivered.postless else []
    parts += [f"{show.count(delivered.late)} late"] if delivered.late else []
    parts += [f"{counted(drafts, 'draft')} late"] if drafts else []
    parts += [delivered.beyond_text] if delivered.beyond else []
    return " · ".join(parts)
