"""Live posts of promised pieces: each verb is one edit, with the status and the stage that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.campaigns.draft import Verdict
from models.campaigns.live_post import Match
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece
from models.plural import counted
from storage.campaigns.live_posts import LiveLink, add_live_post
from storage.workspace import Workspace
from ui.campaigns.deliverables.draft_edits import move_of, write_move
from ui.session import Session

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class NewPost:
    """A pasted link with its day, and what was seen of its disclosure."""

    link: LiveLink
    pasted: str
    day: date
    disclosure: Values


def change_posts(
    session: Session, row: PromisedPiece, news: Mapping[int, Values], taken_off: Sequence[int], new: NewPost | None
) -> bool:
    """Write what changed of the posts of a piece (``news`` by the post's id); says whether all is stored."""
    if not (news or taken_off or new):
        return True

    def write(workspace: Workspace) -> None:
        for post_id, values in news.items():
            workspace.posts.update(post_id, **values)
        for post_id in taken_off:
            workspace.posts.update(post_id, deliverable_id=None)
        if new is not None:
            post_id = add_live_post(workspace, row, new.link, new.pasted, new.day)
            workspace.posts.update(post_id, **new.disclosure)
        _follow(workspace, row, len(row.posts) - len(taken_off) + (new is not None), session.today)

    return session.edit(f"Change live posts of the {row.name}", write) is not None


def link_posts(session: Session, chosen: Sequence[Match]) -> str:
    """Link posts to the pieces they look like; returns what was done, in a sentence, empty if nothing was."""
    told = counted(len(chosen), "post")

    def write(workspace: Workspace) -> None:
        rows = {match.row.id: match.row for match in chosen}
        for match in chosen:
            workspace.posts.update(match.post.id, deliverable_id=match.row.id, partnership_id=match.row.card.id)
        for row in rows.values():
            more = sum(match.row.id == row.id for match in chosen)
            _follow(workspace, row, len(row.posts) + more, session.today)

    return f"{told} linked." if chosen and session.edit(f"Link {told} to promised pieces", write) else ""


def _follow(workspace: Workspace, row: PromisedPiece, posts: int, today: date) -> None:
    """A piece is live once enough posts are there, its partnership with the first; taking one off takes that back."""
    if posts > len(row.posts):
        move = move_of(row, DeliverableStatus.LIVE)
        if posts < row.piece.count:
            move = type(move)(None, move.stage)
        write_move(workspace, row, move, today)
    elif posts < min(row.piece.count, len(row.posts)) and row.piece.status is DeliverableStatus.LIVE:
        workspace.partnerships.update_deliverable(row.id, status=_status_before(row))


def _status_before(row: PromisedPiece) -> DeliverableStatus:
    if not row.drafts:
        return DeliverableStatus.PROMISED
    is_approved = any(draft.verdict is Verdict.APPROVED for draft in row.drafts)
    return DeliverableStatus.APPROVED if is_approved else DeliverableStatus.DRAFT_IN
