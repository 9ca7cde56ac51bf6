"""A live piece and the numbers read off it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.reading.platform import Platform


class Basis(StrEnum):
    """How a number came to be known."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    ASSUMED = "assumed"


STRENGTH = (Basis.ASSUMED, Basis.ESTIMATED, Basis.MEASURED)
"""From what is known worst to what is known best."""


def weakest(*bases: Basis) -> Basis:
    """What something is that is made from several: no better known than the worst of them; measured from nothing."""
    return min(bases, key=STRENGTH.index, default=Basis.MEASURED)


METRICS = ("views", "reach", "impressions", "likes", "comments", "shares", "saves", "clicks")
"""The counts a reading may hold, in the order screens and exports show them."""

ENGAGEMENT_PARTS = ("likes", "comments", "shares", "saves")
"""What engagements are summed from, where known."""


@dataclass(frozen=True, slots=True)
class Post:
    """One published piece of a profile; ``partnership_id`` is ``None`` for an ordinary (unsponsored) post.

    ``published_at`` is the wall time of the platform's export. ``disclosure_seen`` is ``None`` while nobody looked.
    ``deliverable_id`` is the promised piece that it delivers. ``measure_on`` is the day on which the owner wished to
    read its numbers again (``models.posts.measure_again.NEVER`` for not again); ``None`` leaves that to the rule.
    """

    id: int
    profile_id: int | None
    partnership_id: int | None
    platform: Platform
    url: str = ""
    external_id: str = ""
    format: str = "post"
    published_at: datetime | None = None
    caption: str = ""
    disclosure_seen: bool | None = None
    disclosure_by: str = ""
    disclosure_on: date | None = None
    disclosure_wording: str = ""
    deliverable_id: int | None = None
    measure_on: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers of one post on one day; each is ``None`` where it is not known, which is not 0."""

    id: int
    post_id: int
    day: date
    basis: Basis = Basis.MEASURED
    views: int | None = None
    reach: int | None = None
    impressions: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    clicks: int | None = None
    followers: int | None = None

    @property
    def engagements(self) -> int | None:
        """Likes + comments + shares + saves, those that are known; ``None`` where none is."""
        known = [value for part in ENGAGEMENT_PARTS if (value := getattr(self, part)) is not None]
        return sum(known) if known else None


@dataclass(frozen=True, slots=True)
class PostResult:
    """One row of the table of posts: a post, whose it is, and its latest reading.

    ``followers`` are those at posting time; ``orders`` are those attributed to the post's partnership on its own
    dates, ``None`` for an ordinary post.
    """

    post: Post
    reading: Reading | None
    influencer_id: int | None
    influencer: str
    handle: str
    campaign_id: int | None
    campaign: str
    followers: int | None

    @property
    def engagements(self) -> int | None:
        """Engagements of the latest reading, ``None`` where nothing was read."""
        return self.reading.engagements if self.reading else None

    @property
    def rate(self) -> float | None:
        """Engagements ÷ followers at posting time; ``None`` where either is not known."""
        return self.engagements / self.followers if self.engagements is not None and self.followers else None
