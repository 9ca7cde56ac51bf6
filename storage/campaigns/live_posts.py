"""Live posts beside the pieces that were promised: which deliver what, and what a pasted link is."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time

from models.campaigns.live_pieces import Met, met, to_come
from models.campaigns.live_post import Candidate, format_of_post, handle_problem, platform_problem
from models.campaigns.partnership import Deliverable
from models.campaigns.promised_piece import PromisedPiece
from models.errors import UserError
from models.posts.post import Post
from models.reading.handles import PostRef, parse_post_url
from models.reading.platform import Platform
from storage.tables.rows import from_row
from storage.workspace import Workspace

OF_CAMPAIGN = """
SELECT post.* FROM post JOIN partnership ON partnership.id = partnership_id
WHERE campaign_id = :id ORDER BY published_at, post.id
"""
OF_PARTNERSHIPS = """
SELECT id, partnership_id, platform, format, published_at, deliverable_id FROM post
WHERE partnership_id IN (SELECT value FROM json_each(:ids))
"""
PIECES = "SELECT * FROM deliverable WHERE partnership_id IN (SELECT value FROM json_each(:ids))"
UNMATCHED = """
SELECT post.*, mine.influencer_id AS whose FROM partnership AS mine
JOIN profile ON profile.influencer_id = mine.influencer_id JOIN post ON post.profile_id = profile.id
WHERE mine.campaign_id = :id AND deliverable_id IS NULL
    AND (post.partnership_id IS NULL OR post.partnership_id = mine.id)
    AND published_at >= (SELECT date(min(post_due), '-15 days') FROM deliverable WHERE partnership_id = mine.id)
ORDER BY post.id
"""


@dataclass(frozen=True, slots=True)
class LiveLink:
    """A link that may be linked to a piece; ``known`` is its post where it is in the file already."""

    ref: PostRef
    known: Post | None


def posts_of_campaign(workspace: Workspace, campaign_id: int) -> list[Post]:
    """The live posts of a campaign's creators for it, the oldest first."""
    return workspace.store.all(Post, OF_CAMPAIGN, {"id": campaign_id})


def posts_of(workspace: Workspace, partnership_ids: Collection[int]) -> list[Post]:
    """The posts of some partnerships, with what tells whether and when they went live, and what they deliver."""
    rows = workspace.connection.execute(OF_PARTNERSHIPS, {"ids": json.dumps(list(partnership_ids))})
    return [
        Post(number, None, whose, Platform(kind), format=form, published_at=_moment(published), deliverable_id=piece)
        for number, whose, kind, form, published, piece in rows
    ]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def pieces_to_come(workspace: Workspace, partnership_ids: Collection[int]) -> dict[int, Deliverable]:
    """What is still to come of the pieces of some partnerships, by the piece's id."""
    if not partnership_ids:
        return {}
    pieces = _pieces_of(workspace, partnership_ids)
    still = to_come(pieces, met(pieces, posts_of(workspace, partnership_ids)))
    return {piece.id: piece for piece in still}


def met_pieces(workspace: Workspace, partnership_ids: Collection[int]) -> Met:
    """The live posts that meet the pieces of some partnerships, by the piece's id."""
    return met(_pieces_of(workspace, partnership_ids), posts_of(workspace, partnership_ids))


def _pieces_of(workspace: Workspace, partnership_ids: Collection[int]) -> list[Deliverable]:
    return workspace.store.all(Deliverable, PIECES, {"ids": json.dumps(list(partnership_ids))})


def unmatched_posts(workspace: Workspace, campaign_id: int) -> list[Candidate]:
    """Posts of a campaign's creators, from shortly before their first due day on, that deliver no piece yet."""
    rows = workspace.connection.execute(UNMATCHED, {"id": campaign_id})
    return [Candidate(from_row(Post, row), row["whose"]) for row in rows]


def live_link(workspace: Workspace, row: PromisedPiece, text: str) -> LiveLink:
    """What a pasted link is; raises ``UnreadableError`` or ``UserError`` where it cannot be a post of this piece."""
    ref = parse_post_url(text)
    known = workspace.posts.with_url(ref.url)
    problem = platform_problem(ref, row) or _handle_problem(workspace, ref, row)
    problem = problem or (_known_problem(workspace, known, row) if known else "")
    if problem:
        raise UserError(problem)
    return LiveLink(ref, known)


def add_live_post(workspace: Workspace, row: PromisedPiece, link: LiveLink, pasted: str, day: date) -> int:
    """Link a post to a piece, a new one where it is not in the file yet; returns its id."""
    home = {"partnership_id": row.card.id, "deliverable_id": row.id}
    if link.known is not None:
        workspace.posts.update(link.known.id, **home)
        return link.known.id
    ref = link.ref
    return workspace.posts.add(
        **home,
        profile_id=profile_for(workspace, row.card.person.id, ref.platform, ref.handle or ""),
        platform=ref.platform,
        format=format_of_post(pasted, ref.platform, row),
        url=ref.url,
        external_id=ref.external_id or "",
        published_at=datetime.combine(day, time()),
    )


def profile_for(workspace: Workspace, influencer_id: int, platform: Platform, handle: str) -> int:
    """The creator's profile that a post is on; a new one where she has none there."""
    if handle and (found := workspace.profiles.find(platform, handle)) and found.influencer_id == influencer_id:
        return found.id
    there = [one for one in workspace.profiles.of_influencer(influencer_id) if one.platform is platform]
    return there[0].id if there else workspace.profiles.add(influencer_id, platform, handle)


def _handle_problem(workspace: Workspace, ref: PostRef, row: PromisedPiece) -> str:
    profiles = workspace.profiles.of_influencer(row.card.person.id)
    hers = [one.handle for one in profiles if one.platform is ref.platform and one.handle]
    profile = workspace.profiles.find(ref.platform, ref.handle) if ref.handle else None
    owner = _owner(workspace, profile.influencer_id) if profile else None
    return handle_problem(ref, row, hers, owner)


def _known_problem(workspace: Workspace, known: Post, row: PromisedPiece) -> str:
    if known.deliverable_id == row.id:
        return "This post is linked to the piece already."
    if known.deliverable_id is not None:
        return "This post is linked to another promised piece already."
    if known.partnership_id is not None and known.partnership_id != row.card.id:
        return "This post belongs to another partnership already."
    profiles = {one.id for one in workspace.profiles.of_influencer(row.card.person.id)}
    if known.profile_id is not None and known.profile_id not in profiles:
        return f"This post is in the file as somebody else's, not of {row.card.name}."
    return ""


def _owner(workspace: Workspace, influencer_id: int | None) -> str:
    person = workspace.influencers.get(influencer_id) if influencer_id is not None else None
    return person.name if person else "your own account"
