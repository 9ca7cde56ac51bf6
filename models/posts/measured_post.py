"""A post with everything that was read off it so far, as it waits for its next numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models import show
from models.posts.post import METRICS, Basis, Post, Reading
from models.posts.post_guess import format_title

COUNTS = (*METRICS, "followers")
"""Every number of a reading."""


@dataclass(frozen=True, slots=True)
class MeasuredPost:
    """A post, whose it is and for which campaign, and its ``readings``, oldest first.

    ``followers`` are those at posting time that rates would use without a reading of them.
    """

    post: Post
    readings: tuple[Reading, ...] = ()
    influencer: str = ""
    handle: str = ""
    campaign: str = ""
    followers: int | None = None
    influencer_id: int | None = None

    @property
    def id(self) -> int:
        """The post's id."""
        return self.post.id

    def title(self, today: date) -> str:
        """How the post is known: "Reel · Moss & Crumb · 9 Sep"."""
        return post_title(self.post, self.influencer or (f"@{self.handle}" if self.handle else ""), today)

    @property
    def live_on(self) -> date | None:
        """The day it went live."""
        return self.post.published_at.date() if self.post.published_at else None

    @property
    def last(self) -> Reading | None:
        """The newest reading; on one day measured comes before estimated before assumed."""
        return _newest(self.readings)

    def measured_on(self, day: date) -> Reading | None:
        """What was measured on a day."""
        return next((one for one in self.readings if one.day == day and one.basis is Basis.MEASURED), None)

    def before(self, day: date) -> Reading | None:
        """The newest reading of an earlier day."""
        return _newest(one for one in self.readings if one.day < day)


def post_title(post: Post, whose: str, today: date) -> str:
    """How a post is known: "Reel · Moss & Crumb · 9 Sep", with its year where it is not of this one."""
    day = show.day_as_of(post.published_at.date(), today) if post.published_at else ""
    return " · ".join(part for part in (format_title(post.format), whose, day) if part)


def count_of(reading: Reading | None, name: str) -> int | None:
    """One number of a reading, ``None`` where there is none."""
    value: int | None = getattr(reading, name) if reading else None
    return value


def _newest(readings: Iterable[Reading]) -> Reading | None:
    # The reverse of the alphabet is the order of the three words, as in storage.tables.readings.
    return max(readings, key=lambda one: (one.day, one.basis.value), default=None)
