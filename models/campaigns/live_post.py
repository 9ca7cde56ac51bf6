"""The live post of a promised piece: whether a link is hers, and which imported posts look like promised pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from models import show
from models.campaigns.live_pieces import fits, is_any
from models.campaigns.partnership import DeliverableStatus
from models.campaigns.promised_piece import PromisedPiece
from models.posts.post import Post
from models.posts.post_guess import format_of, told_format
from models.reading.handles import PostRef, handle_key
from models.reading.platform import Platform

NEAR = timedelta(days=14)
"""How far from its due day a post may lie to look like a promised piece."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A post of a creator that delivers no promised piece yet."""

    post: Post
    influencer_id: int


@dataclass(frozen=True, slots=True)
class Match:
    """A post that looks like a promised piece, with how many days lie between its day and the due one."""

    post: Post
    row: PromisedPiece
    days: int


def platform_problem(ref: PostRef, row: PromisedPiece) -> str:
    """What is wrong with the platform of a link, in a sentence; empty where it fits."""
    promised = row.piece.platform
    if promised is None or promised is ref.platform:
        return ""
    return f"This leads to {ref.platform.label}; the {row.piece.format} was promised on {promised.label}."


def handle_problem(ref: PostRef, row: PromisedPiece, hers: Sequence[str], owner: str | None) -> str:
    """Why a link is not one of hers, in a sentence; empty where it may be.

    ``hers`` are her handles on the link's platform, ``owner`` whose profile the link's handle is, where that is known.
    """
    if not ref.handle or handle_key(ref.handle) in map(handle_key, hers):
        return ""
    if owner is not None:
        return f"This is a post of {owner}, not of {row.card.name}."
    if not hers:
        return ""
    known = ", ".join(f"@{handle}" for handle in hers)
    return f"@{ref.handle} is no profile of {row.card.name} (known: {known}). Add it to their profiles if it is theirs."


def format_of_post(url: str, platform: Platform, row: PromisedPiece) -> str:
    """The format that a link tells, else the promised one on its platform."""
    told = told_format(url)
    return told or row.piece.format or format_of(url, platform)


def format_hint(url: str, row: PromisedPiece) -> str:
    """That a link tells another format than was promised, in a sentence; it may be linked all the same."""
    told = told_format(url)
    if told is None or is_any(row.piece) or row.piece.format.casefold() == told:
        return ""
    return f"The link says {told}; a {row.piece.format} was promised. It can be linked all the same."


def short_address(post: Post) -> str:
    """A post's address in a narrow place, its day where it has none."""
    parts = urlsplit(post.url)
    if parts.hostname:
        return parts.hostname.removeprefix("www.") + parts.path.rstrip("/")
    return show.day(post.published_at.date(), year=True) if post.published_at else post.format


def posts_text(row: PromisedPiece) -> str:
    """The live posts of a piece: an address, or how many of those promised; empty where there is none."""
    if row.piece.count == 1 and len(row.met) == 1:
        return short_address(row.met[0])
    return f"{show.count(len(row.met))} of {show.count(row.piece.count)}" if row.met else ""


def disclosure_state(row: PromisedPiece) -> tuple[str, str]:
    """Whether the disclosure was seen on all posts of a piece, with the colour of its pill."""
    if not row.met:
        return "", ""
    if any(post.disclosure_seen is False for post in row.met):
        return "not seen", "red"
    if all(post.disclosure_seen for post in row.met):
        return "seen", "green"
    return "to look at", "amber"


def matches(rows: Sequence[PromisedPiece], candidates: Sequence[Candidate]) -> list[Match]:
    """Which posts look like which promised pieces: of the same creator, and fitting, near the due day.

    Those of the very format come first, then the nearest; each post is named once, no piece more often than posts of
    it are missing.
    """
    found = [match for row in rows for one in candidates if (match := _match(row, one)) is not None]
    found.sort(key=lambda match: (is_any(match.row.piece), match.days, match.row.id, match.post.id))
    missing = {row.id: row.piece.count - len(row.posts) for row in rows}
    taken: set[int] = set()
    chosen = []
    for match in found:
        if match.post.id not in taken and missing[match.row.id] > 0:
            taken.add(match.post.id)
            missing[match.row.id] -= 1
            chosen.append(match)
    return chosen


def _match(row: PromisedPiece, one: Candidate) -> Match | None:
    piece, post = row.piece, one.post
    if one.influencer_id != row.card.person.id or post.partnership_id not in (None, row.card.id):
        return None
    if piece.status is DeliverableStatus.DROPPED:
        return None
    if not fits(piece, post) or piece.post_due is None or post.published_at is None:
        return None
    away = abs(post.published_at.date() - piece.post_due)
    return Match(post, row, away.days) if away <= NEAR else None
