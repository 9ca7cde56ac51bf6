"""Followers at the time a post went live: which number rates divide by, and where it comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models import show


class FollowersSource(StrEnum):
    """Where the number comes from, the best first."""

    POST = "read with the post"
    BEFORE = "last reading of the profile before the post"
    AFTER = "first reading of the profile after the post"


@dataclass(frozen=True, slots=True)
class FollowersThen:
    """The number in use with the ``day`` it was read on."""

    value: int
    source: FollowersSource
    day: date

    @property
    def told(self) -> str:
        """Where it comes from: "last reading of the profile before the post, 1 Aug 2026"."""
        return f"{self.source.value}, {show.day(self.day, year=True)}"
