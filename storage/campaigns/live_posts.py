"""Live posts beside the pieces that were promised: which deliver what, and what a pasted link is."""

from dataclasses import dataclass
from datetime import date, datetime, time

from models.campaigns.live_post import Candidate, format_of_post, handle_problem, platform_problem
from models.campaigns.promised_piece import PromisedPiece
from models.errors import UserError
from models.posts.post import Post
from models.reading.handles import PostRef, parse_post_url
from models.reading.platform import Platform
from storage.tables.rows import from_row
from storage.workspace import Workspace

OF_CAMPAIGN = """
SELECT post.* FROM post JOIN deliverable ON deliverable.id = deliverable_id
JOIN partnership ON partnership.id = deliverable.partnership_id WHERE campaign_id = :id ORDER BY published_at, post.id
"""
UNLINKED = """
SELECT count(*) FROM post JOIN partnership ON partnership.id = partnership_id
WHERE campaign_id = :id AND deliverable_id IS NULL
"""
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


def posts_of_pieces(workspace: Workspace, campaign_id: int) -> dict[int, tuple[Post, ...]]:
    """The live posts of every piece of a campaign by the piece's id, the oldest first."""
    found: dict[int, list[Post]] = {}
    for post in workspace.store.all(Post, OF_CAMPAIGN, {"id": campaign_id}):
        found.setdefault(post.deliverable_id or 0, []).append(post)
    return {deliverable_id: tuple(posts) for deliverable_id, posts in found.items()}


def unlinked_posts(workspace: Workspace, campaign_id: int) -> int:
    """How many posts of a campaign's partnerships deliver no piece of it."""
    return int(str(workspace.store.value(UNLINKED, {"id": campaign_id})))


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
